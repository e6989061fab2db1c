import StudyModel

extension DemandGround {
  /// The values of cases that rest on no coding, source or rule, as `CASE/ATTRIBUTE`.
  var unfounded: [String] {
    plan.cases.flatMap { unit in
      unit.attributes.keys.sorted().filter { name in
        !AttributeBasis(unit.bases[name] ?? "", in: study) { reduction.coding(of: $0) != nil }
          .isGiven
      }.map { "\(unit.id)/\($0)" }
    }
  }
}
