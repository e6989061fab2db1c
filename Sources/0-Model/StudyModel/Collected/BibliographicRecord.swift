/// What a source's citation needs, with the names of CSL-JSON.
public struct BibliographicRecord: Hashable, Sendable {
  /// A person or body that wrote or edited.
  public struct Name: Hashable, Sendable {
    /// The family name, or the whole name of a body.
    public let family: String
    /// The given names, empty for a body.
    public let given: String

    /// Creates a name.
    public init(family: String, given: String = "") {
      self.family = family
      self.given = given
    }
  }

  /// The CSL type, such as `webpage` or `article-journal`; empty when not given.
  public let type: String
  /// The authors, in order.
  public let authors: [Name]
  /// The title; empty when not given.
  public let title: String
  /// The date of publication as written, such as `2018-07-03`; empty when not given.
  public let issued: String
  /// All other text fields by their CSL name, such as `publisher`, `URL`, `accessed`, `DOI`.
  public let fields: [String: String]

  /// Creates a record.
  public init(
    type: String = "",
    authors: [Name] = [],
    title: String = "",
    issued: String = "",
    fields: [String: String] = [:]
  ) {
    self.type = type
    self.authors = authors
    self.title = title
    self.issued = issued
    self.fields = fields
  }

  /// The year of publication, where the date begins with one.
  public var year: String? {
    let digits = issued.prefix(4)
    guard digits.count == 4, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return String(digits)
  }
}
