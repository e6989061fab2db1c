public import StudyModel

/// Everything that the pages of a study show.
public struct PageInput: Sendable {
  /// What people wrote.
  public let study: Study
  /// The documents, of which some sources may have none.
  public let documents: [Document]
  /// What reducing gave.
  public let reduction: Reduction
  /// The displays, in order.
  public let displays: [Display]
  /// The drawings as SVG, by display and language; their links must hold relative to `3-display/`.
  public let drawings: [String: [String: String]]
  /// The findings, tested, in order.
  public let assessments: [Assessment]
  /// How the sources were found, and how far they are worked through.
  public let account: CollectionAccount
  /// What was noticed anywhere.
  public let diagnostics: [Diagnostic]
  /// The journal's chains with their heads.
  public let heads: [JournalHead]
  /// The version of the program.
  public let programVersion: String
  /// What tells the study apart where choices come back.
  public let mark: String
  /// Where pages send what a person chose, on the server that serves them; nothing for files.
  public let handover: String?

  /// Creates the input of the pages; an empty study by default.
  public init(
    study: Study = Study(),
    documents: [Document] = [],
    reduction: Reduction = Reduction(),
    displays: [Display] = [],
    drawings: [String: [String: String]] = [:],
    assessments: [Assessment] = [],
    account: CollectionAccount = CollectionAccount(),
    diagnostics: [Diagnostic] = [],
    heads: [JournalHead] = [],
    programVersion: String = "",
    mark: String = "",
    handover: String? = nil
  ) {
    self.study = study
    self.documents = documents
    self.reduction = reduction
    self.displays = displays
    self.drawings = drawings
    self.assessments = assessments
    self.account = account
    self.diagnostics = diagnostics
    self.heads = heads
    self.programVersion = programVersion
    self.mark = mark
    self.handover = handover
  }
}

/// The last line of a journal's chain, which proves all lines before it.
public struct JournalHead: Hashable, Sendable {
  /// The journal file's name without `.jsonl`.
  public let chain: String
  /// How many lines it has.
  public let count: Int
  /// The SHA-256 of its last line, in lower-case hexadecimal.
  public let sha256: String

  /// Creates a head.
  public init(chain: String, count: Int, sha256: String) {
    self.chain = chain
    self.count = count
    self.sha256 = sha256
  }
}
