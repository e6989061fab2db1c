/// Events in order of time, with conflicting dates side by side.
public struct EventListing: Hashable, Sendable {
  /// One record of an event by one place of a source.
  public struct Record: Hashable, Sendable {
    /// The judgement that recorded it.
    public let judgement: JudgementID
    /// The date as precisely as the source says; nothing for an undated event.
    public let date: PartialDate?
    /// The source's id, where known.
    public let source: String?
    /// Where it stands.
    public let locator: String

    /// Creates a record.
    public init(judgement: JudgementID, date: PartialDate?, source: String?, locator: String) {
      self.judgement = judgement
      self.date = date
      self.source = source
      self.locator = locator
    }
  }

  /// One event with all records of it.
  public struct Entry: Hashable, Sendable {
    /// The event's id.
    public let id: String
    /// What happened.
    public let name: String
    /// The records, by date.
    public let records: [Record]
    /// The actors named.
    public let actors: [String]
    /// The cases.
    public let cases: [String]
    /// The codings it rests on.
    public let codings: [JudgementID]
    /// Whether its records give dates that cannot all be true.
    public let isConflicting: Bool
    /// Whether the conflict is still open.
    public let isOpen: Bool

    /// Creates an entry.
    public init(
      id: String,
      name: String,
      records: [Record],
      actors: [String],
      cases: [String],
      codings: [JudgementID],
      isConflicting: Bool,
      isOpen: Bool
    ) {
      self.id = id
      self.name = name
      self.records = records
      self.actors = actors
      self.cases = cases
      self.codings = codings
      self.isConflicting = isConflicting
      self.isOpen = isOpen
    }
  }

  /// The events, by first date; undated ones at the end.
  public let entries: [Entry]

  /// Creates a listing.
  public init(entries: [Entry]) {
    self.entries = entries
  }
}
