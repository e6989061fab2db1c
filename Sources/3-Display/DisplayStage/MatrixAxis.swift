import StudyModel

/// One side of a matrix: its headings, and under which of them a coding falls.
struct MatrixAxis {
  /// What the axis stands for.
  let kind: DisplaySpecification.Axis
  /// The headings, in the order in which they are listed.
  private(set) var headings: [Matrix.Heading]
  /// The date by which a heading is ordered, where it has one.
  private var dates: [String: PartialDate] = [:]
  /// The headings under which a key falls, as positions.
  private var places: [String: [Int]]
  private let keys: @Sendable (Coding) -> [String]

  private init(
    _ kind: DisplaySpecification.Axis,
    _ entries: [Entry],
    keys: @escaping @Sendable (Coding) -> [String]
  ) {
    self.kind = kind
    self.keys = keys
    headings = []
    places = [:]
    var ids: Set<String> = []
    for entry in entries {
      // A slash would end the row in a cell's id.
      var id = String(
        String.UnicodeScalarView(entry.id.unicodeScalars.map { $0 == "/" ? "∕" : $0 })
      )
      while !ids.insert(id).inserted { id += "~" }
      if let date = entry.date { dates[id] = date }
      for key in entry.keys where places[key]?.last != headings.count {
        places[key, default: []].append(headings.count)
      }
      headings.append(Matrix.Heading(id: id, label: entry.label))
    }
  }

  /// The positions of the headings under which a coding falls, in order.
  func positions(of coding: Coding) -> [Int] {
    let keys = keys(coding)
    if keys.count == 1 { return places[keys[0]] ?? [] }
    var found: Set<Int> = []
    for key in keys { found.formUnion(places[key] ?? []) }
    return found.sorted()
  }

  /// The date of a heading, where it has one.
  func date(of heading: Matrix.Heading) -> PartialDate? { dates[heading.id] }

  private struct Entry {
    let id: String
    let label: LocalizedText
    let keys: [String]
    var date: PartialDate?

    init(_ id: String, label: LocalizedText? = nil, keys: [String]? = nil, date: PartialDate? = nil)
    {
      self.id = id
      self.label = label ?? LocalizedText(id)
      self.keys = keys ?? [id]
      self.date = date
    }
  }
}

extension MatrixAxis {
  /// The axis of a specification over the codings in its scope.
  static func axis(
    _ kind: DisplaySpecification.Axis,
    of specification: DisplaySpecification,
    codings: [Coding],
    context: DisplayContext
  ) -> MatrixAxis {
    let study = context.study
    let scope = specification.scope
    switch kind {
    case .case:
      let ids = scope.cases.isEmpty ? study.studyProtocol.cases.map(\.id) : unique(scope.cases)
      let dates = firstDates(context)
      let entries = ids.map { Entry($0, label: context.caseName($0), date: dates[$0]) }
      return MatrixAxis(kind, entries) { $0.cases }
    case .source:
      let listed = scope.sources.isEmpty ? study.sources.map(\.id) : unique(scope.sources)
      let entries = listed.map { id in
        Entry(id, label: label(ofSource: id, in: study), date: issued(id, in: study))
      }
      return MatrixAxis(kind, entries) { [$0.source] }
    case .group:
      let sources = study.sources.filter { scope.sources.isEmpty || scope.sources.contains($0.id) }
      let groups = context.groups
      return MatrixAxis(kind, unique(sources.map(\.group)).map { Entry($0) }) {
        [groups[$0.source] ?? $0.source]
      }
    case .codes(let selectors):
      return codes(selectors, of: specification, codings: codings, study: study)
    case .claim:
      var entries = ClaimStatus.allCases.map {
        Entry($0.rawValue, label: Wording.claim($0))
      }
      if codings.contains(where: { $0.choice.claim == nil }) {
        entries.append(Entry("unstated", label: Wording.unstated))
      }
      return MatrixAxis(kind, entries) { [$0.choice.claim?.rawValue ?? "unstated"] }
    case .bearer:
      let bearers = Set(codings.compactMap(\.choice.bearer)).sorted()
      return MatrixAxis(kind, bearers.map { Entry($0) }) { $0.choice.bearer.map { [$0] } ?? [] }
    case .attribute(let name): return attribute(name, codings: codings, study: study)
    case .actor: return actors(context)
    case .period: return periods(codings, context)
    }
  }

  /// The codes that selectors name: applied ones, and for a container those below it.
  static func codes(matching selectors: [String], in codebook: Codebook) -> [(
    id: String, codes: [String]
  )] {
    var entries: [(id: String, codes: [String])] = []
    var seen: Set<String> = []
    for selector in selectors {
      for id in codebook.ids(matching: selector) {
        guard let code = codebook[id] else { continue }
        // A code that was retired stands only where it is asked for by its id.
        let family =
          code.isApplied
          ? (code.isInUse || selector == id ? [id] : [])
          : selector == id
            ? codebook.family(of: id).filter { codebook[$0]?.isInUse == true } : []
        if !family.isEmpty, seen.insert(id).inserted { entries.append((id, family)) }
      }
    }
    return entries
  }

  private static func codes(
    _ selectors: [String],
    of specification: DisplaySpecification,
    codings: [Coding],
    study: Study
  ) -> MatrixAxis {
    let scope = specification.scope.codes
    let listed = codes(matching: selectors, in: study.codebook).filter { entry in
      scope.isEmpty || entry.codes.contains { code in scope.contains { Glob.matches($0, code) } }
    }
    let isByBearer =
      specification.kind == DisplayKind.effectsMatrix.rawValue && specification.columns != .bearer
    var bearersOfCode: [String: Set<String?>] = [:]
    if isByBearer {
      for coding in codings { bearersOfCode[coding.code, default: []].insert(coding.choice.bearer) }
    }
    var entries: [Entry] = []
    for item in listed {
      let name = study.codebook[item.id]?.name ?? LocalizedText(item.id)
      let all = item.codes.reduce(into: Set<String?>()) { $0.formUnion(bearersOfCode[$1] ?? []) }
      let bearers = Set(all.compactMap { $0 }).sorted()
      let isWithout = bearers.isEmpty || all.contains(nil)
      if isWithout {
        let keys = item.codes.map { key($0, bearer: nil) }
        entries.append(Entry(item.id, label: name, keys: keys))
      }
      for bearer in bearers {
        let label = LocalizedText(byLanguage: name.byLanguage.mapValues { "\($0) — \(bearer)" })
        let keys = item.codes.map { key($0, bearer: bearer) }
        entries.append(Entry("\(item.id)@\(bearer)", label: label, keys: keys))
      }
    }
    return MatrixAxis(.codes(selectors), entries) {
      [key($0.code, bearer: isByBearer ? $0.choice.bearer : nil)]
    }
  }

  private static func key(_ code: String, bearer: String?) -> String {
    bearer.map { "\(code)\u{1F}\($0)" } ?? code
  }

  private static func attribute(_ name: String, codings: [Coding], study: Study) -> MatrixAxis {
    let cases = Dictionary(
      study.studyProtocol.cases.map { ($0.id, $0.attributes[name]) }
    ) { first, _ in first }
    let sources = Dictionary(study.sources.map { ($0.id, $0.attributes[name]) }) { first, _ in first
    }
    let values =
      study.studyProtocol.cases.compactMap { $0.attributes[name] }
      + study.sources.compactMap { $0.attributes[name] }
    return MatrixAxis(.attribute(name), unique(values).map { Entry($0) }) { coding in
      // The value of the case that a coding speaks about; a source's own where its cases have none.
      let own = coding.cases.compactMap { cases[$0] ?? nil }
      return own.isEmpty ? (sources[coding.source] ?? nil).map { [$0] } ?? [] : own
    }
  }

  private static func actors(_ context: DisplayContext) -> MatrixAxis {
    var ids: [String] = []
    var known: [String: String] = [:]
    for judgement in context.study.judgements {
      guard case .actor(let id, let names) = judgement.act else { continue }
      ids.append(id)
      for name in [id] + names where known[name] == nil { known[name] = id }
    }
    let named = Set(context.reduction.events.flatMap(\.actors)).filter { known[$0] == nil }
    for name in named { known[name] = name }
    let entries = unique(ids) + named.sorted()
    let actors = known
    let events = context.events.mapValues { $0.flatMap(\.actors) }
    return MatrixAxis(.actor, entries.map { Entry($0) }) { coding in
      (events[coding.id] ?? []).compactMap { actors[$0] }
    }
  }

  private static func periods(_ codings: [Coding], _ context: DisplayContext) -> MatrixAxis {
    let years = context.events.mapValues { Set($0.compactMap(\.date?.year)) }
    let all = Set(codings.flatMap { years[$0.id] ?? [] }).sorted()
    let entries = all.map { Entry("\($0)", date: PartialDate(year: $0)) }
    return MatrixAxis(.period, entries) { coding in (years[coding.id] ?? []).map { "\($0)" } }
  }

  private static func firstDates(_ context: DisplayContext) -> [String: PartialDate] {
    var dates: [String: PartialDate] = [:]
    for event in context.reduction.events {
      guard let date = event.date else { continue }
      for id in event.cases { dates[id] = min(dates[id] ?? date, date) }
    }
    return dates
  }

  private static func label(ofSource id: String, in study: Study) -> LocalizedText {
    guard let source = study.source(id) else { return LocalizedText(id) }
    let author = source.record.authors.first?.family
    let parts = [author, source.record.year].compactMap { $0 }
    return LocalizedText(parts.isEmpty ? id : "\(id) (\(parts.joined(separator: ", ")))")
  }

  private static func issued(_ id: String, in study: Study) -> PartialDate? {
    guard let record = study.source(id)?.record else { return nil }
    return PartialDate(record.issued) ?? record.year.flatMap { PartialDate($0) }
  }

  private static func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}
