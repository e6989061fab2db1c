public import StudyModel

/// How an anchor fared in a document.
public enum AnchorMatch: Hashable, Sendable {
  /// The very document, with the very words at the very place.
  case exact(TextRange)
  /// A changed document in which the excerpt is beyond doubt; computed anew at every run.
  case carried(TextRange)
  /// Places that may be meant, best first; only a person may choose.
  case proposed([Candidate])
  /// No place resembles the excerpt enough to be proposed.
  case lost

  /// A place that may be meant.
  public struct Candidate: Hashable, Sendable {
    /// The stretch of today's document.
    public let range: TextRange
    /// How much speaks for it, from 0 to 100.
    public let score: Int
    /// How many scalars must be put in, taken out or changed to make its words the quote.
    public let errors: Int

    /// Creates a candidate.
    public init(range: TextRange, score: Int, errors: Int) {
      self.range = range
      self.score = score
      self.errors = errors
    }
  }

  /// The stretch that stands without a person's choice, or nothing.
  public var range: TextRange? {
    switch self {
    case .exact(let range), .carried(let range): range
    case .proposed, .lost: nil
    }
  }

  /// The state that is shown beside a coding.
  public var state: Anchor.State {
    switch self {
    case .exact: .exact
    case .carried: .carried
    case .proposed: .proposed
    case .lost: .lost
    }
  }
}
