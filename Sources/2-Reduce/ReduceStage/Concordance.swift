public import StudyModel

/// A hit with the words around it, as in a concordance (key word in context).
public struct Concordance: Sendable, Hashable {
  /// The id of the source.
  public let source: String
  /// The stretch that was found.
  public let range: TextRange
  /// The words before it in its passage.
  public let left: String
  /// The words found, exactly as they stand.
  public let hit: String
  /// The words after it in its passage.
  public let right: String
  /// The part that it stands in.
  public let part: DocumentPart.Kind

  /// The context of a stretch.
  ///
  /// - Parameters:
  ///   - range: What was found.
  ///   - document: Where.
  ///   - count: At most so many words on each side; what stands between white space is a word.
  public init(of range: TextRange, in document: Document, words count: Int) {
    let passages = document.passages(in: range)
    // No further than long words reach: a passage may be a whole book.
    let reach = 64 * (count + 1)
    let start = max(passages.first?.range.start ?? range.start, range.start.advanced(by: -reach))
    let end = min(passages.last?.range.end ?? range.end, range.end.advanced(by: reach))
    source = document.source
    self.range = range
    left = Self.line(Array(Self.words(document, TextRange(start, range.start)).suffix(count)))
    hit = document.text[range]
    right = Self.line(Array(Self.words(document, TextRange(range.end, end)).prefix(count)))
    part = document.part(at: range.start)
  }

  private static func words(_ document: Document, _ range: TextRange) -> [Substring] {
    document.text[range].split(whereSeparator: \.isWhitespace)
  }

  private static func line(_ words: [Substring]) -> String { words.joined(separator: " ") }
}
