/// A value of a YAML file with its place; every scalar is text, as it was written.
struct YAMLNode: Sendable {
  /// What stands there.
  indirect enum Content: Sendable {
    case text(String)
    case list([YAMLNode])
    case fields([Field])
  }

  /// A name and its value.
  struct Field: Sendable {
    let name: String
    let line: Int
    let column: Int
    let value: YAMLNode
  }

  let content: Content
  /// The physical line, from 1.
  let line: Int
  /// The column in scalars, from 1.
  let column: Int
  /// The name of the field whose value it is, or that holds the list it stands in.
  var label = ""
  /// Whether it is a scalar without quotation marks.
  var isPlain = false
  /// Whether an anchor or tag was taken off its beginning, and words of the person with it.
  var lostItsBeginning = false

  /// Whether nothing was written.
  var isAbsent: Bool {
    guard case .text(let words) = content else { return false }
    return isPlain && (words.isEmpty || words == "~")
  }

  /// The fields, where it has fields.
  var fields: [Field] {
    guard case .fields(let fields) = content else { return [] }
    return fields
  }

  /// The value of a field.
  subscript(name: String) -> YAMLNode? {
    fields.first { $0.name == name }?.value
  }

  /// The words of a scalar field, such as an id.
  func words(of name: String) -> String? {
    guard case .text(let words)? = self[name]?.content else { return nil }
    return words
  }

  /// Whether two values say the same, wherever and however they are written.
  ///
  /// A line feed at the end of a text says nothing: a file's last line gets one when another follows.
  func says(_ other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.text(let left), .text(let right)):
      Self.withoutFinalLineFeed(left).elementsEqual(Self.withoutFinalLineFeed(right))
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.says($1) }
    case (.fields(let left), .fields(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.name == $1.name && $0.value.says($1.value) }
    default:
      false
    }
  }

  private static func withoutFinalLineFeed(_ words: String) -> Substring.UTF8View {
    let bytes = words.utf8
    return bytes.last == 0x0A ? bytes.dropLast() : bytes[...]
  }
}
