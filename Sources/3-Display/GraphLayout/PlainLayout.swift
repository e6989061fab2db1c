import StudyModel

/// Graphviz's plain output: places in points from the upper left corner, rounded to whole ones.
struct PlainLayout {
  private(set) var width = 0
  private(set) var height = 0
  private(set) var nodes: [String: NetworkLayout.Point] = [:]
  /// The control points of links by `FROM>TO`, in the order in which they were written.
  private(set) var edges: [String: [[NetworkLayout.Point]]] = [:]

  /// Reads the output; nothing where it is not one.
  init?(_ text: String) {
    var size: (width: Double, height: Double)?
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let kind = words.first else { continue }
      if kind == "graph", words.count >= 4, let width = Self.points(words[2]),
        let height = Self.points(words[3])
      {
        size = (width, height)
        continue
      }
      guard kind == "node" || kind == "edge" else { continue }
      guard let size else { return nil }
      guard kind == "node" ? readNode(words, size.height) : readEdge(words, size.height) else {
        return nil
      }
    }
    guard let size, let width = Int(exactly: size.width.rounded(.up)),
      let height = Int(exactly: size.height.rounded(.up))
    else { return nil }
    self.width = width
    self.height = height
  }

  private mutating func readNode(_ words: [Substring], _ height: Double) -> Bool {
    guard words.count >= 4, let point = Self.point(words[2], words[3], height) else { return false }
    nodes[String(words[1])] = point
    return true
  }

  private mutating func readEdge(_ words: [Substring], _ height: Double) -> Bool {
    guard words.count >= 4, let count = Int(words[3]), count >= 2, words.count >= 4 + 2 * count
    else { return false }
    var curve: [NetworkLayout.Point] = []
    for index in 0..<count {
      guard let point = Self.point(words[4 + 2 * index], words[5 + 2 * index], height) else {
        return false
      }
      curve.append(point)
    }
    edges["\(words[1])>\(words[2])", default: []].append(curve)
    return true
  }

  private static func point(_ x: Substring, _ y: Substring, _ height: Double)
    -> NetworkLayout.Point?
  {
    guard let x = points(x), let y = points(y), let left = Int(exactly: x.rounded()),
      let top = Int(exactly: (height - y).rounded())
    else { return nil }
    return NetworkLayout.Point(x: left, y: top)
  }

  /// Inches as points, unless they are no number or beyond any paper.
  private static func points(_ word: Substring) -> Double? {
    guard let inches = Double(word), inches.isFinite, abs(inches) < 100_000 else { return nil }
    return inches * 72
  }
}
