public import StudyModel

/// What speaks against a finding, or that nothing was looked for.
public struct Argument: Hashable, Sendable {
  /// A cell of a display the finding rests on in which the matter stays unclear.
  public struct UnclearCell: Hashable, Sendable {
    /// The cell's id.
    public let cell: String

    /// Creates an unclear cell.
    public init(cell: String) {
      self.cell = cell
    }
  }

  /// The finding.
  public let finding: Finding
  /// The computed verdict.
  public let verdict: Verdict
  /// The codings against it: links, negative columns, tests and searches.
  public let against: [Coding]
  /// Those of them that a logged search answers.
  public let answered: [JudgementID]
  /// Other codings of its cases that state the absence of something, or carry a negative code.
  public let negative: [Coding]
  /// The open contradictions that touch it.
  public let contradictions: [Contradiction]
  /// The tests that fail.
  public let failed: [Assessment.Outcome]
  /// The logged searches.
  public let searches: [Finding.NegativeSearch]
  /// The rival explanations.
  public let rivals: [Finding.Rival]
  /// The unclear cells of the displays it rests on.
  public let unclear: [UnclearCell]
  /// The share of the group with most excerpts, where it exceeds what the protocol allows.
  public let dominantGroup: String?
  /// The fewest sources whose removal changes the verdict.
  public let fewestRemovals: [String]

  /// Whether nobody looked for anything against it: no search, no rival and no test for absence.
  public var nothingWasLookedFor: Bool {
    searches.isEmpty && rivals.isEmpty
      && !finding.expects.contains {
        if case .none = $0 { true } else { false }
      }
  }

  /// Gathers what speaks against an assessed finding.
  public init(corpus: Corpus, assessment: Assessment) {
    let finding = assessment.finding
    let basis = Basis(corpus: corpus, finding: finding)
    self.finding = finding
    verdict = assessment.computed
    against = basis.against
    answered = corpus.answered(by: finding).map(\.id)
    let known = Set((basis.against + basis.evidence).map(\.id))
    negative = corpus.reduction.codings.filter { coding in
      coding.counts && !known.contains(coding.id) && corpus.isWithin(finding.cases, coding)
        && (coding.choice.claim == .absent || coding.code.hasPrefix("NEG"))
    }
    contradictions = basis.contradictions
    failed = assessment.outcomes.filter { !$0.isPassed }
    searches = finding.against
    rivals = finding.rivals
    unclear = Set(finding.restsOn.map(\.display)).sorted().flatMap { id in
      Self.unclearCells(of: id, in: corpus)
    }
    dominantGroup = Self.dominantGroup(of: basis.evidence, in: corpus)
    fewestRemovals = assessment.fewestRemovals
  }

  private static func unclearCells(of display: String, in corpus: Corpus) -> [UnclearCell] {
    guard case .matrix(let matrix)? = corpus.display(display)?.content else { return [] }
    return zip(matrix.rows, matrix.cells).flatMap { row, cells in
      zip(matrix.columns, cells).filter { $0.1.empty == .unclear }
        .map { UnclearCell(cell: "\(display)/\(row.id)/\($0.0.id)") }
    }
  }

  private static func dominantGroup(of evidence: [Coding], in corpus: Corpus) -> String? {
    let thresholds = corpus.study.studyProtocol.thresholds
    let total = corpus.count(evidence, on: .excerpts)
    guard let limit = thresholds.sharePerGroup, total >= thresholds.shareFromExcerpts else {
      return nil
    }
    let groups = Dictionary(grouping: evidence) { corpus.group(of: $0.source) }
    return groups.filter { Double(corpus.count($0.value, on: .excerpts)) > limit * Double(total) }
      .keys.min()
  }
}
