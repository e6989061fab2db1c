import StudyModel

/// Counts the rows and columns of the tables that are open in an office document.
struct OfficeTables {
  private struct Table {
    var number: Int
    var row = 0
    var column = 0
    var isHeader = false
  }

  private var open: [Table] = []
  private var count = 0

  /// The most columns that a cell or a repeated cell counts for.
  static let widest = 1_000
  /// The most rows that a repeated row counts for.
  static let longest = 100_000

  mutating func begin() {
    count += 1
    open.append(Table(number: count))
  }

  mutating func end() {
    _ = open.popLast()
  }

  /// Begins a row.
  ///
  /// - Parameters:
  ///   - isHeader: Whether it heads the columns.
  ///   - skipping: How many columns it leaves out at its start.
  mutating func beginRow(isHeader: Bool, skipping: Int = 0) {
    guard let last = open.indices.last else { return }
    open[last].row += 1
    open[last].column = min(max(skipping, 0), Self.widest)
    open[last].isHeader = isHeader
  }

  /// Passes rows that have no words.
  mutating func skipRows(_ rows: Int) {
    guard let last = open.indices.last, rows > 0 else { return }
    open[last].row += min(rows, Self.longest)
  }

  /// The place of the next cell, which fills so many columns.
  mutating func place(columns: Int) -> Passage.TableCell? {
    guard let last = open.indices.last else { return nil }
    if open[last].row == 0 { open[last].row = 1 }
    let place = Passage.TableCell(
      table: open[last].number,
      row: open[last].row,
      column: open[last].column + 1,
      isHeader: open[last].isHeader
    )
    open[last].column += min(max(columns, 1), Self.widest)
    return place
  }
}
