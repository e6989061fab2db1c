/// A value as a program writes it into a YAML file: text is always quoted.
public enum YAMLValue: Hashable, Sendable {
  /// Words.
  case text(String)
  /// Values in order.
  case list([YAMLValue])
  /// Named values in order.
  case fields([YAMLField])

  /// Words in one or more languages: a text, or one a language by tag.
  public static func localized(_ words: [String: String]) -> YAMLValue {
    if let plain = words[""], words.count == 1 { return .text(plain) }
    let tags = words.keys.filter { !$0.isEmpty }.sorted()
    return .fields(tags.map { YAMLField($0, .text(words[$0] ?? "")) })
  }

  /// A list of words.
  public static func texts(_ words: [String]) -> YAMLValue {
    .list(words.map { .text($0) })
  }
}

/// A name with its value in a YAML file.
public struct YAMLField: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The value.
  public let value: YAMLValue

  /// Creates a field.
  public init(_ name: String, _ value: YAMLValue) {
    self.name = name
    self.value = value
  }

  /// Creates a field of words.
  public init(_ name: String, _ words: String) {
    self.init(name, .text(words))
  }
}

/// Writes YAML that reads back as the very text that was given.
public enum YAMLText {
  /// How long a line may grow before a list or mapping is written one value a line.
  static let width = 100

  /// Words in double quotation marks, with everything escaped that could be misread.
  ///
  /// Byte-order marks before the first word are left out; the YAML reader would drop them.
  public static func quoted(_ words: String) -> String {
    var result = "\""
    for scalar in words.unicodeScalars.drop(while: { $0 == "\u{FEFF}" }) {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        switch scalar.value {
        case 0..<0x20, 0x7F...0xA0: result += "\\x" + hexadecimal(scalar.value, digits: 2)
        case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
          result += "\\u" + hexadecimal(scalar.value, digits: 4)
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  /// The lines of one item of a list, the first with its dash.
  ///
  /// - Parameters:
  ///   - fields: The item's fields, in order.
  ///   - indentation: How many blanks stand before the dash.
  /// - Returns: Lines without endings.
  public static func item(_ fields: [YAMLField], indentation: Int = 0) -> [String] {
    let blanks = String(repeating: " ", count: indentation)
    guard !fields.isEmpty else { return [blanks + "- {}"] }
    var lines = fields.flatMap { self.lines(of: $0, indentation: indentation + 2) }
    lines[0] = blanks + "- " + lines[0].dropping(scalars: indentation + 2)
    return lines
  }

  /// The lines of one field: on one line where it fits.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - indentation: How many blanks stand before the name.
  /// - Returns: Lines without endings.
  public static func lines(of field: YAMLField, indentation: Int = 0) -> [String] {
    let blanks = String(repeating: " ", count: indentation)
    let name = blanks + self.name(field.name) + ":"
    switch field.value {
    case .text(let words):
      return [name + " " + quoted(words)]
    case .list(let values):
      if let short = flow(field.value), name.unicodeScalars.count + short.count < width {
        return [name + " " + short]
      }
      return [name]
        + values.flatMap { value -> [String] in
          switch value {
          case .fields(let fields): item(fields, indentation: indentation)
          default: [blanks + "- " + onOneLine(value)]
          }
        }
    case .fields(let fields):
      if let short = flow(field.value), name.unicodeScalars.count + short.count < width {
        return [name + " " + short]
      }
      return [name] + fields.flatMap { lines(of: $0, indentation: indentation + 2) }
    }
  }

  /// A value on one line, with brackets.
  static func onOneLine(_ value: YAMLValue) -> String {
    switch value {
    case .text(let words): quoted(words)
    case .list(let values): "[" + values.map(onOneLine).joined(separator: ", ") + "]"
    case .fields(let fields):
      "{" + fields.map { name($0.name) + ": " + onOneLine($0.value) }.joined(separator: ", ") + "}"
    }
  }

  /// A value on one line where people would write it so: lists of words, and few short fields.
  private static func flow(_ value: YAMLValue) -> String? {
    switch value {
    case .text: break
    case .list(let values):
      if values.contains(where: { if case .text = $0 { false } else { true } }) {
        return values.isEmpty ? "[]" : nil
      }
    case .fields(let fields):
      if fields.contains(where: { if case .text = $0.value { false } else { true } }) {
        return nil
      }
    }
    return onOneLine(value)
  }

  /// A field's name, quoted where other programs could take it for something else than text.
  static func name(_ name: String) -> String {
    let isWord =
      name.utf8.first.map { (65...90).contains($0) || (97...122).contains($0) } ?? false
      && name.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
          || $0 == 0x2D || $0 == 0x5F
      }
    let taken: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
    return isWord && !taken.contains(name.lowercased()) ? name : quoted(name)
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
