/// A test of a finding, recomputed at every run.
public enum FindingTest: Hashable, Sendable {
  /// Which codings a test counts; an empty field does not restrict.
  public struct Selection: Hashable, Sendable {
    /// Code ids or globs.
    public let codes: [String]
    /// Case ids.
    public let cases: [String]
    /// Source ids.
    public let sources: [String]
    /// Claim statuses.
    public let claims: [ClaimStatus]
    /// Bearers.
    public let bearers: [String]

    /// Creates a selection.
    public init(
      codes: [String] = [],
      cases: [String] = [],
      sources: [String] = [],
      claims: [ClaimStatus] = [],
      bearers: [String] = []
    ) {
      self.codes = codes
      self.cases = cases
      self.sources = sources
      self.claims = claims
      self.bearers = bearers
    }
  }

  /// Selected codings number at least or at most so many on a level.
  case count(Selection, level: DisplaySpecification.Level, atLeast: Int?, atMost: Int?)
  /// One selection outnumbers another on a level.
  case more(Selection, than: Selection, level: DisplaySpecification.Level)
  /// Codes occur together within a unit at least so often.
  case coOccur([String], within: String, atLeast: Int)
  /// A network has links along the nodes, in order.
  case path([String], network: String)
  /// These codings stand unchanged since they were named.
  case holds([JudgementID])
  /// No cell of a display was written on other evidence than today's.
  case cellsReviewed(display: String)
  /// Nothing is selected, or every coding selected is answered in `against`.
  case none(Selection, orAnswered: Bool)
}
