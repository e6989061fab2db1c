public import StudyModel

/// In which order a person looks at suggestions: the least certain first, then the rarest codes.
///
/// Uncertainty sampling (Lewis & Gale 1994, *A sequential algorithm for training text classifiers*;
/// Settles 2009, *Active learning literature survey*, 2.1): where the program cannot tell, a
/// decision teaches most. It orders what is read and decides nothing. Rare codes next, because a
/// study runs out of time for those that wait at the end.
public struct SuggestionOrder: Sendable {
  /// How much is known of what proposes a suggestion.
  public struct Record: Hashable, Sendable {
    /// How many of its suggestions were accepted, with or without changes.
    public var accepted = 0
    /// How many were decided.
    public var decided = 0

    /// Creates a record.
    public init(accepted: Int = 0, decided: Int = 0) {
      self.accepted = accepted
      self.decided = decided
    }

    /// The share accepted, with one more of either kind: a half where nothing is known.
    ///
    /// Laplace's rule of succession: (accepted + 1) / (decided + 2).
    public var chance: Double { Double(accepted + 1) / Double(decided + 2) }
  }

  private struct Proposer: Hashable {
    let code: String
    /// An indicator's number, 0 for one that is not known; or a program.
    let indicator: Int
    let program: String
  }

  private let records: [Proposer: Record]
  private let standing: [String: Int]
  private let places: [String: Int]
  private let indicator: @Sendable (Suggestion, TextRange) -> Int

  /// Learns from what was decided.
  ///
  /// - Parameters:
  ///   - reduction: What stands.
  ///   - codebook: The codes in their order.
  ///   - indicator: The number of the indicator that made a hit, 0 where that is not known.
  public init(
    _ reduction: Reduction,
    codebook: Codebook,
    indicator: @escaping @Sendable (Suggestion, TextRange) -> Int
  ) {
    self.indicator = indicator
    standing = reduction.codings.reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
    places = Dictionary(codebook.codes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var records: [Proposer: Record] = [:]
    for suggestion in reduction.suggestions where suggestion.status != .suggested {
      let isAccepted = suggestion.status != .rejected
      for proposer in Set(Self.proposers(of: suggestion, indicator)) {
        records[proposer, default: Record()].decided += 1
        records[proposer, default: Record()].accepted += isAccepted ? 1 : 0
      }
    }
    self.records = records
  }

  /// What is known of the indicator that made a hit of a suggestion.
  public func record(of suggestion: Suggestion, hit: TextRange) -> Record {
    records[Self.proposer(of: suggestion, hit, indicator)] ?? Record()
  }

  /// How many codings stand with a code.
  public func codings(of code: String) -> Int { standing[code] ?? 0 }

  /// How likely a suggestion is right, by what became of others with the same indicators.
  ///
  /// 1 − Π(1 − p) over its hits: two hits that each are right half of the time leave a quarter. For
  /// a program from outside the score it states, where that is one from 0 to 1, else its record.
  public func chance(of suggestion: Suggestion) -> Double {
    if suggestion.suggester != nil, let score = Double(suggestion.score), (0...1).contains(score) {
      return score
    }
    let wrong = Self.proposers(of: suggestion, indicator).reduce(1.0) {
      $0 * (1 - (records[$1] ?? Record()).chance)
    }
    return 1 - wrong
  }

  /// How uncertain it is, from 0 to 100: 100 where it is as likely right as wrong.
  ///
  /// In whole hundredths, so that suggestions of much the same uncertainty are ordered by their
  /// codes.
  public func uncertainty(of suggestion: Suggestion) -> Int {
    let distance = abs(2 * chance(of: suggestion) - 1)
    return Int(((1 - distance) * 100).rounded())
  }

  /// Suggestions in the order to look at them; those of one place in the order given.
  public func sorted(_ suggestions: [Suggestion]) -> [Suggestion] {
    let keys = suggestions.map { suggestion in
      (
        certainty: -uncertainty(of: suggestion), rarity: codings(of: suggestion.code),
        code: places[suggestion.code] ?? Int.max
      )
    }
    return suggestions.indices.sorted { left, right in
      let (one, other) = (keys[left], keys[right])
      return (one.certainty, one.rarity, one.code, left)
        < (other.certainty, other.rarity, other.code, right)
    }.map { suggestions[$0] }
  }

  private static func proposers(
    of suggestion: Suggestion,
    _ indicator: (Suggestion, TextRange) -> Int
  ) -> [Proposer] {
    guard suggestion.suggester == nil, !suggestion.hits.isEmpty else {
      return [proposer(of: suggestion, suggestion.range, indicator)]
    }
    return suggestion.hits.map { proposer(of: suggestion, $0, indicator) }
  }

  private static func proposer(
    of suggestion: Suggestion,
    _ hit: TextRange,
    _ indicator: (Suggestion, TextRange) -> Int
  ) -> Proposer {
    if let suggester = suggestion.suggester {
      return Proposer(code: suggestion.code, indicator: 0, program: suggester.id)
    }
    return Proposer(code: suggestion.code, indicator: indicator(suggestion, hit), program: "")
  }
}
