/// The file of a display's cells, line by line: what is the program's, what is the person's.
struct CellSheet {
  /// A heading with what stands below it; the first part may have no heading.
  struct Part {
    var heading: String?
    /// The row and column that the heading names.
    var cell: (row: String, column: String)?
    var firstLine: Int
    var lines: [TextLines.Line]
    /// The ending that new lines get.
    var ending: String
  }

  var parts: [Part] = []
  private var frame: TextLines
  private let ending: String

  init(_ text: String) {
    frame = TextLines(text)
    ending = frame.usualEnding
    var part = Part(heading: nil, cell: nil, firstLine: 1, lines: [], ending: ending)
    for (index, line) in frame.lines.enumerated() {
      if line.words.hasScalarPrefix("## ") {
        parts.append(part)
        let heading = line.words.dropping(scalars: 3).trimmed
        part = Part(
          heading: heading,
          cell: Self.cell(heading),
          firstLine: index + 1,
          lines: [],
          ending: ending
        )
      }
      part.lines.append(line)
    }
    parts.append(part)
  }

  var text: String {
    var whole = frame
    whole.lines = parts.flatMap(\.lines)
    return whole.text
  }

  func index(row: String, column: String) -> Int? {
    parts.firstIndex { $0.cell?.row == row && $0.cell?.column == column }
  }

  /// Adds a cell at the end.
  mutating func add(_ cell: CellsFile.SheetCell) {
    let heading = "\(cell.row) / \(cell.column)"
    var part = Part(
      heading: heading,
      cell: (cell.row, cell.column),
      firstLine: parts.reduce(1) { $0 + $1.lines.count },
      lines: [TextLines.Line(words: "## " + heading, ending: ending)],
      ending: ending
    )
    part.setEvidence(cell.evidence)
    part.setQuotes(cell.quotes)
    let last = parts.count - 1
    if !parts[last].lines.isEmpty {
      let end = parts[last].lines.count - 1
      if parts[last].lines[end].ending.isEmpty { parts[last].lines[end].ending = ending }
      if !parts[last].lines[end].words.trimmed.isEmpty {
        parts[last].lines.append(TextLines.Line(words: "", ending: ending))
      }
    }
    parts.append(part)
  }

  /// The row and column of a heading such as `KR / BTK-LATIH`.
  private static func cell(_ heading: String) -> (row: String, column: String)? {
    let scalars = Array(heading.unicodeScalars)
    guard
      let slash = scalars.indices.first(where: {
        scalars[$0] == "/" && $0 > 0 && scalars[$0 - 1] == " " && $0 + 1 < scalars.count
          && scalars[$0 + 1] == " "
      })
    else { return nil }
    let row = heading.keeping(scalars: slash).trimmed
    let column = heading.dropping(scalars: slash + 1).trimmed
    return row.isEmpty || column.isEmpty ? nil : (row, column)
  }

  static func isQuote(_ line: String) -> Bool {
    line.hasScalarPrefix(">") && !isMarker(line)
  }

  static func isMarker(_ line: String) -> Bool {
    ["<<<<<<<", ">>>>>>>"].contains { line.hasScalarPrefix($0) }
  }

  static func isEvidence(_ line: String) -> Bool {
    inside(line, evidenceOpening) != nil
  }

  /// Whether the line is one of the program's two comments.
  static func isComment(_ line: String) -> Bool {
    isEvidence(line) || ExcerptMark(line) != nil
  }

  /// What stands in a comment with this opening.
  static func inside(_ line: String, _ opening: String) -> String? {
    let words = line.trimmed
    guard words.hasScalarPrefix(opening), words.hasSuffix("-->") else { return nil }
    let rest = words.dropping(scalars: opening.unicodeScalars.count)
    return rest.keeping(scalars: rest.unicodeScalars.count - 3).trimmed
  }

  static let evidenceOpening = "<!-- evidence: "
}

extension CellSheet.Part {
  /// The person's lines, without empty ones at both ends.
  var words: [String] {
    let excerpts = Set(excerptLines)
    var words =
      lines.indices.dropFirst(heading == nil ? 0 : 1)
      .filter { !excerpts.contains($0) && !CellSheet.isComment(lines[$0].words) }
      .map { lines[$0].words }[...]
    while let first = words.first, first.trimmed.isEmpty { words.removeFirst() }
    while let last = words.last, last.trimmed.isEmpty { words.removeLast() }
    return Array(words)
  }

  /// The fingerprint of what the words were written on.
  var evidence: String? {
    lines.lazy.compactMap { CellSheet.inside($0.words, CellSheet.evidenceOpening) }.first
  }

  /// Puts excerpts in the place of those that are there, and notes which lines they are.
  mutating func setQuotes(_ quotes: [String]) {
    var block: [TextLines.Line] = []
    for (index, quote) in quotes.enumerated() {
      if index > 0 { block.append(line(">")) }
      for piece in TextLines(quote).lines { block.append(line("> " + piece.words)) }
    }
    let old = excerptLines
    if old.map({ lines[$0].words }) != block.map(\.words) {
      closeLastLine()
      if let first = old.first {
        for index in old.reversed() { lines.remove(at: index) }
        lines.insert(contentsOf: block, at: first)
      } else {
        let place = afterProgramLines
        if place < lines.count, !lines[place].words.trimmed.isEmpty { block.append(line("")) }
        lines.insert(contentsOf: [line("")] + block, at: place)
      }
    }
    setMark(ExcerptMark(of: block.map(\.words)))
  }

  /// Puts a fingerprint in the place of the one that is there.
  mutating func setEvidence(_ evidence: String) {
    let marked = "\(CellSheet.evidenceOpening)\(evidence) -->"
    if let index = lines.firstIndex(where: { CellSheet.isEvidence($0.words) }) {
      lines[index].words = marked
    } else {
      closeLastLine()
      lines.insert(line(marked), at: min(1, lines.count))
    }
  }

  private mutating func setMark(_ mark: ExcerptMark) {
    if let index = lines.firstIndex(where: { ExcerptMark($0.words) != nil }) {
      if ExcerptMark(lines[index].words) != mark { lines[index].words = mark.text }
    } else {
      closeLastLine()
      let hasEvidence = lines.count > 1 && CellSheet.isEvidence(lines[1].words)
      lines.insert(line(mark.text), at: min(hasEvidence ? 2 : 1, lines.count))
    }
  }

  /// Puts words of the person in the place of those that are there.
  mutating func setWords(_ words: String) {
    closeLastLine()
    let excerpts = excerptLines
    let comments = lines.indices.dropFirst().filter { CellSheet.isComment(lines[$0].words) }
    var block = Array(lines.prefix(1)) + comments.map { lines[$0] }
    if !excerpts.isEmpty {
      block.append(line(""))
      block += excerpts.map { lines[$0] }
    }
    let own = TextLines(words).lines.map { piece -> TextLines.Line in
      let isTaken = CellSheet.isComment(piece.words) || piece.words.hasScalarPrefix("## ")
      return line((isTaken ? " " : "") + piece.words)
    }
    lines = block + [line("")] + own + [line("")]
  }

  /// The place below the heading, where blank lines are nobody's words.
  private var afterProgramLines: Int {
    let head = min(1, lines.count)
    return head + lines.dropFirst(head).prefix { CellSheet.isComment($0.words) }.count
  }

  private mutating func closeLastLine() {
    if let last = lines.indices.last, lines[last].ending.isEmpty { lines[last].ending = ending }
  }

  private func line(_ words: String) -> TextLines.Line {
    TextLines.Line(words: words, ending: ending)
  }
}
