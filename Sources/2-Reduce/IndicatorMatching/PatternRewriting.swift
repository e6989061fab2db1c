/// Gives an expression our word characters: `\w \W \b \B` mean the same everywhere in Jejak.
struct PatternRewriting {
  private static let word = "[\(WordCharacters.members)]"
  private static let other = "[^\(WordCharacters.members)]"
  private static let boundary =
    "(?:(?<=\(word))(?!\(word))|(?<!\(word))(?=\(word)))"
  private static let noBoundary =
    "(?:(?<=\(word))(?=\(word))|(?<!\(word))(?!\(word)))"

  private let scalars: [Unicode.Scalar]
  private let mayHaveBlanks: Bool
  private var index = 0
  private var result = String.UnicodeScalarView()
  /// How many scalars must still pass until one may be taken for itself and not for part of an escape.
  private var escaped = 0

  /// The expression with word characters of ours; what PCRE2 would refuse stays for it to refuse.
  static func rewritten(_ pattern: String) -> String {
    var rewriting = PatternRewriting(pattern)
    rewriting.rewrite()
    return String(rewriting.result)
  }

  private init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
    // With `(?x)` white space between a letter and its quantifier means nothing.
    mayHaveBlanks = pattern.contains("(?") && pattern.contains("x")
  }

  private mutating func rewrite() {
    while index < scalars.count {
      switch scalars[index] {
      case "\\": rewriteEscape()
      case "[": rewriteClass()
      case "(" where starts(with: "(?#", at: index): copy(through: ")")
      default:
        escaped = max(0, escaped - 1)
        copy(1)
      }
    }
  }

  private mutating func rewriteEscape() {
    switch scalar(index + 1) {
    case "w": replace(2, by: Self.word)
    case "W": replace(2, by: Self.other)
    case "B": replace(2, by: Self.noBoundary)
    case "b":
      if isPlainLetter(at: index + 2) {
        replace(2, by: "(?<!\(Self.word))")
      } else if endsWithPlainLetter {
        replace(2, by: "(?!\(Self.word))")
      } else {
        replace(2, by: Self.boundary)
      }
    case "Q": copy(through: "\\E")
    case "c": copy(3)
    default: copy(2)
    }
    escaped = 4
  }

  /// Whether a letter or digit stands here that must be matched, whatever follows.
  private func isPlainLetter(at index: Int) -> Bool {
    guard !mayHaveBlanks, let letter = scalar(index), WordCharacters.contains(letter)
    else { return false }
    return scalar(index + 1).map { !["?", "*", "{"].contains($0) } ?? true
  }

  /// Whether the last scalar stands for itself, is a letter or digit and has no quantifier.
  private var endsWithPlainLetter: Bool {
    !mayHaveBlanks && escaped == 0 && index > 0 && WordCharacters.contains(scalars[index - 1])
  }

  /// A class that has `\W` becomes alternatives, since a class cannot hold the complement of several
  /// properties.
  private mutating func rewriteClass() {
    var position = index + 1
    let isNegated = scalar(position) == "^"
    if isNegated { position += 1 }
    var members = String.UnicodeScalarView()
    var hasOther = false
    var isFirst = true
    while let here = scalar(position), here != "]" || isFirst {
      isFirst = false
      if here == "\\" {
        switch scalar(position + 1) {
        case "w":
          members.append(contentsOf: WordCharacters.members.unicodeScalars)
          position += 2
        case "W":
          hasOther = true
          position += 2
        case "Q":
          let end = self.end(of: "\\E", from: position)
          members.append(contentsOf: scalars[position..<end])
          position = end
        default:
          members.append(contentsOf: scalars[position..<min(position + 2, scalars.count)])
          position += 2
        }
      } else if starts(with: "[:word:]", at: position) {
        members.append(contentsOf: WordCharacters.members.unicodeScalars)
        position += 8
      } else if starts(with: "[:^word:]", at: position) {
        hasOther = true
        position += 9
      } else if starts(with: "[:", at: position) {
        let end = self.end(of: ":]", from: position)
        members.append(contentsOf: scalars[position..<end])
        position = end
      } else {
        members.append(here)
        position += 1
      }
    }
    index = min(position + 1, scalars.count)
    escaped = 4
    let text = String(members)
    switch (hasOther, isNegated) {
    case (false, _): append("[\(isNegated ? "^" : "")\(text)]")
    case (true, false): append(text.isEmpty ? Self.other : "(?:[\(text)]|\(Self.other))")
    case (true, true): append(text.isEmpty ? Self.word : "(?:(?![\(text)])\(Self.word))")
    }
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    index < scalars.count ? scalars[index] : nil
  }

  private func starts(with text: String, at index: Int) -> Bool {
    scalars[min(index, scalars.count)...].starts(with: text.unicodeScalars)
  }

  private func end(of text: String, from start: Int) -> Int {
    var position = start + 1
    while position < scalars.count, !starts(with: text, at: position) { position += 1 }
    return min(position + text.unicodeScalars.count, scalars.count)
  }

  private mutating func copy(_ count: Int) {
    let end = min(index + count, scalars.count)
    result.append(contentsOf: scalars[index..<end])
    index = end
  }

  private mutating func copy(through text: String) {
    copy(end(of: text, from: index) - index)
  }

  private mutating func replace(_ count: Int, by text: String) {
    append(text)
    index += count
  }

  private mutating func append(_ text: String) {
    result.append(contentsOf: text.unicodeScalars)
  }
}
