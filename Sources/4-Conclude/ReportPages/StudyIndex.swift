import StudyModel

/// The values of a study by id, looked up once for all pages.
struct StudyIndex {
  let input: PageInput
  let languages: [String]
  let sources: [String: Source]
  let documents: [String: Document]
  let codings: [JudgementID: Coding]
  let codingsByCode: [String: [Coding]]
  let codingsBySource: [String: [Coding]]
  let suggestionsBySource: [String: [Suggestion]]
  let nothingBySource: [String: [Reduction.NothingHere]]
  let remarksBySource: [String: [Reduction.Remark]]
  let displays: [String: Display]
  let memos: [String: Writing]
  let forms: [String: Writing]
  let cases: [String: Case]
  let claims: [String: AuthorClaim]
  let assessments: [String: Assessment]
  let citations: Citations
  let codeNames: [String: String]
  let displayNames: [String: String]
  let findingNames: [String: String]
  let sourceNames: [String: String]
  let caseNames: [String: String]
  let events: [JudgementID: Event]
  let translations: [JudgementID: [Reduction.Translation]]
  /// The findings that rest on a display, by its id.
  let findingsByDisplay: [String: [Assessment]]
  /// How many codings or records each display was compiled from, and of how many sources.
  private let compiled: [String: (count: Int, sources: Int)]

  init(_ input: PageInput) {
    self.input = input
    let study = input.study
    let declared = study.studyProtocol.languages.filter(Self.isTag)
    var seen: Set<String> = []
    languages = (declared.isEmpty ? ["en"] : declared).filter { seen.insert($0).inserted }
    sources = Self.first(study.sources, by: \.id)
    documents = Self.first(input.documents, by: \.source)
    codings = Self.first(input.reduction.codings, by: \.id)
    events = Self.first(input.reduction.events, by: \.judgement)
    translations = Dictionary(grouping: input.reduction.translations, by: \.coding)
    codingsByCode = Dictionary(grouping: input.reduction.codings, by: \.code)
    codingsBySource = Dictionary(grouping: input.reduction.codings, by: \.source)
    suggestionsBySource = Dictionary(grouping: input.reduction.suggestions, by: \.source)
    nothingBySource = Dictionary(grouping: input.reduction.nothingHere, by: \.anchor.source)
    remarksBySource = Dictionary(grouping: input.reduction.remarks, by: \.anchor.source)
    displays = Self.first(input.displays, by: \.id)
    memos = Self.first(study.memos, by: \.id)
    forms = Self.first(study.forms, by: \.id)
    cases = Self.first(study.studyProtocol.cases, by: \.id)
    claims = Self.first(study.claims, by: \.id)
    assessments = Self.first(input.assessments, by: \.finding.id)
    citations = Citations(study.sources)
    codeNames = Slug.fileNames(study.codebook.codes.map(\.id))
    displayNames = Slug.fileNames(input.displays.map(\.id))
    findingNames = Slug.fileNames(input.assessments.map(\.finding.id))
    sourceNames = Slug.fileNames(study.sources.map(\.id))
    caseNames = Slug.fileNames(study.studyProtocol.cases.map(\.id))
    var resting: [String: [Assessment]] = [:]
    for assessment in input.assessments {
      for display in Set(assessment.finding.restsOn.map(\.display)) {
        resting[display, default: []].append(assessment)
      }
    }
    findingsByDisplay = resting
    var compiled: [String: (count: Int, sources: Int)] = [:]
    for display in input.displays where compiled[display.id] == nil {
      compiled[display.id] = Self.compiled(display, codings)
    }
    self.compiled = compiled
  }

  /// The language whose pages have no tag in their name.
  var defaultLanguage: String { languages[0] }

  /// The codings with these ids that are known, in the order given, each once.
  func codings(_ ids: [JudgementID]) -> [Coding] {
    var seen: Set<JudgementID> = []
    return ids.compactMap { seen.insert($0).inserted ? codings[$0] : nil }
  }

  /// How many independent groups the codings come from.
  func groupCount(_ codings: [Coding]) -> Int {
    Set(codings.map { sources[$0.source]?.group ?? $0.source }).count
  }

  /// How many sources the codings come from.
  func sourceCount(_ codings: [Coding]) -> Int {
    Set(codings.map(\.source)).count
  }

  /// The verdict to show first: the persons' where they agree, else the program's.
  func verdict(_ assessment: Assessment) -> Verdict {
    let judged = Set(assessment.judged.map(\.verdict))
    return judged.count == 1 ? judged.first ?? assessment.computed : assessment.computed
  }

  private static func first<Key: Hashable, Value>(
    _ values: [Value],
    by key: (Value) -> Key
  ) -> [Key: Value] {
    Dictionary(values.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func isTag(_ language: String) -> Bool {
    !language.isEmpty
      && language.utf8.allSatisfy {
        (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 45
      }
  }
}

extension StudyIndex {
  /// What a display was compiled from: codings, or for a listing its records of events.
  func compiled(_ display: Display) -> (wording: Wording, count: Int, sources: Int) {
    let numbers = compiled[display.id] ?? (0, 0)
    if case .listing = display.content {
      return (.compiledRecords, numbers.count, numbers.sources)
    }
    return (.compiled, numbers.count, numbers.sources)
  }

  private static func compiled(
    _ display: Display,
    _ codings: [JudgementID: Coding]
  ) -> (count: Int, sources: Int) {
    if case .listing(let listing) = display.content {
      let records = listing.entries.flatMap(\.records)
      return (records.count, Set(records.compactMap(\.source)).count)
    }
    let sources = display.codings.compactMap { codings[$0]?.source }
    return (sources.count, Set(sources).count)
  }
}
