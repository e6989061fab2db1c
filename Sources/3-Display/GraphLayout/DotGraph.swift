import StudyModel

/// A network in Graphviz's language, and the way back from its layout.
struct DotGraph {
  let text: String
  private let network: Network
  private let isLabelled: Bool

  /// Writes the graph.
  ///
  /// With room for labels every link goes through a node of its own, `l0`, `l1`, …: layers then keep the
  /// room free, and the marks stand on their link and on nothing else.
  init(_ network: Network, sizes: [String: NetworkLayout.Size], label: NetworkLayout.Size?) {
    self.network = network
    isLabelled = label != nil
    var number: [String: Int] = [:]
    for (index, node) in network.nodes.enumerated() where number[node.id] == nil {
      number[node.id] = index
    }
    var out = "digraph {\n"
    out +=
      label == nil
      ? "graph [overlap=prism, splines=line, start=7, sep=\"+12\", K=1.4]\n"
      : "graph [rankdir=LR, nodesep=0.28, ranksep=0.3, splines=true]\n"
    out += "node [shape=box, fixedsize=true, label=\"\", margin=0]\n"
    out += "edge [dir=none]\n"
    for (index, node) in network.nodes.enumerated() {
      out += "n\(index) [\(Self.size(sizes[node.id] ?? .init(width: 80, height: 32)))]\n"
    }
    for (index, link) in network.links.enumerated() {
      guard let from = number[link.from], let to = number[link.to] else { continue }
      if let label {
        out += "l\(index) [shape=ellipse, \(Self.size(label))]\n"
        out += "n\(from) -> l\(index) [headport=w]\nl\(index) -> n\(to) [tailport=e]\n"
      } else {
        out += "n\(from) -> n\(to) [id=\(index)]\n"
      }
    }
    if label != nil {
      // Nodes without links stand in rows of four instead of one tall column.
      let linked = Set(network.links.flatMap { [$0.from, $0.to] })
      let alone = network.nodes.indices.filter { !linked.contains(network.nodes[$0].id) }
      for (place, index) in alone.enumerated() where place % 4 > 0 {
        out += "n\(alone[place - 1]) -> n\(index) [style=invis, minlen=2]\n"
      }
    }
    text = out + "}\n"
  }

  /// The layout in points; nothing where the plain layout does not fit the network.
  func layout(of plain: PlainLayout) -> NetworkLayout? {
    var nodes: [String: NetworkLayout.Point] = [:]
    for (index, node) in network.nodes.enumerated() where nodes[node.id] == nil {
      guard let point = plain.nodes["n\(index)"] else { return nil }
      nodes[node.id] = point
    }
    var number: [String: Int] = [:]
    for (index, node) in network.nodes.enumerated() where number[node.id] == nil {
      number[node.id] = index
    }
    var used: [String: Int] = [:]
    func next(_ from: String, _ to: String) -> [NetworkLayout.Point]? {
      let key = "\(from)>\(to)"
      let place = used[key, default: 0]
      used[key] = place + 1
      guard let found = plain.edges[key], place < found.count else { return nil }
      return found[place]
    }
    var links: [[NetworkLayout.Point]] = []
    var labels: [NetworkLayout.Point] = []
    for (index, link) in network.links.enumerated() {
      guard let from = number[link.from], let to = number[link.to] else { return nil }
      guard isLabelled else {
        guard let curve = next("n\(from)", "n\(to)") else { return nil }
        links.append(curve)
        continue
      }
      guard let first = next("n\(from)", "l\(index)"), let second = next("l\(index)", "n\(to)"),
        let end = first.last, let start = second.first, let middle = plain.nodes["l\(index)"]
      else { return nil }
      // Both halves, and a straight piece under the marks.
      links.append(first + [end, start] + second)
      labels.append(middle)
    }
    return NetworkLayout(
      width: plain.width,
      height: plain.height,
      nodes: nodes,
      links: links,
      labels: labels
    )
  }

  /// A size in inches, which Graphviz counts 72 points to.
  private static func size(_ size: NetworkLayout.Size) -> String {
    "width=\(inches(size.width)), height=\(inches(size.height))"
  }

  private static func inches(_ points: Int) -> String {
    let tenThousandths = (points * 10_000 + 71) / 72
    let part = "\(tenThousandths % 10_000)"
    return
      "\(tenThousandths / 10_000).\(String(repeating: "0", count: 4 - part.utf8.count))\(part)"
  }
}
