/// Where the boxes of a flow stand: levels downwards, what was left to the right of each.
struct FlowSheet {
  let columns: [FlowColumn]
  let included: FlowBox
  let width: Int
  private(set) var height = 0

  private static let boxWidth = 216
  private static let gap = 28
  private static let margin = 12
  private static let phaseWidth = 26
  private static let padding = 9
  private static let textSize = 12
  private static let lineHeight = 16
  private static let levelGap = 26
  private static let face = "font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\""

  init(columns: [FlowColumn], included: FlowBox) {
    self.columns = columns
    self.included = included
    let columnWidth = 2 * Self.boxWidth + Self.gap
    width =
      2 * Self.margin + Self.phaseWidth + 16 + columns.count * columnWidth
      + (columns.count - 1) * Self.gap
  }

  /// All shapes; afterwards the height is known.
  mutating func drawing(phases: [String]) -> String {
    var out = ""
    let top = Self.margin
    let heads = columns.map { FlowBox(lines: [$0.title]) }
    let headHeight =
      heads.map { Self.height(of: $0, width: 2 * Self.boxWidth + Self.gap) }.max() ?? 0
    for (index, head) in heads.enumerated() {
      out += Self.box(
        head,
        x: left(index),
        y: top,
        width: 2 * Self.boxWidth + Self.gap,
        height: headHeight,
        isHead: true
      )
    }
    var level = top + headHeight + Self.levelGap
    var tops: [Int] = []
    var heights: [Int] = []
    let levels = columns.map(\.main.count).max() ?? 0
    for number in 0..<levels {
      let tallest = columns.map { self.height(of: $0, level: number) }.max() ?? 0
      tops.append(level)
      heights.append(tallest)
      level += tallest + Self.levelGap
    }
    for (index, column) in columns.enumerated() {
      out += boxes(of: column, x: left(index), tops: tops)
    }
    let last = Self.height(of: included, width: Self.boxWidth)
    out += Self.box(included, x: left(0), y: level, width: Self.boxWidth, height: last)
    out += arrowsToIncluded(from: tops, y: level, height: last)
    let ends = [
      (tops[0], tops[0] + heights[0]), (tops[1], tops[levels - 1] + heights[levels - 1]),
      (level, level + last),
    ]
    for (phase, end) in zip(phases, ends) { out += Self.phase(phase, from: end.0, to: end.1) }
    height = level + last + Self.margin
    return out
  }

  // MARK: - Boxes

  private func left(_ column: Int) -> Int {
    Self.margin + Self.phaseWidth + 16 + column * (2 * Self.boxWidth + 2 * Self.gap)
  }

  private func height(of column: FlowColumn, level: Int) -> Int {
    let main = column.main[level].map { Self.height(of: $0, width: Self.boxWidth) } ?? 0
    let side = column.side[level].map { Self.height(of: $0, width: Self.boxWidth) + 8 }
      .reduce(-8, +)
    return max(main, side)
  }

  /// The boxes of a column, with the arrows between them.
  private func boxes(of column: FlowColumn, x: Int, tops: [Int]) -> String {
    var out = ""
    let middle = x + Self.boxWidth / 2
    var bottom: Int?
    for (level, top) in tops.enumerated() {
      guard let main = column.main[level] else { continue }
      let height = Self.height(of: main, width: Self.boxWidth)
      if let bottom { out += Self.arrow([(middle, bottom), (middle, top)]) }
      out += Self.box(main, x: x, y: top, width: Self.boxWidth, height: height)
      bottom = top + height
      var y = top
      for side in column.side[level] {
        let sideHeight = Self.height(of: side, width: Self.boxWidth)
        let at = min(y + sideHeight / 2, y + 18)
        let start = x + Self.boxWidth
        if at < top + height {
          out += Self.arrow([(start, at), (start + Self.gap, at)])
        } else {
          // A box below the first has its arrow from the side of the middle box, around the others.
          let turn = start + Self.gap / 2
          out += Self.arrow([
            (start, top + height - 6), (turn, top + height - 6), (turn, at),
            (start + Self.gap, at),
          ])
        }
        out += Self.box(
          side,
          x: x + Self.boxWidth + Self.gap,
          y: y,
          width: Self.boxWidth,
          height: sideHeight
        )
        y += sideHeight + 8
      }
    }
    return out
  }

  private func arrowsToIncluded(from tops: [Int], y: Int, height: Int) -> String {
    var out = ""
    for (index, column) in columns.enumerated() {
      guard let level = column.main.lastIndex(where: { $0 != nil }), let box = column.main[level]
      else { continue }
      let middle = left(index) + Self.boxWidth / 2
      let bottom = tops[level] + Self.height(of: box, width: Self.boxWidth)
      out +=
        index == 0
        ? Self.arrow([(middle, bottom), (middle, y)])
        : Self.arrow([
          (middle, bottom), (middle, y + height / 2),
          (left(0) + Self.boxWidth, y + height / 2),
        ])
    }
    return out
  }

  // MARK: - Shapes

  private static func box(
    _ box: FlowBox,
    x: Int,
    y: Int,
    width: Int,
    height: Int,
    isHead: Bool = false
  ) -> String {
    let dash = box.isOpen ? " stroke-dasharray=\"5 3\"" : ""
    let corner = isHead ? " rx=\"8\"" : ""
    var out =
      "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"\(corner) fill=\"#fff\" "
      + "stroke=\"#111\" stroke-width=\"\(isHead ? "1.5" : "1")\"\(dash)/>\n"
    let weight = isHead ? " font-weight=\"bold\"" : ""
    let anchor = isHead ? " text-anchor=\"middle\"" : ""
    let at = isHead ? x + width / 2 : x + padding
    for (index, line) in lines(of: box, width: width).enumerated() {
      out +=
        "<text x=\"\(at)\" y=\"\(y + padding + 11 + index * lineHeight)\" \(face) "
        + "font-size=\"\(textSize)\"\(weight)\(anchor) fill=\"#111\">\(HTML.escaped(line))</text>\n"
    }
    return out
  }

  /// A line through points with a head at its end.
  private static func arrow(_ points: [(x: Int, y: Int)]) -> String {
    guard let end = points.last, points.count > 1 else { return "" }
    let before = points[points.count - 2]
    let head: String
    if before.x == end.x {
      head = "\(end.x - 4),\(end.y - 7) \(end.x + 4),\(end.y - 7)"
    } else {
      let back = before.x < end.x ? -7 : 7
      head = "\(end.x + back),\(end.y - 4) \(end.x + back),\(end.y + 4)"
    }
    let path = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    return "<polyline points=\"\(path)\" fill=\"none\" stroke=\"#111\"/>\n"
      + "<polygon points=\"\(end.x),\(end.y) \(head)\" fill=\"#111\"/>\n"
  }

  /// The name of a phase, upright beside its levels.
  private static func phase(_ words: String, from top: Int, to bottom: Int) -> String {
    let least = LineWidth.of(words, size: textSize) + 12
    let height = max(bottom - top, least)
    let x = margin
    let middle = top + height / 2
    return
      "<rect x=\"\(x)\" y=\"\(top)\" width=\"\(phaseWidth)\" height=\"\(height)\" rx=\"6\" "
      + "fill=\"#eee\" stroke=\"#111\"/>\n"
      + "<text x=\"\(x + 17)\" y=\"\(middle)\" transform=\"rotate(-90 \(x + 17) \(middle))\" "
      + "text-anchor=\"middle\" \(face) font-size=\"\(textSize)\" font-weight=\"bold\" "
      + "fill=\"#111\">\(HTML.escaped(words))</text>\n"
  }

  private static func height(of box: FlowBox, width: Int) -> Int {
    lines(of: box, width: width).count * lineHeight + 2 * padding - 3
  }

  private static func lines(of box: FlowBox, width: Int) -> [String] {
    box.lines.flatMap { LineWidth.lines($0, size: textSize, within: width - 2 * padding) }
  }
}

/// How wide words are in a sans-serif face, rather too much than too little.
enum LineWidth {
  static func of(_ words: String, size: Int) -> Int {
    let thousandths = words.unicodeScalars.reduce(0) { $0 + advance($1) }
    return (thousandths * size + 999) / 1000
  }

  /// Words in lines of at most a width; a word longer than a line is cut, and no line ends at a
  /// no-break space.
  static func lines(_ words: String, size: Int, within width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words.split(whereSeparator: { $0.isWhitespace && $0 != "\u{A0}" }).map(String.init)
    {
      let longer = line.isEmpty ? word : "\(line) \(word)"
      if of(longer, size: size) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty, of(line + String(character), size: size) > width {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func advance(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x66, 0x69, 0x6A, 0x6C, 0x72, 0x74: 350
    case 0x6D, 0x77, 0x4D, 0x57, 0x40: 930
    case 0x41...0x5A: 740
    case ..<0x80: 570
    case ..<0x1100: 650
    default: 1050
    }
  }
}
