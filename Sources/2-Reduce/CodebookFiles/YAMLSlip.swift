/// A usual slip in a line of YAML, with the line as it should be.
struct YAMLSlip: Equatable {
  /// What is wrong, in words.
  let words: String
  /// The line as it should be, without indentation.
  let corrected: String
  /// The column from 1 at which the slip stands.
  let column: Int
  /// The whole line as it should be.
  let wholeLine: String

  /// The remedy, which shows the corrected line.
  var remedy: String { "write: \(corrected)" }
}

extension YAMLSlip {
  /// Finds what is probably wrong in a line that the YAML reader refused.
  init?(in line: String) {
    self.init(in: line, always: false)
  }

  /// Quotes the value of a line, for a value that was read as something else than text.
  init?(quotingValueOf line: String, words: String) {
    guard let slip = YAMLSlip(in: line, always: true) else { return nil }
    self.init(
      words: words,
      corrected: slip.corrected,
      column: slip.column,
      wholeLine: slip.wholeLine
    )
  }

  private init?(in line: String, always: Bool) {
    let parts = LineParts(line)
    guard !parts.value.isEmpty else {
      guard !always, let spaced = parts.withSpaceAfterColon else { return nil }
      self.init(
        words: "a space is missing after the colon",
        parts: LineParts(spaced),
        isQuoted: false
      )
      return
    }
    if always {
      self.init(words: "", parts: parts, isQuoted: true)
      return
    }
    guard let words = Self.words(for: parts.value) else { return nil }
    self.init(words: words, parts: parts, isQuoted: true)
  }

  private init(words: String, parts: LineParts, isQuoted: Bool) {
    let value = isQuoted ? YAMLText.quoted(Self.unquoted(parts.value)) : parts.value
    // A quotation of a source may not stand in a message.
    let isQuotation = parts.mayHoldQuotation
    let comment = parts.comment.isEmpty ? "" : " " + parts.comment
    self.init(
      words: words,
      corrected: (parts.before + (isQuotation ? "\"…\"" : value)).trimmed,
      column: parts.before.unicodeScalars.count + 1,
      wholeLine: parts.before + value + comment
    )
  }

  /// Why a value cannot stand without quotation marks; nothing where it can.
  private static func words(for value: String) -> String? {
    guard let first = value.unicodeScalars.first else { return nil }
    switch first {
    case "\"", "'":
      return isClosed(value) ? nil : "a quotation mark stands within a text, or is not closed"
    case "[", "{":
      return isBalanced(value)
        ? nil : "a text that begins with '\(first)' must stand in quotation marks"
    case "*", "&", "!", "@", "`", "%", "|", ">", ",", "]", "}":
      return "a text that begins with '\(first)' must stand in quotation marks"
    default:
      if value.hasScalarPrefix("- ") || value.hasScalarPrefix("? ") {
        return "a text that begins with '\(first)' must stand in quotation marks"
      }
      if holdsColon(value) { return "a text that holds a colon must stand in quotation marks" }
      return nil
    }
  }

  private static func holdsColon(_ value: String) -> Bool {
    var previous: UInt8 = 0
    for byte in value.utf8 {
      if previous == UInt8(ascii: ":"), byte == 0x20 || byte == 0x09 { return true }
      previous = byte
    }
    return previous == UInt8(ascii: ":")
  }

  /// Whether a quoted value ends with its own quotation mark and holds no further one.
  private static func isClosed(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    guard bytes.count > 1, let mark = bytes.first else { return false }
    var index = 1
    while index < bytes.count {
      if mark == UInt8(ascii: "\""), bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == mark {
        let isDoubled =
          mark == UInt8(ascii: "'") && index + 1 < bytes.count && bytes[index + 1] == mark
        if !isDoubled { return index == bytes.count - 1 }
        index += 1
      }
      index += 1
    }
    return false
  }

  /// Whether a value in brackets ends with the bracket that closes its first one.
  private static func isBalanced(_ value: String) -> Bool {
    var depth = 0
    let bytes = Array(value.utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index == bytes.count - 1 }
      default: break
      }
    }
    return false
  }

  /// The words of a value whose quotation marks are only a half, or not around the whole.
  private static func unquoted(_ value: String) -> String {
    let bytes = Array(value.utf8)
    guard let mark = bytes.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"),
      !bytes.dropFirst().contains(mark)
    else { return value }
    return String(decoding: bytes.dropFirst(), as: UTF8.self)
  }
}

/// A line of YAML taken apart: what stands before the value, the value, a comment.
struct LineParts {
  /// Indentation, dashes, the name and its colon, with the blanks after it.
  let before: String
  /// The name, where the line has one.
  let name: String
  /// The value without blanks at its end; empty where there is none.
  let value: String
  /// A comment after the value.
  let comment: String
  /// The line with a space after its first colon, where none stands there.
  let withSpaceAfterColon: String?

  init(_ line: String) {
    let scalars = Array(line.unicodeScalars)
    var index = 0
    func skipBlanks() {
      while index < scalars.count, scalars[index] == " " || scalars[index] == "\t" { index += 1 }
    }
    skipBlanks()
    while index + 1 < scalars.count, scalars[index] == "-", scalars[index + 1] == " " {
      index += 1
      skipBlanks()
    }
    let hasDash = index > 0 && scalars[..<index].contains("-")
    var end = index
    while end < scalars.count, Self.isNameScalar(scalars[end]) { end += 1 }
    let isNamed = end > index && end < scalars.count && scalars[end] == ":"
    let isSpaced = isNamed && (end + 1 == scalars.count || scalars[end + 1] == " ")
    var spaced: String?
    if isSpaced {
      name = Self.string(scalars[index..<end])
      index = end + 1
      skipBlanks()
    } else {
      name = ""
      if isNamed {
        let head = Self.string(scalars[...end])
        spaced = head + " " + Self.string(scalars[(end + 1)...])
      }
    }
    withSpaceAfterColon = spaced
    before = Self.string(scalars[..<index])
    guard isSpaced || (hasDash && !isNamed) else {
      value = ""
      comment = ""
      return
    }
    let rest = Self.string(scalars[index...])
    let cut = Self.commentStart(in: scalars, from: index)
    value = (cut.map { Self.string(scalars[index..<$0]) } ?? rest).trimmed
    comment = cut.map { Self.string(scalars[$0...]) } ?? ""
  }

  /// Whether the line may hold words of a source, which no message may show.
  var mayHoldQuotation: Bool {
    name.isEmpty || name == "quote" || value.contains("quote:")
  }

  /// The index of a `#` after white space that is in no quotation mark.
  static func commentStart(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var open: Unicode.Scalar?
    var index = start
    while index < scalars.count {
      let scalar = scalars[index]
      if let mark = open {
        if scalar == "\\", mark == "\"" { index += 1 } else if scalar == mark { open = nil }
      } else if scalar == "\"" || scalar == "'",
        index == start || " [{,".unicodeScalars.contains(scalars[index - 1])
      {
        open = scalar
      } else if scalar == "#", index > 0, scalars[index - 1] == " " {
        return index
      }
      index += 1
    }
    return nil
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
