public import StudyModel

/// A date that words of a source name: a candidate for an event.
public struct DateMention: Hashable, Sendable {
  /// What kind of date it is.
  public enum Form: String, Sendable, CaseIterable {
    case day, month, year
    /// The beginning, middle or end of a year, as `pertengahan 2019`; its date is the year.
    case partOfYear = "part-of-year"
    /// From one date to another.
    case span
    case decade, century
  }

  /// What kind of date it is.
  public let form: Form
  /// The date, or the first of a span.
  public let from: PartialDate
  /// The last date of a span, a decade or a century.
  public let to: PartialDate?
  /// Its words.
  public let range: TextRange
  /// Whether it is the year of a work that is cited.
  public let isCitation: Bool
  /// Whether day and month could be the other way round.
  public let isAmbiguous: Bool

  /// Creates a mention.
  public init(
    form: Form,
    from: PartialDate,
    to: PartialDate? = nil,
    range: TextRange,
    isCitation: Bool = false,
    isAmbiguous: Bool = false
  ) {
    self.form = form
    self.from = from
    self.to = to
    self.range = range
    self.isCitation = isCitation
    self.isAmbiguous = isAmbiguous
  }

  /// The date as ISO 8601 writes it: `2018-07-03`, or `2007/2010` for a span.
  public var text: String { to.map { "\(from.text)/\($0.text)" } ?? from.text }

  /// Whether all of it lies before or after what a study takes in.
  public func lies(outside boundary: StudyProtocol.Boundary) -> Bool {
    let last = to ?? from
    if let first = boundary.from, Self.latest(last) < Self.earliest(first) { return true }
    if let end = boundary.to, Self.earliest(from) > Self.latest(end) { return true }
    return false
  }

  private static func earliest(_ date: PartialDate) -> (Int, Int, Int) {
    (date.year, date.month ?? 1, date.day ?? 1)
  }

  private static func latest(_ date: PartialDate) -> (Int, Int, Int) {
    (date.year, date.month ?? 12, date.day ?? 31)
  }
}
