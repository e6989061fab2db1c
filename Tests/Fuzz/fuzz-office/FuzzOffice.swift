import CollectDemands
import Demands
import StudyModel
import ZipWriting

/// The parts of office files: the first byte chooses the format, zero bytes part the parts.
///
/// The parts are packed here, because nonsense seldom has the checksum that a package asks for.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  var input = FuzzInput(start, count)
  let formats = [docx, odt, epub]
  let (ending, names) = formats[input.takeNumber() % formats.count]
  var members: [ZipWriter.Member] = []
  for name in names { members.append(ZipWriter.Member(name, input.take(upTo: 0))) }
  let fixed = ending == "epub" ? container : ending == "docx" ? relationships : []
  let package = ZipWriter(members + fixed).package
  demandCollecting(Source(id: "s", file: "s.\(ending)"), package)
  return 0
}

private let docx = (
  "docx",
  [
    "word/document.xml", "word/styles.xml", "word/footnotes.xml", "word/comments.xml",
    "word/numbering.xml",
  ]
)
private let odt = ("odt", ["content.xml", "styles.xml", "meta.xml"])
private let epub = ("epub", ["a.opf", "a.xhtml", "b.xhtml", "nav.xhtml"])

private let container = [
  ZipWriter.Member("META-INF/container.xml", "<c><rootfile full-path=\"a.opf\"/></c>")
]

private let relationships = [
  ZipWriter.Member(
    "word/_rels/document.xml.rels",
    "<r>"
      + ["styles", "footnotes", "comments", "numbering"].map {
        "<Relationship Id=\"\($0)\" Type=\"x/\($0)\" Target=\"\($0).xml\"/>"
      }.joined() + "</r>"
  )
]
