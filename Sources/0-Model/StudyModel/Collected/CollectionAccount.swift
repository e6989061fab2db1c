/// What can be said of how the sources came to be there, and how far they are worked through.
public struct CollectionAccount: Hashable, Sendable {
  /// A declared kind of data with the sources that are of it.
  public struct DataCount: Hashable, Sendable {
    /// What the protocol declares.
    public let kind: StudyProtocol.DataKind
    /// The ids of the sources of this kind.
    public let sources: [String]

    /// Creates a count.
    public init(kind: StudyProtocol.DataKind, sources: [String]) {
      self.kind = kind
      self.sources = sources
    }

    /// Whether there is no such source, or fewer than were planned.
    public var isShort: Bool { sources.count < max(1, kind.expected ?? 1) }
  }

  /// A source that says in its method that it uses a kind of data; a proposal for a person.
  public struct DataMention: Hashable, Sendable {
    /// The source's id.
    public let source: String
    /// The kind, such as `interviews`.
    public let kind: String
    /// Where it says so.
    public let locator: String
    /// In how many other sentences of its body the kind is named.
    public let elsewhere: Int

    /// Creates a mention.
    public init(source: String, kind: String, locator: String, elsewhere: Int) {
      self.source = source
      self.kind = kind
      self.locator = locator
      self.elsewhere = elsewhere
    }
  }

  /// Something that lies outside the protocol's boundary.
  public struct Outsider: Hashable, Sendable {
    /// What lies outside.
    public enum Subject: String, Sendable, CaseIterable {
      case source, event, coding
    }

    /// In which respect.
    public enum Respect: String, Sendable, CaseIterable {
      case before, after, actor
      case unit = "case"
    }

    /// What lies outside.
    public let subject: Subject
    /// Its id.
    public let id: String
    /// In which respect.
    public let respect: Respect
    /// The date, actor or case that lies outside.
    public let value: String
    /// Where it is said; empty for a source.
    public let locator: String
    /// Whether a memo speaks about it.
    public let isAnswered: Bool

    /// Creates an entry.
    public init(
      subject: Subject,
      id: String,
      respect: Respect,
      value: String,
      locator: String = "",
      isAnswered: Bool
    ) {
      self.subject = subject
      self.id = id
      self.respect = respect
      self.value = value
      self.locator = locator
      self.isAnswered = isAnswered
    }
  }

  /// The flow; nothing where nothing was searched, screened or registered.
  public let flow: ScreeningFlow?
  /// The declared kinds of data, in the protocol's order.
  public let data: [DataCount]
  /// Sources of no declared kind; empty where no kind is declared.
  public let undeclared: [String]
  /// Kinds of data that sources say they use.
  public let mentions: [DataMention]
  /// What lies outside the boundary.
  public let outsiders: [Outsider]
  /// The data accounting log, in the register's order.
  public let accounting: [SourceAccount]
  /// The sampling frame.
  public let frame: SamplingFrame

  /// Creates an account; an empty one by default.
  public init(
    flow: ScreeningFlow? = nil,
    data: [DataCount] = [],
    undeclared: [String] = [],
    mentions: [DataMention] = [],
    outsiders: [Outsider] = [],
    accounting: [SourceAccount] = [],
    frame: SamplingFrame = SamplingFrame()
  ) {
    self.flow = flow
    self.data = data
    self.undeclared = undeclared
    self.mentions = mentions
    self.outsiders = outsiders
    self.accounting = accounting
    self.frame = frame
  }
}
