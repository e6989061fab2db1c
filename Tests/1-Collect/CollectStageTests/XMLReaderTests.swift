import StudyModel
import Testing

@testable import CollectStage

@Suite struct XMLReaderTests {
  @Test func `reads any vocabulary by where its words stand`() throws {
    let source = """
      <?xml version="1.0" encoding="latin1"?>
      <laporan xml:lang="id"><bab><judul>Satu</judul><alinea>Dua <i>tiga</i> empat</alinea>
      <butir xml:lang="en"><x>five</x><x>six</x></butir></bab></laporan>
      """
    let text = try DecodedText(Array(source.utf8))
    let drafted = try XMLReader.read(text)
    #expect(drafted.mediaType == "application/xml")
    #expect(drafted.stated.mapValues(\.value) == ["language": "id"])
    #expect(
      drafted.passages.map(\.line) == [
        "heading 1: Satu", "paragraph: Dua tiga empat", "paragraph in en: five",
        "paragraph in en: six",
      ]
    )
    #expect(drafted.passages.last?.path == "/laporan[1]/bab[1]/butir[1]/x[2]")
    #expect(drafted.falsePieces(in: text) == 0)
  }

  @Test(
    arguments: [
      ("<article article-type='x'><body><p>a</p></body></article>", "application/jats+xml"),
      ("<TEI xmlns='http://www.tei-c.org/ns/1.0'><text/></TEI>", "application/tei+xml"),
      ("<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>", "application/xhtml+xml"),
      ("<article><title>x</title><para>y</para></article>", "application/docbook+xml"),
      ("<surat><judul>x</judul></surat>", "application/xml"),
    ]
  )
  func `knows a vocabulary by its first element`(source: String, mediaType: String) throws {
    #expect(try XMLReader.read(DecodedText(Array(source.utf8))).mediaType == mediaType)
  }

  @Test func `reads XHTML as the page it is`() throws {
    let source = "<html><body><nav>m</nav><h2>a</h2><p>b<br/>c</p></body></html>"
    let drafted = try XMLReader.read(DecodedText(Array(source.utf8)))
    #expect(drafted.passages.map(\.line) == ["heading 2: a", "paragraph: b c"])
  }

  @Test func `refuses a bomb and an external entity, with line and remedy`() {
    let sources = [
      "<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d '&b;&b;'>]>\n<a>&d;</a>",
      "<!DOCTYPE a [<!ENTITY d SYSTEM 'file:///etc/passwd'>]>\n<a>&d;</a>",
    ]
    for source in sources {
      let error = #expect(throws: CollectError.self) {
        try XMLReader.read(DecodedText(Array(source.utf8)))
      }
      #expect(error?.line == 2)
      #expect(error?.code == "malformed-markup")
      #expect(error.map { !"\($0)".contains("passwd") && !$0.remedy.isEmpty } == true)
    }
  }

  @Test(arguments: [
    ("<a>\n<b></a>", 2, 8, "not well-formed XML: an end tag does not match the open element"),
    ("<a>x</a>\n<b/>", 2, 1, "not well-formed XML: something follows the last end tag"),
    (
      "<!DOCTYPE a [<!ENTITY b 'c'>]>\n<a>&b;</a>", 2, 7,
      "an entity that the file declares itself is not expanded"
    ),
  ])
  func `the place of a flaw stands beside its words and not in them`(
    source: String,
    line: Int,
    column: Int,
    words: String
  ) {
    let error = #expect(throws: CollectError.self) {
      try XMLReader.read(DecodedText(Array(source.utf8)))
    }
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.description == words)
  }

  @Test func `says which reference it could not read`() throws {
    let source = "<!DOCTYPE a SYSTEM 'a.dtd'>\n<a>x &tidakada; y&eacute;</a>"
    let text = try DecodedText(Array(source.utf8))
    let drafted = try XMLReader.read(text)
    #expect(drafted.passages.map(\.words) == ["x &tidakada; yé"])
    #expect(drafted.diagnostics.map(\.code) == ["unknown-entity"])
    #expect(drafted.diagnostics.first?.place?.line == 2)
    #expect(drafted.falsePieces(in: text) == 0)
  }
}
