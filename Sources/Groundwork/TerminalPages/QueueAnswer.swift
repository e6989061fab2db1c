/// What a person decided about an item; the study's own rules make judgements of it.
public enum QueueAnswer: Hashable, Sendable {
  /// Accepts what is proposed, or keeps what waits, with these fields by name.
  case accept([String: [String]])
  /// Another code or other fields.
  case edit(code: String, [String: [String]])
  /// Turns a proposal down; takes a coding back; gives lost words up.
  case reject
  /// Nothing in these words is to be coded.
  case nothingHere
  /// A remark at the place.
  case note(String)
  /// One of the card's options, with the kind of reason and the reason, where they were asked.
  case choose(value: String, because: String, why: String)
  /// The words where the excerpt stands now, or what a cell says now.
  case words(String)
  /// All open suggestions of the code, in one source or in all.
  case batch(isAccepted: Bool, code: String, source: String?, [String: [String]], why: String)
}

/// What came of a decision.
public struct QueueOutcome: Hashable, Sendable {
  /// What is said of it.
  public let message: String
  /// What waits now, in order.
  public let items: [QueueItem]
  /// The item to look at next; nothing for the one that follows.
  public let next: String?
  /// How many items were decided; negative for an undo.
  public let decided: Int

  /// Creates an outcome.
  public init(message: String, items: [QueueItem], next: String? = nil, decided: Int = 1) {
    self.message = message
    self.items = items
    self.next = next
    self.decided = decided
  }
}
