import MarkupReading
import TestKit
import Testing

@Suite struct HostileMarkupTests {
  private static let bomb =
    "<!DOCTYPE b [<!ENTITY a0 'ha'>"
    + (1...9).map { level in
      "<!ENTITY a\(level) '" + String(repeating: "&a\(level - 1);", count: 10) + "'>"
    }.joined() + "]>\n<b>&a9;</b>"

  @Test(.timeLimit(.minutes(1))) func `refuses an XML bomb at once`() {
    #expect(throws: MarkupError.declaredEntity(MarkupPlace(line: 2, column: 8))) {
      try MarkupReader(.xml).read(Array(Self.bomb.utf8))
    }
  }

  @Test func `expands no parameter entity and reads no external one`() throws {
    let source = """
      <!DOCTYPE a SYSTEM "file:///etc/passwd" [
      <!ENTITY % p SYSTEM "file:///etc/passwd"> %p;
      <!ENTITY % q "<!ENTITY r 'expanded'>"> %q;
      ]><a>x&r;</a>
      """
    let transcript = try MarkupReader(.xml).read(Array(source.utf8))
    let words = transcript.events.compactMap {
      if case .text(let text) = $0 { text.words } else { nil }
    }
    #expect(words == ["x&r;"])
    #expect(transcript.remarks.map(\.kind) == [.unknownEntity])
  }

  // The parser of HTML reports a start tag at its end, and implies the elements html and body.
  @Test(.timeLimit(.minutes(1)), arguments: [(MarkupReader.Syntax.html, 511, 5), (.xml, 513, 1)])
  func `refuses 40,000 unclosed tags with the line`(
    syntax: MarkupReader.Syntax,
    line: Int,
    column: Int
  ) {
    let source = String(repeating: "<div>\n", count: 40_000)
    let place = MarkupPlace(line: line, column: column)
    #expect(throws: MarkupError.tooDeep(limit: 512, place)) {
      try MarkupReader(syntax).read(Array(source.utf8))
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["p", "li", "td", "option", "br"])
  func `reads 40,000 unclosed tags that close one another`(name: String) throws {
    let source = String(repeating: "<\(name)>x", count: 40_000)
    let bytes = Array(source.utf8)
    let transcript = try MarkupReader(.html).read(bytes)
    #expect(falseRuns(in: transcript, of: bytes) == 0)
  }

  @Test(.timeLimit(.minutes(1)), arguments: [MarkupReader.Syntax.html, .xml])
  func `reads five megabytes on one line`(syntax: MarkupReader.Syntax) throws {
    let words = String(repeating: "keamanan siber &amp; ketahanan é ", count: 150_000)
    let bytes = Array("<p>\(words)</p>".utf8)
    let transcript = try MarkupReader(syntax).read(bytes)
    #expect(bytes.count > 5_000_000)
    #expect(transcript.events.count > 300_000)
    #expect(falseRuns(in: transcript, of: bytes) == 0)
  }

  @Test(.timeLimit(.minutes(1)), arguments: [MarkupReader.Syntax.html, .xml])
  func `reads a tag with 200,000 attributes without them`(syntax: MarkupReader.Syntax) throws {
    let attributes = (0..<200_000).map { "a\($0)='1'" }.joined(separator: " ")
    let bytes = Array("<div>\n<p \(attributes)>kata</p></div>".utf8)
    let transcript = try MarkupReader(syntax).read(bytes)
    let place = MarkupPlace(line: 2, column: 1)
    #expect(transcript.remarks == [MarkupRemark(.attributesLeftOut, at: place)])
    #expect(falseRuns(in: transcript, of: bytes) == 0)
    #expect(
      transcript.events.contains {
        if case .text(let text) = $0 { text.words == "kata" } else { false }
      }
    )
  }

  @Test func `refuses a quotation mark that swallows the rest`() {
    let source = "<p>satu\n<a href=\"x>dua</a>" + String(repeating: "kata ", count: 20_000)
    #expect(throws: MarkupError.unfinishedTag(MarkupPlace(line: 2, column: 1))) {
      try MarkupReader(.html).read(Array(source.utf8))
    }
  }

  @Test(arguments: 0..<1_500 as Range<UInt64>)
  func `never traps and never misplaces a run, whatever the bytes`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(Self.samples[Int(seed) % Self.samples.count].utf8)
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 1...127, using: &random)
      case 1: bytes.remove(at: place)
      case 2:
        bytes.insert(
          contentsOf: Array("<>&;\"'/!-[]é".utf8).shuffled(using: &random).prefix(2),
          at: place
        )
      default: bytes.append(contentsOf: bytes.prefix(Int.random(in: 0...40, using: &random)))
      }
      if bytes.isEmpty { bytes = [0x20] }
    }
    for syntax in [MarkupReader.Syntax.html, .xml] {
      do throws(MarkupError) {
        let transcript = try MarkupReader(syntax).read(bytes)
        #expect(falseRuns(in: transcript, of: bytes) == 0)
      } catch {
        #expect(!error.description.isEmpty && !error.remedy.isEmpty)
      }
    }
  }

  private static let samples = [
    "<html><head><title>A&amp;B</title><style>p{}</style></head><body><p class=x>satu &eacute; "
      + "<b>dua</b><!-- c --><script>a<b</script><table><tr><td>1<td>2</table>ꦗꦮ 🙂</body></html>",
    "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e 'x'>]><a xmlns:x=\"urn:x\"><x:b c='1'>satu\r\n"
      + "dua</x:b><![CDATA[<c>]]><!-- d --><?pi x?>&amp;&#65; عربي<e/></a>",
  ]
}
