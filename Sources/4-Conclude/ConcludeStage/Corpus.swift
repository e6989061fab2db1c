public import StudyModel

/// Everything a finding is judged against, with the codings within reach by id.
public struct Corpus: Sendable {
  /// What people wrote.
  public let study: Study
  /// What stands of the codings.
  public let reduction: Reduction
  /// The displays computed from them.
  public let displays: [Display]
  /// The documents by source; needed for co-occurrence within sentences and for traces.
  public let documents: [String: Document]
  /// Where the author claims are stated, by claim; without it only their lines are known.
  public let claimRanges: [String: [TextRange]]
  private let positions: [JudgementID: Int]
  private let groups: [String: String]

  /// Creates a corpus.
  public init(
    study: Study,
    reduction: Reduction,
    displays: [Display],
    documents: [Document] = [],
    claimRanges: [String: [TextRange]] = [:]
  ) {
    self.init(
      study: study,
      reduction: reduction,
      displays: displays,
      documents: Dictionary(documents.map { ($0.source, $0) }) { first, _ in first },
      claimRanges: claimRanges
    )
  }

  private init(
    study: Study,
    reduction: Reduction,
    displays: [Display],
    documents: [String: Document],
    claimRanges: [String: [TextRange]]
  ) {
    self.study = study
    self.reduction = reduction
    self.displays = displays
    self.documents = documents
    self.claimRanges = claimRanges
    var positions = Dictionary(
      reduction.codings.enumerated().map { ($1.id, $0) }
    ) { first, _ in first }
    for (line, coding) in reduction.joined { positions[line] = positions[coding] }
    self.positions = positions
    groups = Dictionary(study.sources.map { ($0.id, $0.group) }) { first, _ in first }
  }

  /// The coding that a judgement made, joined or changed, if it stands.
  public subscript(id: JudgementID) -> Coding? {
    positions[id].map { reduction.codings[$0] }
  }

  /// The codings with these ids, each once, in order of source and place.
  public func codings(_ ids: some Sequence<JudgementID>) -> [Coding] {
    Set(ids.compactMap { positions[$0] }).sorted().map { reduction.codings[$0] }
  }

  /// The independence group of a source; a source that is not in the register is its own.
  public func group(of source: String) -> String {
    groups[source] ?? source
  }

  /// The display with an id.
  public func display(_ id: String) -> Display? {
    displays.first { $0.id == id }
  }

  /// The code ids that a selector names; a container stands for all codes below it.
  public func codes(matching selector: String) -> Set<String> {
    if let code = study.codebook[selector], !code.isApplied {
      return Set(study.codebook.family(of: selector))
    }
    return Set(study.codebook.ids(matching: selector) + [selector])
  }

  /// How many there are of codings on a level: excerpts are different words, not codings.
  public func count(_ codings: [Coding], on level: DisplaySpecification.Level) -> Int {
    switch level {
    case .excerpts: ExcerptCount.of(codings)
    case .sources: Set(codings.map(\.source)).count
    case .groups: Set(codings.map { group(of: $0.source) }).count
    case .cases: Set(codings.flatMap(\.cases)).count
    }
  }

  /// How many there are at all on a level; nothing for excerpts, which have no whole.
  func total(on level: DisplaySpecification.Level) -> Int? {
    switch level {
    case .excerpts: nil
    case .sources: study.sources.count
    case .groups: study.groupCount
    case .cases: study.studyProtocol.cases.isEmpty ? nil : study.studyProtocol.cases.count
    }
  }
}
