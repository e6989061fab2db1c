public import StudyModel

/// Places the nodes of a network in layers from left to right, where no layout program is at hand.
public enum LayeredLayout {
  private static let layerGap = 84
  private static let nodeGap = 26
  /// The number of stops of long links above which links run straight.
  private static let mostStops = 4_000

  /// The layout of a network; the same for the same network and sizes.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - sizes: The size of every node by its id.
  /// - Returns: Where everything stands.
  public static func layout(
    of network: Network,
    sizes: [String: NetworkLayout.Size]
  ) -> NetworkLayout {
    let ids = network.nodes.map(\.id)
    let links = network.links.filter { $0.from != $0.to }
    var layer = layers(of: ids, links)
    var columns: [[String]] = []
    func place(_ id: String, in number: Int) {
      while columns.count <= number { columns.append([]) }
      columns[number].append(id)
    }
    // Nodes without links stand in rows instead of one tall column.
    let linked = Set(links.flatMap { [$0.from, $0.to] })
    let rowLength = max((layer.values.max() ?? 0) + 1, 4)
    for (position, id) in ids.filter({ !linked.contains($0) }).enumerated() {
      layer[id] = position % rowLength
    }
    for id in ids { place(id, in: layer[id] ?? 0) }
    // A link over several layers has a stop in each between, so that no node lies on its way.
    var stops: [Int: [String]] = [:]
    var pairs: [(from: String, to: String)] = []
    let length = links.reduce(0) { $0 + abs((layer[$1.from] ?? 0) - (layer[$1.to] ?? 0)) }
    for (index, link) in network.links.enumerated() where link.from != link.to {
      let from = layer[link.from] ?? 0
      let to = layer[link.to] ?? 0
      let lower = min(from, to) + 1
      let inside = Array(lower..<max(from, to, lower))
      let between = length > mostStops ? [] : from < to ? inside : inside.reversed()
      let own = between.map { "\u{1F}\(index)\u{1F}\($0)" }
      for (id, number) in zip(own, between) {
        layer[id] = number
        place(id, in: number)
      }
      stops[index] = own
      let way = [link.from] + own + [link.to]
      pairs += zip(way, way.dropFirst()).map { ($0, $1) }
    }
    columns = ordered(columns, pairs)

    let fallback = NetworkLayout.Size(width: 80, height: 32)
    func size(_ id: String) -> NetworkLayout.Size {
      if id.utf8.first == 0x1F { return DisplaySVG.labelSize }
      return sizes[id] ?? fallback
    }
    let heights = columns.map { column in
      column.reduce(-nodeGap) { $0 + size($1).height + nodeGap }
    }
    let height = max(heights.max() ?? 0, 1)
    var points: [String: NetworkLayout.Point] = [:]
    var x = 0
    for (column, ownHeight) in zip(columns, heights) {
      let width = column.map { size($0).width }.max() ?? 0
      var y = (height - ownHeight) / 2
      for id in column {
        points[id] = NetworkLayout.Point(x: x + width / 2, y: y + size(id).height / 2)
        y += size(id).height + nodeGap
      }
      x += width + layerGap
    }
    let curves = network.links.enumerated().map { index, link in
      let way = [link.from] + (stops[index] ?? []) + [link.to]
      return zip(way, way.dropFirst()).enumerated().reduce(into: [NetworkLayout.Point]()) {
        whole,
        piece in
        let (number, (from, to)) = piece
        let own = curve(from, to, isStraightOn: way.count > 2, points: points, size: size)
        if number > 0, let end = whole.last, let start = own.first { whole += [end, start] }
        whole += own
      }
    }
    let labels = network.links.indices.map { index in
      let own = stops[index] ?? []
      return own.isEmpty
        ? DisplaySVG.middle(curves[index]) : points[own[own.count / 2]] ?? .init(x: 0, y: 0)
    }
    points = points.filter { $0.key.utf8.first != 0x1F }
    // Curves of loops and of links back reach below the nodes.
    let lowest = curves.joined().map(\.y).max() ?? 0
    return NetworkLayout(
      width: max(x - layerGap, 1),
      height: max(height, lowest + 24),
      nodes: points,
      links: curves,
      labels: labels
    )
  }

  /// What to say where this layout stands in for the one of an outside program.
  ///
  /// - Parameters:
  ///   - display: The display's id.
  ///   - reason: Why the program gave none, in words.
  ///   - remedy: What to do about it.
  /// - Returns: The diagnostic.
  public static func diagnostic(
    display: String,
    because reason: String,
    remedy: String?
  ) -> Diagnostic {
    Diagnostic(
      "layout-without-graphviz",
      .note,
      words: "network '\(display)' is laid out by the program itself: \(reason)",
      remedy: remedy
    )
  }

  /// The layer of every node: one more than the furthest node before it, loops cut where they close.
  private static func layers(of ids: [String], _ links: [Network.Link]) -> [String: Int] {
    let next = Dictionary(grouping: links, by: \.from).mapValues { $0.map(\.to) }
    var state: [String: Bool] = [:]
    var order: [String] = []
    var closing: Set<[String]> = []
    for id in ids where state[id] == nil {
      // An explicit stack: a chain of links may be longer than the call stack is deep.
      var stack: [(id: String, next: Int)] = [(id, 0)]
      state[id] = false
      while let top = stack.last {
        let targets = next[top.id] ?? []
        guard top.next < targets.count else {
          state[top.id] = true
          order.append(top.id)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let target = targets[top.next]
        if state[target] == false { closing.insert([top.id, target]) }
        if state[target] == nil {
          state[target] = false
          stack.append((target, 0))
        }
      }
    }
    var layer: [String: Int] = [:]
    for id in order.reversed() {
      let own = layer[id] ?? 0
      layer[id] = own
      for target in next[id] ?? [] where !closing.contains([id, target]) {
        layer[target] = max(layer[target] ?? 0, own + 1)
      }
    }
    return layer
  }

  /// The columns with nodes near those they are linked with; ties stay in the order given.
  private static func ordered(_ columns: [[String]], _ links: [(from: String, to: String)])
    -> [[String]]
  {
    var columns = columns
    var neighbours: [String: [String]] = [:]
    for link in links {
      neighbours[link.from, default: []].append(link.to)
      neighbours[link.to, default: []].append(link.from)
    }
    var place: [String: Double] = [:]
    func note(_ column: [String]) {
      for (index, id) in column.enumerated() {
        place[id] = (Double(index) + 0.5) / Double(column.count)
      }
    }
    columns.forEach(note)
    for round in 0..<4 {
      let numbers = Array(columns.indices)
      for number in round % 2 == 0 ? numbers : numbers.reversed() {
        let own = Set(columns[number])
        let keyed = columns[number].enumerated().map { index, id in
          let others = (neighbours[id] ?? []).filter { !own.contains($0) }.compactMap { place[$0] }
          let middle =
            others.isEmpty ? place[id] ?? 0 : others.reduce(0, +) / Double(others.count)
          return (middle: middle, index: index, id: id)
        }
        columns[number] = keyed.sorted { ($0.middle, $0.index) < ($1.middle, $1.index) }.map(\.id)
        note(columns[number])
      }
    }
    return columns
  }

  private static func curve(
    _ fromID: String,
    _ toID: String,
    isStraightOn: Bool,
    points: [String: NetworkLayout.Point],
    size: (String) -> NetworkLayout.Size
  ) -> [NetworkLayout.Point] {
    guard let from = points[fromID], let to = points[toID] else { return [] }
    let fromSize = size(fromID)
    let toSize = size(toID)
    if fromID == toID {
      let right = from.x + fromSize.width / 2
      let low = from.y + fromSize.height / 2
      return [
        NetworkLayout.Point(x: right, y: from.y), NetworkLayout.Point(x: right + 36, y: from.y),
        NetworkLayout.Point(x: from.x + 10, y: low + 40), NetworkLayout.Point(x: from.x, y: low),
      ]
    }
    if from.x == to.x {
      // Two nodes of one layer: round their right side.
      let start = NetworkLayout.Point(x: from.x + fromSize.width / 2, y: from.y)
      let end = NetworkLayout.Point(x: to.x + toSize.width / 2, y: to.y)
      let out = max(start.x, end.x) + 40
      return [
        start, NetworkLayout.Point(x: out, y: start.y), NetworkLayout.Point(x: out, y: end.y), end,
      ]
    }
    let forward = from.x < to.x
    let start = NetworkLayout.Point(
      x: forward ? from.x + fromSize.width / 2 : from.x - fromSize.width / 2,
      y: from.y
    )
    let end = NetworkLayout.Point(
      x: forward ? to.x - toSize.width / 2 : to.x + toSize.width / 2,
      y: to.y
    )
    // A link back bends below, so that it does not lie on the link forth.
    let sag = forward || isStraightOn ? 0 : 48
    let reach = max(abs(end.x - start.x) / 2, 24) * (forward ? 1 : -1)
    return [
      start, NetworkLayout.Point(x: start.x + reach, y: start.y + sag),
      NetworkLayout.Point(x: end.x - reach, y: end.y + sag), end,
    ]
  }
}
