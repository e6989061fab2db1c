import StudyModel
import Testing

@testable import ReferenceFormats

@Suite struct CSLReaderTests {
  private func read(_ text: String) -> ReferencesRead {
    ReferenceFormat.cslJSON.read(Array(text.utf8), path: "a.json")
  }

  @Test func `names, dates and numbers are read as CSL has them`() throws {
    let work = try #require(
      read(
        """
        [{"id": 7, "citation-key": "sari2018", "type": "chapter", "title": "Judul 🎉",
          "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"},
            {"literal": "Badan, Contoh"}, {"family": "King", "given": "M.", "suffix": "Jr."}],
          "editor": [{"family": "Sari", "given": "Ayu"}, {"literal": "KPU"}],
          "issued": {"date-parts": [["2018", 7, 3], [2018, 8]]},
          "accessed": {"raw": "2020-01-02"}, "volume": 3, "page": "1–9", "language": "English"}]
        """
      ).references.first
    )
    #expect(work.id == "sari2018")
    #expect(
      work.record.authors == [
        .init(family: "van den Berg", given: "Jan"), .init(family: "Badan, Contoh"),
        .init(family: "King", given: "M., Jr."),
      ]
    )
    #expect(work.record.issued == "2018-07-03/2018-08")
    #expect(
      work.record.fields == [
        "editor": "Sari, Ayu; KPU", "accessed": "2020-01-02", "volume": "3", "page": "1-9",
        "language": "en",
      ]
    )
  }

  @Test func `one bad work is left out with its line and column`() {
    let read = read(
      "[{\"id\":\"a\",\"title\":\"A\"},\r\n  {\"id\":\"b\" \"x\"},\n {\"id\":\"c\"}, 5]"
    )
    #expect(read.references.map(\.id) == ["a", "c"])
    #expect(read.diagnostics.map { $0.place?.line } == [2, 3])
    #expect(read.diagnostics.map { $0.place?.column } == [3, 14])
  }

  @Test(arguments: [
    ("{\"items\": [{\"id\": \"a\"}]}", ["a"]),
    ("{\"x\": [1], \"references\": [{\"id\": \"a\"}]}", ["a"]),
    ("{\"id\": \"a\", \"type\": \"book\"}", ["a"]), ("[]", []), ("\u{FEFF}[{\"id\":\"a\"}]", ["a"]),
  ])
  func `a list may stand alone, in an object, or be one work`(text: String, ids: [String]) {
    let read = read(text)
    #expect(read.references.map(\.id) == ids)
    #expect(read.diagnostics == [])
  }

  @Test(arguments: [
    "", "x", "[", "[{", "[{\"id\":\"a\"}", "{\"items\": [", "[\"\\", "[1,,]", "{,}",
  ])
  func `what is no list of works is said`(text: String) {
    #expect(!read(text).diagnostics.isEmpty)
  }

  @Test func `a nesting of 100,000 ends in a diagnostic`() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let read = read("[{\"id\":\"a\"},{\"x\":\(deep)}]")
    #expect(read.references.map(\.id) == ["a"])
    #expect(read.diagnostics.count == 1)
  }

  @Test(arguments: [
    ("a.json", "x", ReferenceFormat.cslJSON), ("a.bib", "", .bibTeX), ("a.RIS", "", .ris),
    ("a.txt", "\u{FEFF}\nTY  - BOOK", .ris), ("a.txt", "  @book{", .bibTeX), ("a", "[", .cslJSON),
  ])
  func `a format is known by name or first bytes`(
    name: String,
    text: String,
    is format: ReferenceFormat
  ) {
    #expect(ReferenceFormat(name: name, bytes: Array(text.utf8)) == format)
    #expect(ReferenceFormat(name: "a.txt", bytes: Array("kata".utf8)) == nil)
  }
}
