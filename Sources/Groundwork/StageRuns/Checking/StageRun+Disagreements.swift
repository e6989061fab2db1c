import ReduceStage
public import StudyModel
import TextAnchoring

extension StageRun {
  /// The units on which coders of samples disagree, side by side.
  ///
  /// The list holds words of the sources and is for standard output only.
  ///
  /// - Parameters:
  ///   - sample: One sample; all where none is named.
  ///   - code: Only units where this code is disputed.
  /// - Returns: A row a unit.
  /// - Throws: `CheckingError` where there is no such sample.
  public func disagreements(sample: String?, code: String?) async throws -> SurveyList {
    let state = await state(through: .reduce)
    var comparisons = SampleComparison.all(in: state.reduction)
    if let sample { comparisons = [try SampleComparison.named(sample, in: state.reduction)] }
    var list = SurveyList([
      "sample", "round", "unit", "place", "words", "first", "second", "disputed", "first_by",
      "second_by", "first_why", "second_why", "settled", "because", "why", "by",
    ])
    for comparison in comparisons {
      for unit in comparison.units where !unit.disputed.isEmpty {
        if let code, !unit.disputed.contains(code) { continue }
        let settled = comparison.settlement(of: unit, in: state.reduction)
        list.append([
          comparison.sample.id, String(comparison.round), String(unit.number),
          place(of: unit, in: state), unit.anchor.quote,
          unit.firstCodes.joined(separator: ";"), unit.secondCodes.joined(separator: ";"),
          unit.disputed.joined(separator: ";"),
          Set(unit.first.map(\.by)).sorted().joined(separator: ";"),
          comparison.sample.choice.coder, Self.reasons(unit.first), Self.reasons(unit.second),
          settled?.settlement.choice ?? "", settled?.settlement.because.rawValue ?? "",
          settled?.settlement.why ?? "", settled?.by ?? "",
        ])
      }
    }
    return list
  }

  /// The samples in the order in which they were drawn, with how far they are and how coders agree.
  public func rounds() async throws -> SurveyList {
    let state = await state(through: .reduce)
    var list = SurveyList([
      "round", "sample", "coder", "kind", "drawn_by", "at", "seed", "unit", "strata", "codes",
      "units", "lost", "answered", "fresh", "agreements", "disagreements", "settled", "agreement",
    ])
    for comparison in SampleComparison.all(in: state.reduction) {
      let choice = comparison.sample.choice
      let disputed = comparison.units.filter { !$0.disputed.isEmpty }
      let settled = disputed.count { comparison.settlement(of: $0, in: state.reduction) != nil }
      list.append([
        String(comparison.round), choice.id, choice.coder,
        comparison.sample.isIntraCoder ? "intra" : "inter", comparison.sample.by,
        comparison.sample.at, String(choice.seed), choice.unit.rawValue, choice.strata,
        choice.codes.joined(separator: ";"), String(comparison.units.count),
        String(comparison.units.count { $0.range == nil }), String(comparison.answered),
        comparison.isFresh ? "yes" : "no", String(comparison.agreements),
        String(comparison.disagreements), "\(settled)/\(disputed.count)",
        comparison.agreement.map(Self.share) ?? "undefined",
      ])
    }
    return list
  }

  /// A disagreement that was talked through.
  ///
  /// - Parameters:
  ///   - typed: The place as a hand types it, or the id of one of the codings.
  ///   - sample: The sample, where several hold the place.
  ///   - choice: What holds.
  ///   - because: Why coders disagreed.
  ///   - why: The reason.
  /// - Returns: The judgement.
  /// - Throws: `CheckingError`, `ChoiceError`, or ``StudyQuestionError``.
  public func settling(
    _ typed: String,
    sample: String?,
    choice: String,
    because: Settlement.Reason,
    why: String
  ) async throws -> Act {
    let state = await state(through: .reduce)
    let coding = typed.utf8.contains(UInt8(ascii: ":")) ? nil : JudgementID(typed)
    let place = coding == nil ? try stretch(typed, quote: nil, in: state) : nil
    return try Settling.settle(
      place: place,
      coding: coding,
      typed: typed,
      sample: sample,
      choice: choice,
      because: because,
      why: why,
      reduction: state.reduction
    )
  }

  private func place(of unit: SampleComparison.Unit, in state: StudyState) -> String {
    guard let range = unit.range, let document = state.document(unit.anchor.source) else {
      return ""
    }
    return Self.place(of: range, in: document).description
  }

  private static func reasons(_ codings: [Coding]) -> String {
    codings.compactMap { coding in coding.choice.why.map { "\(coding.code): \($0)" } }
      .joined(separator: "; ")
  }

  /// A share with two decimals.
  static func share(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
