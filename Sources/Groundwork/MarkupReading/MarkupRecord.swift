/// What a parser met, in plain numbers; the words and names are those of the transcript.
///
/// A file may have a million of them, so that none holds a string.
public struct MarkupRecord: Sendable {
  /// What was met.
  public enum Kind: UInt8, Sendable {
    /// An element begins.
    case start
    /// The innermost open element ends.
    case end
    /// Words stand in the innermost open element.
    case text
  }

  /// What was met.
  public let kind: Kind
  /// Of words, whether the bytes of the original are the words.
  public let isExact: Bool
  /// Of an element, the number of its name in the transcript's `names`.
  public let name: UInt32
  /// The first byte in the original: of the words, or one of the start tag.
  public let byte: UInt32
  /// Of words, how many bytes of the original they stand for; of an element, the index of its end.
  public internal(set) var byteCount: UInt32
  /// Where its attributes begin in the transcript's `attributes`, or words that are not exact in
  /// its `decoded`.
  public let first: UInt32
  /// How many attributes the element has, or bytes the words.
  public let count: UInt32
}

/// An attribute in plain numbers.
public struct MarkupAttributeRecord: Sendable {
  /// The number of its name in the transcript's `names`.
  public let name: UInt32
  /// Whether the value stands in the original and not in the transcript's `decoded`.
  public let isExact: Bool
  /// The first byte of the value.
  public let first: UInt32
  /// How many bytes the value has.
  public let count: UInt32
}

/// A name of elements or attributes, which a transcript has once.
public struct MarkupName: Hashable, Sendable {
  /// The name as written, with its prefix; in lower case in HTML.
  public let name: String
  /// The name without its prefix.
  public let localName: String
  /// The namespace, where the file declares one for elements of this name.
  public let namespace: String?
}
