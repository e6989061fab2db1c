/// One term that sources use in several senses, with a code for each.
public struct ConceptDrift: Hashable, Sendable {
  /// The term as sources write it.
  public let term: String
  /// The ids of the codes, one a sense.
  public let codes: [String]
  /// What tells the senses apart.
  public let why: LocalizedText
  /// Where it stands.
  public let declaredAt: FilePlace?

  /// Creates a drift.
  public init(
    term: String,
    codes: [String],
    why: LocalizedText = LocalizedText(""),
    declaredAt: FilePlace? = nil
  ) {
    self.term = term
    self.codes = codes
    self.why = why
    self.declaredAt = declaredAt
  }
}
