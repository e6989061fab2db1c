import StudyModel

/// A number as printed on a page.
enum PrintedNumber: Equatable {
  case arabic(Int)
  case roman(Int)

  /// The number as a label.
  var label: String {
    switch self {
    case .arabic(let value): String(value)
    case .roman(let value): RomanNumber.text(value)
    }
  }

  /// The number that lies a distance further on, or nothing below 1.
  func advanced(by distance: Int) -> PrintedNumber? {
    switch self {
    case .arabic(let value): value + distance >= 1 ? .arabic(value + distance) : nil
    case .roman(let value): value + distance >= 1 ? .roman(value + distance) : nil
    }
  }
}

/// The lines of a plain text that belong to the page: printed numbers, running heads.
struct PageFurniture {
  /// What each such line is, by its place in the layout.
  private(set) var lines: [Int: String] = [:]
  /// The printed number of each such line that has one.
  private(set) var numbers: [Int: PrintedNumber] = [:]
  /// Numbers that stand between two lines of what looked like one page: a page begins with each.
  private(set) var midPageNumbers: Set<Int> = []

  private let layout: TextLayout
  private let text: DecodedText

  init(_ layout: TextLayout, in text: DecodedText) {
    self.layout = layout
    self.text = text
    findNumbers()
    if layout.lines.contains(where: { $0.formFeeds > 0 }) { findRunningHeads() }
  }

  private mutating func findNumbers() {
    var highest = 0
    for index in layout.lines.indices {
      let edge = isAtPageEdge(index)
      guard edge || (layout.kind == .doubleSpaced && standsApart(index)) else { continue }
      let cues = LineCues(layout.lines[index], in: text)
      if let value = cues.loneNumber {
        // A year or a number that goes back is text.
        guard value >= max(1, highest), !(1900...2100).contains(value) || highest > 1800 else {
          continue
        }
        highest = value
        lines[index] = "page-number"
        numbers[index] = .arabic(value)
        if !edge { midPageNumbers.insert(index) }
      } else if edge, highest == 0, let roman = cues.loneRoman.flatMap(RomanNumber.value) {
        lines[index] = "page-number"
        numbers[index] = .roman(roman)
      }
    }
  }

  /// Whether a line is the first or last of a page whose break is known.
  private func isAtPageEdge(_ index: Int) -> Bool {
    if layout.beginsPage(index) { return true }
    if index + 1 < layout.lines.count, layout.beginsPage(index + 1) { return true }
    // The first and the last line of a text with pages.
    guard index == 0 || index + 1 == layout.lines.count else { return false }
    return layout.lines.indices.contains { layout.beginsPage($0) }
  }

  /// Whether more than the usual white space stands on both sides.
  private func standsApart(_ index: Int) -> Bool {
    guard index > 0, index + 1 < layout.lines.count else { return false }
    return layout.lines[index].blanksBefore >= 2 && layout.lines[index + 1].blanksBefore >= 2
  }

  /// First and last lines of pages whose words, but for numbers, return on a third of the pages.
  private mutating func findRunningHeads() {
    let pages = pagesWithoutNumbers()
    var candidates: [(index: Int, words: String)] = []
    // A page keeps at least one line of text.
    for page in pages where page.count >= 3 {
      for index in [page[0], page[page.count - 1]] {
        let words = wordsWithoutNumbers(layout.lines[index])
        if !words.isEmpty { candidates.append((index, words)) }
      }
    }
    var counts: [String: Int] = [:]
    for candidate in candidates { counts[candidate.words, default: 0] += 1 }
    for candidate in candidates {
      let count = counts[candidate.words] ?? 0
      guard count >= 3, count * 3 >= pages.count else { continue }
      lines[candidate.index] = "running-head"
      if let value = edgeNumber(layout.lines[candidate.index]) {
        numbers[candidate.index] = .arabic(value)
      }
    }
  }

  /// The lines of each page that form feeds bound, but for printed numbers.
  private func pagesWithoutNumbers() -> [[Int]] {
    var pages: [[Int]] = [[]]
    for index in layout.lines.indices {
      if layout.lines[index].formFeeds > 0, index > 0 { pages.append([]) }
      if lines[index] == nil { pages[pages.count - 1].append(index) }
    }
    return pages
  }

  private func wordsWithoutNumbers(_ line: TextLine) -> String {
    let bytes = text.bytes[line.start..<line.end].filter {
      !(0x30...0x39).contains($0) && $0 != 0x20 && $0 != 0x09
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number at one end of a running head.
  private func edgeNumber(_ line: TextLine) -> Int? {
    let bytes = text.bytes[line.start..<line.end]
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    let head = bytes.prefix(while: isDigit)
    let tail = bytes.suffix(from: (bytes.lastIndex { !isDigit($0) } ?? line.start - 1) + 1)
    for digits in [head, tail] where (1...4).contains(digits.count) {
      if let value = Int(String(decoding: digits, as: UTF8.self)), !(1900...2100).contains(value) {
        return value
      }
    }
    return nil
  }
}
