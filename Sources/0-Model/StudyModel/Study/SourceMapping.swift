/// What the elements of an XML vocabulary mean, as a person declared it for a study.
public struct SourceMapping: Hashable, Sendable {
  /// What an element is.
  public enum Meaning: String, Sendable, CaseIterable {
    case paragraph, heading, title, quotation, verse, speech, note, caption, reference
    case listItem = "list-item"
    /// A table, its rows and cells.
    case table, row, cell
    /// A cell that heads a column or row.
    case headerCell = "header-cell"
    /// Words that begin the passage behind them, such as a number.
    case label
    /// Words that go on in the passage around them.
    case inline
    /// An element that holds passages and is none.
    case block
    /// An element whose words are no text of the source.
    case leaveOut = "leave-out"
  }

  /// One line of a mapping.
  public struct Rule: Hashable, Sendable {
    /// The elements that it speaks of.
    public let path: ElementPattern
    /// What they are; nothing means that only their part is told.
    public let meaning: Meaning?
    /// The level of a heading or list item; 0 means that it is counted.
    public let level: Int
    /// The part of the source that begins and ends with them.
    public let part: DocumentPart.Kind?

    /// Creates a rule.
    public init(
      path: ElementPattern,
      meaning: Meaning?,
      level: Int = 0,
      part: DocumentPart.Kind? = nil
    ) {
      self.path = path
      self.meaning = meaning
      self.level = level
      self.part = part
    }
  }

  /// Where a field of the bibliographic record stands.
  public struct Statement: Hashable, Sendable {
    /// The elements whose words, or whose attribute, are the field.
    public let path: ElementPattern
    /// The attribute; nothing means the words.
    public let attribute: String?
    /// The variable of CSL.
    public let field: String

    /// Creates a statement.
    public init(path: ElementPattern, attribute: String? = nil, field: String) {
      self.path = path
      self.attribute = attribute
      self.field = field
    }
  }

  /// The local name of the first element of the files, or its namespace.
  public let root: String
  /// What the elements are.
  public let rules: [Rule]
  /// Where the record stands.
  public let statements: [Statement]

  /// Creates a mapping.
  public init(root: String, rules: [Rule], statements: [Statement] = []) {
    self.root = root
    self.rules = rules
    self.statements = statements
  }
}
