public import StudyModel

/// A place in one of several documents.
public struct SourcePlace: Hashable, Comparable, Sendable {
  /// The source's id.
  public let source: String
  /// The stretch of its reading text.
  public let range: TextRange

  /// Creates a place.
  public init(source: String, range: TextRange) {
    self.source = source
    self.range = range
  }

  /// Orders places by source and then by stretch.
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    left.source == right.source
      ? left.range < right.range
      : left.source.unicodeScalars.lexicographicallyPrecedes(right.source.unicodeScalars)
  }
}

/// Words that stand in two places.
public struct Duplicate: Hashable, Sendable {
  /// What was found in both places.
  public enum Kind: String, Sendable, CaseIterable {
    /// A run of at least 15 equal words.
    case passage
    /// A run of 10 to 14 equal words: a title, a question, an expression; it need be no copy.
    case phrase
    /// A run in which at least every second word begins with a capital or digit, such as the full name of a law.
    case name
    /// Two whole passages that share most of their words in the same order.
    case similar
  }

  /// What was found.
  public let kind: Kind
  /// The place that comes first: in the source that is listed first, or earlier in the same one.
  public let first: SourcePlace
  /// The place that repeats it.
  public let second: SourcePlace
  /// The number of words in the second place.
  public let wordCount: Int
  /// The share of word triples that both have of those that either has; 1 for equal runs.
  public let similarity: Double

  /// Creates a duplicate.
  public init(
    kind: Kind,
    first: SourcePlace,
    second: SourcePlace,
    wordCount: Int,
    similarity: Double
  ) {
    self.kind = kind
    self.first = first
    self.second = second
    self.wordCount = wordCount
    self.similarity = similarity
  }

  /// The number of words from which on equal words are a copy: two passages may share a title.
  public static let leastOfPassage = 15

  /// Whether what stands in the second place says again what the first says.
  public var isRepeat: Bool { kind == .passage || kind == .similar }
}
