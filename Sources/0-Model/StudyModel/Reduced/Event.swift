/// Something dated that a source reports.
public struct Event: Hashable, Sendable {
  /// The judgement that recorded it.
  public let judgement: JudgementID
  /// The person's id for the event; two records of one id speak of the same event.
  public let id: String
  /// What happened.
  public let name: String
  /// When, as precisely as the source says.
  public let date: PartialDate?
  /// The actors named.
  public let actors: [String]
  /// The cases it belongs to.
  public let cases: [String]
  /// The codings it rests on.
  public let codings: [JudgementID]
  /// The excerpt it rests on, where it was recorded at a place of a source.
  public let anchor: Anchor?
  /// The excerpt's stretch of today's document.
  public let range: TextRange?
  /// Where the excerpt stands.
  public let locator: String
  /// Who recorded it.
  public let by: String

  /// Creates an event.
  public init(
    judgement: JudgementID,
    id: String,
    name: String,
    date: PartialDate?,
    actors: [String],
    cases: [String],
    codings: [JudgementID],
    anchor: Anchor?,
    range: TextRange?,
    locator: String,
    by: String
  ) {
    self.judgement = judgement
    self.id = id
    self.name = name
    self.date = date
    self.actors = actors
    self.cases = cases
    self.codings = codings
    self.anchor = anchor
    self.range = range
    self.locator = locator
    self.by = by
  }
}
