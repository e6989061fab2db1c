public import Journal
public import StudyModel

/// A study and everything the stages made of it, in memory.
public struct StudyState: Sendable {
  /// What people wrote.
  public var study: Study
  /// What was collected, in the register's order; sources that were left out are missing.
  public var collected: [CollectedSource] = [] {
    didSet { sources = Self.positions(of: collected.map(\.document.source)) }
  }
  /// What reducing gave.
  public var reduction = Reduction() {
    didSet { codings = Self.positions(of: reduction.codings.map(\.id)) }
  }
  /// The displays, in the order asked for.
  public var displays: [Display] = []
  /// The layout of every network, by display id.
  public var layouts: [String: NetworkLayout] = [:]
  /// The findings, tested.
  public var assessments: [Assessment] = []
  /// What was noticed on the way, in the order of the stages.
  public var diagnostics: [Diagnostic] = []
  /// Those of them that reading and collecting gave.
  public var collectDiagnostics: [Diagnostic] = []
  /// The last line of every journal chain, by the chain's name.
  public var heads: [String: ChainHead] = [:]
  /// The outside programs that took part, with their versions.
  public var tools: [String: String] = [:]

  /// A state before any stage has run.
  public init(study: Study) {
    self.study = study
  }

  /// The documents, in the register's order.
  public var documents: [Document] { collected.map(\.document) }

  /// The document of a source.
  public func document(_ source: String) -> Document? {
    sources[source].map { collected[$0].document }
  }

  /// The coding with an id.
  public func coding(_ id: JudgementID) -> Coding? {
    codings[id].map { reduction.codings[$0] }
  }

  /// Keeps the ends of chains that lost lines since, and says so: a run must not cover the loss.
  mutating func keep(_ before: [String: ChainHead], lostIn journal: JournalContents) {
    for (chain, head) in before.sorted(by: { $0.key < $1.key }) {
      let lost = journal.verify(against: [chain: head])
      guard !lost.isEmpty else { continue }
      heads[chain] = head
      diagnostics += lost
    }
  }

  /// The registered sources without a document.
  public var leftOut: [Source] { study.sources.filter { sources[$0.id] == nil } }

  private var sources: [String: Int] = [:]
  private var codings: [JudgementID: Int] = [:]

  private static func positions<ID: Hashable>(of ids: [ID]) -> [ID: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
  }
}

/// A source that was read, with what was learned on the way.
public struct CollectedSource: Hashable, Sendable {
  /// The document.
  public let document: Document
  /// The SHA-256 of the original bytes.
  public let sha256: String
  /// Bibliographic fields the file itself states, by CSL name.
  public let stated: [String: StatedField]
  /// What was noticed.
  public let diagnostics: [Diagnostic]
  /// The fingerprint of all that it was made from; empty where that is not known.
  public var madeFrom = ""
}
