/// Words that the program says in a terminal, in Indonesian and English.
public struct TerminalWords: Hashable, Sendable {
  /// In Indonesian.
  let id: String
  /// In English.
  let en: String

  /// Creates words in both languages.
  public init(id: String, en: String) {
    self.id = id
    self.en = en
  }

  /// The words in a language; English where it is neither.
  ///
  /// `%1` and `%2` stand for the values.
  public func words(in language: String, _ values: String...) -> String {
    var out = language == "id" ? id : en
    for (place, value) in values.enumerated() {
      guard let hole = out.firstRange(of: "%\(place + 1)") else { continue }
      out.replaceSubrange(hole, with: value)
    }
    return out
  }
}
