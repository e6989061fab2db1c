/// Where and how the researcher searched, and what was left out.
public struct SearchLog: Hashable, Sendable {
  /// One logged search, its query copied exactly.
  public struct Search: Hashable, Sendable {
    /// The id that origins refer to.
    public let id: String
    /// All fields as written: where, date, query, limits, hits, by.
    public let fields: [String: String]

    /// Creates a search.
    public init(id: String, fields: [String: String]) {
      self.id = id
      self.fields = fields
    }
  }

  /// One screened record, with its decision.
  public struct Screening: Hashable, Sendable {
    /// All fields as written: title, search, decision, why.
    public let fields: [String: String]

    /// Creates a screening.
    public init(fields: [String: String]) {
      self.fields = fields
    }
  }

  /// The searches, in order.
  public let searches: [Search]
  /// The screened records, in order.
  public let screened: [Screening]

  /// Creates a log.
  public init(searches: [Search] = [], screened: [Screening] = []) {
    self.searches = searches
    self.screened = screened
  }
}
