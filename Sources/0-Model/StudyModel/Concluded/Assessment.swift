/// A finding tested against the corpus of today.
public struct Assessment: Hashable, Sendable {
  /// What one test gave.
  public struct Outcome: Hashable, Sendable {
    /// The test.
    public let test: FindingTest
    /// Whether it passed.
    public let isPassed: Bool
    /// What was observed, such as `1 of 4 groups`; never words of a source.
    public let observed: String
    /// The codings it looked at.
    public let codings: [JudgementID]

    /// Creates an outcome.
    public init(test: FindingTest, isPassed: Bool, observed: String, codings: [JudgementID]) {
      self.test = test
      self.isPassed = isPassed
      self.observed = observed
      self.codings = codings
    }
  }

  /// How a finding and an author claim compare.
  public struct Comparison: Hashable, Sendable {
    /// The claim's id.
    public let claim: String
    /// The verdict that the claim would get from the finding's evidence outside the claim's own words.
    public let words: String

    /// Creates a comparison.
    public init(claim: String, words: String) {
      self.claim = claim
      self.words = words
    }
  }

  /// The finding.
  public let finding: Finding
  /// The codings for it that count as evidence, in order of source and place.
  public let evidence: [JudgementID]
  /// Codings selected for it that stand in an abstract or conclusion, and so are claims.
  public let claimsOnly: [JudgementID]
  /// The codings against it.
  public let against: [JudgementID]
  /// What the tests gave, in order.
  public let outcomes: [Outcome]
  /// The program's verdict.
  public let computed: Verdict
  /// Why, in a short stable name such as `no-evidence` or `claim-too-strong`.
  public let reason: String
  /// The persons' verdicts.
  public let judged: [VerdictChoice]
  /// Whether no testing tactic is recorded yet.
  public let isProvisional: Bool
  /// The independent groups that speak for it, by name.
  public let groups: [String]
  /// The strongest claim status of its evidence.
  public let strongest: ClaimStatus?
  /// The fewest sources whose removal changes the computed verdict; empty where none does.
  public let fewestRemovals: [String]
  /// The author claims compared.
  public let comparisons: [Comparison]
  /// The contradictions that touch it, settled or not.
  public let contradictions: [Contradiction]
  /// The fingerprint of what a verdict on it judges, in hexadecimal.
  public let fingerprint: String
  /// The codings it would rest on and about whose places a person must still decide, by id.
  public let blockedBy: [JudgementID]

  /// Creates an assessment.
  public init(
    finding: Finding,
    evidence: [JudgementID],
    claimsOnly: [JudgementID],
    against: [JudgementID],
    outcomes: [Outcome],
    computed: Verdict,
    reason: String,
    judged: [VerdictChoice],
    isProvisional: Bool,
    groups: [String],
    strongest: ClaimStatus?,
    fewestRemovals: [String],
    comparisons: [Comparison],
    contradictions: [Contradiction] = [],
    fingerprint: String,
    blockedBy: [JudgementID] = []
  ) {
    self.finding = finding
    self.evidence = evidence
    self.claimsOnly = claimsOnly
    self.against = against
    self.outcomes = outcomes
    self.computed = computed
    self.reason = reason
    self.judged = judged
    self.isProvisional = isProvisional
    self.groups = groups
    self.strongest = strongest
    self.fewestRemovals = fewestRemovals
    self.comparisons = comparisons
    self.contradictions = contradictions
    self.fingerprint = fingerprint
    self.blockedBy = blockedBy
  }
}
