/// A code proposed for a sentence, with the indicator hits in it; never a coding.
public struct Suggestion: Hashable, Sendable {
  /// What became of a suggestion.
  public enum Status: String, Sendable, CaseIterable {
    case suggested, accepted, edited, rejected
  }

  /// `s-` and 12 hex digits over code, source, the sentence's words and which of its occurrences it is.
  public let id: String
  /// The id of the code.
  public let code: String
  /// The id of the source.
  public let source: String
  /// The sentence.
  public let range: TextRange
  /// The hits in it.
  public let hits: [TextRange]
  /// The part the sentence stands in.
  public let part: DocumentPart.Kind
  /// What became of it.
  public let status: Status
  /// The program from outside that proposes it; nothing for the codebook's indicators.
  public let suggester: SuggesterMark?
  /// The outside program's reason; empty for none.
  public let why: String
  /// How sure the outside program says it is, as written; empty for nothing.
  public let score: String

  /// Creates a suggestion.
  public init(
    id: String,
    code: String,
    source: String,
    range: TextRange,
    hits: [TextRange],
    part: DocumentPart.Kind,
    status: Status,
    suggester: SuggesterMark? = nil,
    why: String = "",
    score: String = ""
  ) {
    self.id = id
    self.code = code
    self.source = source
    self.range = range
    self.hits = hits
    self.part = part
    self.status = status
    self.suggester = suggester
    self.why = why
    self.score = score
  }
}
