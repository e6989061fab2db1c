/// Words in one or more languages, as people wrote them: a plain string or one string a language.
public struct LocalizedText: Hashable, Sendable {
  /// The words by language tag; the key `""` holds words given without a language.
  public let byLanguage: [String: String]

  /// Creates words given without a language.
  public init(_ words: String) {
    byLanguage = ["": words]
  }

  /// Creates words by language tag.
  public init(byLanguage: [String: String]) {
    self.byLanguage = byLanguage
  }

  /// The words in a language: its own, else those without one, else the first by tag, else empty.
  public func words(in language: String) -> String {
    byLanguage[language] ?? byLanguage[""]
      ?? byLanguage.min { $0.key < $1.key }?.value ?? ""
  }

  /// Whether words in this very language, or without one, are there.
  public func has(_ language: String) -> Bool {
    byLanguage[language] != nil || byLanguage[""] != nil
  }

  /// Whether there are no words at all.
  public var isEmpty: Bool { byLanguage.values.allSatisfy(\.isEmpty) }
}
