public import StudyModel

/// Tests findings against a corpus and computes their verdicts.
public struct FindingAssessor {
  private let corpus: Corpus
  private let settled: Corpus?
  private let hash: ([UInt8]) -> String

  /// Creates an assessor.
  ///
  /// - Parameters:
  ///   - corpus: The corpus of today.
  ///   - settled: The corpus as if the words of all open places still stood, where there are any:
  ///     it shows which findings wait for a person's decision about them.
  ///   - hash: Makes fingerprints in hexadecimal of what verdicts judge.
  public init(corpus: Corpus, settled: Corpus? = nil, hash: @escaping ([UInt8]) -> String) {
    self.corpus = corpus
    self.settled = settled
    self.hash = hash
  }

  /// All findings of the study, assessed in their order.
  ///
  /// - Parameter verdictWithout: The verdict on a finding as if sources were gone. Without it the
  ///   codings of those sources are taken out of the displays as they stand.
  /// - Returns: One assessment a finding.
  public func assess(
    verdictWithout: ((Finding, Set<String>) -> Verdict)? = nil
  ) -> [Assessment] {
    corpus.study.findings.map { finding in
      assess(finding, verdictWithout: verdictWithout.map { verdict in { verdict(finding, $0) } })
    }
  }

  /// One finding, assessed.
  public func assess(
    _ finding: Finding,
    verdictWithout: ((Set<String>) -> Verdict)? = nil
  ) -> Assessment {
    let basis = Basis(corpus: corpus, finding: finding)
    let (verdict, reason) = basis.rule(claim: finding.claim, evidence: basis.evidence).verdict
    let needed = corpus.needed(by: finding)
    let removals = FewestRemovals(
      sources: basis.sources,
      verdict: verdict,
      verdictWithout: verdictWithout ?? { sources in
        Self.verdict(on: finding, in: needed.without(sources: sources))
      }
    )
    return Assessment(
      finding: finding,
      evidence: basis.evidence.map(\.id),
      claimsOnly: basis.claimsOnly.map(\.id),
      against: basis.against.map(\.id),
      outcomes: basis.results.map(\.outcome),
      computed: verdict,
      reason: reason,
      judged: corpus.reduction.verdicts.filter { $0.finding == finding.id },
      isProvisional: isProvisional(finding),
      groups: Set(basis.evidence.map { corpus.group(of: $0.source) }).sorted(),
      strongest: VerdictRule.strongest(of: basis.evidence),
      fewestRemovals: removals.find(),
      comparisons: finding.compares.map { compare($0, basis) },
      contradictions: basis.marks,
      fingerprint: hash(Array(basis.canonicalText.utf8)),
      blockedBy: blocking(finding)
    )
  }

  /// The codings with open places that would speak for or against a finding.
  private func blocking(_ finding: Finding) -> [JudgementID] {
    guard let settled else { return [] }
    let open = Set(corpus.reduction.places.filter(\.isOpen).map(\.judgement))
    let basis = Basis(corpus: settled, finding: finding)
    let touched =
      basis.evidence + basis.claimsOnly + basis.against
      + settled.codings(basis.results.flatMap(\.outcome.codings))
    return Set(touched.map(\.id)).intersection(open).sorted()
  }

  /// The computed verdict on a finding alone, for a corpus as if something were gone.
  public static func verdict(on finding: Finding, in corpus: Corpus) -> Verdict {
    let basis = Basis(corpus: corpus, finding: finding)
    return basis.rule(claim: finding.claim, evidence: basis.evidence).verdict.verdict
  }

  /// A testing tactic is recorded by a dated search for negative evidence, by an answered rival, or
  /// by a memo of type `testing` or `tactic` that links to the finding.
  private func isProvisional(_ finding: Finding) -> Bool {
    let hasSearch = finding.against.contains { !$0.search.isEmpty && !$0.date.isEmpty }
    let hasRival = finding.rivals.contains { !$0.text.isEmpty && !$0.answer.isEmpty }
    let hasMemo = corpus.study.memos.contains { memo in
      ["testing", "tactic"].contains(memo.type) && memo.links.contains(finding.id)
    }
    return !hasSearch && !hasRival && !hasMemo
  }

  /// The verdict that an author claim would get from the finding's evidence outside its own words.
  private func compare(_ id: String, _ basis: Basis) -> Assessment.Comparison {
    guard let claim = corpus.study.claims.first(where: { $0.id == id }) else {
      return Assessment.Comparison(claim: id, words: "unknown-claim")
    }
    let evidence = basis.evidence.filter { !corpus.isOwnWords(of: claim, $0) }
    let verdict = basis.rule(claim: claim.claim, evidence: evidence).verdict.verdict
    return Assessment.Comparison(claim: id, words: verdict.rawValue)
  }
}

extension Corpus {
  /// Whether a coding lies in the very words by which a source states a claim.
  func isOwnWords(of claim: AuthorClaim, _ coding: Coding) -> Bool {
    guard claim.source == coding.source else { return false }
    if let ranges = claimRanges[claim.id], let range = coding.range {
      return ranges.contains(where: range.overlaps)
    }
    return claim.at.contains { place in
      switch place {
      case .lines(let lines): coding.lines.map(lines.overlaps) ?? false
      case .quote(let quote): coding.quote.utf8.elementsEqual(quote.utf8)
      case .place: false
      }
    }
  }
}
