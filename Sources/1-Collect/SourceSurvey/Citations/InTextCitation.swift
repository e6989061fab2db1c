public import StudyModel

/// A place where a source cites a work: author and year, a number, or a link to its list.
public struct InTextCitation: Hashable, Sendable {
  /// How a work is cited.
  public enum Form: String, Sendable, CaseIterable {
    /// Author and year in parentheses: `(Sari, 2019)`.
    case parenthetical
    /// The year behind a name of the sentence: `Sari (2019)`.
    case narrative
    /// A number in brackets: `[12]`.
    case numeric
    /// A link of the markup to the list of references, where the words alone show no citation.
    case link
    /// What stands where a citation stands and has no year; a proposal.
    case undated
  }

  /// How it is known that the cited work hands on another's words.
  public enum Hearsay: String, Sendable, CaseIterable {
    /// The source says so: *dalam*, *as cited in*.
    case stated
    /// The sentence names another author than the citation that closes it; a proposal.
    case proposed
  }

  /// Its words in the reading text.
  public var range: TextRange
  /// How the work is cited.
  public var form: Form
  /// The authors as written, without what leads in.
  public var authors: [String]
  /// Whether the name stands for further authors too, as before *dkk.*
  public var hasOthers: Bool
  /// The year with its letter, `n.d.` or `t.t.`; empty where there is none.
  public var year: String
  /// The page or other place that the citation names, as written.
  public var locator: String
  /// The author, and year where stated, whose words the cited work hands on; empty where unknown.
  public var original: String
  /// How that is known; nothing for a work cited at first hand.
  public var hearsay: Hearsay?
  /// The entry in the source's own list of references, from 0, where one fits.
  public var reference: Int?

  /// Creates a citation.
  public init(
    range: TextRange,
    form: Form,
    authors: [String],
    hasOthers: Bool = false,
    year: String = "",
    locator: String = "",
    original: String = "",
    hearsay: Hearsay? = nil,
    reference: Int? = nil
  ) {
    self.range = range
    self.form = form
    self.authors = authors
    self.hasOthers = hasOthers
    self.year = year
    self.locator = locator
    self.original = original
    self.hearsay = hearsay
    self.reference = reference
  }

  /// Authors and year as a list of works shows them: `Sari & Budi, 2019`, `Sari et al., 2019`.
  public var label: String {
    let names = authors.joined(separator: " & ") + (hasOthers ? " et al." : "")
    return [names, year].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What two citations of one work share: the names without case and marks, and the year.
  var key: String {
    authors.map(CitationWords.folded).joined(separator: "&") + (hasOthers ? "+" : "") + "|"
      + year.lowercased()
  }
}
