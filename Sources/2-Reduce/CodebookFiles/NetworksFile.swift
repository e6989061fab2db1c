public import StudyModel

/// Reads networks as the researcher drew them, `codebook/networks.yaml`.
public enum NetworksFile {
  /// Reads the networks; a link whose end is no node is left out.
  public static func read(_ text: String, path: String = "codebook/networks.yaml")
    -> (value: [NetworkSpecification], diagnostics: [Diagnostic])
  {
    var reading = FileReading(text, path: path, known: ["networks"])
    let networks = reading.items(
      reading.root["networks"],
      "network",
      id: \NetworkSpecification.id
    ) { network(&$0, $1) }
    return (networks, reading.remarks)
  }

  private static func network(_ reading: inout FileReading, _ node: YAMLNode)
    -> NetworkSpecification?
  {
    guard
      let record = reading.record(
        node,
        "a network",
        known: ["id", "kind", "question", "title", "nodes", "links", "reading"]
      ), let id = reading.required("id", in: record, of: "a network"),
      DisplaysFile.isUsable(id, record, &reading),
      let kind = reading.required("kind", in: record, of: "network")
    else { return nil }
    let nodes = reading.items(record["nodes"], "node", id: \NetworkSpecification.Node.id) {
      Self.node(&$0, $1)
    }
    return NetworkSpecification(
      id: id,
      kind: kind,
      question: reading.text(record["question"]),
      title: reading.words(record["title"]),
      nodes: nodes,
      links: links(record["links"], nodes: nodes.map(\.id), &reading),
      reading: reading.text(record["reading"]),
      declaredAt: reading.place(node)
    )
  }

  private static func node(_ reading: inout FileReading, _ node: YAMLNode)
    -> NetworkSpecification.Node?
  {
    guard
      let record = reading.record(node, "a node", known: ["id", "name", "kind", "role", "codes"]),
      let id = reading.required("id", in: record, of: "a node")
    else { return nil }
    return NetworkSpecification.Node(
      id: id,
      name: reading.words(record["name"]) ?? LocalizedText(id),
      kind: reading.name(
        record["kind"],
        among: ["variable", "event", "state", "actor", "concept", "code"]
      ) ?? "variable",
      role: reading.name(
        record["role"],
        among: ["antecedent", "mediating", "outcome", "moderator"]
      ),
      codes: reading.texts(record["codes"])
    )
  }

  private static func links(
    _ node: YAMLNode?,
    nodes: [String],
    _ reading: inout FileReading
  ) -> [NetworkSpecification.Link] {
    var links: [NetworkSpecification.Link] = []
    for element in reading.nodes(node) {
      guard
        let record = reading.record(
          element,
          "a link",
          known: ["from", "to", "kind", "sign", "strength", "basis", "excerpts", "against", "why"]
        ), let from = end("from", of: record, nodes: nodes, &reading),
        let to = end("to", of: record, nodes: nodes, &reading)
      else { continue }
      links.append(
        NetworkSpecification.Link(
          from: from,
          to: to,
          kind: reading.text(record["kind"]) ?? "causes",
          sign: reading.choice(record["sign"], of: Sign.self),
          strength: reading.choice(record["strength"], of: Strength.self),
          basis: reading.choice(record["basis"], of: NetworkSpecification.Basis.self),
          excerpts: reading.judgements(record["excerpts"]),
          against: reading.judgements(record["against"]),
          why: record["why"].flatMap { reading.words($0) }?.words(in: ""),
          declaredAt: reading.place(element)
        )
      )
    }
    return links
  }

  private static func end(
    _ name: String,
    of record: FileRecord,
    nodes: [String],
    _ reading: inout FileReading
  ) -> String? {
    guard let id = reading.required(name, in: record, of: "a link"), let node = record[name] else {
      return nil
    }
    if nodes.contains(id) { return id }
    reading.error(
      "unknown-node",
      at: reading.place(node),
      "the network has no node '\(id)'; the link is left out",
      remedy: NearestWord.remedy(for: id, among: nodes, called: "node")
    )
    return nil
  }
}
