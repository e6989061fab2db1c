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

  /// Creates a suggestion.
  public init(
    id: String,
    code: String,
    source: String,
    range: TextRange,
    hits: [TextRange],
    part: DocumentPart.Kind,
    status: Status
  ) {
    self.id = id
    self.code = code
    self.source = source
    self.range = range
    self.hits = hits
    self.part = part
    self.status = status
  }
}
