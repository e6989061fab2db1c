public import StudyModel
import TextAnchoring

/// Finds the disagreement that two coders talked through, and makes a judgement of what they say.
public enum Settling {
  /// Settles what coders disagree on in a unit; both first codings stay.
  ///
  /// - Parameters:
  ///   - place: The stretch meant, or nothing where a coding is named.
  ///   - coding: One of the codings, or nothing where a place is named.
  ///   - typed: What the person typed, for messages.
  ///   - sample: The sample; without one the latest with a disagreement there.
  ///   - choice: What holds.
  ///   - because: Why they disagreed.
  ///   - why: The reason.
  ///   - reduction: What stands.
  /// - Returns: The judgement.
  /// - Throws: ``CheckingError`` or ``ChoiceError``.
  public static func settle(
    place: (source: String, range: TextRange)?,
    coding: JudgementID?,
    typed: String,
    sample: String?,
    choice: String,
    because: Settlement.Reason,
    why: String,
    reduction: Reduction
  ) throws -> Act {
    guard !why.isEmpty else { throw ChoiceError.reasonNeeded("settling a disagreement") }
    var comparisons = SampleComparison.all(in: reduction)
    if let sample {
      comparisons = [try SampleComparison.named(sample, in: reduction)]
    }
    for comparison in comparisons.reversed() {
      let unit = comparison.units.first { unit in
        guard !unit.disputed.isEmpty, let range = unit.range else { return false }
        if let place {
          return unit.anchor.source == place.source && range.overlaps(place.range)
        }
        return (unit.first + unit.second).contains { $0.id == coding }
      }
      guard let unit else { continue }
      let disputed = Set(unit.disputed)
      return .settle(
        Settlement(
          of: (unit.first + unit.second).filter { disputed.contains($0.code) }.map(\.id).sorted(),
          sample: comparison.sample.id,
          place: unit.anchor,
          choice: choice,
          because: because,
          why: why
        )
      )
    }
    throw CheckingError.noDisagreement(typed)
  }
}
