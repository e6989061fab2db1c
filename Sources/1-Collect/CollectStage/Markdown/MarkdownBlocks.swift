import StudyModel

/// Finds the blocks of a text in Markdown line by line, and drafts their passages.
struct MarkdownBlocks {
  let lines: [MarkdownLine]
  let text: DecodedText

  /// A passage whose lines are still coming.
  private struct Open {
    var kind: Passage.Kind
    var level = 0
    var cell: Passage.TableCell?
    var isCode = false
    var stretches: [Range<Int>] = []
  }

  private var drafts: [PassageDraft] = []
  private var open: Open?
  /// The column at which the words of each open list item begin.
  private var listColumns: [Int] = []
  private var fence: (mark: UInt8, count: Int)?
  private var followsBlank = true
  private var isInNote = false
  private var isInComment = false
  private var quoteDepth = 0
  private var tableCount = 0
  /// The targets that lines define for links, by their labels; the first definition holds.
  private var labels: [String: String] = [:]

  init(lines: [MarkdownLine], text: DecodedText) {
    self.lines = lines
    self.text = text
    for line in lines {
      guard let found = Self.definition(in: MarkdownCursor(line, text)) else { continue }
      if labels[found.label] == nil { labels[found.label] = found.address }
    }
  }

  /// The passages, in order.
  mutating func passages() -> [PassageDraft] {
    var index = 0
    while index < lines.count { index += read(at: index) }
    flush()
    return drafts
  }

  /// Reads the line at an index, and returns how many lines it took.
  private mutating func read(at index: Int) -> Int {
    var cursor = MarkdownCursor(lines[index], text)
    if isInComment {
      isInComment = !cursor.contains("-->")
      return 1
    }
    if readFenced(cursor) { return 1 }
    let depth = cursor.passQuoteMarks()
    if cursor.isBlank {
      flush()
      followsBlank = true
      if depth == 0 { quoteDepth = 0 }
      return 1
    }
    if depth != quoteDepth, depth > 0 || followsBlank || cursor.beginsBlock {
      flush()
      quoteDepth = depth
      listColumns = []
      isInNote = false
    }
    let taken = readBlock(cursor, at: index)
    followsBlank = false
    return taken
  }

  private mutating func readBlock(_ line: MarkdownCursor, at index: Int) -> Int {
    var cursor = line
    let isContinued = open != nil && !followsBlank
    leaveLists(before: cursor, isContinued: isContinued)
    if let level = cursor.underline, isContinued, open?.kind == .paragraph, open?.isCode == false {
      open?.kind = .heading
      open?.level = level
      flush()
      return 1
    }
    if cursor.isRule {
      flush()
      listColumns = []
      return 1
    }
    if !isContinued, cursor.indent - (listColumns.last ?? 0) >= 4, !isInNote {
      return readIndentedCode(cursor)
    }
    if cursor.starts(with: "<!--") {
      flush()
      isInComment = !cursor.contains("-->")
      return 1
    }
    if let level = cursor.passHeadingMark() {
      begin(.heading, level: level)
      take(cursor.withoutClosingMarks())
      flush()
      return 1
    }
    if let mark = cursor.fence {
      flush()
      fence = mark
      open = Open(kind: kind, level: listColumns.count, isCode: true)
      return 1
    }
    if let words = cursor.passNoteMark() {
      flush()
      listColumns = []
      isInNote = true
      open = Open(kind: .note)
      take(words)
      return 1
    }
    if !isContinued, Self.definition(in: cursor) != nil { return 1 }
    if readTable(cursor, at: index) { return tableLines(from: index) }
    readListMarks(&cursor)
    if open == nil { begin(kind, level: listColumns.count) }
    take(cursor.rest)
    return 1
  }

  /// The kind of plain words here.
  private var kind: Passage.Kind {
    if isInNote { return .note }
    if !listColumns.isEmpty { return .listItem }
    return quoteDepth > 0 ? .quotation : .paragraph
  }

  // MARK: Lists

  /// Ends the list items that a line does not belong to; a line that goes on with words does.
  private mutating func leaveLists(before cursor: MarkdownCursor, isContinued: Bool) {
    let beginsItem = cursor.listMark != nil
    if isInNote, followsBlank, cursor.indent < 2 { isInNote = false }
    guard beginsItem || !isContinued || cursor.beginsBlock else { return }
    while let column = listColumns.last, cursor.indent < column { listColumns.removeLast() }
  }

  private mutating func readListMarks(_ cursor: inout MarkdownCursor) {
    // The columns of each mark are counted from the line's beginning; nobody nests deeper on a line.
    var marks = 0
    while marks < 16, let mark = cursor.listMark {
      marks += 1
      // A number in running text begins a list only where it is 1 or a list is open.
      if open != nil, !followsBlank, listColumns.isEmpty, open?.kind != .listItem,
        !mark.canInterrupt
      {
        return
      }
      flush()
      isInNote = false
      cursor.pass(mark)
      listColumns.append(cursor.column)
      begin(.listItem, level: listColumns.count)
      followsBlank = false
      if cursor.isBlank { return }
    }
  }

  // MARK: Code

  private mutating func readFenced(_ line: MarkdownCursor) -> Bool {
    guard let fence else { return false }
    var cursor = line
    cursor.passQuoteMarks(atMost: quoteDepth)
    if let mark = cursor.fence, mark.mark == fence.mark, mark.count >= fence.count,
      cursor.isOnly(mark.mark)
    {
      self.fence = nil
      flush()
    } else if !cursor.isBlank {
      open?.stretches.append(cursor.position..<cursor.line.upperBound)
    }
    return true
  }

  private mutating func readIndentedCode(_ cursor: MarkdownCursor) -> Int {
    if open == nil { open = Open(kind: kind, level: listColumns.count, isCode: true) }
    open?.stretches.append(cursor.rest)
    return 1
  }

  // MARK: Tables

  private mutating func readTable(_ cursor: MarkdownCursor, at index: Int) -> Bool {
    guard tableLines(from: index) > 0 else { return false }
    flush()
    tableCount += 1
    var row = 0
    for offset in 0..<tableLines(from: index) where offset != 1 {
      row += 1
      var line = MarkdownCursor(lines[index + offset], text)
      line.passQuoteMarks(atMost: quoteDepth)
      for (column, range) in line.cells.enumerated() {
        open = Open(
          kind: .tableCell,
          cell: Passage.TableCell(
            table: tableCount,
            row: row,
            column: column + 1,
            isHeader: row == 1
          )
        )
        take(range)
        flush()
      }
    }
    return true
  }

  /// How many lines the table that begins at an index has; 0 where none begins.
  private func tableLines(from index: Int) -> Int {
    guard index + 1 < lines.count else { return 0 }
    var head = MarkdownCursor(lines[index], text)
    var rule = MarkdownCursor(lines[index + 1], text)
    head.passQuoteMarks(atMost: quoteDepth)
    rule.passQuoteMarks(atMost: quoteDepth)
    guard head.contains("|"), rule.isTableRule, rule.cells.count == head.cells.count else {
      return 0
    }
    var count = 2
    while index + count < lines.count {
      let line = MarkdownCursor(lines[index + count], text)
      guard !line.isBlank, line.contains("|") else { break }
      count += 1
    }
    return count
  }

  // MARK: Passages

  private mutating func begin(_ kind: Passage.Kind, level: Int) {
    flush()
    open = Open(kind: kind, level: kind == .heading || kind == .listItem ? level : 0)
  }

  private mutating func take(_ range: Range<Int>) {
    open?.stretches.append(range)
  }

  private mutating func flush() {
    guard let done = open else { return }
    open = nil
    var inline = MarkdownInline(done.stretches, in: text, labels: labels)
    let made = done.isCode ? inline.verbatim() : inline.pieces()
    guard !made.pieces.isEmpty else { return }
    drafts.append(
      PassageDraft(
        kind: done.kind,
        level: done.level,
        pieces: made.pieces,
        cell: done.cell,
        links: made.links
      )
    )
  }

  /// The label and the target of a link that a line defines, such as `[1]: https://…`.
  private static func definition(in line: MarkdownCursor) -> (label: String, address: String)? {
    var cursor = line
    cursor.passQuoteMarks()
    guard cursor.indent < 4, cursor.starts(with: "["), !cursor.starts(with: "[^") else {
      return nil
    }
    return cursor.definition
  }
}
