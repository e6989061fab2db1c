/// One word as a file-name pattern: `*` any word characters, `?` one.
struct WordPattern: Hashable {
  /// The folded scalars of the pattern.
  let scalars: [Unicode.Scalar]

  init(_ glob: String) {
    scalars = glob.unicodeScalars.map(SimpleCaseFolding.fold)
  }

  /// The longest run of plain scalars, by which the automaton finds candidates.
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

  /// Whether the pattern is a whole folded word.
  func matches(_ word: [Unicode.Scalar]) -> Bool {
    var patternIndex = 0
    var wordIndex = 0
    var star: Int?
    var resume = 0
    while wordIndex < word.count {
      if patternIndex < scalars.count, scalars[patternIndex] == "*" {
        star = patternIndex
        resume = wordIndex
        patternIndex += 1
      } else if patternIndex < scalars.count,
        scalars[patternIndex] == "?" || scalars[patternIndex] == word[wordIndex]
      {
        patternIndex += 1
        wordIndex += 1
      } else if let star {
        resume += 1
        wordIndex = resume
        patternIndex = star + 1
      } else {
        return false
      }
    }
    return scalars[patternIndex...].allSatisfy { $0 == "*" }
  }
}
