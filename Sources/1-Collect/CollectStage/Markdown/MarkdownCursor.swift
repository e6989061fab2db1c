/// A place in a line of Markdown.
struct MarkdownCursor {
  /// A mark that begins a list item.
  struct ListMark {
    /// The bytes of the mark and of the one space behind it.
    var byteCount: Int
    /// Whether it begins a list in the middle of a paragraph.
    var canInterrupt: Bool
  }

  let line: Range<Int>
  private(set) var position: Int
  private let text: DecodedText

  init(_ line: MarkdownLine, _ text: DecodedText) {
    self.line = line.range
    self.text = text
    position = line.range.lowerBound
  }

  /// What remains of the line, without white space at its ends.
  var rest: Range<Int> {
    var start = first
    var end = line.upperBound
    while end > start, text.bytes[end - 1] <= 0x20 { end -= 1 }
    start = min(start, end)
    return start..<end
  }

  var isBlank: Bool { rest.isEmpty }

  /// The column of the place, from 0; a tab goes to the next multiple of four.
  var column: Int { column(of: position) }

  /// The column of the next word.
  var indent: Int { column(of: first) }

  private var first: Int {
    var index = position
    while index < line.upperBound, text.bytes[index] == 0x20 || text.bytes[index] == 0x09 {
      index += 1
    }
    return index
  }

  private func column(of end: Int) -> Int {
    var column = 0
    for index in line.lowerBound..<end {
      column = text.bytes[index] == 0x09 ? (column / 4 + 1) * 4 : column + 1
    }
    return column
  }

  func starts(with words: String) -> Bool {
    text.bytes[rest].starts(with: words.utf8)
  }

  func contains(_ words: String) -> Bool {
    let wanted = Array(words.utf8)
    let range = rest
    return range.contains {
      text.bytes[$0] == wanted[0] && text.bytes[$0..<range.upperBound].starts(with: wanted)
    }
  }

  /// Whether nothing but a mark remains.
  func isOnly(_ mark: UInt8) -> Bool {
    text.bytes[rest].allSatisfy { $0 == mark }
  }

  // MARK: Marks

  /// Passes the marks of quotations, and returns how many there were.
  @discardableResult
  mutating func passQuoteMarks(atMost limit: Int = 100) -> Int {
    var depth = 0
    while depth < limit, indent - column < 4, first < line.upperBound,
      text.bytes[first] == UInt8(ascii: ">")
    {
      position = first + 1
      if position < line.upperBound, text.bytes[position] == 0x20 { position += 1 }
      depth += 1
    }
    return depth
  }

  /// Passes the mark of a heading, and returns its level.
  mutating func passHeadingMark() -> Int? {
    let count = run(of: UInt8(ascii: "#"))
    guard (1...6).contains(count) else { return nil }
    let end = first + count
    guard end == line.upperBound || text.bytes[end] == 0x20 || text.bytes[end] == 0x09 else {
      return nil
    }
    position = end
    return count
  }

  /// What remains without the marks that may close a heading.
  func withoutClosingMarks() -> Range<Int> {
    let range = rest
    var end = range.upperBound
    while end > range.lowerBound, text.bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end == range.lowerBound { return end..<end }
    guard end < range.upperBound, text.bytes[end - 1] == 0x20 else { return range }
    while end > range.lowerBound, text.bytes[end - 1] == 0x20 { end -= 1 }
    return range.lowerBound..<end
  }

  /// The level of the heading that a line of `=` or `-` makes of the line before.
  var underline: Int? {
    guard let mark = text.bytes[rest].first, isOnly(mark) else { return nil }
    return mark == UInt8(ascii: "=") ? 1 : mark == UInt8(ascii: "-") ? 2 : nil
  }

  /// Whether the line is three marks or more, which part what is above from what is below.
  var isRule: Bool {
    let marks = text.bytes[rest].filter { $0 != 0x20 && $0 != 0x09 }
    guard marks.count >= 3, let mark = marks.first, marks.allSatisfy({ $0 == mark }) else {
      return false
    }
    return "*-_".utf8.contains(mark)
  }

  /// The mark that opens or closes a block of program text.
  var fence: (mark: UInt8, count: Int)? {
    for mark in [UInt8(ascii: "`"), UInt8(ascii: "~")] {
      let count = run(of: mark)
      guard count >= 3 else { continue }
      let behind = text.bytes[(first + count)..<line.upperBound]
      return mark == UInt8(ascii: "`") && behind.contains(mark) ? nil : (mark, count)
    }
    return nil
  }

  /// The mark of a list item.
  var listMark: ListMark? {
    var index = first
    guard index < line.upperBound, !isRule else { return nil }
    var canInterrupt = true
    if "-*+".utf8.contains(text.bytes[index]) {
      index += 1
    } else {
      let digits = index
      while index < line.upperBound, (0x30...0x39).contains(text.bytes[index]) { index += 1 }
      guard (1...9).contains(index - digits), index < line.upperBound,
        text.bytes[index] == UInt8(ascii: ".") || text.bytes[index] == UInt8(ascii: ")")
      else { return nil }
      canInterrupt = text.bytes[digits..<index].elementsEqual("1".utf8)
      index += 1
    }
    guard index == line.upperBound || text.bytes[index] == 0x20 || text.bytes[index] == 0x09 else {
      return nil
    }
    let isEmpty = text.bytes[index..<line.upperBound].allSatisfy { $0 <= 0x20 }
    let end = min(index + 1, line.upperBound)
    return ListMark(byteCount: end - first, canInterrupt: canInterrupt && !isEmpty)
  }

  /// Passes the mark of a list item with the spaces behind it, unless they are of program text.
  mutating func pass(_ mark: ListMark) {
    position = min(first + mark.byteCount, line.upperBound)
    if indent - column < 4 { position = first }
  }

  /// Whether the line begins a block that ends a paragraph.
  var beginsBlock: Bool {
    var copy = self
    return fence != nil || isRule || copy.passHeadingMark() != nil
  }

  /// Passes the mark of a footnote, and returns its words.
  mutating func passNoteMark() -> Range<Int>? {
    guard starts(with: "[^"), let close = index(of: "]:", from: first + 2), close > first + 2 else {
      return nil
    }
    position = close + 2
    return rest
  }

  /// The label of the link that the line defines, and its target.
  var definition: (label: String, address: String)? {
    guard let close = index(of: "]:", from: first + 1), close > first + 1 else { return nil }
    let range = rest
    guard close + 2 < range.upperBound else { return nil }
    var destination = MarkdownDestination(
      Array(text.bytes[(close + 2)..<range.upperBound]),
      from: 0
    )
    destination.passAddress()
    return (text.words((first + 1)..<close).lowercased(), destination.address)
  }

  // MARK: Tables

  /// The stretches between the bars of a row.
  var cells: [Range<Int>] {
    let range = rest
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if text.bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if text.bytes[index] == UInt8(ascii: "|") {
        if index > range.lowerBound { cells.append(trimmed(start..<index)) }
        start = index + 1
      }
      index += 1
    }
    if start < range.upperBound { cells.append(trimmed(start..<range.upperBound)) }
    return cells
  }

  /// Whether the line parts the head of a table from its rows.
  var isTableRule: Bool {
    let bytes = text.bytes[rest]
    return bytes.contains(UInt8(ascii: "-")) && bytes.contains(UInt8(ascii: "|"))
      && bytes.allSatisfy { "|:- \t".utf8.contains($0) }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while !range.isEmpty, text.bytes[range.lowerBound] <= 0x20 {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    while !range.isEmpty, text.bytes[range.upperBound - 1] <= 0x20 {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    return range
  }

  private func run(of mark: UInt8) -> Int {
    var index = first
    while index < line.upperBound, text.bytes[index] == mark { index += 1 }
    return index - first
  }

  private func index(of words: String, from start: Int) -> Int? {
    guard start < line.upperBound else { return nil }
    let wanted = Array(words.utf8)
    return (start..<line.upperBound).first {
      text.bytes[$0..<line.upperBound].starts(with: wanted)
    }
  }
}
