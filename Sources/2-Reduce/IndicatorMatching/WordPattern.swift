/// One word as a file-name pattern: `*` any word characters, `?` one.
struct WordPattern: Hashable {
  /// The folded scalars of the pattern.
  let scalars: [Unicode.Scalar]

  init(_ glob: String) {
    scalars = glob.unicodeScalars.map(SimpleCaseFolding.fold)
  }

  /// The longest run of plain scalars, which decides whether a match lies in one word.
  var anchor: [Unicode.Scalar] {
    scalars.split { $0 == "*" || $0 == "?" }
      .max { $0.count < $1.count }
      .map(Array.init) ?? []
  }

  /// Whether every plain scalar is a word character, so that a match lies within one word.
  var isOneWord: Bool {
    !anchor.isEmpty
      && scalars.allSatisfy { $0 == "*" || $0 == "?" || WordCharacters.contains($0) }
  }

  /// The same as a PCRE2 expression, for patterns with a hyphen, a space or nothing plain in them.
  var expression: String {
    let inside = scalars.map { scalar in
      switch scalar {
      case "*": #"\w*"#
      case "?": #"\w"#
      case _ where scalar.properties.isWhitespace: #"\s+"#
      default: "\\x{\(String(scalar.value, radix: 16))}"
      }
    }
    return #"(?<!\w)"# + inside.joined() + #"(?!\w)"#
  }

  /// The folded scalars as UTF-8.
  var bytes: [UInt8] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return Array(String(view).utf8)
  }

  /// Whether a sign of it stands for others.
  var hasWildcard: Bool { scalars.contains { $0 == "*" || $0 == "?" } }
}
