import StudyModel

/// What a verdict is computed from; the first rule that applies decides.
struct VerdictRule {
  /// The strongest status that the wording asserts.
  let claim: ClaimStatus?
  let hasTests: Bool
  let evidence: [Coding]
  let hasClaimsOnly: Bool
  let results: [TestEvaluation.Result]
  let hasOpenContradiction: Bool
  let groups: Int
  let neededGroups: Int

  /// The verdict, with its reason as a short stable name.
  var verdict: (verdict: Verdict, reason: String) {
    guard hasTests else { return (.notTestable, "no-tests") }
    guard !evidence.isEmpty else {
      return (.notSupported, hasClaimsOnly ? "claims-only" : "no-evidence")
    }
    if results.contains(where: { !$0.outcome.isPassed && !$0.against.isEmpty }) {
      return (.contradicted, "evidence-against")
    }
    if hasOpenContradiction { return (.contradicted, "contradiction-open") }
    if let claim {
      guard let strongest = Self.strongest(of: evidence) else {
        return (.overstated, "no-claim-status")
      }
      if strongest.strength < claim.strength { return (.overstated, "claim-too-strong") }
    }
    if evidence.allSatisfy(\.choice.evidence.isEmpty) { return (.assertedOnly, "no-evidence-mark") }
    if results.contains(where: { !$0.outcome.isPassed }) {
      return (.partlySupported, "test-failed")
    }
    if groups < neededGroups { return (.partlySupported, "too-few-groups") }
    return (.supported, "tests-passed")
  }

  /// The strongest claim status of codings; of two equally strong ones the earlier in the list.
  static func strongest(of codings: [Coding]) -> ClaimStatus? {
    let present = Set(codings.compactMap(\.choice.claim))
    return ClaimStatus.allCases.filter(present.contains).reduce(nil) { best, next in
      guard let best else { return next }
      return next.strength > best.strength ? next : best
    }
  }
}
