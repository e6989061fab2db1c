import StudyModel

/// What a finding stands on in a corpus, before any verdict.
struct Basis {
  private let corpus: Corpus
  private let finding: Finding
  /// The codings for it that count as evidence, in order of source and place.
  let evidence: [Coding]
  /// Codings for it that only repeat what a work claims of itself.
  let claimsOnly: [Coding]
  /// The codings against it.
  let against: [Coding]
  let results: [TestEvaluation.Result]
  /// The contradictions that touch it, settled or not.
  let marks: [Contradiction]
  /// The open ones among them.
  let contradictions: [Contradiction]

  init(corpus: Corpus, finding: Finding) {
    self.corpus = corpus
    self.finding = finding
    let evaluation = TestEvaluation(corpus: corpus, finding: finding)
    results = finding.expects.map(evaluation.result)
    let under = finding.restsOn.compactMap(corpus.codings(under:))
    let supporting = corpus.codings(
      under.flatMap(\.supporting) + results.flatMap { $0.supporting.map(\.id) }
    )
    .filter { $0.counts && corpus.isWithin(finding.cases, $0) }
    // For a finding that something is so, words that it was not found speak against it.
    let isPositive = finding.claim.map { $0 != .absent } ?? false
    let absent = supporting.filter { isPositive && $0.choice.claim == .absent }
    evidence = supporting.filter { $0.isEvidence && !absent.contains($0) }
    claimsOnly = supporting.filter { $0.part == .abstract || $0.part == .conclusion }
    let opposing =
      under.flatMap(\.against) + results.flatMap { $0.against.map(\.id) }
      + finding.against.flatMap(\.found) + absent.map(\.id)
    against = corpus.codings(opposing).filter(\.counts)
    marks = corpus.contradictions(touching: Set((supporting + against).map(\.id)))
    contradictions = marks.filter(\.isOpen)
  }

  /// The rule for a wording as strong as a claim, on some of the evidence.
  func rule(claim: ClaimStatus?, evidence: [Coding]) -> VerdictRule {
    VerdictRule(
      claim: claim,
      hasTests: !finding.expects.isEmpty,
      evidence: evidence,
      hasClaimsOnly: !claimsOnly.isEmpty,
      results: results,
      hasOpenContradiction: !contradictions.isEmpty,
      groups: corpus.count(evidence, on: .groups),
      neededGroups: corpus.study.studyProtocol.thresholds.independentGroups
    )
  }

  /// The sources whose removal can matter: those with most evidence first, then by id.
  var sources: [String] {
    var weights: [String: Int] = [:]
    for coding in evidence { weights[coding.source, default: 0] += 1 }
    let others =
      against + corpus.codings(results.flatMap(\.outcome.codings))
      + corpus.codings(contradictions.flatMap(\.of))
    for coding in others { weights[coding.source, default: 0] += 0 }
    for event in corpus.reduction.events
    where contradictions.contains(where: { $0.of.contains(event.judgement) }) {
      if let source = event.anchor?.source { weights[source, default: 0] += 0 }
    }
    return weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// All that a person's verdict judges, as text that changes when any of it does; places may move.
  var canonicalText: String {
    let texts = finding.text.byLanguage.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var lines = ["finding", finding.id, finding.level.rawValue, finding.claim?.rawValue ?? ""]
    lines += texts + ["cases"] + finding.cases + ["tests"]
    lines += results.map {
      "\($0.outcome.isPassed) \($0.outcome.observed) \($0.outcome.test.canonicalText)"
    }
    lines += ["for"] + evidence.map(Self.line) + ["against"] + against.map(Self.line)
    lines += ["contradictions"]
    lines += contradictions.map { "\($0.about) \($0.of.map(\.text).sorted())" }
    return lines.map { "\($0.utf8.count):\($0)" }.joined(separator: "\n")
  }

  private static func line(_ coding: Coding) -> String {
    let choice = coding.choice
    let fields: [String?] = [
      coding.id.text, coding.code, coding.source, coding.quote, choice.claim?.rawValue,
      choice.sign?.rawValue, choice.strength?.rawValue, choice.voice?.rawValue,
      choice.evidence.map(\.rawValue).joined(separator: " "), choice.domain, choice.bearer,
      choice.certainty?.rawValue, coding.cases.joined(separator: " "), coding.part?.rawValue,
    ]
    return fields.map { $0 ?? "" }.map { "\($0.utf8.count):\($0)" }.joined(separator: " ")
  }
}
