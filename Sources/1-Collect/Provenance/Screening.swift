public import StudyModel

/// Adds up a search and screening log with the register, after PRISMA 2020.
///
/// What is in is what the register holds; what is out or pending is what the log says. A record is
/// counted on the way on which it was found: the search that its entry or its source's origin names.
public enum Screening {
  /// The flow of a study; nothing where nothing was searched, screened or registered.
  public static func flow(of study: Study) -> ScreeningFlow? {
    let log = study.searches
    guard !log.searches.isEmpty || !log.screened.isEmpty || !study.sources.isEmpty else {
      return nil
    }
    var counting = FlowCounting(log: log)
    for source in study.sources { counting.include(source) }
    let registered = Registered(study.sources)
    for (index, entry) in log.screened.enumerated() {
      counting.count(entry, number: index + 1, isRegistered: registered.has(entry))
    }
    return counting.flow(groups: study.groupCount)
  }
}

/// Which records of a log are sources already.
private struct Registered {
  private var ids: Set<String> = []
  private var titles: Set<String> = []

  init(_ sources: [Source]) {
    ids = Set(sources.map(\.id))
    titles = Set(sources.map { $0.record.title.lowercased() })
  }

  func has(_ entry: SearchLog.Screening) -> Bool {
    if let id = entry.fields["source"] { return ids.contains(id) }
    guard let title = entry.fields["title"], !title.isEmpty else { return false }
    return titles.contains(title.lowercased())
  }
}

private struct FlowCounting {
  private let log: SearchLog
  private let kinds: [String: SearchLog.Search.Kind?]
  private var counts: [ScreeningFlow.Way: ScreeningFlow.Counts] = [:]
  private var order: [ScreeningFlow.Way] = []
  private var reasons: [ScreeningFlow.Reason] = []
  private var unreasoned: [Int] = []
  private var unregistered: [Int] = []

  init(log: SearchLog) {
    self.log = log
    kinds = Dictionary(log.searches.map { ($0.id, $0.kind) }) { first, _ in first }
    for search in log.searches {
      change(.search(search.id, kind: search.kind)) { counts in
        counts.identified = search.hits ?? 0
        guard let hits = search.hits, let kept = search.kept, kept < hits else { return }
        counts.excluded[.before] = hits - kept
      }
    }
  }

  mutating func include(_ source: Source) {
    change(way(of: source.origin)) { $0.included += 1 }
  }

  mutating func count(_ entry: SearchLog.Screening, number: Int, isRegistered: Bool) {
    guard let decision = entry.decision else { return }
    let way = way(of: entry)
    let count = entry.count
    if entry.lacksReason { unreasoned.append(number) }
    switch decision {
    case .included where isRegistered:
      // The register counts it.
      break
    case .included:
      unregistered.append(number)
      change(way) { $0.pending[.fullText, default: 0] += count }
    case .pending:
      change(way) { $0.pending[entry.stage, default: 0] += count }
    case .excluded:
      change(way) { $0.excluded[entry.stage, default: 0] += count }
      if entry.stage == .fullText {
        note(entry.fields["why"] ?? "", isSearched: way.isSearched, count: count)
      }
    }
  }

  func flow(groups: Int) -> ScreeningFlow {
    let hits = Set(log.searches.filter { $0.hits != nil }.map(\.id))
    let tracks = order.map { way -> ScreeningFlow.Track in
      var counts = counts[way] ?? ScreeningFlow.Counts()
      switch way {
      case .search(let id, _):
        return ScreeningFlow.Track(way: way, counts: counts, saysHits: hits.contains(id))
      case .unlogged:
        return ScreeningFlow.Track(way: way, counts: counts, saysHits: false)
      case .citation, .hand, .other, .unsaid:
        // Nobody counts what a hand did not take up: what is told of is what was found.
        counts.identified = counts.accounted
        return ScreeningFlow.Track(way: way, counts: counts)
      }
    }
    return ScreeningFlow(
      tracks: tracks,
      reasons: reasons,
      groups: groups,
      procedure: log.procedure,
      unreasoned: unreasoned,
      unregistered: unregistered
    )
  }

  private mutating func change(
    _ way: ScreeningFlow.Way,
    _ apply: (inout ScreeningFlow.Counts) -> Void
  ) {
    if counts[way] == nil { order.append(way) }
    apply(&counts[way, default: ScreeningFlow.Counts()])
  }

  private mutating func note(_ why: String, isSearched: Bool, count: Int) {
    let place = reasons.firstIndex { $0.why == why && $0.isSearched == isSearched }
    let before = place.map { reasons.remove(at: $0).count } ?? 0
    reasons.insert(
      ScreeningFlow.Reason(isSearched: isSearched, why: why, count: before + count),
      at: place ?? reasons.endIndex
    )
  }

  private func way(of origin: Source.Origin?) -> ScreeningFlow.Way {
    switch origin {
    case .search(let id): way(ofSearch: id)
    case .citedIn: .citation
    case .hand: .hand
    case .other: .other
    case nil: .unsaid
    }
  }

  private func way(of entry: SearchLog.Screening) -> ScreeningFlow.Way {
    if let search = entry.fields["search"], !search.isEmpty { return way(ofSearch: search) }
    switch entry.fields["origin"] {
    case "citation", "cited-in": return .citation
    case "hand": return .hand
    case nil, "": return .unsaid
    default: return .other
    }
  }

  private func way(ofSearch id: String) -> ScreeningFlow.Way {
    kinds[id].map { .search(id, kind: $0) } ?? .unlogged(id)
  }
}
