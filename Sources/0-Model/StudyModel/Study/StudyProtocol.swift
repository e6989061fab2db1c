/// What the study asks, of what, by whom and with which thresholds.
public struct StudyProtocol: Hashable, Sendable {
  /// A research question.
  public struct Question: Hashable, Sendable {
    /// The id, such as `RQ1`.
    public let id: String
    /// The question.
    public let text: LocalizedText

    /// Creates a question.
    public init(id: String, text: LocalizedText) {
      self.id = id
      self.text = text
    }
  }

  /// A person who judges.
  public struct Coder: Hashable, Sendable {
    /// The id: a-z, 0-9 and hyphens, not ending in a hyphen and digits.
    public let id: String
    /// The role, such as `analyst`; empty when not given.
    public let role: String

    /// Creates a coder.
    public init(id: String, role: String = "") {
      self.id = id
      self.role = role
    }
  }

  /// What the researcher expected, dated before coding.
  public struct Expectation: Hashable, Sendable {
    /// Who expected it.
    public let by: String
    /// When, as written.
    public let date: String
    /// What.
    public let text: LocalizedText

    /// Creates an expectation.
    public init(by: String, date: String, text: LocalizedText) {
      self.by = by
      self.date = date
      self.text = text
    }
  }

  /// A concept of the study.
  public struct Concept: Hashable, Sendable {
    /// The id.
    public let id: String
    /// What it means.
    public let definition: LocalizedText

    /// Creates a concept.
    public init(id: String, definition: LocalizedText) {
      self.id = id
      self.definition = definition
    }
  }

  /// A presumed link of the conceptual framework.
  public struct FrameworkLink: Hashable, Sendable {
    /// The concept it leaves.
    public let from: String
    /// The concept it reaches.
    public let to: String
    /// The presumed direction.
    public let sign: Sign?

    /// Creates a presumed link.
    public init(from: String, to: String, sign: Sign?) {
      self.from = from
      self.to = to
      self.sign = sign
    }
  }

  /// What the study takes in.
  public struct Boundary: Hashable, Sendable {
    /// The actors.
    public let actors: [String]
    /// The first day.
    public let from: PartialDate?
    /// The last day.
    public let to: PartialDate?

    /// Creates a boundary.
    public init(actors: [String] = [], from: PartialDate? = nil, to: PartialDate? = nil) {
      self.actors = actors
      self.from = from
      self.to = to
    }
  }

  /// What must be reached before something counts.
  public struct Thresholds: Hashable, Sendable {
    /// The measures of agreement that may be declared.
    public static let agreementMeasures = [
      "krippendorff-alpha", "percent", "miles-huberman", "cohen-kappa", "fleiss-kappa", "gwet-ac1",
      "krippendorff-alpha-masi", "krippendorff-alpha-jaccard", "u-alpha", "u-alpha-boundaries",
      "cu-alpha", "k-u-alpha",
    ]
    /// What coders may be compared by.
    public static let agreementUnits = ["sentence", "paragraph", "character", "segment"]

    /// Independent groups that a supported finding needs.
    public let independentGroups: Int
    /// The largest share of one group's excerpts, from so many excerpts on.
    public let sharePerGroup: Double?
    /// From how many excerpts the share is looked at.
    public let shareFromExcerpts: Int
    /// The measure of agreement between coders, where one is declared.
    public let agreementMeasure: String?
    /// What coders are compared by, such as `sentence`, where it is declared.
    public let agreementUnit: String?
    /// The agreement that coders should reach.
    public let agreementAtLeast: Double?
    /// How many days must lie between a person's codings and her second ones for a sample.
    public let recodeAfterDays: Int
    /// From where on accepting suggestions is pointed out.
    public let acceptance: Acceptance

    /// Creates thresholds; without any, one group suffices.
    public init(
      independentGroups: Int = 1,
      sharePerGroup: Double? = nil,
      shareFromExcerpts: Int = 6,
      agreementMeasure: String? = nil,
      agreementUnit: String? = nil,
      agreementAtLeast: Double? = nil,
      recodeAfterDays: Int = 14,
      acceptance: Acceptance = Acceptance()
    ) {
      self.independentGroups = independentGroups
      self.sharePerGroup = sharePerGroup
      self.shareFromExcerpts = shareFromExcerpts
      self.agreementMeasure = agreementMeasure
      self.agreementUnit = agreementUnit
      self.agreementAtLeast = agreementAtLeast
      self.recodeAfterDays = recodeAfterDays
      self.acceptance = acceptance
    }
  }

  /// A question, or a part of one, that the corpus does not answer.
  public struct Unanswered: Hashable, Sendable {
    /// The question's id.
    public let question: String
    /// Which part of it.
    public let part: LocalizedText
    /// What was searched.
    public let searched: [String]
    /// Why it stays unanswered.
    public let why: LocalizedText

    /// Creates an unanswered question.
    public init(
      question: String,
      part: LocalizedText,
      searched: [String],
      why: LocalizedText
    ) {
      self.question = question
      self.part = part
      self.searched = searched
      self.why = why
    }
  }

  /// The title.
  public let title: LocalizedText
  /// The languages of the reports; the first is the default.
  public let languages: [String]
  /// The declared method.
  public let method: String
  /// What the study demands of itself.
  public let profile: Profile
  /// The questions, in order.
  public let questions: [Question]
  /// What was expected.
  public let expectations: [Expectation]
  /// What is taken in.
  public let boundary: Boundary
  /// The concepts.
  public let concepts: [Concept]
  /// The unit of coding, in words, such as a meaning within a paragraph; empty when not said.
  public let unit: LocalizedText
  /// The attributes that cases and sources may have, with their types.
  public let attributes: [AttributeDefinition]
  /// Terms that sources use in several senses, with the code of each.
  public let drift: [ConceptDrift]
  /// The conceptual framework before the data.
  public let framework: [FrameworkLink]
  /// The cases, in order.
  public private(set) var cases: [Case]
  /// What must be reached.
  public let thresholds: Thresholds
  /// The persons who judge.
  public let coders: [Coder]
  /// What the corpus does not answer.
  public let unanswered: [Unanswered]
  /// The kinds of data that the study says it uses.
  public let data: [DataKind]
  /// Steps of the work that were left out, and why.
  public let accounting: [Omission]
  /// The programs from outside that may propose codes.
  public let suggesters: [Suggester]

  /// Creates a protocol.
  public init(
    title: LocalizedText = LocalizedText(""),
    languages: [String] = ["en"],
    method: String = "",
    profile: Profile = Profile(),
    questions: [Question] = [],
    expectations: [Expectation] = [],
    boundary: Boundary = Boundary(),
    concepts: [Concept] = [],
    unit: LocalizedText = LocalizedText(""),
    attributes: [AttributeDefinition] = [],
    drift: [ConceptDrift] = [],
    framework: [FrameworkLink] = [],
    cases: [Case] = [],
    thresholds: Thresholds = Thresholds(),
    coders: [Coder] = [],
    unanswered: [Unanswered] = [],
    data: [DataKind] = [],
    accounting: [Omission] = [],
    suggesters: [Suggester] = []
  ) {
    self.title = title
    self.languages = languages
    self.method = method
    self.profile = profile
    self.questions = questions
    self.expectations = expectations
    self.boundary = boundary
    self.concepts = concepts
    self.unit = unit
    self.attributes = attributes
    self.drift = drift
    self.framework = framework
    self.cases = cases
    self.thresholds = thresholds
    self.coders = coders
    self.unanswered = unanswered
    self.data = data
    self.accounting = accounting
    self.suggesters = suggesters
  }
  /// The same protocol with other cases.
  public func with(cases: [Case]) -> StudyProtocol {
    var changed = self
    changed.cases = cases
    return changed
  }
}
