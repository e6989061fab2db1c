/// A code that a program from outside proposes for words of a source; never a coding.
public struct OutsideSuggestion: Hashable, Sendable {
  /// Who proposes it.
  public let mark: SuggesterMark
  /// The id of the code.
  public let code: String
  /// The words.
  public let anchor: Anchor
  /// Its reason, in its own words; empty for none.
  public let why: String
  /// How sure it says it is, as written; empty for nothing.
  public let score: String

  /// Creates a suggestion.
  public init(
    mark: SuggesterMark,
    code: String,
    anchor: Anchor,
    why: String = "",
    score: String = ""
  ) {
    self.mark = mark
    self.code = code
    self.anchor = anchor
    self.why = why
    self.score = score
  }
}
