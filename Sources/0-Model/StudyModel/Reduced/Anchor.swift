/// What finds an excerpt again: its place, its words and the words around it.
///
/// After the text quote and text position selectors of the W3C Web Annotation Data Model.
public struct Anchor: Hashable, Sendable {
  /// How many scalars of context are kept on either side.
  public static let contextLength = 32

  /// The id of the source.
  public let source: String
  /// The fingerprint of the document it was described in.
  public let document: String
  /// Its place in that document.
  public let range: TextRange
  /// Its exact words.
  public let quote: String
  /// Up to 32 scalars before it.
  public let prefix: String
  /// Up to 32 scalars after it.
  public let suffix: String
  /// What alone told it from the rest of that document.
  public let distinction: Distinction

  /// Creates an anchor.
  public init(
    source: String,
    document: String,
    range: TextRange,
    quote: String,
    prefix: String,
    suffix: String,
    distinction: Distinction = .quote
  ) {
    self.source = source
    self.document = document
    self.range = range
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
    self.distinction = distinction
  }

  /// What tells an excerpt from the rest of the document it was described in.
  public enum Distinction: String, Sendable, CaseIterable {
    /// Its words stand there once.
    case quote
    /// Its words stand there more often, but once after its prefix and once before its suffix.
    case context
    /// The same words stand elsewhere in the same company.
    case place
  }

  /// How an anchor fared in the document of today.
  public enum State: String, Sendable, CaseIterable {
    /// The very place in the very document.
    case exact
    /// The document changed and the quote occurs exactly once.
    case carried
    /// Found only with differences or in several places; a person decides.
    case proposed
    /// Not found; the words are kept.
    case lost
  }
}
