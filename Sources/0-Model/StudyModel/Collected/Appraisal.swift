/// A person's answers on the quality of a source, each with its reason; they are never added up.
public struct Appraisal: Hashable, Sendable {
  /// A question about the quality of a source.
  public enum Question: String, Sendable, CaseIterable {
    case authenticity, credibility, representativeness, meaning
    case authority, accuracy, coverage, objectivity, date, significance

    /// What is asked of every document, after Scott, *A Matter of Record* (1990).
    public static let ofDocuments: [Question] = [
      .authenticity, .credibility, .representativeness, .meaning,
    ]

    /// What is asked of grey literature besides, after Tyndall's AACODS checklist (2010).
    public static let ofGreyLiterature: [Question] = [
      .authority, .accuracy, .coverage, .objectivity, .date, .significance,
    ]
  }

  /// What a person answered.
  public enum Answer: String, Sendable, CaseIterable {
    case yes, no, partly, unknown
  }

  /// An answer with its reason.
  public struct Reply: Hashable, Sendable {
    /// The answer.
    public let answer: Answer
    /// Why; empty where no reason is given.
    public let why: String

    /// Creates a reply.
    public init(answer: Answer, why: String = "") {
      self.answer = answer
      self.why = why
    }

    /// Whether the reason says anything.
    public var isReasoned: Bool {
      why.unicodeScalars.contains { !$0.properties.isWhitespace }
    }
  }

  /// The replies by question.
  public let replies: [Question: Reply]
  /// Who appraised; empty when not said.
  public let by: String
  /// The day, as written; empty when not said.
  public let day: String

  /// Creates an appraisal.
  public init(replies: [Question: Reply], by: String = "", day: String = "") {
    self.replies = replies
    self.by = by
    self.day = day
  }
}

extension Source {
  /// The CSL types that no publisher reviews: reports, theses, pages of the web and the like.
  public static let greyTypes: Set<String> = [
    "document", "manuscript", "pamphlet", "paper-conference", "post", "post-weblog", "report",
    "speech", "standard", "thesis", "webpage",
  ]

  /// Whether AACODS is asked besides the four questions for documents.
  public var isGreyLiterature: Bool { Self.greyTypes.contains(record.type) }

  /// What an appraisal of this source must answer.
  public var appraisalQuestions: [Appraisal.Question] {
    Appraisal.Question.ofDocuments + (isGreyLiterature ? Appraisal.Question.ofGreyLiterature : [])
  }

  /// The questions without an answer, or with one that gives no reason.
  public var openAppraisalQuestions: [Appraisal.Question] {
    appraisalQuestions.filter { appraisal?.replies[$0]?.isReasoned != true }
  }
}
