/// What two coders made of their disagreement over a unit; both first codings stay as they are.
///
/// After Miles & Huberman 1994, chapter 4 (check-coding): each disagreement is talked through, and
/// the reason for it is kept.
public struct Settlement: Hashable, Sendable {
  /// Why two coders disagreed.
  public enum Reason: String, Sendable, CaseIterable {
    /// The code's definition says too little.
    case definition
    /// It was unclear how far the excerpt goes.
    case unit
    /// One of the two overlooked something.
    case slip
    /// The words can be read in both ways.
    case ambiguity
  }

  /// The codings that only one of them made.
  public let of: [JudgementID]
  /// The sample's name.
  public let sample: String
  /// The unit.
  public let place: Anchor
  /// What holds: codes, or words.
  public let choice: String
  /// Why they disagreed.
  public let because: Reason
  /// The reason for the choice.
  public let why: String

  /// Creates a settlement.
  public init(
    of: [JudgementID],
    sample: String,
    place: Anchor,
    choice: String,
    because: Reason,
    why: String
  ) {
    self.of = of
    self.sample = sample
    self.place = place
    self.choice = choice
    self.because = because
    self.why = why
  }
}
