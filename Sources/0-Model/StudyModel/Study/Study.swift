/// Everything that people wrote: the register, the codebook, the findings and the journal.
public struct Study: Hashable, Sendable {
  /// The protocol.
  public var studyProtocol: StudyProtocol
  /// The register, in the order of the file.
  public var sources: [Source]
  /// The searches.
  public var searches: SearchLog
  /// What the elements of XML sources mean.
  public var mappings: [SourceMapping] = []
  /// The codes.
  public var codebook: Codebook
  /// What the sources conclude.
  public var claims: [AuthorClaim]
  /// What to display.
  public var displays: [DisplaySpecification]
  /// The networks.
  public var networks: [NetworkSpecification]
  /// The findings.
  public var findings: [Finding]
  /// The document summaries.
  public var forms: [Writing]
  /// The memos.
  public var memos: [Writing]
  /// The chapters.
  public var chapters: [Writing]
  /// What persons wrote into cells, from `cells/DISPLAY.md`.
  public var cellTexts: [CellChoice]
  /// Every judgement in order of replay.
  public var judgements: [Judgement]
  /// What programs from outside propose, in the order of their files.
  public var outsideSuggestions: [OutsideSuggestion] = []

  /// Creates a study; an empty one by default.
  public init(
    studyProtocol: StudyProtocol = StudyProtocol(),
    sources: [Source] = [],
    searches: SearchLog = SearchLog(),
    codebook: Codebook = .empty,
    claims: [AuthorClaim] = [],
    displays: [DisplaySpecification] = [],
    networks: [NetworkSpecification] = [],
    findings: [Finding] = [],
    forms: [Writing] = [],
    memos: [Writing] = [],
    chapters: [Writing] = [],
    cellTexts: [CellChoice] = [],
    judgements: [Judgement] = []
  ) {
    self.studyProtocol = studyProtocol
    self.sources = sources
    self.searches = searches
    self.codebook = codebook
    self.claims = claims
    self.displays = displays
    self.networks = networks
    self.findings = findings
    self.forms = forms
    self.memos = memos
    self.chapters = chapters
    self.cellTexts = cellTexts
    self.judgements = judgements
  }

  /// The source with an id.
  public func source(_ id: String) -> Source? {
    sources.first { $0.id == id }
  }

  /// The number of independence groups among the sources.
  public var groupCount: Int { Set(sources.map(\.group)).count }
}
