public import StudyModel

/// Holds sources, events and codings against the protocol's boundary.
public enum Scope {
  /// What lies outside: sources and events by their dates, events none of whose actors is named by
  /// the boundary, and codings for cases that the protocol does not have.
  ///
  /// A date that is less exact than the boundary lies outside only where no reading of it is inside.
  ///
  /// - Parameters:
  ///   - study: What people wrote.
  ///   - reduction: What stands of codings and events.
  /// - Returns: Sources in the register's order, then events by date, then codings by place.
  public static func outsiders(of study: Study, reduction: Reduction)
    -> [CollectionAccount.Outsider]
  {
    let boundary = study.studyProtocol.boundary
    let answered = Set(study.memos.flatMap(\.links))
    var outsiders: [CollectionAccount.Outsider] = []
    for source in study.sources {
      guard let date = PartialDate(String(source.record.issued.prefix(10))),
        let respect = respect(of: date, boundary)
      else { continue }
      outsiders.append(
        CollectionAccount.Outsider(
          subject: .source,
          id: source.id,
          respect: respect,
          value: date.text,
          isAnswered: answered.contains(source.id)
        )
      )
    }
    let inside = Inside(study, reduction)
    for event in reduction.events {
      var found: [(CollectionAccount.Outsider.Respect, String)] = []
      if let date = event.date, let respect = respect(of: date, boundary) {
        found.append((respect, date.text))
      }
      if inside.excludesAll(of: event.actors) {
        found.append((.actor, event.actors.joined(separator: ", ")))
      }
      outsiders += found.map { respect, value in
        CollectionAccount.Outsider(
          subject: .event,
          id: event.id,
          respect: respect,
          value: value,
          locator: locator(event.anchor?.source, event.locator),
          isAnswered: answered.contains(event.id)
        )
      }
    }
    let cases = Set(study.studyProtocol.cases.map(\.id))
    guard !cases.isEmpty else { return outsiders }
    for coding in reduction.codings where coding.counts {
      for unit in coding.cases where !cases.contains(unit) {
        outsiders.append(
          CollectionAccount.Outsider(
            subject: .coding,
            id: coding.id.text,
            respect: .unit,
            value: unit,
            locator: locator(coding.source, coding.locator),
            isAnswered: answered.contains(coding.id.text)
          )
        )
      }
    }
    return outsiders
  }

  private static func respect(of date: PartialDate, _ boundary: StudyProtocol.Boundary)
    -> CollectionAccount.Outsider.Respect?
  {
    if boundary.isBefore(date) { return .before }
    return boundary.isAfter(date) ? .after : nil
  }

  private static func locator(_ source: String?, _ locator: String) -> String {
    [source ?? "", locator].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Who belongs to the study, by every name the study knows.
  private struct Inside {
    private var names: Set<String> = []

    init(_ study: Study, _ reduction: Reduction) {
      let declared = study.studyProtocol.boundary.actors.map { $0.lowercased() }
      guard !declared.isEmpty else { return }
      names = Set(declared)
      for unit in study.studyProtocol.cases {
        names.insert(unit.id.lowercased())
        names.formUnion(unit.name.byLanguage.values.map { $0.lowercased() })
      }
      for actor in reduction.actors {
        let known = ([actor.id] + actor.names).map { $0.lowercased() }
        if !names.isDisjoint(with: known) { names.formUnion(known) }
      }
    }

    func excludesAll(of actors: [String]) -> Bool {
      guard !names.isEmpty, !actors.isEmpty else { return false }
      return actors.allSatisfy { !names.contains($0.lowercased()) }
    }
  }
}
