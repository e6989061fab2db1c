/// A sample for check-coding, as a person had it drawn.
///
/// After Miles & Huberman 1994, chapter 4 (check-coding): drawn reproducibly, stratified by type of
/// source, and holding passages that nobody coded too.
public struct SampleChoice: Hashable, Sendable {
  /// What is drawn and compared.
  public enum Unit: String, Sendable, CaseIterable {
    case sentence, paragraph
  }

  /// The sample's name, by which its codings are compared.
  public let id: String
  /// Who is to code it; a person of the protocol.
  public let coder: String
  /// What the draw begins with.
  public let seed: UInt64
  /// How many units were asked for.
  public let size: Int
  /// The unit.
  public let unit: Unit
  /// What was kept in proportion, such as `type`; empty for none.
  public let strata: String
  /// The codes it is about; empty for all applied ones.
  public let codes: [String]
  /// The units drawn, in the order of the sources.
  public let drawn: [Anchor]

  /// Creates a sample.
  public init(
    id: String,
    coder: String,
    seed: UInt64,
    size: Int,
    unit: Unit,
    strata: String,
    codes: [String],
    drawn: [Anchor]
  ) {
    self.id = id
    self.coder = coder
    self.seed = seed
    self.size = size
    self.unit = unit
    self.strata = strata
    self.codes = codes
    self.drawn = drawn
  }
}
