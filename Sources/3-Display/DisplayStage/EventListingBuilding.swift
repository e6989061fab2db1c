import StudyModel

/// Gathers the records of events: one id is one event, and records that a contradiction joins stand
/// in one entry, so that rival dates are read side by side.
struct EventListingBuilding {
  let scope: DisplaySpecification.Scope
  let context: DisplayContext

  func make() -> EventListing {
    let events = context.reduction.events.filter(takes).sorted { $0.judgement < $1.judgement }
    let entries = joined(events).map(entry).sorted { left, right in
      let leftDate = left.records.compactMap(\.date).min()
      let rightDate = right.records.compactMap(\.date).min()
      switch (leftDate, rightDate) {
      case (let leftDate?, let rightDate?) where leftDate != rightDate: return leftDate < rightDate
      case (.some, nil): return true
      case (nil, .some): return false
      default: return left.id < right.id
      }
    }
    return EventListing(entries: entries)
  }

  private func takes(_ event: Event) -> Bool {
    let codings = event.codings.compactMap { context.coding($0) }
    let source = source(of: event)
    return (scope.sources.isEmpty || source.map { scope.sources.contains($0) } == true)
      && (scope.cases.isEmpty || cases(of: event).contains { scope.cases.contains($0) })
      && (scope.codes.isEmpty
        || codings.contains { coding in scope.codes.contains { Glob.matches($0, coding.code) } })
      && (scope.claims.isEmpty
        || codings.contains { $0.choice.claim.map(scope.claims.contains) == true })
  }

  private func source(of event: Event) -> String? {
    event.anchor?.source ?? event.codings.compactMap { context.coding($0)?.source }.first
  }

  private func cases(of event: Event) -> [String] {
    if !event.cases.isEmpty { return event.cases }
    let coded = event.codings.compactMap { context.coding($0) }.flatMap(\.cases)
    if !coded.isEmpty { return coded }
    return event.anchor.flatMap { context.study.source($0.source) }?.cases ?? []
  }

  /// The events by entry: those of one id, and those that a contradiction joins.
  private func joined(_ events: [Event]) -> [[Event]] {
    var entry: [String: String] = [:]
    func root(_ id: String) -> String {
      var id = id
      while let above = entry[id], above != id { id = above }
      return id
    }
    let ids = Dictionary(events.map { ($0.judgement, $0.id) }) { first, _ in first }
    for event in events { entry[event.id] = event.id }
    for contradiction in context.reduction.contradictions {
      let together = contradiction.of.compactMap { ids[$0] }.map(root).sorted()
      guard let first = together.first else { continue }
      for id in together { entry[id] = first }
    }
    let groups = Dictionary(grouping: events) { root($0.id) }
    return groups.keys.sorted().compactMap { groups[$0] }
  }

  private func entry(_ events: [Event]) -> EventListing.Entry {
    let records = events.map { event in
      EventListing.Record(
        judgement: event.judgement,
        date: event.date,
        source: source(of: event),
        locator: event.locator.isEmpty
          ? event.codings.compactMap { context.coding($0)?.locator }.first ?? "" : event.locator
      )
    }.sorted { left, right in
      switch (left.date, right.date) {
      case (let leftDate?, let rightDate?) where leftDate != rightDate: leftDate < rightDate
      case (.some, nil): true
      case (nil, .some): false
      default: left.judgement < right.judgement
      }
    }
    let judgements = Set(events.map(\.judgement))
    let about = context.reduction.contradictions.filter { !judgements.isDisjoint(with: $0.of) }
    let isConflicting = !about.isEmpty || Self.conflict(records.compactMap(\.date))
    let codings = Set(events.flatMap(\.codings)).filter { context.coding($0) != nil }
    let first = events.min { left, right in left.id < right.id }
    return EventListing.Entry(
      id: first?.id ?? "",
      name: Self.unique(events.map(\.name)).joined(separator: " / "),
      records: records,
      actors: Self.unique(events.flatMap(\.actors)),
      cases: Self.unique(events.flatMap(cases)),
      codings: context.standing.map(\.id).filter(codings.contains),
      isConflicting: isConflicting,
      isOpen: isConflicting && isOpen(about)
    )
  }

  private func isOpen(_ about: [Contradiction]) -> Bool {
    // A recorded conflict decides; one that the program only proposes is open until a person settles it.
    let recorded = about.filter { $0.judgement != nil }
    return recorded.isEmpty ? !about.contains { !$0.isOpen } : recorded.contains(where: \.isOpen)
  }

  /// Whether two dates exclude one another; `2018` and `2018-07` do not.
  static func conflict(_ dates: [PartialDate]) -> Bool {
    dates.enumerated().contains { position, left in
      dates[(position + 1)...].contains { right in excludes(left, right) }
    }
  }

  private static func excludes(_ left: PartialDate, _ right: PartialDate) -> Bool {
    func differ(_ one: Int?, _ other: Int?) -> Bool {
      guard let one, let other else { return false }
      return one != other
    }
    return left.year != right.year || differ(left.month, right.month) || differ(left.day, right.day)
  }

  private static func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}
