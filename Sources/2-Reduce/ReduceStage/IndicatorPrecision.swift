public import StudyModel

/// What became of the suggestions of a code or of one of its indicators.
public struct IndicatorPrecision: Sendable, Equatable {
  /// The id of the code.
  public let code: String
  /// The indicator's number and words; nothing for the code as a whole.
  public let indicator: (number: Int, words: String)?
  /// How many suggestions became what.
  public let counts: [Suggestion.Status: Int]
  /// How many false hits of the codebook it finds.
  public let falseHits: Int

  /// All suggestions made.
  public var suggestions: Int { counts.values.reduce(0, +) }
  /// Those that a person decided about.
  public var decided: Int { suggestions - (counts[.suggested] ?? 0) }
  /// The share of those decided that were accepted, with or without changes; undefined without any.
  ///
  /// Manning, Raghavan & Schütze 2008, Introduction to Information Retrieval, 8.3.
  public var precision: Double? {
    guard decided > 0 else { return nil }
    return Double((counts[.accepted] ?? 0) + (counts[.edited] ?? 0)) / Double(decided)
  }

  /// Whether two rows say the same.
  public static func == (left: IndicatorPrecision, right: IndicatorPrecision) -> Bool {
    left.code == right.code && left.indicator?.number == right.indicator?.number
      && left.indicator?.words == right.indicator?.words && left.counts == right.counts
      && left.falseHits == right.falseHits
  }

  /// A row for a code, then one for each of its indicators.
  ///
  /// - Parameters:
  ///   - code: The code.
  ///   - suggestions: The suggestions of the study.
  ///   - find: The hits of one of its indicators alone, in all documents.
  ///   - isFound: Whether an indicator finds anything in the words of a false hit.
  /// - Returns: The rows.
  public static func rows(
    of code: Code,
    suggestions: [Suggestion],
    find: (WrittenIndicator) -> [IndicatorHit],
    isFound: (WrittenIndicator, String) -> Bool
  ) -> [IndicatorPrecision] {
    // What a program from outside proposes says nothing about indicators.
    let own = suggestions.filter { $0.code == code.id && $0.suggester == nil }
    let whole = IndicatorPrecision(
      code: code.id,
      indicator: nil,
      counts: counts(of: own),
      falseHits: code.falseHits.count
    )
    return [whole]
      + WrittenIndicator.all(of: code).map { indicator in
        let hits = Dictionary(grouping: find(indicator), by: \.source)
        let made = own.filter { suggestion in
          (hits[suggestion.source] ?? []).contains { suggestion.range.contains($0.range) }
        }
        return IndicatorPrecision(
          code: code.id,
          indicator: (indicator.number, indicator.words),
          counts: counts(of: made),
          falseHits: code.falseHits.count { isFound(indicator, $0.quote) }
        )
      }
  }

  private static func counts(of suggestions: [Suggestion]) -> [Suggestion.Status: Int] {
    suggestions.reduce(into: [:]) { $0[$1.status, default: 0] += 1 }
  }
}
