/// The analyst's conclusion, with what it rests on and the tests it must pass.
public struct Finding: Hashable, Sendable {
  /// What a finding does.
  public enum Level: String, Sendable, CaseIterable {
    case describe, explain, predict
  }

  /// A place in a display that a finding rests on.
  public struct Rest: Hashable, Sendable {
    /// The display's or network's id.
    public let display: String
    /// The row, where a cell or row is meant.
    public let row: String?
    /// The column, where a cell or column is meant.
    public let column: String?
    /// The link as `A>B`, where a link is meant.
    public let link: String?

    /// Creates a place in a display.
    public init(display: String, row: String? = nil, column: String? = nil, link: String? = nil) {
      self.display = display
      self.row = row
      self.column = column
      self.link = link
    }
  }

  /// A logged search for what speaks against the finding.
  public struct NegativeSearch: Hashable, Sendable {
    /// What was searched.
    public let search: String
    /// When, as written.
    public let date: String
    /// Codings found against the finding.
    public let found: [JudgementID]
    /// What the analyst answers to them.
    public let answer: LocalizedText?

    /// Creates a negative search.
    public init(search: String, date: String, found: [JudgementID], answer: LocalizedText?) {
      self.search = search
      self.date = date
      self.found = found
      self.answer = answer
    }
  }

  /// A rival explanation and why it was not chosen.
  public struct Rival: Hashable, Sendable {
    /// The rival.
    public let text: LocalizedText
    /// Why it was not chosen.
    public let answer: LocalizedText

    /// Creates a rival.
    public init(text: LocalizedText, answer: LocalizedText) {
      self.text = text
      self.answer = answer
    }
  }

  /// The id.
  public let id: String
  /// The research question it answers.
  public let question: String?
  /// What it does.
  public let level: Level
  /// The conclusion.
  public let text: LocalizedText
  /// The strongest status its wording asserts.
  public let claim: ClaimStatus?
  /// The cases it speaks about; none means all.
  public let cases: [String]
  /// What it rests on.
  public let restsOn: [Rest]
  /// The tests.
  public let expects: [FindingTest]
  /// Searches for negative evidence.
  public let against: [NegativeSearch]
  /// Rival explanations.
  public let rivals: [Rival]
  /// Author claims it is compared with.
  public let compares: [String]
  /// Where it stands.
  public let declaredAt: FilePlace?

  /// Creates a finding.
  public init(
    id: String,
    question: String? = nil,
    level: Level = .describe,
    text: LocalizedText,
    claim: ClaimStatus? = nil,
    cases: [String] = [],
    restsOn: [Rest] = [],
    expects: [FindingTest] = [],
    against: [NegativeSearch] = [],
    rivals: [Rival] = [],
    compares: [String] = [],
    declaredAt: FilePlace? = nil
  ) {
    self.id = id
    self.question = question
    self.level = level
    self.text = text
    self.claim = claim
    self.cases = cases
    self.restsOn = restsOn
    self.expects = expects
    self.against = against
    self.rivals = rivals
    self.compares = compares
    self.declaredAt = declaredAt
  }
}
