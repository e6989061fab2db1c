/// What to display, as the researcher asked for it.
public struct DisplaySpecification: Hashable, Sendable {
  /// What a row or column stands for.
  public enum Axis: Hashable, Sendable {
    case `case`, source, period, actor, group, claim, bearer
    /// Codes, by id or glob.
    case codes([String])
    /// The values of an attribute of cases or sources.
    case attribute(String)
  }

  /// What a cell shows.
  public enum CellContent: String, Sendable, CaseIterable {
    case excerpts, quote, summary, rating, count, presence
  }

  /// What a count counts.
  public enum Level: String, Sendable, CaseIterable {
    case excerpts, sources, groups, cases
  }

  /// The order of rows or columns.
  public enum Order: String, Sendable, CaseIterable {
    case listed, alphabetical, date, count
  }

  /// What is taken into the display; an empty list does not restrict.
  public struct Scope: Hashable, Sendable {
    /// Source ids.
    public let sources: [String]
    /// Case ids.
    public let cases: [String]
    /// Claim statuses.
    public let claims: [ClaimStatus]
    /// Code ids or globs.
    public let codes: [String]

    /// Creates a scope.
    public init(
      sources: [String] = [],
      cases: [String] = [],
      claims: [ClaimStatus] = [],
      codes: [String] = []
    ) {
      self.sources = sources
      self.cases = cases
      self.claims = claims
      self.codes = codes
    }
  }

  /// The id.
  public let id: String
  /// The kind in lower case with hyphens, such as `effects-matrix`.
  public let kind: String
  /// The research question it serves.
  public let question: String?
  /// The title.
  public let title: LocalizedText
  /// What the rows stand for, where the kind leaves a choice.
  public let rows: Axis?
  /// What the columns stand for, where the kind leaves a choice.
  public let columns: Axis?
  /// What a cell shows.
  public let cell: CellContent
  /// What counts count.
  public let level: Level
  /// The order of the rows.
  public let rowOrder: Order
  /// The order of the columns.
  public let columnOrder: Order
  /// What is taken in.
  public let scope: Scope
  /// For co-occurrence, what codings must share: `excerpt`, `sentence`, `paragraph` or `source`.
  public let within: String
  /// Whether a column or row of negative evidence is asked for; nothing means the kind decides.
  public let showsNegative: Bool?
  /// The memo with the analytic text.
  public let reading: String?
  /// Where it stands.
  public let declaredAt: FilePlace?

  /// Creates a specification.
  public init(
    id: String,
    kind: String,
    question: String? = nil,
    title: LocalizedText? = nil,
    rows: Axis? = nil,
    columns: Axis? = nil,
    cell: CellContent = .excerpts,
    level: Level = .excerpts,
    rowOrder: Order = .listed,
    columnOrder: Order = .listed,
    scope: Scope = Scope(),
    within: String = "sentence",
    showsNegative: Bool? = nil,
    reading: String? = nil,
    declaredAt: FilePlace? = nil
  ) {
    self.id = id
    self.kind = kind
    self.question = question
    self.title = title ?? LocalizedText(id)
    self.rows = rows
    self.columns = columns
    self.cell = cell
    self.level = level
    self.rowOrder = rowOrder
    self.columnOrder = columnOrder
    self.scope = scope
    self.within = within
    self.showsNegative = showsNegative
    self.reading = reading
    self.declaredAt = declaredAt
  }
}
