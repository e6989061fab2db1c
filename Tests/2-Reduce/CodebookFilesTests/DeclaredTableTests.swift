import StudyModel
import Testing

@testable import CodebookFiles

@Suite struct DeclaredTableTests {
  private func read(_ record: String) -> (sources: [Source], noticed: [Diagnostic]) {
    let (value, diagnostics) = LibraryFile.read(
      "version: 1\nsources:\n- {id: a, file: a.txt, type: book, title: T, author: [{family: F}], issued: \"2020\"}\n- id: b\n  file: b.txt\n\(record)"
    )
    return (value, diagnostics.filter { $0.code != "incomplete-record" })
  }

  @Test func `COL-07: cells are lines, or words of a line, row by row`() throws {
    let text = """
        tables:
        - at: L10-20
          heads: {rows: 1, columns: 1}
          cells:
          - [L12.1-2, L12.3, ""]
          - [L13, L14-15 + L16.1, L16.2 L17]

      """
    let table = try #require(read(text).sources.last?.tables.first)
    #expect(table.lines == 10...20)
    #expect(table.headRows == 1 && table.headColumns == 1)
    let cells = table.rows.map { $0.map { $0.pieces.map(\.text) } }
    #expect(
      cells == [[["L12.1-2"], ["L12.3"], []], [["L13"], ["L14-15", "L16.1"], ["L16.2", "L17"]]]
    )
  }

  @Test(arguments: ["X12", "L5-2", "12"])
  func `COL-07: what is no place of a cell is told with its line`(cell: String) {
    let noticed = read("  tables:\n  - at: L1-9\n    cells:\n    - [\(cell), L2]\n").noticed
    #expect(noticed.contains { $0.place?.line == 9 && $0.remedy?.contains("L12") == true })
  }

  @Test func `COL-19: a person lets the identifiers of lines into exports`() {
    let source = read("  privacy: {allow: [L4, L60-68], why: public office}\n").sources.last
    #expect(source?.allowedIdentifiers == [4...4, 60...68])
    #expect(source?.record.fields["privacy"] == nil)
  }
}
