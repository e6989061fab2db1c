import StudyModel
import Testing

@testable import SourceSurvey

@Suite struct TableSurveyTests {
  @Test(.enabled(if: SiberText.areThere))
  func `COL-07: the flattened table of the thesis is proposed, declared and found cell by cell`()
    throws
  {
    let proposed = TableProposal.tables(in: try SiberText.thesis.document())
    #expect(proposed.map(\.lines) == [1019...1102])
    let document = try SiberText.thesis.document(tables: proposed)
    let table = try #require(TableSurvey.tables(of: document).first)
    #expect(table.rowCount - table.headRows == 5)
    #expect(table.columnCount - table.headColumns == 2)
    #expect(table.caption.map { document.lines(of: $0) } == "1019-1021")
    let lines = table.grid.map { row in row.map { $0.map { document.lines(of: $0.range) } ?? "" } }
    #expect(
      lines == [
        ["1023-1023", "1023-1023", "1024-1026"], ["1028-1030", "1032-1034", "1036-1040"],
        ["1042-1044", "1046-1048", "1050-1052"], ["1054-1056", "1058-1058", "1058-1064"],
        ["1066-1070", "1072-1074", "1076-1081"], ["1083-1085", "1087-1091", "1093-1101"],
      ]
    )
    // The row on responsibility is cut by a page break, and two cells share a line.
    let cut = try #require(table.grid[4][2])
    #expect(document.page(at: cut.range.start)?.label != document.page(at: cut.range.end)?.label)
    let shared = try #require(table.grid[3][1])
    #expect(document.text[shared.range].split(separator: " ").count == 2)
    let note = document.passages(in: TextRange(table.range.end, document.text.range.end)).first
    #expect(note.map { document.lines(of: $0.range) } == "1102-1102")
  }

  @Test(.enabled(if: SiberText.areThere))
  func `COL-07: a declared table changes nothing else of the document`() throws {
    let plain = try SiberText.thesis.document()
    let document = try SiberText.thesis.document(tables: TableProposal.tables(in: plain))
    let others = document.passages.filter { $0.rule != "declared-table" }
    #expect(others.count == plain.passages.count - 1)
    let words = { (document: Document) in
      document.text.string.split { $0 == " " || $0 == "\n" }.sorted()
    }
    #expect(words(document) == words(plain))
    #expect(document.pages.map(\.label) == plain.pages.map(\.label))
    #expect(document.pages.map(\.line) == plain.pages.map(\.line))
  }

  private static let columns = """
    Tabel 2 Panjang jalan dan jumlah jembatan

    Daerah      Jalan (km)    Jembatan
    Utara       120           14
    Selatan     98            7
    Sumber: catatan kami

    Kalimat sesudah tabel ini berdiri sendiri.
    """

  @Test func `COL-07: columns with gaps are proposed by their gaps`() throws {
    let plain = try collected(Self.columns)
    let proposed = try #require(TableProposal.tables(in: plain).first)
    #expect(proposed.record.contains("- [L4.1, L4.2, L4.3]"))
    let document = try collected(Self.columns, tables: [proposed])
    let table = try #require(TableSurvey.tables(of: document).first)
    let words = table.grid.map { $0.map { $0.map { document.text[$0.range] } ?? "" } }
    #expect(
      words == [
        ["Daerah", "Jalan (km)", "Jembatan"], ["Utara", "120", "14"], ["Selatan", "98", "7"],
      ]
    )
    #expect(document.locator(of: table.cells[4].range) == "L4")
  }

  @Test func `COL-07: a table of markup is found with its heads`() throws {
    let page = """
      <html><body><p>Kalimat pembuka.</p><table><caption>Tabel 1</caption><tr><th>Kota</th><th>Warga</th></tr>
      <tr><th>A</th><td>12</td></tr><tr><th>B</th><td>30</td></tr></table><p>Kalimat penutup.</p></body></html>
      """
    let document = try collected(page, file: "page.html")
    let table = try #require(TableSurvey.tables(of: document).first)
    #expect(table.rowCount == 3 && table.columnCount == 2)
    #expect(table.headRows == 1 && table.headColumns == 1)
    #expect(table.caption.map { document.text[$0] } == "Tabel 1")
  }

  @Test func `what no cell claims stays below the table, and is reported`() throws {
    let table = Source.DeclaredTable(
      lines: 3...6,
      rows: [[.init([.init(lines: 4...4, words: 1...1)]), .init([.init(lines: 5...5)])]]
    )
    let document = try collected(Self.columns, tables: [table])
    let left = document.passages.filter { $0.kind == .note && $0.rule == "declared-table" }
    #expect(left.map { document.text[$0.range] }.first?.hasPrefix("120 14") == true)
  }

  @Test(arguments: ["L1", "L1028-1030", "L1058.3", "L1058.3-4"])
  func `a piece of a cell is read as it is written`(text: String) {
    #expect(Source.DeclaredTable.Piece(text: text)?.text == text)
  }

  @Test(arguments: [
    "", "L", "12", "L0", "L5-3", "L1-2.3", "L1.0", "L1.2.3", "L99999999999999999999", "L1-2-3",
  ])
  func `other words are no piece`(text: String) {
    #expect(Source.DeclaredTable.Piece(text: text) == nil)
  }
}
