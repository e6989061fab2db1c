public import StudyModel

/// An indicator as a person wrote it: one, or all forms of a term or a term set.
public struct WrittenIndicator: Sendable {
  /// The id of the code.
  public let code: String
  /// Which of the code's indicators it is, from 1.
  public let number: Int
  /// The indicators that it stands for; alternatives of one another.
  public let indicators: [Indicator]

  /// The indicators of a code, in the order written.
  public static func all(of code: Code) -> [WrittenIndicator] {
    var groups: [[Indicator]] = []
    for indicator in code.indicators {
      if let last = groups.last?.last, indicator.memberOf != nil,
        last.memberOf == indicator.memberOf, last.declaredAt == indicator.declaredAt
      {
        groups[groups.count - 1].append(indicator)
      } else {
        groups.append([indicator])
      }
    }
    return groups.enumerated().map { place, indicators in
      WrittenIndicator(code: code.id, number: place + 1, indicators: indicators)
    }
  }

  /// What is looked for, as in the codebook.
  public var words: String {
    guard let first = indicators.first else { return "" }
    guard let name = first.memberOf else { return Self.words(of: first.form) }
    return "\(name) (\(indicators.count) forms)"
  }

  private static func words(of form: Indicator.Form) -> String {
    switch form {
    case .phrase(let words): "phrase: \(words)"
    case .word(let glob): "word: \(glob)"
    case .pattern(let expression): "pattern: \(expression)"
    case .near(let all, let words): "near: \(all.joined(separator: ", ")); words: \(words)"
    case .combination(let all, let any, let not, let window):
      [("all", all), ("any", any), ("not", not)].filter { !$1.isEmpty }
        .map { name, forms in "\(name): [\(forms.map(words(of:)).joined(separator: ", "))]" }
        .joined(separator: ", ") + ", within: \(window.rawValue)"
    }
  }
}
