/// A place that a judgement holds, and how it fares in the document of today.
///
/// Codings hold places, and so do events, marks of nothing to code and drawn samples.
public struct HeldPlace: Hashable, Sendable {
  /// What holds a place.
  public enum Holder: String, Sendable, CaseIterable {
    /// A code on an excerpt.
    case coding
    /// Something that happened, at a place.
    case event
    /// A stretch that was read with nothing to code.
    case nothingHere = "none"
    /// A short remark at an excerpt.
    case remark = "jot"
    /// A unit drawn for a second coder.
    case sample
  }

  /// What holds it.
  public let holder: Holder
  /// The judgement that a decision about the place names.
  public let judgement: JudgementID
  /// The code, or the id of the event or sample; empty for a mark.
  public let about: String
  /// The place as it was described last.
  public let anchor: Anchor
  /// How it fares.
  public let state: Anchor.State
  /// Whether a person said that its words are gone.
  public let isGivenUp: Bool

  /// Creates a held place.
  public init(
    holder: Holder,
    judgement: JudgementID,
    about: String,
    anchor: Anchor,
    state: Anchor.State,
    isGivenUp: Bool = false
  ) {
    self.holder = holder
    self.judgement = judgement
    self.about = about
    self.anchor = anchor
    self.state = state
    self.isGivenUp = isGivenUp
  }

  /// Whether a person must say where it stands now.
  public var isOpen: Bool { (state == .proposed || state == .lost) && !isGivenUp }
}
