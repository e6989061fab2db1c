public import StudyModel

/// What the sheet of a meeting with a supervisor is made from.
public struct SupervisionInput: Sendable {
  /// The study as pages show it today.
  public let now: PageInput
  /// The day of the sheet, as ISO 8601.
  public let day: String
  /// The day since when changes are told, as ISO 8601; empty where all is new.
  public let since: String
  /// Whether that day is the one of a recorded meeting.
  public let isSinceMeeting: Bool
  /// The ids of the sources at the last meeting, where they are known.
  public let sourcesThen: [String]?
  /// The codings at the last meeting.
  public let codingsThen: [Coding]
  /// The findings as the judgements of then would have them, in their words of today.
  public let assessmentsThen: [Assessment]
  /// The lines of the journal since then that stand, in the order of replay.
  public let lines: [Judgement]
  /// How many lines were taken back since then.
  public let takenBack: Int
  /// What waits for a person: kinds with their counts, most urgent first.
  public let waiting: [(kind: String, count: Int)]
  /// What was changed by hand and is not recorded yet: the file and the item.
  public let unrecorded: [(file: String, item: String)]

  /// Creates the input of a sheet.
  public init(
    now: PageInput,
    day: String,
    since: String,
    isSinceMeeting: Bool,
    sourcesThen: [String]?,
    codingsThen: [Coding],
    assessmentsThen: [Assessment],
    lines: [Judgement],
    takenBack: Int,
    waiting: [(kind: String, count: Int)],
    unrecorded: [(file: String, item: String)]
  ) {
    self.now = now
    self.day = day
    self.since = since
    self.isSinceMeeting = isSinceMeeting
    self.sourcesThen = sourcesThen
    self.codingsThen = codingsThen
    self.assessmentsThen = assessmentsThen
    self.lines = lines
    self.takenBack = takenBack
    self.waiting = waiting
    self.unrecorded = unrecorded
  }
}

extension Pages {
  /// The sheet of a meeting with a supervisor, once as a page for paper and once as Markdown.
  ///
  /// - Parameters:
  ///   - input: What it is made from.
  ///   - language: Its language; the first of the study where nothing is said.
  ///   - masking: Takes out of the sheet what must not leave the study.
  /// - Returns: Both forms, with the same content.
  public static func supervision(
    _ input: SupervisionInput,
    language: String? = nil,
    masking: (String) -> String = { $0 }
  ) -> (page: String, markdown: String) {
    let index = StudyIndex(input.now)
    let leaf = Leaf(index, language ?? index.defaultLanguage, "supervision", isAlone: true)
    let sheet = SupervisionSheet(leaf: leaf, input: input)
    return (sheet.page(masking), masking(sheet.markdown))
  }
}
