import PlainFormats

/// A list as a command prints it and as a file of output holds it.
public struct StudyTable: Sendable, Hashable {
  /// The names of the columns.
  public let columns: [String]
  /// The rows, a field a column.
  public private(set) var rows: [[String]] = []

  /// Creates a table without rows.
  public init(columns: [String]) {
    self.columns = columns
  }

  mutating func append(_ row: [String]) {
    rows.append(row)
  }

  /// The table as a file of output; numbers stand bare, all else is defused.
  var csv: String {
    var table = CSVTable(columns: columns)
    for row in rows {
      table.append(row.map { field in Int(field).map { .number($0) } ?? .free(field) })
    }
    return table.text
  }
}
