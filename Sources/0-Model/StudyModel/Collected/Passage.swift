/// An addressable unit of a document: a heading, a paragraph, a list item, a table cell.
public struct Passage: Hashable, Sendable {
  /// What a passage is in its source.
  public enum Kind: String, Sendable, CaseIterable {
    case heading, paragraph
    case listItem = "list-item"
    case tableCell = "table-cell"
    case caption, note, quotation, verse, speech, reference, title
  }

  /// The number in the document, from 1.
  public let number: Int
  /// What the passage is.
  public let kind: Kind
  /// The level of a heading or the depth of a list item, from 1; 0 where there is none.
  public let level: Int
  /// Its stretch of the reading text.
  public let range: TextRange
  /// Its sentences, which cover all words of the passage in order.
  public let sentences: [TextRange]
  /// The element path in a markup source, such as `/html[1]/body[1]/p[3]`.
  public let path: String?
  /// The place in a table, for a table cell.
  public let cell: TableCell?
  /// The language tag, where the source names one that differs from its own.
  public let language: String?
  /// Whether the boundaries were inferred by a rule and not given by the source.
  public let isInferred: Bool
  /// The rule that made the passage, where its boundaries were inferred.
  public let rule: String?

  /// Creates a passage.
  public init(
    number: Int,
    kind: Kind,
    level: Int = 0,
    range: TextRange,
    sentences: [TextRange],
    path: String? = nil,
    cell: TableCell? = nil,
    language: String? = nil,
    isInferred: Bool = false,
    rule: String? = nil
  ) {
    self.number = number
    self.kind = kind
    self.level = level
    self.range = range
    self.sentences = sentences
    self.path = path
    self.cell = cell
    self.language = language
    self.isInferred = isInferred
    self.rule = rule
  }

  /// The place of a table cell.
  public struct TableCell: Hashable, Sendable {
    /// The number of the table in the document, from 1.
    public let table: Int
    /// The row, from 1.
    public let row: Int
    /// The column, from 1.
    public let column: Int
    /// Whether the cell heads its row or column.
    public let isHeader: Bool

    /// Creates the place of a table cell.
    public init(table: Int, row: Int, column: Int, isHeader: Bool) {
      self.table = table
      self.row = row
      self.column = column
      self.isHeader = isHeader
    }
  }
}
