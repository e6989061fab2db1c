/// What proposes a code: words or patterns to look for in reading texts.
public struct Indicator: Hashable, Sendable {
  /// How far apart the parts of `all`, `any` and `not` may stand.
  public enum Window: String, Sendable {
    case sentence, paragraph, section
  }

  /// What is looked for.
  public indirect enum Form: Hashable, Sendable {
    /// Whole words; one space matches any white space within a passage.
    case phrase(String)
    /// A whole word with `*` and `?` as in file names.
    case word(String)
    /// A PCRE2 expression.
    case pattern(String)
    /// All these words or phrases within so many words of one another.
    case near(all: [String], words: Int)
    /// All of these in one sentence, paragraph or section, together with `any` and `not`.
    case combination(all: [Form], any: [Form], not: [Form], within: Window)
  }

  /// What is looked for.
  public let form: Form
  /// Where the indicator stands.
  public let declaredAt: FilePlace?
  /// The term or term set that it is a form of; nothing where it was written as it is.
  public let memberOf: String?

  /// Creates an indicator.
  public init(_ form: Form, declaredAt: FilePlace? = nil, memberOf: String? = nil) {
    self.form = form
    self.declaredAt = declaredAt
    self.memberOf = memberOf
  }
}
