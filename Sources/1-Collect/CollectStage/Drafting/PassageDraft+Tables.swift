import StudyModel

extension [PassageDraft] {
  /// Cuts the tables that a person declared into caption, cells and what stands below them.
  ///
  /// No word is lost: what no cell claims stands in a note below the table, and is reported.
  mutating func declare(_ tables: [Source.DeclaredTable]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var number = reduce(0) { Swift.max($0, $1.cell?.table ?? 0) }
    for table in tables.sorted(by: { $0.lines.lowerBound < $1.lines.lowerBound }) {
      guard let range = isolate(table.lines) else {
        diagnostics.append(
          Diagnostic(
            "table-without-words",
            .warning,
            words: "no words stand in \(Self.text(table.lines)), where a table is declared",
            remedy: "compare 'at' with the lines that 'jejak passages' names"
          )
        )
        continue
      }
      number += 1
      var cutting = TableCutting(table, number: number, drafts: Array(self[range]))
      replaceSubrange(range, with: cutting.passages())
      guard cutting.leftLines.isEmpty, cutting.missing.isEmpty else {
        diagnostics.append(
          Diagnostic(
            "table-cells-do-not-fit",
            .warning,
            words: "the table declared at \(Self.text(table.lines)) leaves words of "
              + "\(cutting.leftLines.count) lines in no cell and names \(cutting.missing.count) "
              + "pieces that are not there or in two cells: "
              + (cutting.leftLines.map { "L\($0)" } + cutting.missing).prefix(8)
              .joined(separator: " "),
            remedy: "compare its cells with: jejak tables ID --propose"
          )
        )
        continue
      }
    }
    return diagnostics
  }

  /// Makes passages of their own of the words in some lines, and returns which they are.
  private mutating func isolate(_ lines: ClosedRange<Int>) -> Range<Int>? {
    var first: Int?
    var index = 0
    while index < count {
      let inside = self[index].pieces.indices.filter { self[index].isOriginal($0, in: lines) }
      guard let low = inside.first, let high = inside.last else {
        if let first { return first..<index }
        index += 1
        continue
      }
      let parts = [0..<low, low..<(high + 1), (high + 1)..<self[index].pieces.count]
        .map { self[index].part(of: $0) }
      let kept = parts.filter { !$0.pieces.isEmpty }
      replaceSubrange(index...index, with: kept)
      if !parts[0].pieces.isEmpty { index += 1 }
      if first == nil { first = index }
      index += 1
      if !parts[2].pieces.isEmpty, let first { return first..<index }
    }
    return first.map { $0..<index }
  }

  private static func text(_ lines: ClosedRange<Int>) -> String {
    Source.DeclaredTable.Piece(lines: lines).text
  }
}

extension PassageDraft {
  fileprivate func isOriginal(_ index: Int, in lines: ClosedRange<Int>) -> Bool {
    if case .original(_, let line, _, _, true) = pieces[index] { return lines.contains(line) }
    return false
  }

  /// The passage with some of its pieces, without joints at their ends.
  fileprivate func part(of range: Range<Int>) -> PassageDraft {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, pieces[low] == .joint { low += 1 }
    while high > low, pieces[high - 1] == .joint { high -= 1 }
    let range = low..<high
    guard range != pieces.indices else { return self }
    var part = self
    part.pieces = Array(pieces[range])
    part.pageBreaks = pageBreaks.filter {
      range.contains($0.piece)
        || ($0.piece >= pieces.count && high == pieces.count && !range.isEmpty)
    }.map {
      var moved = $0
      moved.piece -= low
      return moved
    }
    part.links = links.clipped(to: range)
    part.jottings = jottings.clipped(to: range)
    part.anchors = anchors.filter { range.contains($0.piece) }
      .map { Anchor(id: $0.id, piece: $0.piece - low) }
    return part
  }
}

/// Cutting the words of a declared table into its cells.
private struct TableCutting {
  private let table: Source.DeclaredTable
  private let number: Int
  private let model: PassageDraft
  /// The words of the lines, in order, and who has them.
  private var words: [Word] = []
  private var wordsOfLine: [Int: Range<Int>] = [:]
  private var pageBreaks: [(word: Int, pageBreak: PassageDraft.PageBreak)] = []
  /// The lines with words that no cell has and that stand between cells.
  private(set) var leftLines: [Int] = []
  /// The pieces of cells that are not there, or in a cell already.
  private(set) var missing: [String] = []

  private struct Word {
    let text: Substring
    let line: Int
    let byte: Int
    var isTaken = false
  }

  init(_ table: Source.DeclaredTable, number: Int, drafts: [PassageDraft]) {
    self.table = table
    self.number = number
    model = drafts.first ?? PassageDraft()
    for draft in drafts {
      var breaks = draft.pageBreaks[...]
      for (index, piece) in draft.pieces.enumerated() {
        while let next = breaks.first, next.piece <= index {
          pageBreaks.append((words.count, breaks.removeFirst()))
          _ = next
        }
        guard case .original(let text, let line, let byte, _, _) = piece else { continue }
        take(text.string, line, byte)
      }
      for pageBreak in breaks { pageBreaks.append((words.count, pageBreak)) }
    }
  }

  private mutating func take(_ text: String, _ line: Int, _ byte: Int) {
    let first = words.count
    var text = Substring(text)
    var byte = byte
    while !text.isEmpty {
      let blanks = text.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
      byte += blanks
      text = Substring(text.utf8.dropFirst(blanks))
      let word = Substring(text.utf8.prefix { $0 != 0x20 && $0 != 0x09 })
      if !word.isEmpty { words.append(Word(text: word, line: line, byte: byte)) }
      byte += word.utf8.count
      text = Substring(text.utf8.dropFirst(word.utf8.count))
    }
    let begin = wordsOfLine[line]?.lowerBound ?? first
    wordsOfLine[line] = begin..<words.count
  }

  /// The passages: caption, cells row by row, and what is left.
  mutating func passages() -> [PassageDraft] {
    var cells: [(cell: Passage.TableCell, words: [Int])] = []
    for (row, line) in table.rows.enumerated() {
      for (column, cell) in line.enumerated() {
        let taken = cell.pieces.flatMap { claim($0) }
        guard !taken.isEmpty else { continue }
        let place = Passage.TableCell(
          table: number,
          row: row + 1,
          column: column + 1,
          isHeader: row < table.headRows || column < table.headColumns
        )
        cells.append((place, taken))
      }
    }
    let first = words.firstIndex(where: \.isTaken) ?? words.count
    let last = words.lastIndex(where: \.isTaken) ?? words.count
    let left = words.indices.filter { !words[$0].isTaken && $0 > first }
    var lines: Set<Int> = []
    leftLines = left.filter { $0 < last }.map { words[$0].line }
      .filter { lines.insert($0).inserted }
    var drafts: [(draft: PassageDraft, words: [Int])] = []
    let caption = Array(words.indices.prefix(first))
    if !caption.isEmpty { drafts.append((passage(.caption, caption), caption)) }
    for cell in cells {
      var draft = passage(.tableCell, cell.words)
      draft.cell = cell.cell
      drafts.append((draft, cell.words))
    }
    if !left.isEmpty { drafts.append((passage(.note, left), left)) }
    return withPages(drafts)
  }

  /// The words of a piece that no other cell has, in order.
  private mutating func claim(_ piece: Source.DeclaredTable.Piece) -> [Int] {
    var taken: [Int] = []
    // Only lines that are there are walked through, however many are declared.
    let lines = piece.lines.clamped(to: table.lines)
    for line in lines where piece.lines.contains(line) {
      guard let range = wordsOfLine[line] else { continue }
      let chosen =
        piece.words.map {
          range.clamped(
            to: (range.lowerBound + min($0.lowerBound, 1 << 20) - 1)..<(range.lowerBound
              + min($0.upperBound, 1 << 20))
          )
        } ?? range
      for index in chosen where !words[index].isTaken {
        words[index].isTaken = true
        taken.append(index)
      }
    }
    let wanted = piece.words?.count ?? 1
    if taken.count < wanted { missing.append(piece.text) }
    return taken
  }

  private func passage(_ kind: Passage.Kind, _ members: [Int]) -> PassageDraft {
    var draft = PassageDraft()
    draft.kind = kind
    draft.rule = "declared-table"
    draft.part = model.part
    draft.language = model.language
    draft.path = model.path
    for index in members {
      let word = words[index]
      if !draft.pieces.isEmpty, !endsInHyphen(draft.pieces.last, before: word) {
        draft.pieces.append(.joint)
      }
      draft.pieces.append(
        .original(
          PieceWords(String(word.text)),
          line: word.line,
          byte: word.byte,
          byteCount: word.text.utf8.count,
          isExact: true
        )
      )
    }
    return draft
  }

  /// Whether a word goes on over the end of its line, with its hyphen kept.
  private func endsInHyphen(_ piece: PassageDraft.Piece?, before word: Word) -> Bool {
    guard case .original(let text, let line, _, _, _)? = piece, line != word.line else {
      return false
    }
    let tail = text.unicodeScalars.suffix(2)
    guard tail.count == 2, let before = tail.first, let hyphen = tail.last,
      hyphen == "-" || hyphen == "\u{2010}", before.properties.isAlphabetic
    else { return false }
    return word.text.unicodeScalars.first?.properties.isAlphabetic ?? false
  }

  /// Gives the passages the pages that begin in them, in the order of the pages.
  private func withPages(_ made: [(draft: PassageDraft, words: [Int])]) -> [PassageDraft] {
    var drafts = made.map(\.draft)
    guard !drafts.isEmpty else { return drafts }
    var place = (draft: 0, piece: 0)
    for (word, pageBreak) in pageBreaks {
      var found = (draft: drafts.count - 1, piece: drafts[drafts.count - 1].pieces.count)
      search: for index in place.draft..<drafts.count {
        for (position, member) in made[index].words.enumerated() where member >= word {
          let piece = piecePlace(position, in: drafts[index])
          guard index > place.draft || piece >= place.piece else { continue }
          found = (index, piece)
          break search
        }
      }
      var moved = pageBreak
      moved.piece = found.piece
      drafts[found.draft].pageBreaks.append(moved)
      place = found
    }
    return drafts
  }

  /// The place of the piece that holds a word, counted from 0.
  private func piecePlace(_ word: Int, in draft: PassageDraft) -> Int {
    var seen = -1
    for (index, piece) in draft.pieces.enumerated() where piece != .joint {
      seen += 1
      if seen == word { return index }
    }
    return draft.pieces.count
  }
}
