/// What a parser meets in a marked-up file, in the order of the file.
public enum MarkupEvent: Hashable, Sendable {
  /// An element begins.
  case start(MarkupElement)
  /// The element that began last and is still open ends.
  case end
  /// Words stand in the innermost open element.
  case text(MarkupText)
}

/// The start of an element.
public struct MarkupElement: Hashable, Sendable {
  /// The name as written, with its prefix; in lower case in HTML.
  public let name: String
  /// The name without its prefix.
  public let localName: String
  /// The namespace, where the file declares one.
  public let namespace: String?
  /// The attributes in the order of the file, with references decoded.
  public let attributes: [MarkupAttribute]
  /// The physical line of the original, from 1.
  public let line: Int
  /// A byte of the start tag in the original, from 0; for an element that HTML implies, the last known.
  public let byte: Int

  /// Creates the start of an element; without a local name it is the name.
  public init(
    name: String,
    localName: String? = nil,
    namespace: String? = nil,
    attributes: [MarkupAttribute] = [],
    line: Int,
    byte: Int
  ) {
    self.name = name
    self.localName = localName ?? name
    self.namespace = namespace
    self.attributes = attributes
    self.line = line
    self.byte = byte
  }

  /// The value of the first attribute with a name, prefix included.
  public subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }
}

/// An attribute of an element.
public struct MarkupAttribute: Hashable, Sendable {
  /// The name as written, with its prefix; in lower case in HTML.
  public let name: String
  /// The value; empty where HTML gives none.
  public let value: String

  /// Creates an attribute.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// Words of a marked-up file, with their place in its bytes.
///
/// Where `isExact` is true, the bytes from `byte` on are the words; this was compared when the run
/// was made. Where it is false, the bytes stand for the words, as `&amp;` does.
public struct MarkupText: Hashable, Sendable {
  /// The words, white space as it stands.
  public let words: String
  /// The physical line of the first byte, from 1.
  public let line: Int
  /// The first byte in the original, from 0.
  public let byte: Int
  /// How many bytes of the original they stand for.
  public let byteCount: Int
  /// Whether the bytes are the words.
  public let isExact: Bool

  /// Creates a run of words.
  public init(words: String, line: Int, byte: Int, byteCount: Int, isExact: Bool) {
    self.words = words
    self.line = line
    self.byte = byte
    self.byteCount = byteCount
    self.isExact = isExact
  }
}
