/// The reading text made of a source, cut into passages, with a map back to the original.
public struct Document: Hashable, Sendable {
  /// The id of the source it was made of.
  public let source: String
  /// The SHA-256 of the reading text's UTF-8, in lower-case hexadecimal, and of nothing else.
  public let fingerprint: String
  /// What the source is made of, such as `text/html`.
  public let mediaType: String
  /// The reading text.
  public let text: ReadingText
  /// The passages in order of the text, numbered from 1 without gaps.
  public let passages: [Passage]
  /// The parts, in order of the text; what no part covers is body.
  public let parts: [DocumentPart]
  /// The pages, in order of the text; empty where the source has none.
  public let pages: [Page]
  /// The way back to the original's bytes and lines.
  public let origin: OriginMap
  /// The labels and words of text set aside: running heads, printed page numbers.
  public let furniture: [SetAside]
  /// The words that lead elsewhere, in order of the text.
  public let links: [DocumentLink]
  /// The works in the source's own reference list, in order of the text.
  public let references: [CitedWork]
  /// What readers left in the margin, in order of the text.
  public let jottings: [Jotting]

  /// Creates a document.
  public init(
    source: String,
    fingerprint: String,
    mediaType: String,
    text: ReadingText,
    passages: [Passage],
    parts: [DocumentPart] = [],
    pages: [Page] = [],
    origin: OriginMap = OriginMap(runs: []),
    furniture: [SetAside] = [],
    links: [DocumentLink] = [],
    references: [CitedWork] = [],
    jottings: [Jotting] = []
  ) {
    self.source = source
    self.fingerprint = fingerprint
    self.mediaType = mediaType
    self.text = text
    self.passages = passages
    self.parts = parts
    self.pages = pages
    self.origin = origin
    self.furniture = furniture
    self.links = links
    self.references = references
    self.jottings = jottings
  }

  /// Page furniture that is kept beside the reading text.
  public struct SetAside: Hashable, Sendable {
    /// What it is, such as `page-number` or `running-head`.
    public let kind: String
    /// The physical line of the original, from 1.
    public let line: Int
    /// Its words.
    public let words: String

    /// Creates a piece of page furniture.
    public init(kind: String, line: Int, words: String) {
      self.kind = kind
      self.line = line
      self.words = words
    }
  }
}
