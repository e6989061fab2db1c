extension Block {
  /// The blocks of a text in a small part of Markdown: headings, lists, quotations, code, emphasis, links.
  static func reading(_ markdown: String) -> [Block] {
    let lines = markdown.unicodeScalars.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == "\n" }
    ).map { String(String.UnicodeScalarView($0.filter { $0 != "\r" })) }
    return blocks(of: lines[...], depth: 0)
  }

  private static func blocks(of lines: ArraySlice<String>, depth: Int) -> [Block] {
    var blocks: [Block] = []
    var paragraph: [String] = []
    var rest = lines
    func close() {
      guard !paragraph.isEmpty else { return }
      blocks.append(.paragraph(Inline.reading(paragraph.joined(separator: " "))))
      paragraph = []
    }
    while let line = rest.first {
      let trimmed = trim(line)
      if trimmed.isEmpty {
        close()
        rest = rest.dropFirst()
      } else if trimmed.hasPrefix("```") {
        close()
        rest = rest.dropFirst()
        let inside = rest.prefix { !trim($0).hasPrefix("```") }
        rest = rest.dropFirst(inside.count + 1)
        blocks.append(.code(inside.joined(separator: "\n")))
      } else if let (level, words) = heading(trimmed) {
        close()
        rest = rest.dropFirst()
        blocks.append(.heading(level, Inline.reading(words), anchor: nil))
      } else if trimmed.utf8.first == 0x3E, depth < 4 {
        close()
        let inside = rest.prefix { trim($0).utf8.first == 0x3E }
        rest = rest.dropFirst(inside.count)
        blocks.append(
          .quoted(
            Self.blocks(
              of: inside.map { trim(String(trim($0).dropFirst())) }[...],
              depth: depth + 1
            )
          )
        )
      } else if trimmed == "---" || trimmed == "***" {
        close()
        rest = rest.dropFirst()
        blocks.append(.rule)
      } else if let first = item(trimmed) {
        close()
        var items: [[Inline]] = []
        while let next = rest.first, let found = item(trim(next)), found.ordered == first.ordered {
          rest = rest.dropFirst()
          let further = rest.prefix {
            !trim($0).isEmpty && item(trim($0)) == nil && $0.utf8.first == 0x20
          }
          rest = rest.dropFirst(further.count)
          items.append(
            Inline.reading(([found.words] + further.map { trim($0) }).joined(separator: " "))
          )
        }
        blocks.append(.list(items, ordered: first.ordered))
      } else {
        paragraph.append(trimmed)
        rest = rest.dropFirst()
      }
    }
    close()
    return blocks
  }

  private static func trim(_ line: String) -> String {
    let scalars = line.unicodeScalars
    guard let first = scalars.firstIndex(where: { $0 != " " && $0 != "\t" }),
      let last = scalars.lastIndex(where: { $0 != " " && $0 != "\t" })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func heading(_ line: String) -> (Int, String)? {
    let marks = line.utf8.prefix { $0 == 0x23 }.count
    guard (1...6).contains(marks), line.utf8.dropFirst(marks).first == 0x20 else { return nil }
    return (marks, trim(String(line.unicodeScalars.dropFirst(marks))))
  }

  private static func item(_ line: String) -> (words: String, ordered: Bool)? {
    for mark in ["- ", "* ", "+ "] where line.hasPrefix(mark) {
      return (trim(String(line.unicodeScalars.dropFirst(2))), false)
    }
    let digits = line.utf8.prefix { (48...57).contains($0) }.count
    let after = line.utf8.dropFirst(digits).prefix(2)
    guard (1...4).contains(digits), after.elementsEqual([0x2E, 0x20]) else { return nil }
    return (trim(String(line.unicodeScalars.dropFirst(digits + 2))), true)
  }
}

extension Inline {
  /// The pieces of a line; a mark without its end is a sign like any other.
  static func reading(_ words: String) -> [Inline] {
    var reader = InlineReader(Array(words.unicodeScalars))
    return reader.pieces(0, reader.scalars.count, depth: 0)
  }
}

/// Reads a line once from the left, remembering which marks have no end further on.
private struct InlineReader {
  let scalars: [Unicode.Scalar]
  private var missing: [String: Int] = [:]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  mutating func pieces(_ start: Int, _ end: Int, depth: Int) -> [Inline] {
    var out: [Inline] = []
    var plain = String.UnicodeScalarView()
    var here = start
    func flush() {
      guard !plain.isEmpty else { return }
      out.append(.text(String(plain)))
      plain = String.UnicodeScalarView()
    }
    while here < end {
      let scalar = scalars[here]
      if scalar == "\\", here + 1 < end, scalars[here + 1].properties.generalCategory.isMark {
        plain.append(scalars[here + 1])
        here += 2
      } else if scalar == "`", let close = find("`", from: here + 1, before: end) {
        flush()
        out.append(.code(text(here + 1, close)))
        here = close + 1
      } else if let (mark, isStrong) = emphasis(at: here, before: end), depth < 6,
        let close = closing(mark, from: here + mark.count, before: end)
      {
        flush()
        let inside = pieces(here + mark.count, close, depth: depth + 1)
        out.append(isStrong ? .strong(inside) : .emphasis(inside))
        here = close + mark.count
      } else if scalar == "[", depth < 6, let middle = find("](", from: here + 1, before: end),
        let close = find(")", from: middle + 2, before: end)
      {
        flush()
        let address = text(middle + 2, close)
        let inside = pieces(here + 1, middle, depth: 6)
        if HTML.webAddress(address) != nil {
          out.append(.web(inside, address))
        } else {
          out += inside
        }
        here = close + 1
      } else {
        plain.append(scalar)
        here += 1
      }
    }
    flush()
    return out
  }

  private func emphasis(at place: Int, before end: Int) -> (mark: String, isStrong: Bool)? {
    let scalar = scalars[place]
    guard scalar == "*" || scalar == "_" else { return nil }
    let isDouble = place + 1 < end && scalars[place + 1] == scalar
    let after = place + (isDouble ? 2 : 1)
    guard after < end, !scalars[after].properties.isWhitespace else { return nil }
    if scalar == "_", place > 0, scalars[place - 1].properties.isAlphabetic { return nil }
    return (String(repeating: String(scalar), count: isDouble ? 2 : 1), isDouble)
  }

  private mutating func closing(_ mark: String, from start: Int, before end: Int) -> Int? {
    var place = start
    while let found = find(mark, from: place, before: end) {
      if found > start, !scalars[found - 1].properties.isWhitespace { return found }
      place = found + mark.count
    }
    return nil
  }

  private mutating func find(_ mark: String, from start: Int, before end: Int) -> Int? {
    if let none = missing[mark], start >= none { return nil }
    let wanted = Array(mark.unicodeScalars)
    var place = start
    while place + wanted.count <= end {
      if scalars[place] == wanted[0], wanted.count == 1 || scalars[place + 1] == wanted[1] {
        return place
      }
      place += 1
    }
    if end == scalars.count { missing[mark] = min(missing[mark] ?? start, start) }
    return nil
  }

  private func text(_ start: Int, _ end: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<max(start, end)])
    return String(view)
  }
}

extension Unicode.GeneralCategory {
  /// Whether a backslash before such a sign takes its meaning away.
  fileprivate var isMark: Bool {
    switch self {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .otherPunctuation, .mathSymbol, .modifierSymbol:
      true
    default: false
    }
  }
}
