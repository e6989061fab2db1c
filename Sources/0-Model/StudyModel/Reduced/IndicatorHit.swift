/// One place where an indicator of a code was found; it proposes and never codes.
public struct IndicatorHit: Hashable, Sendable {
  /// The id of the code.
  public let code: String
  /// The id of the source.
  public let source: String
  /// The words that were found.
  public let range: TextRange
  /// The whole stretch that the finding proposes: one sentence, or several for `within: paragraph`.
  public let proposed: TextRange

  /// Creates a hit.
  public init(code: String, source: String, range: TextRange, proposed: TextRange) {
    self.code = code
    self.source = source
    self.range = range
    self.proposed = proposed
  }
}
