/// Everything that stands on a terminal's screen at one time.
public struct ScreenPage: Hashable, Sendable {
  /// How many cells a line has.
  public let columns: Int
  /// The lines from the top, as many as the screen has, none wider than it.
  public let lines: [StyledText]

  /// Creates a page; what is too wide is cut, what is missing stays empty.
  public init(columns: Int, rows: Int, lines: [StyledText]) {
    self.columns = max(1, columns)
    let width = self.columns
    let shown = lines.prefix(max(0, rows)).map { $0.cut(to: width) }
    self.lines = shown + Array(repeating: StyledText(), count: max(0, rows - shown.count))
  }

  /// The words of the page, line by line, as a person without colours would read them.
  public var text: String {
    lines.map { line in
      var scalars = Array(line.text.unicodeScalars)
      while scalars.last == " " { scalars.removeLast() }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return String(view) + "\n"
    }.joined()
  }

  /// What a terminal must be told so that it shows this page.
  ///
  /// Every line begins at a place of its own, so that a terminal that thinks a character wider than
  /// it was reckoned shifts nothing but the rest of its line.
  ///
  /// - Parameters:
  ///   - previous: The page that it shows now; nothing where that is not known.
  ///   - inColour: Whether colours are wanted.
  /// - Returns: The bytes.
  public func bytes(over previous: ScreenPage? = nil, inColour: Bool) -> [UInt8] {
    let isKnown = previous?.columns == columns && previous?.lines.count == lines.count
    // Between these two a terminal that knows them shows nothing, so that the page does not
    // flicker.
    var out = "\u{1B}[?2026h"
    if !isKnown { out += "\u{1B}[0m\u{1B}[2J" }
    for (row, line) in lines.enumerated() {
      if isKnown, previous?.lines[row] == line { continue }
      // The line is cleared first: behind its last cell the cursor stands on that very cell.
      out += "\u{1B}[\(row + 1);1H\u{1B}[0m\u{1B}[K" + line.sequence(inColour: inColour)
    }
    return Array((out + "\u{1B}[?2026l").utf8)
  }
}
