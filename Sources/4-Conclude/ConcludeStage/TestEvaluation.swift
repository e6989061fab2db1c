import StudyModel

/// Runs the tests of one finding against the corpus.
struct TestEvaluation {
  let corpus: Corpus
  let finding: Finding

  /// What a test gave, and whether failing it means that excerpts stand against the finding.
  struct Result {
    let outcome: Assessment.Outcome
    /// Codings selected in favour of the finding.
    let supporting: [Coding]
    /// Codings that stand against it.
    let against: [Coding]
  }

  func result(of test: FindingTest) -> Result {
    switch test {
    case .count(let selection, let level, let atLeast, let atMost):
      count(test, selection, level, atLeast, atMost)
    case .more(let selection, let other, let level): more(test, selection, other, level)
    case .coOccur(let codes, let within, let atLeast): coOccur(test, codes, within, atLeast)
    case .path(let nodes, let network): path(test, nodes, network)
    case .holds(let ids): holds(test, ids)
    case .cellsReviewed(let display): cellsReviewed(test, display)
    case .none(let selection, let orAnswered): none(test, selection, orAnswered)
    }
  }

  private func count(
    _ test: FindingTest,
    _ selection: FindingTest.Selection,
    _ level: DisplaySpecification.Level,
    _ atLeast: Int?,
    _ atMost: Int?
  ) -> Result {
    let selected = corpus.select(selection, cases: finding.cases)
    let evidence = selected.filter(\.isEvidence)
    let number = corpus.count(evidence, on: level)
    let isEnough = atLeast.map { number >= $0 } ?? true
    let isWithin = atMost.map { number <= $0 } ?? true
    return result(
      test,
      isPassed: isEnough && isWithin,
      observed: amount(number, level),
      codings: evidence,
      supporting: atLeast == nil ? [] : selected,
      against: isWithin || atLeast != nil ? [] : evidence
    )
  }

  private func more(
    _ test: FindingTest,
    _ selection: FindingTest.Selection,
    _ other: FindingTest.Selection,
    _ level: DisplaySpecification.Level
  ) -> Result {
    let selected = corpus.select(selection, cases: finding.cases)
    let left = selected.filter(\.isEvidence)
    let right = corpus.select(other, cases: finding.cases).filter(\.isEvidence)
    let numbers = (corpus.count(left, on: level), corpus.count(right, on: level))
    return result(
      test,
      isPassed: numbers.0 > numbers.1,
      observed: "\(numbers.0) against \(numbers.1) \(level.rawValue)",
      codings: corpus.codings((left + right).map(\.id)),
      supporting: selected
    )
  }

  private func coOccur(
    _ test: FindingTest,
    _ selectors: [String],
    _ within: String,
    _ atLeast: Int
  ) -> Result {
    let perCode = selectors.map { selector in
      corpus.select(FindingTest.Selection(codes: [selector]), cases: finding.cases)
    }
    let units = Units(corpus: corpus, within: within)
    let found = units.shared(by: perCode.map { $0.filter(\.isEvidence) })
    let claimed = units.shared(by: perCode.map { $0.filter(\.counts) })
    return result(
      test,
      isPassed: found.count >= atLeast,
      observed: "\(found.count) times within a \(within)",
      codings: corpus.codings(found.codings.map(\.id)),
      supporting: claimed.codings
    )
  }

  private func path(_ test: FindingTest, _ nodes: [String], _ id: String) -> Result {
    guard case .network(let network)? = corpus.display(id)?.content else {
      return result(test, isPassed: false, observed: "no network '\(id)'", codings: [])
    }
    var standing = 0
    var codings: [Coding] = []
    let steps = zip(nodes, nodes.dropFirst())
    for (from, to) in steps {
      let links = network.links.filter { $0.from == from && $0.to == to }
      let excerpts = corpus.codings(links.flatMap(\.codings)).filter(\.counts)
      codings += excerpts
      // Theory needs no excerpt; any other link without one is a line on paper.
      let isStanding =
        excerpts.contains(where: \.isEvidence) || links.contains { $0.basis == .theory }
      if isStanding { standing += 1 }
    }
    let total = max(0, nodes.count - 1)
    return result(
      test,
      isPassed: total > 0 && standing == total,
      observed: "\(standing) of \(total) links",
      codings: corpus.codings(codings.filter(\.isEvidence).map(\.id)),
      supporting: codings
    )
  }

  /// A coding holds when it is accepted and found again for certain; when it was not edited since a
  /// person last recorded or judged the finding; and when its code kept its meaning since.
  private func holds(_ test: FindingTest, _ ids: [JudgementID]) -> Result {
    let changes = Changes(corpus: corpus, finding: finding.id)
    let standing = ids.filter { id in
      guard let coding = corpus[id], coding.counts, coding.anchorState != .proposed else {
        return false
      }
      return !changes.isUnreviewed(coding)
    }
    let codings = corpus.codings(ids)
    return result(
      test,
      isPassed: standing.count == ids.count && !ids.isEmpty,
      observed: "\(standing.count) of \(ids.count) codings",
      codings: codings,
      supporting: codings.filter { $0.counts && corpus.isWithin(finding.cases, $0) }
    )
  }

  private func cellsReviewed(_ test: FindingTest, _ id: String) -> Result {
    guard case .matrix(let matrix)? = corpus.display(id)?.content else {
      return result(test, isPassed: false, observed: "no matrix '\(id)'", codings: [])
    }
    let written = matrix.cells.joined().filter { !$0.written.isEmpty }
    let stale = written.filter(\.isWrittenStale)
    return result(
      test,
      isPassed: stale.isEmpty,
      observed: "\(written.count - stale.count) of \(written.count) written cells",
      codings: corpus.codings(stale.flatMap(\.codings))
    )
  }

  private func none(
    _ test: FindingTest,
    _ selection: FindingTest.Selection,
    _ orAnswered: Bool
  ) -> Result {
    let selected = corpus.select(selection, cases: finding.cases)
    let answered = Set(corpus.answered(by: finding).map(\.id))
    let open = orAnswered ? selected.filter { !answered.contains($0.id) } : selected
    let number = corpus.count(selected, on: .excerpts)
    let unanswered = corpus.count(open, on: .excerpts)
    let observed =
      orAnswered ? "\(number) excerpts, \(number - unanswered) answered" : "\(number) excerpts"
    return result(
      test,
      isPassed: open.isEmpty,
      observed: observed,
      codings: selected,
      against: selected
    )
  }

  private func amount(_ number: Int, _ level: DisplaySpecification.Level) -> String {
    corpus.total(on: level).map { "\(number) of \($0) \(level.rawValue)" }
      ?? "\(number) \(level.rawValue)"
  }

  private func result(
    _ test: FindingTest,
    isPassed: Bool,
    observed: String,
    codings: [Coding],
    supporting: [Coding] = [],
    against: [Coding] = []
  ) -> Result {
    Result(
      outcome: Assessment.Outcome(
        test: test,
        isPassed: isPassed,
        observed: observed,
        codings: codings.map(\.id)
      ),
      supporting: supporting,
      against: against
    )
  }
}
