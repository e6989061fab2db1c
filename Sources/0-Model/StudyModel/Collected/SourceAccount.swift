/// How far the work on one source has come, step by step: a row of the data accounting log.
///
/// After Miles, Huberman and Saldaña (2014), chapter 6.
public struct SourceAccount: Hashable, Sendable {
  /// A step of the work on a source.
  public enum Step: String, Sendable, CaseIterable {
    case retrieved, read, summarised, coded, checked
  }

  /// How a step stands.
  public enum State: String, Sendable, CaseIterable {
    case done, partly, missing
    /// Missing, and the protocol says why.
    case reasoned
  }

  /// A cell of the log.
  public struct Entry: Hashable, Sendable {
    /// How the step stands.
    public let state: State
    /// Who did it, by id; empty where it is not known.
    public let by: [String]
    /// The last day it was worked on, as `2026-10-14`; empty where it is not known.
    public let day: String
    /// How many of the source's sentences it reached, where sentences are counted.
    public let covered: Int?
    /// How many there are.
    public let total: Int?
    /// Why it was not done; empty where it was, or nobody says.
    public let why: LocalizedText

    /// Creates a cell.
    public init(
      _ state: State,
      by: [String] = [],
      day: String = "",
      covered: Int? = nil,
      total: Int? = nil,
      why: LocalizedText = LocalizedText("")
    ) {
      self.state = state
      self.by = by
      self.day = day
      self.covered = covered
      self.total = total
      self.why = why
    }
  }

  /// The source's id.
  public let source: String
  /// The cells by step; every step has one.
  public let entries: [Step: Entry]

  /// Creates a row.
  public init(source: String, entries: [Step: Entry]) {
    self.source = source
    self.entries = entries
  }

  /// The steps that are neither done nor answered with a reason.
  public var open: [Step] {
    Step.allCases.filter { step in
      let state = entries[step]?.state ?? .missing
      return state == .missing || state == .partly
    }
  }
}
