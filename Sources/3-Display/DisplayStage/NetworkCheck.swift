import StudyModel

/// What is to be remarked about a network: links without a sign or basis, isolated nodes, loops, effects
/// before their causes.
struct NetworkCheck {
  let specification: NetworkSpecification
  /// The links, drawn and recorded.
  let links: [NetworkSpecification.Link]
  let network: Network
  let context: DisplayContext

  /// Kinds of links that say that one thing makes another.
  private static let causal: Set<String> = ["causes", "contributes", "conditions"]
  /// The share of links inferred or without basis above which a network is remarked on.
  private static let greatestInferredShare = 0.5

  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, link) in links.enumerated() {
      found += remarks(on: link)
      if let reversed = reversed(link) { found.append(reversed) }
      if index < network.links.count, link.basis == .attested, network.links[index].codings.isEmpty
      {
        found.append(
          diagnostic(
            "attested-without-excerpt",
            .warning,
            "the link \(name(link)) is called attested and no excerpt for it stands",
            "name an excerpt, or call it inferred or theory",
            at: link.declaredAt
          )
        )
      }
    }
    found += isolated() + loops()
    if isCausal { found += outcomes() + inferredShare() }
    if specification.kind == "event-state-network" { found += eventsAndStates() }
    return found
  }

  private var isCausal: Bool { specification.kind == "causal-network" }

  private func remarks(on link: NetworkSpecification.Link) -> [Diagnostic] {
    var missing: [String] = []
    let isSigned = Self.causal.contains(link.kind)
    if isCausal, isSigned, link.sign == nil { missing.append("sign") }
    if isCausal, isSigned, link.strength == nil { missing.append("strength") }
    if link.basis == nil { missing.append("basis") }
    var found = missing.map { field in
      diagnostic(
        "link-without-\(field)",
        .warning,
        "the link \(name(link)) has no \(field)",
        field == "sign"
          ? "say plus, minus or depends"
          : field == "strength"
            ? "say weak, moderate or strong" : "say attested, inferred or theory",
        at: link.declaredAt
      )
    }
    if !link.against.isEmpty, link.why?.isEmpty ?? true {
      found.append(
        diagnostic(
          "contested-link-without-why",
          .warning,
          "the link \(name(link)) has evidence against it and no reason why it stays",
          "say why",
          at: link.declaredAt
        )
      )
    }
    return found
  }

  private func isolated() -> [Diagnostic] {
    let linked = Set(links.flatMap { [$0.from, $0.to] })
    return specification.nodes.filter { !linked.contains($0.id) }.map { node in
      diagnostic(
        "isolated-node",
        .warning,
        "the node '\(node.id)' has no link",
        "link it, or leave it out"
      )
    }
  }

  // MARK: - Loops and streams

  /// Every knot of nodes that lead back to themselves, unless a link in it names its delay.
  private func loops() -> [Diagnostic] {
    let reach = reach()
    var seen: Set<String> = []
    var found: [Diagnostic] = []
    for node in specification.nodes where reach[node.id]?.contains(node.id) == true {
      guard !seen.contains(node.id) else { continue }
      let knot = specification.nodes.map(\.id).filter {
        reach[node.id]?.contains($0) == true && reach[$0]?.contains(node.id) == true
      }
      seen.formUnion(knot)
      let inside = links.filter { knot.contains($0.from) && knot.contains($0.to) }
      let isDelayed = inside.contains { link in
        ["delay:", "jeda:"].contains { Self.contains(link.why ?? "", $0) }
      }
      guard !isDelayed else { continue }
      found.append(
        diagnostic(
          "loop-without-delay",
          .warning,
          "the nodes '\(knot.joined(separator: "', '"))' form a loop and no link in it names a delay",
          "write 'delay: …' in the why of the link that takes time",
          at: inside.first?.declaredAt
        )
      )
    }
    return found
  }

  private func outcomes() -> [Diagnostic] {
    let reach = reach()
    let antecedents = specification.nodes.filter { $0.role == "antecedent" }.map(\.id)
    return specification.nodes.filter { node in
      node.role == "outcome" && !antecedents.contains { reach[$0]?.contains(node.id) == true }
    }.map { node in
      diagnostic(
        "outcome-without-antecedent",
        .warning,
        "no antecedent leads to the outcome '\(node.id)'",
        "draw the stream that leads to it, or change its role"
      )
    }
  }

  /// The nodes that can be reached from every node along at least one link.
  private func reach() -> [String: Set<String>] {
    let next = Dictionary(grouping: links, by: \.from).mapValues { $0.map(\.to) }
    var reach: [String: Set<String>] = [:]
    for node in specification.nodes {
      var found: Set<String> = []
      var open = next[node.id] ?? []
      while let id = open.popLast() {
        if found.insert(id).inserted { open += next[id] ?? [] }
      }
      reach[node.id] = found
    }
    return reach
  }

  private func inferredShare() -> [Diagnostic] {
    let weak = links.count { $0.basis != .attested && $0.basis != .theory }
    guard !links.isEmpty, Double(weak) / Double(links.count) > Self.greatestInferredShare else {
      return []
    }
    return [
      diagnostic(
        "mostly-inferred",
        .warning,
        "\(weak) of \(links.count) links of network '\(specification.id)' are inferred or without basis",
        "look for excerpts that attest them, or say in the reading how far the network carries"
      )
    ]
  }

  // MARK: - Time

  private func reversed(_ link: NetworkSpecification.Link) -> Diagnostic? {
    guard Self.causal.contains(link.kind) || link.kind == "precedes",
      let cause = dates(of: link.from), let effect = dates(of: link.to),
      let first = cause.min(), let last = effect.max(), Self.isWhollyAfter(first, last)
    else { return nil }
    return diagnostic(
      "against-time",
      .error,
      "the link \(name(link)) runs from \(first.text) back to \(last.text)",
      "turn it round, or correct the dates of the events",
      at: link.declaredAt
    )
  }

  /// The dates of an event's node: of the event with its id, or of events that rest on its codings.
  private func dates(of id: String) -> [PartialDate]? {
    guard specification.nodes.contains(where: { $0.id == id && $0.kind == "event" }) else {
      return nil
    }
    let named = context.reduction.events.filter { $0.id == id }
    let codings = Set(network.nodes.first { $0.id == id }?.codings ?? [])
    let events =
      named.isEmpty
      ? context.reduction.events.filter { !codings.isDisjoint(with: $0.codings) } : named
    return events.compactMap(\.date)
  }

  /// Whether one date lies after the other however exact both are.
  private static func isWhollyAfter(_ date: PartialDate, _ other: PartialDate) -> Bool {
    if date.year != other.year { return date.year > other.year }
    guard let month = date.month, let otherMonth = other.month else { return false }
    if month != otherMonth { return month > otherMonth }
    guard let day = date.day, let otherDay = other.day else { return false }
    return day > otherDay
  }

  private func eventsAndStates() -> [Diagnostic] {
    let causes = Set(links.map(\.from))
    let effects = Set(links.map(\.to))
    return specification.nodes.compactMap { node in
      if node.kind == "event", !causes.contains(node.id) {
        return diagnostic(
          "event-without-consequence",
          .warning,
          "the event '\(node.id)' leads to nothing",
          "link it to the state it brought about"
        )
      }
      if node.kind == "state", !effects.contains(node.id) {
        return diagnostic(
          "state-without-origin",
          .warning,
          "nothing leads to the state '\(node.id)'",
          "link it to the event that began it"
        )
      }
      return nil
    }
  }

  // MARK: - Words

  private func name(_ link: NetworkSpecification.Link) -> String {
    "'\(link.from)>\(link.to)' of network '\(specification.id)'"
  }

  private func diagnostic(
    _ code: String,
    _ severity: Diagnostic.Severity,
    _ words: String,
    _ remedy: String,
    at place: FilePlace? = nil
  ) -> Diagnostic {
    Diagnostic(
      code,
      severity,
      at: place ?? specification.declaredAt,
      words: words,
      remedy: remedy
    )
  }

  private static func contains(_ text: String, _ part: String) -> Bool {
    let text = Array(text.utf8)
    let part = Array(part.utf8)
    guard text.count >= part.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}
