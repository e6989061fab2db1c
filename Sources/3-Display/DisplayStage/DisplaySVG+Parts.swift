import StudyModel

extension DisplaySVG {
  // MARK: - Nodes

  static func drawing(
    of node: Network.Node,
    at point: NetworkLayout.Point,
    size: NetworkLayout.Size,
    href: String,
    _ language: String
  ) -> String {
    let name = node.name.words(in: language)
    let role = node.role.map { Wording.kind($0).words(in: language) }
    let kind = Wording.kind(node.kind).words(in: language)
    let label = ([name, kind] + (role.map { [$0] } ?? [])).joined(separator: ", ")
    var out =
      "<a href=\"\(XMLText.escaped(href))#\(AnchorName.node(node.id))\" "
      + "aria-label=\"\(XMLText.escaped(label))\">\n"
    out += shape(
      node.kind,
      x: point.x - size.width / 2,
      y: point.y - size.height / 2,
      size: size
    )
    let lines = nameLines(node, language)
    let block = lines.count * lineHeight + (role == nil ? 0 : 13)
    var baseline = point.y - block / 2
    if let role {
      out += text(role, x: point.x, y: baseline + 9, size: smallSize, fill: "#444")
      baseline += 13
    }
    for line in lines {
      out += text(line, x: point.x, y: baseline + 12, size: textSize, fill: "#111")
      baseline += lineHeight
    }
    return out + "</a>\n"
  }

  /// The outline by kind: events have square corners, states round ones, concepts cut ones, actors a
  /// double line.
  static func shape(_ kind: String, x: Int, y: Int, size: NetworkLayout.Size) -> String {
    func box(inset: Int, radius: Int, width: Int) -> String {
      "<rect x=\"\(x + inset)\" y=\"\(y + inset)\" width=\"\(size.width - 2 * inset)\" "
        + "height=\"\(size.height - 2 * inset)\" rx=\"\(radius)\" fill=\"#fff\" stroke=\"#111\" "
        + "stroke-width=\"\(width)\"/>\n"
    }
    switch kind {
    case "event": return box(inset: 0, radius: 0, width: 2)
    case "state": return box(inset: 0, radius: min(size.height / 2, 16), width: 1)
    case "actor": return box(inset: 0, radius: 2, width: 1) + box(inset: 3, radius: 1, width: 1)
    case "concept":
      let right = x + size.width
      let low = y + size.height
      let cut = min(8, size.height / 2)
      let corners = [
        (x + cut, y), (right - cut, y), (right, y + cut), (right, low - cut), (right - cut, low),
        (x + cut, low), (x, low - cut), (x, y + cut),
      ]
      return "<polygon points=\"\(corners.map { "\($0.0),\($0.1)" }.joined(separator: " "))\" "
        + "fill=\"#fff\" stroke=\"#111\" stroke-width=\"1\"/>\n"
    default: return box(inset: 0, radius: 4, width: 1)
    }
  }

  static func text(
    _ words: String,
    x: Int,
    y: Int,
    size: Int,
    fill: String = "#111",
    anchor: String = "middle",
    weight: String = "normal"
  ) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" \(face) font-size=\"\(size)\" text-anchor=\"\(anchor)\" "
      + "font-weight=\"\(weight)\" fill=\"\(fill)\">\(XMLText.escaped(words))</text>\n"
  }

  // MARK: - Links

  static func drawing(
    of link: Network.Link,
    along points: [NetworkLayout.Point],
    label: NetworkLayout.Point?,
    words: String,
    href: String
  ) -> String {
    guard points.count >= 2 else { return "" }
    let isDirected = link.count == nil
    var curve = points
    var arrow = ""
    if isDirected, let tip = points.last {
      let (base, head) = Self.arrow(to: tip, from: tail(points))
      curve[curve.count - 1] = base
      arrow = head
    }
    let anchor = AnchorName.link(link.from, link.to)
    var out =
      "<a href=\"\(XMLText.escaped(href))#\(anchor)\" aria-label=\"\(XMLText.escaped(words))\">\n"
    out +=
      "<path d=\"\(path(curve))\" \(line(link.basis, link.strength, isDirected: isDirected))/>\n"
    out += arrow
    out += marks(of: link, at: label ?? middle(points))
    return out + "</a>\n"
  }

  /// Thickness is strength, dashes are basis; frequency is only ever printed.
  static func line(
    _ basis: NetworkSpecification.Basis?,
    _ strength: Strength?,
    isDirected: Bool = true
  ) -> String {
    let width =
      switch strength {
      case .weak, nil: "1.2"
      case .moderate: "2.6"
      case .strong: "4.6"
      }
    let dashes =
      switch basis {
      case .attested: ""
      case .inferred: " stroke-dasharray=\"9 6\""
      case .theory: " stroke-dasharray=\"0.1 7\" stroke-linecap=\"round\""
      case nil: isDirected ? " stroke-dasharray=\"12 4 2 4\"" : ""
      }
    let least = basis == .theory && (strength == .weak || strength == nil) ? "2" : width
    return "fill=\"none\" stroke=\"#111\" stroke-width=\"\(least)\"\(dashes)"
  }

  /// What is printed on a link: the sign in a disc, `k/n` groups, the excerpts against it.
  private static func marks(of link: Network.Link, at point: NetworkLayout.Point) -> String {
    if let count = link.count, let coefficient = link.coefficient {
      let words = "n \(count) · J \(hundredths(coefficient))"
      return plate(words, x: point.x, y: point.y, size: smallSize)
    }
    let isSigned = link.sign != nil || isCausal(link)
    let isContested = !link.against.isEmpty
    var out = ""
    if isContested {
      let above = point.y - (isSigned ? 17 : 14)
      out += plate("≠ \(link.against.count)", x: point.x, y: above, size: smallSize, weight: "bold")
    }
    if isSigned { out += disc(link.sign, x: point.x, y: point.y) }
    let below = point.y + (isSigned ? 16 : 0)
    return out + plate("\(link.groups)/\(link.ofGroups)", x: point.x, y: below, size: smallSize)
  }

  /// The sign in a disc: white for plus, black for minus, a question mark where it is missing.
  static func disc(_ sign: Sign?, x: Int, y: Int) -> String {
    let (mark, fill, ink) =
      switch sign {
      case .plus: ("+", "#fff", "#111")
      case .minus: ("−", "#111", "#fff")
      case .depends: ("±", "#fff", "#111")
      case nil: ("?", "#fff", "#111")
      }
    return
      "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"9\" fill=\"\(fill)\" stroke=\"#111\" stroke-width=\"1.5\"/>\n"
      + text(mark, x: x, y: y + 5, size: 14, fill: ink, weight: "bold")
  }

  /// Words on white, so that a line below them does not cross them out.
  static func plate(
    _ words: String,
    x: Int,
    y: Int,
    size: Int,
    weight: String = "normal"
  ) -> String {
    let width = TextMeasure.width(words, size: size) + 4
    return
      "<rect x=\"\(x - width / 2)\" y=\"\(y - size / 2 - 1)\" width=\"\(width)\" height=\"\(size + 3)\" "
      + "fill=\"#fff\"/>\n" + text(words, x: x, y: y + 4, size: size, weight: weight)
  }

  // MARK: - Geometry

  /// A path of cubic curves; two points are a straight line.
  static func path(_ points: [NetworkLayout.Point]) -> String {
    guard let first = points.first else { return "" }
    var out = "M\(first.x) \(first.y)"
    var index = 1
    while index + 2 < points.count {
      let curve = points[index...(index + 2)].map { "\($0.x) \($0.y)" }
      out += " C" + curve.joined(separator: " ")
      index += 3
    }
    for point in points[index...] { out += " L\(point.x) \(point.y)" }
    return out
  }

  /// The last point before the tip that is not the tip itself.
  private static func tail(_ points: [NetworkLayout.Point]) -> NetworkLayout.Point {
    let tip = points[points.count - 1]
    return points.last { $0 != tip } ?? NetworkLayout.Point(x: tip.x - 1, y: tip.y)
  }

  /// The head of an arrow, and where its line ends.
  private static func arrow(to tip: NetworkLayout.Point, from tail: NetworkLayout.Point)
    -> (base: NetworkLayout.Point, head: String)
  {
    let dx = Double(tip.x - tail.x)
    let dy = Double(tip.y - tail.y)
    let length = (dx * dx + dy * dy).squareRoot()
    func at(_ back: Double, _ aside: Double) -> NetworkLayout.Point {
      NetworkLayout.Point(
        x: Int((Double(tip.x) - dx / length * back - dy / length * aside).rounded()),
        y: Int((Double(tip.y) - dy / length * back + dx / length * aside).rounded())
      )
    }
    let corners = [tip, at(11, 5), at(11, -5)].map { "\($0.x),\($0.y)" }.joined(separator: " ")
    return (at(9, 0), "<polygon points=\"\(corners)\" fill=\"#111\"/>\n")
  }

  /// A point on the curve about half way along it.
  static func middle(_ points: [NetworkLayout.Point]) -> NetworkLayout.Point {
    let curves = (points.count - 1) / 3
    guard curves > 0 else {
      let first = points[0]
      let last = points[points.count - 1]
      return NetworkLayout.Point(x: (first.x + last.x) / 2, y: (first.y + last.y) / 2)
    }
    if curves % 2 == 0 { return points[curves / 2 * 3] }
    let four = points[(curves / 2 * 3)...(curves / 2 * 3 + 3)]
    func blend(_ values: [Int]) -> Int {
      (values[0] + 3 * values[1] + 3 * values[2] + values[3]) / 8
    }
    return NetworkLayout.Point(x: blend(four.map(\.x)), y: blend(four.map(\.y)))
  }
}
