public import StudyModel
public import TextAnchoring

/// Words that a person's own text gives as those of a source.
public struct ChapterQuotation: Hashable, Sendable {
  /// How a text shows that words are quoted.
  public enum Form: String, Sendable, CaseIterable {
    /// Between quotation marks.
    case inline
    /// As a passage of its own.
    case block
  }

  /// What the text says of where the words are from.
  public struct Citation: Hashable, Sendable {
    /// Where the citation stands.
    public let range: TextRange
    /// The family names or the body named, in order.
    public let names: [String]
    /// The year, with its letter where it has one.
    public let year: String?
    /// The pages, as written.
    public let pages: String?
    /// Whether the words are cited after another work.
    public let isSecondHand: Bool

    /// Creates a citation.
    public init(
      range: TextRange,
      names: [String],
      year: String?,
      pages: String?,
      isSecondHand: Bool = false
    ) {
      self.range = range
      self.names = names
      self.year = year
      self.pages = pages
      self.isSecondHand = isSecondHand
    }
  }

  /// The quoted words, without the marks around them.
  public let range: TextRange
  /// How they are shown to be quoted.
  public let form: Form
  /// The words.
  public let words: QuotedWords
  /// The nearest citation that may be meant.
  public let citation: Citation?

  /// Creates a quotation.
  public init(range: TextRange, form: Form, words: QuotedWords, citation: Citation?) {
    self.range = range
    self.form = form
    self.words = words
    self.citation = citation
  }
}
