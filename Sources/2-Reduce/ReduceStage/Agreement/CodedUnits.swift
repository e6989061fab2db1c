public import StudyModel

/// What coders did with each unit of the texts that they all, or some of them, worked on.
///
/// A unit that nobody gave a code is among them where the kind of unit has such: joint absence is
/// an answer too, and each measure says what it makes of it.
public struct CodedUnits: Hashable, Sendable {
  /// What is compared.
  public enum Kind: String, Sendable, CaseIterable {
    /// Each sentence; a coding counts for every sentence that it shares a character with.
    case sentence
    /// Each passage: paragraph, heading, list item, table cell.
    case paragraph
    /// Each character; units are stretches between the ends of codings, weighed by their length.
    case character
    /// Each excerpt that anybody coded; excerpts that overlap are one unit. Nothing else is compared.
    case segment
  }

  /// A unit, and what each coder did with it.
  public struct Unit: Hashable, Sendable {
    /// The id of the source.
    public let source: String
    /// Its stretch of today's document.
    public let range: TextRange
    /// The number of the passage where it begins, from 1.
    public let passage: Int
    /// The number of the sentence in the passage, from 1, where the unit is one.
    public let sentence: Int?
    /// By coder, the places in ``CodedUnits/codes`` of the codes given, ascending; nothing where
    /// the coder did not work on the unit, which is not the same as giving it no code.
    public let codes: [[Int]?]
    /// How many units it stands for: its length for characters, else 1.
    public let weight: Int

    /// Creates a unit.
    public init(
      source: String,
      range: TextRange,
      passage: Int,
      sentence: Int? = nil,
      codes: [[Int]?],
      weight: Int = 1
    ) {
      self.source = source
      self.range = range
      self.passage = passage
      self.sentence = sentence
      self.codes = codes
      self.weight = weight
    }
  }

  /// The kind of unit.
  public let kind: Kind
  /// The persons compared, sorted.
  public let coders: [String]
  /// The codes compared, in the codebook's order.
  public let codes: [String]
  /// Which text is compared, and why just that.
  public let universe: ComparedText
  /// The units, by source in the register's order, then by place.
  public let units: [Unit]

  /// Creates units.
  public init(
    kind: Kind,
    coders: [String],
    codes: [String],
    universe: ComparedText,
    units: [Unit]
  ) {
    self.kind = kind
    self.coders = coders
    self.codes = codes
    self.universe = universe
    self.units = units
  }

  /// How many units there are; for characters their number.
  public var count: Int { units.reduce(0) { $0 + $1.weight } }
}
