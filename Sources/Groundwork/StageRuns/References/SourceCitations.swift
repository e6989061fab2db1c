public import SourceSurvey
public import StudyModel

/// The citations inside one source, with the sources of the study that they mean.
public struct SourceCitations: Sendable {
  /// The source's document.
  public let document: Document
  /// What was found in it.
  public let survey: CitationSurvey
  /// The registered source that each citation means, by the citation's position.
  public let registered: [String?]
}

/// Which source cites which work: the graph over all sources of a study.
public struct CitedInGraph: Sendable {
  /// A work with the sources that cite it.
  public struct Work: Sendable {
    /// Authors and year.
    public let label: String
    /// The registered source that it is, where one is.
    public let registered: String?
    /// The citing sources with how often each cites it, by id.
    public let citing: [(source: String, citations: Int)]
    /// How many of the citations hand on another's words through it.
    public let secondHand: Int
    /// All citations.
    public var citations: Int { citing.reduce(0) { $0 + $1.citations } }
  }

  /// The works, the most cited first, then by label.
  public let works: [Work]

  /// Joins the works that sources cite: by the registered source they mean, else by label.
  ///
  /// - Parameter sources: The sources with their citations.
  public init(_ sources: [SourceCitations]) {
    struct Gathering {
      var label: String
      var registered: String?
      var counts: [String: Int] = [:]
      var secondHand = 0
    }
    var gathered: [String: Gathering] = [:]
    for source in sources {
      for work in CitedWorks(source.survey).works {
        let registered = work.citations.lazy.compactMap { source.registered[$0] }.first
        let key = registered.map { "#\($0)" } ?? work.label.lowercased()
        var one = gathered[key] ?? Gathering(label: work.label, registered: registered)
        one.counts[source.survey.source, default: 0] += work.citations.count
        one.secondHand += work.citations.count { source.survey.citations[$0].hearsay != nil }
        gathered[key] = one
      }
    }
    works = gathered.values.map { one in
      Work(
        label: one.label,
        registered: one.registered,
        citing: one.counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
        secondHand: one.secondHand
      )
    }.sorted { ($1.citations, $0.label) < ($0.citations, $1.label) }
  }
}

extension StageRun {
  /// The citations inside the sources of the study.
  ///
  /// - Parameter ids: The sources; none means all.
  /// - Returns: The sources in order of the register, and what was noticed.
  /// - Throws: ``StudyQuestionError`` where there is no such source or it was left out.
  public func citations(
    in ids: [String] = []
  ) async throws -> (sources: [SourceCitations], diagnostics: [Diagnostic]) {
    for id in ids where open.study.source(id) == nil {
      throw StudyQuestionError.unknownSource(id, known: open.study.sources.map(\.id))
    }
    let state = await state(through: .collect)
    for id in ids where state.document(id) == nil {
      throw StudyQuestionError.leftOut(id, reasons: state.diagnostics.filter { $0.source == id })
    }
    let documents = ids.isEmpty ? state.documents : ids.compactMap(state.document)
    let registered = RegisteredWorks(open.study.sources)
    let sources = documents.map { document in
      let survey = CitationSurvey(document)
      return SourceCitations(
        document: document,
        survey: survey,
        registered: survey.citations.map { registered.source(of: $0, in: survey) }
      )
    }
    return (sources, ids.isEmpty ? state.diagnostics.filter { $0.severity == .error } : [])
  }
}

/// The registered sources as works that others cite.
private struct RegisteredWorks {
  private let ids: [String]
  private let index: CitationIndex
  private let matching: WorkMatching

  init(_ sources: [Source]) {
    ids = sources.map(\.id)
    index = CitationIndex(sources.map(\.record))
    matching = WorkMatching(sources)
  }

  /// The source a citation means: by its entry in the list, else by name and year.
  func source(of citation: InTextCitation, in survey: CitationSurvey) -> String? {
    if let entry = citation.reference, let id = matching.source(of: survey.references[entry].record)
    {
      return id == survey.source ? nil : id
    }
    guard let position = index.position(of: citation) else { return nil }
    return ids[position] == survey.source ? nil : ids[position]
  }
}
