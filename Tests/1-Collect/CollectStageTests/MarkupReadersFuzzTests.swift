import StudyModel
import TestKit
import Testing

@testable import CollectStage

@Suite struct MarkupReadersFuzzTests {
  private static let samples = [
    "<html lang=id><head><title>A</title></head><body><h1>a</h1><p>b &amp; <b>c</b><br><br>d</p><ul>"
      + "<li>e<aside>f</aside></ul><table><tr><td colspan=2 rowspan=3>g</table><form>h</form></body>",
    "<article article-type='x'><front><article-meta><title-group><article-title>a</article-title>"
      + "</title-group></article-meta></front><body><sec><title>b</title><p>c<fn><p>d</p></fn></p>"
      + "</sec></body><back><ref-list><ref><label>1</label><citation>e</citation></ref></ref-list>"
      + "</back></article>",
    "<TEI><teiHeader/><text><body><pb n='1'/><div><head>a</head><lg><l>b</l></lg><sp><speaker>c"
      + "</speaker><p>d<note>e</note><lb/>f</p></sp></div></body></text></TEI>",
    "---\ntitle: a\n---\n# b\n\n- c **d** [e](f) `g`\n  > h\n\n| i | j |\n|---|---|\n| k | l |\n\n"
      + "[^1]: m\n\n```\nn\n```\né 🙂 &eacute; <b>o</b>\n",
  ]

  @Test(arguments: 0..<2_000 as Range<UInt64>)
  func `no bytes trap a reader or move a run`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(Self.samples[Int(seed) % Self.samples.count].utf8)
    let pieces = [
      "<", ">", "&", ";", "\"", "*", "_", "[", "](", "\n", "\r", "|", "`", "é", "- ", "> ",
    ]
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let place = Int.random(in: 0..<max(1, bytes.count), using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0 where place < bytes.count: bytes.remove(at: place)
      case 1: bytes.insert(contentsOf: bytes.suffix(place), at: min(place, bytes.count))
      default:
        let piece = pieces.randomElement(using: &random) ?? ""
        bytes.insert(contentsOf: piece.utf8, at: min(place, bytes.count))
      }
    }
    // What a cut through a character leaves behind is not ours to read.
    bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    for format in [SourceFormat.html, .xml, .markdown] {
      do throws(CollectError) {
        let text = try DecodedText(bytes)
        let drafted = try read(text, as: format)
        #expect(drafted.falsePieces(in: text) == 0)
      } catch {
        #expect(!error.description.isEmpty && !error.remedy.isEmpty)
      }
    }
  }

  private func read(
    _ text: DecodedText,
    as format: SourceFormat
  ) throws(CollectError) -> DraftedDocument {
    switch format {
    case .html: try HTMLReader.read(text)
    case .xml: try XMLReader.read(text)
    default: try MarkdownReader.read(text)
    }
  }
}
