/// A sample for check-coding as it stands today, with its units found again.
public struct CheckSample: Hashable, Sendable {
  /// The judgement that drew it.
  public let judgement: JudgementID
  /// What was drawn.
  public let choice: SampleChoice
  /// Who had it drawn.
  public let by: String
  /// When, as in the journal.
  public let at: String
  /// The stretch of today's document of each unit drawn; nothing where it was not found again.
  public let ranges: [TextRange?]

  /// Creates a sample.
  public init(
    judgement: JudgementID,
    choice: SampleChoice,
    by: String,
    at: String,
    ranges: [TextRange?]
  ) {
    self.judgement = judgement
    self.choice = choice
    self.by = by
    self.at = at
    self.ranges = ranges
  }

  /// The sample's name.
  public var id: String { choice.id }

  /// Whether the person who had it drawn codes it again, alone.
  public var isIntraCoder: Bool { by == choice.coder }
}

/// What two coders made of a disagreement, with who recorded it.
public struct SettledDisagreement: Hashable, Sendable {
  /// The judgement.
  public let judgement: JudgementID
  /// What was settled.
  public let settlement: Settlement
  /// Its unit's stretch of today's document.
  public let range: TextRange?
  /// Who recorded it.
  public let by: String
  /// When.
  public let at: String

  /// Creates a settled disagreement.
  public init(
    judgement: JudgementID,
    settlement: Settlement,
    range: TextRange?,
    by: String,
    at: String
  ) {
    self.judgement = judgement
    self.settlement = settlement
    self.range = range
    self.by = by
    self.at = at
  }
}
