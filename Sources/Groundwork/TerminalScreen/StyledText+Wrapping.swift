extension StyledText {
  /// The text in lines no wider than so many cells, broken at spaces where there are any.
  ///
  /// What a reader takes for one character is never parted.
  ///
  /// - Parameters:
  ///   - width: The greatest width of a line; taken as at least 2.
  ///   - indent: Words before every line but the first.
  /// - Returns: At least one line.
  public func wrapped(to width: Int, indent: String = "") -> [StyledText] {
    var wrapping = Wrapping(width: max(2, width), indent: indent)
    for run in runs {
      for character in run.text { wrapping.take(character, run.style) }
    }
    return wrapping.finished()
  }

  /// The text cut to a width, with `…` where something is missing.
  public func cut(to width: Int) -> StyledText {
    guard self.width > width else { return self }
    guard width > 0 else { return StyledText() }
    var kept = StyledText()
    var used = 0
    for run in runs {
      for character in run.text {
        let cells = TextWidth.of(String(character))
        guard used + cells <= width - 1 else {
          kept.append("…", run.style)
          return kept
        }
        kept.append(String(character), run.style)
        used += cells
      }
    }
    return kept
  }

  /// The text with spaces behind it, so that it fills a width.
  public func padded(to width: Int, _ style: TextStyle = []) -> StyledText {
    let missing = width - self.width
    guard missing > 0 else { return self }
    return self + StyledText(String(repeating: " ", count: missing), style)
  }
}

/// Lines as they grow character by character.
private struct Wrapping {
  private struct Piece {
    let text: String
    let style: TextStyle
    let width: Int
  }

  let width: Int
  let indent: String
  private var lines: [StyledText] = []
  private var line: [Piece] = []
  private var used = 0

  init(width: Int, indent: String) {
    self.width = width
    self.indent = TextWidth.of(indent) < width - 1 ? indent : ""
  }

  mutating func take(_ character: Character, _ style: TextStyle) {
    let text = String(character)
    let piece = Piece(text: text, style: style, width: TextWidth.of(text))
    if used + piece.width > width {
      // A space that no longer fits is where the line ends.
      if character == " " { return endLine(carrying: []) }
      breakLine()
    }
    line.append(piece)
    used += piece.width
  }

  private mutating func breakLine() {
    let first = lines.isEmpty ? 0 : indent.isEmpty ? 0 : 1
    guard let space = line.lastIndex(where: { $0.text == " " }), space > first else {
      return endLine(carrying: [])
    }
    let carried = Array(line[(space + 1)...])
    line.removeSubrange(space...)
    endLine(carrying: carried)
  }

  private mutating func endLine(carrying pieces: [Piece]) {
    while line.last?.text == " " { line.removeLast() }
    lines.append(Self.text(of: line))
    line = indent.isEmpty ? [] : [Piece(text: indent, style: [], width: TextWidth.of(indent))]
    line += pieces
    used = line.reduce(0) { $0 + $1.width }
  }

  mutating func finished() -> [StyledText] {
    let isBare = !lines.isEmpty && line.allSatisfy { $0.text == indent || $0.text == " " }
    if !isBare { lines.append(Self.text(of: line)) }
    return lines
  }

  private static func text(of pieces: [Piece]) -> StyledText {
    var text = StyledText()
    for piece in pieces { text.append(piece.text, piece.style) }
    return text
  }
}
