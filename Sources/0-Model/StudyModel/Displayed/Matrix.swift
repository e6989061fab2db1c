/// Rows by columns; every cell knows the codings it rests on.
public struct Matrix: Hashable, Sendable {
  /// What a row or column is headed with.
  public struct Heading: Hashable, Sendable {
    /// The id, unique on its side of the matrix.
    public let id: String
    /// The words a reader sees.
    public let label: LocalizedText
    /// Whether it holds negative evidence.
    public let isNegative: Bool

    /// Creates a heading.
    public init(id: String, label: LocalizedText, isNegative: Bool = false) {
      self.id = id
      self.label = label
      self.isNegative = isNegative
    }
  }

  /// Why a cell has nothing: five kinds of nothing that must be told apart.
  public enum EmptyMark: String, Sendable, CaseIterable {
    case notLookedFor = "·"
    case absent = "0"
    case unclear = "?"
    case notApplicable = "n/a"
    case noDataPossible = "–"
  }

  /// One entry of a matrix.
  public struct Cell: Hashable, Sendable {
    /// What the entry is: `excerpts`, `quote`, `summary`, `rating`, `count`, `presence`.
    public let kind: String
    /// The codings it rests on, in order of source and place.
    public let codings: [JudgementID]
    /// The number on the matrix's level, where it counts.
    public let count: Int?
    /// Of how many, on the same level.
    public let denominator: Int?
    /// What a person wrote or rated here, by the latest of each person.
    public let written: [CellChoice]
    /// Whether the codings changed since a person wrote.
    public let isWrittenStale: Bool
    /// Why it is empty, where it is.
    public let empty: EmptyMark?

    /// Creates a cell.
    public init(
      kind: String,
      codings: [JudgementID],
      count: Int? = nil,
      denominator: Int? = nil,
      written: [CellChoice] = [],
      isWrittenStale: Bool = false,
      empty: EmptyMark? = nil
    ) {
      self.kind = kind
      self.codings = codings
      self.count = count
      self.denominator = denominator
      self.written = written
      self.isWrittenStale = isWrittenStale
      self.empty = empty
    }
  }

  /// The rows, in order.
  public let rows: [Heading]
  /// The columns, in order.
  public let columns: [Heading]
  /// The cells by row, then by column.
  public let cells: [[Cell]]
  /// What its numbers count.
  public let level: DisplaySpecification.Level

  /// Creates a matrix.
  public init(
    rows: [Heading],
    columns: [Heading],
    cells: [[Cell]],
    level: DisplaySpecification.Level
  ) {
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.level = level
  }

  /// The cell under a row id and a column id.
  public func cell(row: String, column: String) -> Cell? {
    guard let rowIndex = rows.firstIndex(where: { $0.id == row }),
      let columnIndex = columns.firstIndex(where: { $0.id == column })
    else { return nil }
    return cells[rowIndex][columnIndex]
  }
}
