/// A text cut into physical lines whose endings are kept.
struct TextLines: Sendable {
  /// A line and what ends it.
  struct Line: Equatable, Sendable {
    var words: String
    /// `\n`, `\r\n`, `\r`, or nothing at the end of the text.
    var ending: String
  }

  /// Whether a byte-order mark stood before the first line.
  let hasMark: Bool
  var lines: [Line]

  /// Cuts a text at line feeds and carriage returns.
  init(_ text: String) {
    var bytes = Array(text.utf8)[...]
    hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if hasMark { bytes = bytes.dropFirst(3) }
    lines = []
    var start = bytes.startIndex
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D else {
        index += 1
        continue
      }
      let isPair = byte == 0x0D && index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A
      lines.append(
        Line(
          words: String(decoding: bytes[start..<index], as: UTF8.self),
          ending: isPair ? "\r\n" : byte == 0x0A ? "\n" : "\r"
        )
      )
      index += isPair ? 2 : 1
      start = index
    }
    if start < bytes.endIndex {
      lines.append(Line(words: String(decoding: bytes[start...], as: UTF8.self), ending: ""))
    }
  }

  /// The whole text, byte for byte where no line was changed.
  var text: String {
    (hasMark ? "\u{FEFF}" : "") + Self.joined(lines)
  }

  /// The ending that most lines of the text have.
  var usualEnding: String {
    var counts: [String: Int] = [:]
    for line in lines where !line.ending.isEmpty { counts[line.ending, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "\n"
  }

  /// Lines as one text.
  static func joined(_ lines: some Sequence<Line>) -> String {
    lines.map { $0.words + $0.ending }.joined()
  }

  /// The words of a line by its number from 1; empty beyond the text.
  func words(_ line: Int) -> String {
    lines.indices.contains(line - 1) ? lines[line - 1].words : ""
  }
}

extension String {
  /// How many blanks begin the text.
  var indentation: Int {
    utf8.prefix { $0 == 0x20 }.count
  }

  /// The text without blanks and tabs at its ends.
  var trimmed: String {
    let blank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" }
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, blank(first) { scalars.removeFirst() }
    while let last = scalars.last, blank(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// Whether nothing but blanks, or a comment, stands in the line.
  var isBlankOrComment: Bool {
    let words = trimmed
    return words.isEmpty || words.hasScalarPrefix("#")
  }

  /// Whether the text begins with these very scalars.
  func hasScalarPrefix(_ prefix: String) -> Bool {
    utf8.starts(with: prefix.utf8)
  }

  /// The scalars from a place on, counted from 0.
  func dropping(scalars count: Int) -> String {
    String(Substring(unicodeScalars.dropFirst(count)))
  }

  /// The first scalars.
  func keeping(scalars count: Int) -> String {
    String(Substring(unicodeScalars.prefix(count)))
  }
}
