/// What a code says of itself, in the one text that other programs show: the definition, and below a
/// line `[codebook]` a line for each other field.
public struct CodeDescription: Hashable, Sendable {
  /// The line between the definition and the fields.
  static let mark = "[codebook]"

  /// The definition in the language of the export, or all that another program wrote.
  public var definition: String
  /// The fields below it, in order; a name may return.
  public var fields: [(name: String, value: String)]

  /// Creates a description.
  public init(definition: String, fields: [(name: String, value: String)]) {
    self.definition = definition
    self.fields = fields
  }

  /// Whether two say the same.
  public static func == (left: CodeDescription, right: CodeDescription) -> Bool {
    left.text == right.text
  }

  /// Feeds the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Reads a description; without the line between, all is the definition.
  public init(_ text: String) {
    let lines = Self.lines(of: text)
    guard let mark = lines.lastIndex(of: Self.mark) else {
      self.init(definition: text, fields: [])
      return
    }
    var above = Array(lines[..<mark])
    // The empty line that the layout puts between.
    if above.last == "" { above.removeLast() }
    let fields = lines[(mark + 1)...].compactMap { line -> (name: String, value: String)? in
      guard let colon = line.range(ofText: ": ") else { return nil }
      return (String(line[..<colon.lowerBound]), Self.unescaped(line[colon.upperBound...]))
    }
    self.init(definition: above.joined(separator: "\n"), fields: fields)
  }

  /// The text.
  public var text: String {
    let isMarked = Self.lines(of: definition).contains(Self.mark)
    guard !fields.isEmpty || isMarked else { return definition }
    let lines = fields.map { "\($0.name): \(Self.escaped($0.value))" }
    return ([definition, "", Self.mark] + lines).joined(separator: "\n")
  }

  /// The lines, cut at line feeds by bytes: with a carriage return one would be another character.
  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func escaped(_ words: String) -> String {
    var out = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func unescaped(_ words: Substring) -> String {
    var out = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in words.unicodeScalars {
      if isEscaped {
        out.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }
}

extension String {
  /// Where a text first stands, compared by bytes.
  func range(ofText text: String) -> Range<Index>? {
    let bytes = Array(utf8)
    let wanted = Array(text.utf8)
    guard wanted.count <= bytes.count else { return nil }
    guard
      let start = (0...(bytes.count - wanted.count)).first(where: {
        bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
      })
    else { return nil }
    let first = utf8.index(startIndex, offsetBy: start)
    return first..<utf8.index(first, offsetBy: wanted.count)
  }
}
