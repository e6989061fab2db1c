/// Statements that the program noticed to contradict one another; a person records or dismisses it.
public struct NoticedConflict: Hashable, Sendable {
  /// One of the statements.
  public struct Place: Hashable, Sendable {
    /// The id of the source.
    public let source: String
    /// The statement's stretch of today's document; nothing for an event without an excerpt.
    public let range: TextRange?
    /// Where it stands.
    public let locator: String
    /// What it states, such as a year.
    public let value: String
    /// The coding or the event record, where a person made one.
    public let judgement: JudgementID?
    /// The suggestion, where nobody coded it yet.
    public let suggestion: String?

    /// Creates a statement.
    public init(
      source: String,
      range: TextRange?,
      locator: String,
      value: String,
      judgement: JudgementID?,
      suggestion: String? = nil
    ) {
      self.source = source
      self.range = range
      self.locator = locator
      self.value = value
      self.judgement = judgement
      self.suggestion = suggestion
    }
  }

  /// The rule that noticed it: `start-year` or `event-date`.
  public let rule: String
  /// What it is about: `CODE/CASE`, `CODE/SOURCE` or an event's id.
  public let about: String
  /// The statements, by source in the register's order, then by place.
  public let places: [Place]

  /// Creates a conflict.
  public init(rule: String, about: String, places: [Place]) {
    self.rule = rule
    self.about = about
    self.places = places
  }
}
