import StudyModel
public import TextAnchoring

/// A quotation with what the sources say to it.
public struct ProvenQuotation: Hashable, Sendable {
  /// Where its words were found.
  public struct Place: Hashable, Sendable {
    /// The source's id.
    public let source: String
    /// How the words compare.
    public let comparison: QuoteComparison
    /// The labels of the pages it stands on, in order; empty where the source has none.
    public let pages: [String]
    /// Where it stands, as in a citation.
    public let locator: String

    /// Creates a place.
    public init(source: String, comparison: QuoteComparison, pages: [String], locator: String) {
      self.source = source
      self.comparison = comparison
      self.pages = pages
      self.locator = locator
    }
  }

  /// Something that a reader of the chapter would be misled by, or that an examiner would ask.
  public enum Remark: String, Sendable, CaseIterable {
    /// The words stand in no source.
    case notFound = "not-found"
    /// Words or letters are not those of the source.
    case wordsDiffer = "words-differ"
    /// The words are of another source than the one cited.
    case otherSource = "other-source"
    /// The author is not the one cited.
    case author
    /// The year is not the one cited.
    case year
    /// The page is not the one cited.
    case page
    /// No citation stands near.
    case noCitation = "no-citation"
    /// The citation has no page, though the source has pages.
    case noPage = "no-page"
    /// The register does not say who wrote the source, or when.
    case registerGap = "register-gap"

    /// Whether the chapter is wrong, and not only incomplete.
    public var isWrong: Bool {
      switch self {
      case .notFound, .wordsDiffer, .otherSource, .author, .year, .page: true
      case .noCitation, .noPage, .registerGap: false
      }
    }
  }

  /// The quotation.
  public let quotation: ChapterQuotation
  /// The place that fits best, if any.
  public let place: Place?
  /// How many further places fit as well.
  public let otherPlaces: Int
  /// What is to be looked at.
  public let remarks: [Remark]

  /// Creates a proven quotation.
  public init(quotation: ChapterQuotation, place: Place?, otherPlaces: Int, remarks: [Remark]) {
    self.quotation = quotation
    self.place = place
    self.otherPlaces = otherPlaces
    self.remarks = remarks
  }
}
