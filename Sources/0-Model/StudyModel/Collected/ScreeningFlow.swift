/// How many records were found, left and included on every way to the sources, after PRISMA 2020.
public struct ScreeningFlow: Hashable, Sendable {
  /// A way on which records were found.
  public enum Way: Hashable, Sendable {
    /// A logged search.
    case search(String, kind: SearchLog.Search.Kind?)
    /// A search that sources name and the log does not have.
    case unlogged(String)
    /// Cited in another source, found by hand, or in words of the person's own.
    case citation, hand, other
    /// The register does not say.
    case unsaid

    /// Whether it stands in the first column of the diagram, with databases and registers.
    public var isSearched: Bool {
      switch self {
      case .search(_, let kind): kind == nil || kind == .database || kind == .register
      case .unlogged: true
      case .citation, .hand, .other, .unsaid: false
      }
    }

    /// The name in lists: the search's id, or one word.
    public var name: String {
      switch self {
      case .search(let id, _), .unlogged(let id): id
      case .citation: "citation"
      case .hand: "hand"
      case .other: "other"
      case .unsaid: "unsaid"
      }
    }
  }

  /// Counts of records, on one way or on several together.
  public struct Counts: Hashable, Sendable {
    /// Records found.
    public var identified = 0
    /// Records left, by the stage at which they were.
    public var excluded: [SearchLog.Screening.Stage: Int] = [:]
    /// Records that wait for a decision, by the stage at which they do.
    public var pending: [SearchLog.Screening.Stage: Int] = [:]
    /// Sources in the register.
    public var included = 0

    /// Creates counts of nothing.
    public init() {}

    /// All of which it is said what became of them.
    public var accounted: Int {
      included + excluded.values.reduce(0, +) + pending.values.reduce(0, +)
    }
    /// Records of which nothing is said; below zero where more was decided than found.
    public var unaccounted: Int { identified - accounted }
    /// Records removed before anybody screened them.
    public var removed: Int { left(at: .duplicate) + left(at: .automation) + left(at: .before) }
    /// Reports whose whole text was read.
    public var assessed: Int { included + left(at: .fullText) + waiting(at: .fullText) }
    /// Reports whose whole text was looked for.
    public var sought: Int { assessed + left(at: .retrieval) + waiting(at: .retrieval) }
    /// Records whose title and abstract were read.
    public var screened: Int { sought + left(at: .title) }

    /// Records left at a stage.
    public func left(at stage: SearchLog.Screening.Stage) -> Int { excluded[stage] ?? 0 }
    /// Records waiting at a stage.
    public func waiting(at stage: SearchLog.Screening.Stage) -> Int { pending[stage] ?? 0 }

    /// The sums of two ways.
    public static func + (left: Counts, right: Counts) -> Counts {
      var sum = left
      sum.identified += right.identified
      sum.excluded.merge(right.excluded, uniquingKeysWith: +)
      sum.pending.merge(right.pending, uniquingKeysWith: +)
      sum.included += right.included
      return sum
    }
  }

  /// One way with its counts.
  public struct Track: Hashable, Sendable {
    /// The way.
    public let way: Way
    /// Its counts.
    public var counts: Counts
    /// Whether the log says how many records the way gave.
    public let saysHits: Bool

    /// Creates a track.
    public init(way: Way, counts: Counts = Counts(), saysHits: Bool = true) {
      self.way = way
      self.counts = counts
      self.saysHits = saysHits
    }

    /// Whether the numbers of the way add up.
    public var addsUp: Bool { saysHits && counts.unaccounted == 0 }
  }

  /// Why reports were left after their whole text was read, and how many, in one column.
  public struct Reason: Hashable, Sendable {
    /// Whether it belongs to the first column.
    public let isSearched: Bool
    /// The reason as written; empty where none is given.
    public let why: String
    /// How many reports.
    public let count: Int

    /// Creates a reason.
    public init(isSearched: Bool, why: String, count: Int) {
      self.isSearched = isSearched
      self.why = why
      self.count = count
    }
  }

  /// The ways, searches first in the order of the log.
  public let tracks: [Track]
  /// The reasons of reports left after reading, in the order of the log.
  public let reasons: [Reason]
  /// The independence groups among the included sources.
  public let groups: Int
  /// How the screening was done.
  public let procedure: SearchLog.Procedure
  /// Entries of the log, counted from 1, whose decision is out and whose reason is missing.
  public let unreasoned: [Int]
  /// Entries, counted from 1, that are said to be in and are not in the register.
  public let unregistered: [Int]

  /// Creates a flow.
  public init(
    tracks: [Track],
    reasons: [Reason] = [],
    groups: Int = 0,
    procedure: SearchLog.Procedure = SearchLog.Procedure(),
    unreasoned: [Int] = [],
    unregistered: [Int] = []
  ) {
    self.tracks = tracks
    self.reasons = reasons
    self.groups = groups
    self.procedure = procedure
    self.unreasoned = unreasoned
    self.unregistered = unregistered
  }

  /// The sums of a column: the searches, or the other ways.
  public func counts(searched: Bool) -> Counts {
    tracks.filter { $0.way.isSearched == searched }.reduce(Counts()) { $0 + $1.counts }
  }

  /// The ways whose numbers do not add up.
  public var broken: [Track] { tracks.filter { !$0.addsUp } }
}
