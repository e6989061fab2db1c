import StudyModel
import TextAnchoring

extension Replay {
  /// The events, by date, then by id and judgement; what has no date stands last.
  mutating func events() -> [Event] {
    var events: [Event] = []
    for line in standing.lines {
      guard case .event(let choice) = line.act else { continue }
      let anchor = anchor(choice.anchor, of: line.id)
      let range = isMarkedLost(line.id) ? nil : anchor.flatMap { match($0).range }
      let document = anchor.flatMap { corpus.document($0.source) }
      events.append(
        Event(
          judgement: line.id,
          id: choice.id,
          name: choice.name,
          date: choice.date,
          actors: choice.actors,
          cases: choice.cases.isEmpty
            ? anchor.map { corpus.cases(of: $0.source) } ?? [] : choice.cases,
          codings: choice.codings.compactMap { coding(of: $0) },
          anchor: anchor,
          range: range,
          locator: range.flatMap { document?.locator(of: $0) } ?? "",
          by: line.by
        )
      )
    }
    return events.sorted { left, right in
      switch (left.date, right.date) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: (left.id, left.judgement) < (right.id, right.judgement)
      }
    }
  }

  /// Where persons found nothing to code, by place.
  mutating func nothingHere() -> [Reduction.NothingHere] {
    var marks: [Reduction.NothingHere] = []
    for line in standing.lines {
      guard case .none(let described) = line.act else { continue }
      let anchor = anchor(described, of: line.id) ?? described
      marks.append(
        Reduction.NothingHere(
          judgement: line.id,
          anchor: anchor,
          range: isMarkedLost(line.id) ? nil : match(anchor).range,
          by: line.by
        )
      )
    }
    let corpus = corpus
    return marks.sorted { left, right in
      let places = (
        (left.anchor.source, left.range ?? left.anchor.range),
        (right.anchor.source, right.range ?? right.anchor.range)
      )
      if corpus.isBefore(places.0, places.1) { return true }
      return !corpus.isBefore(places.1, places.0) && left.judgement < right.judgement
    }
  }

  /// The recorded contradictions, in order of replay; codings are named by their own ids.
  func contradictions() -> [Contradiction] {
    standing.lines.compactMap { line in
      guard case .contradiction(let ids, let about) = line.act else { return nil }
      var status = Contradiction.Status.open
      if let resolution = standing.resolutions[line.id],
        case .resolve(_, let choice, let why) = resolution.act
      {
        status =
          choice == Contradiction.irreducible
          ? .irreducible(why: why, by: resolution.by)
          : .resolved(choice: choice, why: why, by: resolution.by)
      }
      return Contradiction(
        judgement: line.id,
        of: ids.map { coding(of: $0) ?? $0 },
        about: about,
        status: status
      )
    }
  }

  /// The latest verdict of each person on each finding, by finding and person.
  func verdicts() -> [VerdictChoice] {
    var latest: [[String]: VerdictChoice] = [:]
    for line in standing.lines {
      guard case .verdict(let choice) = line.act else { continue }
      latest[[choice.finding, line.by]] = VerdictChoice(
        finding: choice.finding,
        verdict: choice.verdict,
        why: choice.why,
        evidence: choice.evidence,
        by: line.by,
        at: line.at
      )
    }
    return latest.values.sorted { ($0.finding, $0.by) < ($1.finding, $1.by) }
  }

  /// The latest words and the latest rating of each person in each cell, by cell, person and kind.
  func cellChoices() -> [CellChoice] {
    var latest: [[String]: CellChoice] = [:]
    for line in standing.lines {
      let choice: CellChoice
      let act: String
      switch line.act {
      case .cell(let words): (choice, act) = (words, "cell")
      case .rate(let rating): (choice, act) = (rating, "rate \(rating.kind)")
      default: continue
      }
      latest[[choice.cell, line.by, act]] = CellChoice(
        cell: choice.cell,
        kind: choice.kind,
        text: choice.text,
        evidence: choice.evidence,
        judgement: line.id,
        by: line.by,
        at: line.at
      )
    }
    return latest.values.sorted {
      ($0.cell, $0.by, $0.kind, $0.text) < ($1.cell, $1.by, $1.kind, $1.text)
    }
  }

  /// The latest record of each link by each person, and what two persons drew differently.
  func links() -> (links: [LinkChoice], diagnostics: [Diagnostic]) {
    var latest: [[String]: (line: Judgement, choice: LinkChoice)] = [:]
    for line in standing.lines {
      guard case .link(let choice) = line.act else { continue }
      latest[[choice.network, choice.link.from, choice.link.to, line.by]] = (line, choice)
    }
    let sorted = latest.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var diagnostics: [Diagnostic] = []
    for (first, second) in zip(sorted, sorted.dropFirst())
    where first.key.dropLast() == second.key.dropLast()
      && !first.value.choice.link.isAlike(second.value.choice.link)
    {
      let link = second.value.choice
      diagnostics.append(
        Diagnostic(
          "link-contested",
          .warning,
          at: second.value.line.place,
          words: "'\(first.value.line.by)' and '\(second.value.line.by)' draw the link "
            + "'\(link.network)/\(link.link.from)>\(link.link.to)' differently",
          remedy: "talk it over; both are kept and shown"
        )
      )
    }
    return (sorted.map(\.value.choice), diagnostics)
  }

  /// The latest record of each actor by each person, by id and person.
  func actors() -> [Reduction.Actor] {
    var latest: [[String]: Reduction.Actor] = [:]
    for line in standing.lines {
      guard case .actor(let id, let names) = line.act else { continue }
      latest[[id, line.by]] = Reduction.Actor(
        judgement: line.id,
        id: id,
        names: names,
        by: line.by
      )
    }
    return latest.values.sorted { ($0.id, $0.by) < ($1.id, $1.by) }
  }

  func anchor(_ described: Anchor?, of line: JudgementID) -> Anchor? {
    (moved[line] ?? nil) ?? described
  }

  func isMarkedLost(_ line: JudgementID) -> Bool {
    moved[line] == .some(nil)
  }
}

extension NetworkSpecification.Link {
  /// Whether two persons say the same of a link, whatever excerpts they name.
  fileprivate func isAlike(_ other: Self) -> Bool {
    (kind, sign, strength, basis) == (other.kind, other.sign, other.strength, other.basis)
  }
}
