extension StudyProtocol {
  /// A program from outside that may propose codes.
  public struct Suggester: Hashable, Sendable {
    /// The id, under which its suggestions are shown.
    public let id: String
    /// The program and its arguments.
    public let command: [String]
    /// Its version, as the researcher knows it.
    public let version: String
    /// Its settings or prompt, in words; they are given to it and kept.
    public let settings: String
    /// The judgement, an act `decision`, that lets texts with restricted rights or personal
    /// identifiers go to it; empty for none.
    public let decision: String
    /// Where it is declared.
    public let declaredAt: FilePlace?

    /// Creates a suggester.
    public init(
      id: String,
      command: [String],
      version: String,
      settings: String = "",
      decision: String = "",
      declaredAt: FilePlace? = nil
    ) {
      self.id = id
      self.command = command
      self.version = version
      self.settings = settings
      self.decision = decision
      self.declaredAt = declaredAt
    }
  }

  /// From where on accepting suggestions is pointed out as possibly done without looking.
  public struct Acceptance: Hashable, Sendable {
    /// The largest share of suggestions accepted unchanged.
    public let unchangedAtMost: Double
    /// The shortest median time between two decisions, in seconds.
    public let secondsAtLeast: Int
    /// From how many decisions on both are looked at.
    public let fromDecisions: Int

    /// Creates bounds; nine of ten, five seconds, from twenty decisions on by default.
    public init(unchangedAtMost: Double = 0.9, secondsAtLeast: Int = 5, fromDecisions: Int = 20) {
      self.unchangedAtMost = unchangedAtMost
      self.secondsAtLeast = secondsAtLeast
      self.fromDecisions = fromDecisions
    }
  }
}
