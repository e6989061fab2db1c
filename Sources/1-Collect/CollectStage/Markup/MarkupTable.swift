import StudyModel

/// Counts the rows and columns of a table as its cells come.
struct MarkupTable {
  private let number: Int
  private var row = 0
  private var column = 0
  /// For each column, the last row that a cell from above reaches.
  private var filledUntil: [Int] = []

  /// The most columns that a cell from above can fill.
  private static let widest = 1_000

  init(number: Int) {
    self.number = number
  }

  mutating func beginRow() {
    row += 1
    column = 0
  }

  /// The place of the next cell.
  mutating func place(isHeader: Bool, columns: Int, rows: Int) -> Passage.TableCell {
    if row == 0 { beginRow() }
    while column < filledUntil.count, filledUntil[column] >= row { column += 1 }
    let place = Passage.TableCell(table: number, row: row, column: column + 1, isHeader: isHeader)
    let width = max(1, min(columns, Self.widest))
    if rows > 1 {
      let end = min(column + width, Self.widest)
      while filledUntil.count < end { filledUntil.append(0) }
      for filled in column..<max(column, end) { filledUntil[filled] = row + min(rows, 65_534) - 1 }
    }
    column += width
    return place
  }
}
