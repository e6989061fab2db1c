import StudyModel

/// Cuts the rows of a column into passages by what a reader goes by: room, size, indents, how far
/// a row goes, signs of lists.
struct RegionBlocks {
  /// The passages, from top to bottom; notes at the foot are apart.
  private(set) var blocks: [SheetBlock] = []
  private(set) var notes: [SheetBlock] = []

  private let rows: [SheetRow]
  private let lines: SheetLines
  private let sheet: Int
  /// The usual distance between two rows of the text.
  private let leading: Int32
  private let left: Int32
  private let right: Int32

  /// Cuts the rows of a column of a page.
  ///
  /// - Parameters:
  ///   - rows: The rows, from top to bottom.
  ///   - lines: The lines that they are made of.
  ///   - sheet: The place of the page among the pages.
  ///   - leading: The usual distance between two rows of the text.
  ///   - tables: The number of tables before it, which grows by those found here.
  init(_ rows: [SheetRow], _ lines: SheetLines, sheet: Int, leading: Int32, tables: inout Int) {
    self.rows = rows
    self.lines = lines
    self.sheet = sheet
    self.leading = leading
    left = rows.map(\.left).min() ?? 0
    right = rows.map(\.right).max() ?? 0
    let end = cutNotes()
    var index = 0
    for table in SheetTable.find(rows[..<end], lines, sheet: sheet, leading: leading) {
      cut(index..<table.rows.lowerBound)
      tables += 1
      blocks += table.blocks(number: tables)
      index = table.rows.upperBound
    }
    cut(index..<end)
  }

  /// Takes lines that stand on end, one a passage, in the order in which they were found.
  init(onEnd found: [Int], _ lines: SheetLines, sheet: Int) {
    rows = []
    self.lines = lines
    self.sheet = sheet
    leading = 0
    left = 0
    right = 0
    blocks = found.map { line in
      let words = lines.transcript.lines[line].words
      return SheetBlock(
        runs: [SheetBlock.Run(line: line, words: words, sheet: sheet, endsRow: true)],
        rule: "on-end",
        height: lines.heights[line]
      )
    }
  }

  // MARK: Notes

  /// Takes the notes at the foot, and returns where they begin.
  private mutating func cutNotes() -> Int {
    var first = rows.count
    while first > 0, rows[first - 1].height * 100 <= lines.bodyHeight * 93 { first -= 1 }
    guard first > 0, first < rows.count else { return rows.count }
    var starts: [Int] = []
    var last: Int?
    for index in first..<rows.count {
      guard let marker = noteMarker(rows[index]) else { continue }
      if let number = marker {
        if let last, number != last + 1 { continue }
        last = number
      }
      starts.append(index)
    }
    guard let start = starts.first else { return rows.count }
    for (place, index) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : rows.count
      notes.append(block(index..<end, rule: "note-at-foot", kind: .note))
    }
    return start
  }

  private func noteMarker(_ row: SheetRow) -> Int?? {
    let word = lines.firstWord(of: row)
    let hasNext = lines.order[row.lines.lowerBound].words.count > 1 || row.lines.count > 1
    return ListMarker.note(lines.text.bytes[word.utf8], hasNext: hasNext)
  }

  // MARK: Runs and paragraphs

  /// Cuts where room or size changes, then each stretch by its edges.
  private mutating func cut(_ range: Range<Int>) {
    var start = range.lowerBound
    var rule = "column"
    for index in range.dropFirst() {
      guard let found = breakBefore(index, from: start) else { continue }
      cutRun(start..<index, rule: rule)
      (start, rule) = (index, found)
    }
    if start < range.upperBound { cutRun(start..<range.upperBound, rule: rule) }
  }

  private func breakBefore(_ index: Int, from start: Int) -> String? {
    let (before, row) = (rows[index - 1], rows[index])
    let (small, large) = (min(before.height, row.height), max(before.height, row.height))
    if small * 100 < large * 89 { return "size" }
    let distance = (row.doubleMiddle - before.doubleMiddle) / 2
    var usual = max(leading * row.height / max(1, lines.bodyHeight), large)
    if index - start >= 2 {
      let last = (before.doubleMiddle - rows[index - 2].doubleMiddle) / 2
      usual = index - start >= 3 ? last : min(usual, max(last, large))
    }
    return distance * 100 > usual * 128 + 100 ? "gap" : nil
  }

  private mutating func cutRun(_ range: Range<Int>, rule: String) {
    let edges = RunEdges(rows[range])
    var start = range.lowerBound
    var rule = rule
    var isItem = marker(rows[start]) != nil
    for index in range.dropFirst() {
      guard let found = paragraphBefore(index, from: start, isItem: isItem, edges) else { continue }
      append(start..<index, rule: rule, isItem: isItem, edges)
      (start, rule) = (index, found)
      isItem = marker(rows[index]) != nil && found != "indent"
    }
    append(start..<range.upperBound, rule: rule, isItem: isItem, edges)
  }

  private func paragraphBefore(
    _ index: Int,
    from start: Int,
    isItem: Bool,
    _ edges: RunEdges
  ) -> String? {
    let (before, row) = (rows[index - 1], rows[index])
    let cues = lines.lastCues(of: before)
    if cues.endsInWordHyphen || cues.endsInSoftHyphen { return nil }
    let closes = cues.closesSentence || cues.announces
    let tolerance = lines.bodyHeight / 4
    let spare = edges.spare(before, isRightToLeft: lines.isRightToLeft(row))
    let fits = lines.firstWord(of: row).box.width + row.height / 4 + tolerance / 2 < spare
    if let marker = marker(row) {
      let isBack = row.left <= rows[start].left + tolerance
      if marker == .sign || (isItem && isBack) || fits || closes { return "list-marker" }
    }
    if lines.endsInLeader(before) { return "leader" }
    if lines.isMonospaced(row), lines.isMonospaced(before) { return "line-of-code" }
    if edges.isCentred { return nil }
    if !lines.isRightToLeft(row) {
      if edges.isHanging, row.left <= edges.left + tolerance, before.left > edges.left + tolerance {
        return "outdent"
      }
      if edges.isHanging, row.left <= edges.left + tolerance, fits { return "outdent" }
      let step = row.left - before.left
      if !edges.isHanging, !isItem, step > tolerance * 3, step < lines.bodyHeight * 6,
        row.left > edges.left + tolerance * 3, closes || fits
      {
        return "indent"
      }
      if isItem, row.left <= rows[start].left + tolerance, fits || closes,
        rows[start..<index].dropFirst().contains(where: { $0.left > rows[start].left + tolerance })
      {
        return "outdent"
      }
    }
    guard fits else { return nil }
    let width = edges.right - edges.left
    return closes || spare * 4 > width ? "line-fill" : nil
  }

  private func marker(_ row: SheetRow) -> ListMarker? {
    let first = lines.order[row.lines.lowerBound]
    guard first.words.count > 1 || row.lines.count > 1 else { return nil }
    return ListMarker.of(lines.text.bytes[lines.firstWord(of: row).utf8])
  }

  private mutating func append(
    _ range: Range<Int>,
    rule: String,
    isItem: Bool,
    _ edges: RunEdges
  ) {
    var block = block(range, rule: rule, kind: isItem ? .listItem : .paragraph)
    let (first, last) = (rows[range.lowerBound], rows[range.upperBound - 1])
    if isItem { block.level = 1 }
    block.isIndented =
      first.left > max(left, edges.left) + lines.bodyHeight / 2 && rule != "column"
      || (rule == "column" && first.left > left + lines.bodyHeight / 2 && !edges.isCentred)
    block.endsFull = (right - last.right) * 8 < right - left
    block.isCentred =
      abs(first.left - left - (right - first.right)) < lines.bodyHeight
      && first.left > left + lines.bodyHeight
    block.isShort = last.right < right - (right - left) / 12
    block.standsApart = rule == "gap" || rule == "size" || rule == "column"
    blocks.append(block)
  }

  private func block(_ range: Range<Int>, rule: String, kind: Passage.Kind) -> SheetBlock {
    SheetBlock(
      kind: kind,
      runs: lines.runs(of: rows[range], sheet: sheet),
      rule: rule,
      height: rows[range.lowerBound].height,
      rowCount: range.count
    )
  }
}

/// The edges that rows without a break between them have in common.
struct RunEdges {
  let left: Int32
  let right: Int32
  /// Whether most rows begin further in than the first of each passage, as in lists of references.
  let isHanging: Bool
  /// Whether the rows stand around one middle.
  let isCentred: Bool

  init(_ rows: ArraySlice<SheetRow>) {
    let left = rows.map(\.left).min() ?? 0
    self.left = left
    let rights = rows.map(\.right).sorted()
    // One row that juts out does not make the others short.
    right = rights.count > 3 ? rights[rights.count - 2] : rights.last ?? 0
    let inner = rows.count { $0.left > left + 400 }
    isHanging = rows.count > 1 && inner * 2 >= rows.count && (rows.first?.left ?? 0) < left + 400
    let middles = rows.map { $0.left + $0.right }
    let spread = (middles.max() ?? 0) - (middles.min() ?? 0)
    let lefts = (rows.map(\.left).max() ?? 0) - left
    isCentred = rows.count > 1 && spread < 600 && lefts > 800
  }

  /// How much room a row leaves at its end.
  func spare(_ row: SheetRow, isRightToLeft: Bool) -> Int32 {
    isRightToLeft ? row.left - left : right - row.right
  }
}

extension SheetLines {
  /// Whether dots lead to a number at the end of a row, as in tables of contents.
  func endsInLeader(_ row: SheetRow) -> Bool {
    let bytes = text.bytes[bytes(of: order[row.lines.upperBound - 1].words)]
    var dots = 0
    for byte in bytes.reversed().prefix(24) where byte == 0x2E { dots += 1 }
    guard let last = bytes.last, dots >= 4 else { return false }
    return (0x30...0x39).contains(last) || (0x61...0x7A).contains(last | 0x20)
  }

  /// Whether all letters of a row take the same room, where those of the text do not.
  func isMonospaced(_ row: SheetRow) -> Bool {
    guard !isBodyMonospaced else { return false }
    return Self.isMonospaced(order[row.lines.lowerBound].line, transcript) == true
  }
}
