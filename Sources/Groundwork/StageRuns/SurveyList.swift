/// A list that a survey of sources gives, as a command prints it.
public struct SurveyList: Hashable, Sendable {
  /// The names of the columns.
  public let columns: [String]
  /// The rows, a field a column.
  public private(set) var rows: [[String]] = []

  /// Creates an empty list.
  init(_ columns: [String]) {
    self.columns = columns
  }

  mutating func append(_ row: [String]) {
    rows.append(row)
  }
}
