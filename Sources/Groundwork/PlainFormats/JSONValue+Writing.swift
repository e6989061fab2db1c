extension JSONValue {
  /// The value on one line, without white space.
  public var line: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// The value over several lines, indented by two spaces, with a line feed at the end.
  public var page: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  /// Appends a string as JSON text, for files of many lines.
  public static func append(_ words: String, to bytes: inout [UInt8]) {
    guard !words.utf8.contains(where: needsEscape) else {
      return bytes.append(contentsOf: JSONValue.string(words).line.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: words.utf8)
    bytes.append(UInt8(ascii: "\""))
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .decimal(let value): text += value.isFinite ? String(value) : "null"
    case .string(let words): Self.write(words, to: &text)
    case .array(let elements):
      write(elements, "[", "]", to: &text, indent: indent) { element, text, indent in
        element.write(to: &text, indent: indent)
      }
    case .object(let members):
      write(members, "{", "}", to: &text, indent: indent) { member, text, indent in
        Self.write(member.name, to: &text)
        text += indent == nil ? ":" : ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private func write<Item>(
    _ items: [Item],
    _ open: String,
    _ close: String,
    to text: inout String,
    indent: Int?,
    item write: (Item, inout String, Int?) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let indent { text += "\n" + String(repeating: "  ", count: indent + 1) }
      write(item, &text, indent.map { $0 + 1 })
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  private static func write(_ words: String, to text: inout String) {
    text += "\""
    guard words.utf8.contains(where: needsEscape) else {
      text += words
      text += "\""
      return
    }
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // The line separators are legal in JSON yet end a line of JavaScript.
      case "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// Bytes of ASCII that never stay as they are, and the lead byte of the line separators.
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2
  }
}
