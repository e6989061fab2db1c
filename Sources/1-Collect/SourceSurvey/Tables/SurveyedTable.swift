public import StudyModel

/// A table of a document, as its cells make it up.
public struct SurveyedTable: Hashable, Sendable {
  /// The number of the table in the document, from 1.
  public let number: Int
  /// The words that name it, where some stand directly above or below.
  public let caption: TextRange?
  /// The cells in order of the text.
  public let cells: [Passage]
  /// All rows, with those of heads.
  public let rowCount: Int
  /// All columns, with those of heads.
  public let columnCount: Int
  /// How many rows at the top hold heads only.
  public let headRows: Int
  /// How many columns at the left hold heads only, below the rows of heads.
  public let headColumns: Int

  /// The stretch from caption or first cell to the last.
  public var range: TextRange {
    var range = caption ?? cells.first?.range ?? TextRange(0, 0)
    for cell in cells { range = range.union(cell.range) }
    return range
  }

  /// The cells by row and column, both with heads; nothing where the source has no words.
  public var grid: [[Passage?]] {
    var grid = [[Passage?]](
      repeating: [Passage?](repeating: nil, count: columnCount),
      count: rowCount
    )
    for passage in cells {
      guard let cell = passage.cell, grid.indices.contains(cell.row - 1),
        grid[cell.row - 1].indices.contains(cell.column - 1),
        grid[cell.row - 1][cell.column - 1] == nil
      else { continue }
      grid[cell.row - 1][cell.column - 1] = passage
    }
    return grid
  }
}

/// Finds the tables of a document: those of its markup, and those a person declared.
public enum TableSurvey {
  /// The most rows times columns of a table; a larger claim keeps its cells and has an empty grid.
  public static let gridLimit = 1 << 20

  /// The tables, in order of the text.
  public static func tables(of document: Document) -> [SurveyedTable] {
    var cells: [Int: [Int]] = [:]
    for (index, passage) in document.passages.enumerated() {
      if let cell = passage.cell { cells[cell.table, default: []].append(index) }
    }
    return cells.sorted { $0.value[0] < $1.value[0] }.map { number, indices in
      table(number, indices, of: document)
    }
  }

  private static func table(
    _ number: Int,
    _ indices: [Int],
    of document: Document
  ) -> SurveyedTable {
    let cells = indices.map { document.passages[$0] }
    let places = cells.compactMap(\.cell)
    let rows = places.map(\.row).max() ?? 0
    let columns = places.map(\.column).max() ?? 0
    let fits = rows > 0 && columns > 0 && rows <= gridLimit && columns <= gridLimit / rows
    let bodyRow = places.filter { !$0.isHeader }.map(\.row).min() ?? rows + 1
    let plainRows = Set(places.filter { !$0.isHeader }.map(\.row))
    var headRows = 0
    while headRows < min(rows, bodyRow - 1), !plainRows.contains(headRows + 1) { headRows += 1 }
    let plain = places.filter { $0.row > headRows && !$0.isHeader }
    let headColumns = plain.isEmpty ? 0 : (plain.map(\.column).min() ?? 1) - 1
    return SurveyedTable(
      number: number,
      caption: caption(around: indices, in: document),
      cells: cells,
      rowCount: fits ? rows : 0,
      columnCount: fits ? columns : 0,
      headRows: fits ? headRows : 0,
      headColumns: fits ? headColumns : 0
    )
  }

  private static func caption(around indices: [Int], in document: Document) -> TextRange? {
    guard let first = indices.first, let last = indices.last else { return nil }
    return [first - 1, last + 1].lazy
      .filter { document.passages.indices.contains($0) }
      .map { document.passages[$0] }
      .first { $0.kind == .caption }?.range
  }
}
