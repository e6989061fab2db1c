public import StudyModel

/// What the corpus could not bear, for the section of the report that must name it.
public struct Unsupported: Hashable, Sendable {
  /// A question, or a part of one, without an answer.
  public struct OpenQuestion: Hashable, Sendable {
    /// The question's id.
    public let question: String
    /// What the person declared about it; nothing where it simply has no finding.
    public let declared: StudyProtocol.Unanswered?

    /// Creates an open question.
    public init(question: String, declared: StudyProtocol.Unanswered?) {
      self.question = question
      self.declared = declared
    }
  }

  /// An author claim that the corpus does not bear.
  public struct UnreproducedClaim: Hashable, Sendable {
    /// The claim's id.
    public let claim: String
    /// The verdict it got with each finding that compares it, by finding; empty where none does.
    public let verdicts: [String: String]

    /// Creates a claim that was not reproduced.
    public init(claim: String, verdicts: [String: String]) {
      self.claim = claim
      self.verdicts = verdicts
    }
  }

  /// The findings that are neither supported nor partly so, by the program or by a person.
  public let findings: [Assessment]
  /// The contradictions that nobody settled.
  public let contradictions: [Contradiction]
  /// What seems to contradict itself, as the program noticed, and nobody has linked or dismissed.
  public let noticed: [NoticedConflict]
  /// The questions without an answer.
  public let questions: [OpenQuestion]
  /// The author claims that were compared and not borne out, or never compared.
  public let claims: [UnreproducedClaim]

  /// Gathers them in the order of the study.
  public init(corpus: Corpus, assessments: [Assessment]) {
    let bearing: Set<Verdict> = [.supported, .partlySupported]
    findings = assessments.filter { assessment in
      !bearing.contains(assessment.computed)
        || assessment.judged.contains { !bearing.contains($0.verdict) }
    }
    contradictions = corpus.reduction.contradictions.filter(\.isOpen)
    noticed = corpus.reduction.noticed
    let declared = corpus.study.studyProtocol.unanswered
    let answered = Set(
      assessments.filter { bearing.contains($0.computed) }.compactMap(\.finding.question)
    )
    questions =
      declared.map { OpenQuestion(question: $0.question, declared: $0) }
      + corpus.study.studyProtocol.questions
      .filter { question in
        !answered.contains(question.id) && !declared.contains { $0.question == question.id }
      }
      .map { OpenQuestion(question: $0.id, declared: nil) }
    let borne = Set(bearing.map(\.rawValue))
    claims = corpus.study.claims.compactMap { claim in
      var verdicts: [String: String] = [:]
      for assessment in assessments {
        for comparison in assessment.comparisons where comparison.claim == claim.id {
          verdicts[assessment.finding.id] = comparison.words
        }
      }
      return verdicts.values.contains(where: borne.contains)
        ? nil : UnreproducedClaim(claim: claim.id, verdicts: verdicts)
    }
  }

  /// Whether there is nothing to name.
  public var isEmpty: Bool {
    findings.isEmpty && contradictions.isEmpty && noticed.isEmpty && questions.isEmpty
      && claims.isEmpty
  }
}
