import StudyModel

/// Makes a network as the researcher drew it, with what of its evidence still stands.
struct NetworkBuilding {
  let specification: NetworkSpecification
  let context: DisplayContext
  private(set) var diagnostics: [Diagnostic] = []

  init(_ specification: NetworkSpecification, context: DisplayContext) {
    self.specification = specification
    self.context = context
  }

  /// The links drawn in the file, then those recorded in the journal that the file does not have.
  private(set) lazy var links: [NetworkSpecification.Link] = joined()

  mutating func make() -> Network {
    var held = [[JudgementID]](repeating: [], count: specification.nodes.count)
    var nodesOfCode: [String: [Int]] = [:]
    for coding in context.standing {
      let nodes = nodesOfCode[coding.code] ?? self.nodes(of: coding.code)
      nodesOfCode[coding.code] = nodes
      for node in nodes { held[node].append(coding.id) }
    }
    let nodes = zip(specification.nodes, held).map { node, codings in
      Network.Node(
        id: node.id,
        name: node.name,
        kind: node.kind,
        role: node.role,
        codings: codings
      )
    }
    let total = Set(context.study.sources.map(\.group)).count
    let links = links.map { link in
      let supporting = standing(link.excerpts, of: link)
      let opposing = standing(link.against, of: link)
      let groups = Set(supporting.filter(\.isEvidence).map { context.group($0.source) }).count
      return Network.Link(
        from: link.from,
        to: link.to,
        kind: link.kind,
        sign: link.sign,
        strength: link.strength,
        basis: link.basis,
        codings: supporting.map(\.id),
        against: opposing.map(\.id),
        groups: groups,
        ofGroups: max(total, groups)
      )
    }
    return Network(nodes: nodes, links: links)
  }

  /// The places of the nodes that take in a code.
  private func nodes(of code: String) -> [Int] {
    specification.nodes.indices.filter { node in
      specification.nodes[node].codes.contains { Glob.matches($0, code) }
    }
  }

  private mutating func joined() -> [NetworkSpecification.Link] {
    var links = specification.links
    let nodes = specification.nodes.map(\.id)
    var recorded = context.reduction.links.filter { $0.network == specification.id }.map(\.link)
    recorded.sort { left, right in
      (left.from, left.to, left.kind, left.excerpts.map(\.text).joined(separator: " "))
        < (right.from, right.to, right.kind, right.excerpts.map(\.text).joined(separator: " "))
    }
    for link in recorded {
      if let unknown = [link.from, link.to].first(where: { !nodes.contains($0) }) {
        note(
          "unknown-node",
          .error,
          "the link '\(link.from)>\(link.to)' in the journal names '\(unknown)', which is no node of "
            + "network '\(specification.id)'; it is left out",
          Nearest.remedy(for: unknown, among: nodes)
        )
        continue
      }
      let same = links.firstIndex {
        $0.from == link.from && $0.to == link.to && $0.kind == link.kind
      }
      if let same {
        let drawn = links[same]
        if isDifferent(drawn.sign, link.sign) || isDifferent(drawn.strength, link.strength)
          || isDifferent(drawn.basis, link.basis)
        {
          note(
            "link-differs",
            .warning,
            "the link '\(link.from)>\(link.to)' of network '\(specification.id)' is drawn in one way "
              + "and recorded in another; it is shown as drawn",
            "let sign, strength and basis agree"
          )
        }
        links[same] = drawn.joined(with: link)
      } else {
        links.append(link)
      }
    }
    return links
  }

  private func isDifferent<Value: Equatable>(_ drawn: Value?, _ recorded: Value?) -> Bool {
    drawn != nil && recorded != nil && drawn != recorded
  }

  /// The codings that a link names and that stand; an event stands for the codings it rests on.
  private mutating func standing(
    _ ids: [JudgementID],
    of link: NetworkSpecification.Link
  ) -> [Coding] {
    var found: Set<JudgementID> = []
    for id in ids {
      if context.coding(id)?.counts == true {
        found.insert(id)
        continue
      }
      let events = context.reduction.events.filter { $0.judgement == id }
      if !events.isEmpty {
        found.formUnion(events.flatMap(\.codings).filter { context.coding($0)?.counts == true })
        continue
      }
      diagnostics.append(
        Diagnostic(
          "link-without-excerpt",
          .warning,
          at: link.declaredAt ?? specification.declaredAt,
          words: "the link '\(link.from)>\(link.to)' of network '\(specification.id)' names the "
            + "coding '\(id.text)', which does not stand",
          remedy: "it was taken back, is unfinished or contested, or its words are lost"
        )
      )
    }
    return context.standing(among: found)
  }

  private mutating func note(
    _ code: String,
    _ severity: Diagnostic.Severity,
    _ words: String,
    _ remedy: String
  ) {
    diagnostics.append(
      Diagnostic(code, severity, at: specification.declaredAt, words: words, remedy: remedy)
    )
  }
}

extension NetworkSpecification.Link {
  /// The link with the evidence of another record of it, and with what only that one says.
  fileprivate func joined(with other: Self) -> Self {
    func union(_ left: [JudgementID], _ right: [JudgementID]) -> [JudgementID] {
      left + right.filter { !left.contains($0) }
    }
    return Self(
      from: from,
      to: to,
      kind: kind,
      sign: sign ?? other.sign,
      strength: strength ?? other.strength,
      basis: basis ?? other.basis,
      excerpts: union(excerpts, other.excerpts),
      against: union(against, other.against),
      why: why ?? other.why,
      declaredAt: declaredAt ?? other.declaredAt
    )
  }
}
