/// Where and how the researcher searched, and what was left out.
public struct SearchLog: Hashable, Sendable {
  /// One logged search, its query copied exactly.
  public struct Search: Hashable, Sendable {
    /// What was searched, as PRISMA 2020 tells apart.
    public enum Kind: String, Sendable, CaseIterable {
      case database, register, website, organisation, citation, other
    }

    /// The id that origins refer to.
    public let id: String
    /// All fields as written: where, interface, date, query, limits, hits, by and so on.
    public let fields: [String: String]

    /// Creates a search.
    public init(id: String, fields: [String: String]) {
      self.id = id
      self.fields = fields
    }

    /// What was searched, where it is said.
    public var kind: Kind? { fields["kind"].flatMap(Kind.init) }
    /// How many records it found, where it is said.
    public var hits: Int? { SearchLog.number(fields["hits"]) }
    /// How many of them went on to screening, where that was not all.
    public var kept: Int? { SearchLog.number(fields["kept"]) }

    /// What the appendix of a report must say and this search does not.
    public var gaps: [String] {
      ["where", "date", "query", "hits", "by"].filter { (fields[$0] ?? "").isEmpty }
    }
  }

  /// One screened record with its decision, or several of one decision.
  public struct Screening: Hashable, Sendable {
    /// What was decided.
    public enum Decision: String, Sendable, CaseIterable {
      case included = "in"
      case excluded = "out"
      case pending
    }

    /// Where on the way a record was left, or waits.
    public enum Stage: String, Sendable, CaseIterable {
      /// The same record was found before.
      case duplicate
      /// A program ruled it out before anybody read it.
      case automation
      /// Removed before screening for another reason, such as a limit of how many were looked at.
      case before
      /// Title and abstract were read.
      case title
      /// The text could not be had.
      case retrieval
      /// The whole text was read.
      case fullText = "full-text"
    }

    /// All fields as written: title, search, decision, why and so on.
    public let fields: [String: String]

    /// Creates a screening.
    public init(fields: [String: String]) {
      self.fields = fields
    }

    /// The decision, where it is one of the three.
    public var decision: Decision? { fields["decision"].flatMap(Decision.init) }

    /// The stage as written; without one a record that repeats another is a duplicate, and any other
    /// was judged by its title.
    public var stage: Stage {
      if let stage = fields["stage"].flatMap(Stage.init) { return stage }
      let why = (fields["why"] ?? "").lowercased()
      return ["duplicate", "duplikat"].contains(why) ? .duplicate : .title
    }

    /// How many records the entry stands for.
    public var count: Int { SearchLog.number(fields["count"]) ?? 1 }

    /// Whether an excluded record lacks the reason it must have.
    public var lacksReason: Bool {
      decision == .excluded && stage != .duplicate && (fields["why"] ?? "").isEmpty
    }
  }

  /// How the screening was done, as PRISMA 2020 asks (items 8 and 9).
  public struct Procedure: Hashable, Sendable {
    /// Who screened.
    public let by: [String]
    /// Whether they screened without knowing of one another, where it is said.
    public let isIndependent: Bool?
    /// The programs that took part, in words; empty when not said.
    public let automation: String

    /// Creates a procedure.
    public init(by: [String] = [], isIndependent: Bool? = nil, automation: String = "") {
      self.by = by
      self.isIndependent = isIndependent
      self.automation = automation
    }
  }

  /// Whether nothing was searched and nothing screened.
  public var isEmpty: Bool { searches.isEmpty && screened.isEmpty }

  /// The largest number of records that an entry may speak of, so that sums stay numbers.
  public static let largestNumber = 1_000_000_000

  private static func number(_ words: String?) -> Int? {
    words.flatMap(Int.init).flatMap { (0...largestNumber).contains($0) ? $0 : nil }
  }

  /// The searches, in order.
  public let searches: [Search]
  /// The screened records, in order.
  public let screened: [Screening]
  /// How the screening was done.
  public let procedure: Procedure

  /// Creates a log.
  public init(
    searches: [Search] = [],
    screened: [Screening] = [],
    procedure: Procedure = Procedure()
  ) {
    self.searches = searches
    self.screened = screened
    self.procedure = procedure
  }
}
