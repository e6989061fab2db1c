/// An item with all that a person must see to judge it.
public struct QueueCard: Hashable, Sendable {
  /// Words of the source; a hit of an indicator or not.
  public struct Piece: Hashable, Sendable {
    /// The words.
    public let text: String
    /// Whether an indicator hit them.
    public let isHit: Bool

    /// Creates a piece.
    public init(_ text: String, isHit: Bool = false) {
      self.text = text
      self.isHit = isHit
    }
  }

  /// A sentence of the source with the number of its passage, where it begins one.
  public struct Sentence: Hashable, Sendable {
    /// The passage's number; nothing for a further sentence of the same.
    public let passage: Int?
    /// The words in pieces.
    public let pieces: [Piece]
    /// Whether it is judged; else it stands around what is.
    public let isJudged: Bool

    /// Creates a sentence.
    public init(passage: Int?, pieces: [Piece], isJudged: Bool) {
      self.passage = passage
      self.pieces = pieces
      self.isJudged = isJudged
    }
  }

  /// Something known about the item.
  public struct Fact: Hashable, Sendable {
    /// What it is.
    public let label: String
    /// The words.
    public let words: String

    /// Creates a fact.
    public init(_ label: String, _ words: String) {
      self.label = label
      self.words = words
    }
  }

  /// The item.
  public let item: QueueItem
  /// The name of the code, beside its id.
  public let codeName: String
  /// Where it stands: source, page, place as a hand types it, lines.
  public let place: String
  /// The sentences around and of it, in the order of the text.
  public let sentences: [Sentence]
  /// Definition, include, exclude, what proposes it, what is known of it.
  public let facts: [Fact]
  /// What a number key chooses.
  public let options: [QueueQuestion.Option]
  /// What it is called in a command: for what a screen cannot settle.
  public let command: String

  /// Creates a card.
  public init(
    item: QueueItem,
    codeName: String,
    place: String,
    sentences: [Sentence],
    facts: [Fact],
    options: [QueueQuestion.Option] = [],
    command: String = ""
  ) {
    self.item = item
    self.codeName = codeName
    self.place = place
    self.sentences = sentences
    self.facts = facts
    self.options = options
    self.command = command
  }
}
