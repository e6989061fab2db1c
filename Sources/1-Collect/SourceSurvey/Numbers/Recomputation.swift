public import StudyModel

/// A statement of a source about its numbers, computed again: a proposal, no correction.
public struct Recomputation: Hashable, Sendable {
  /// What was computed.
  public enum Rule: String, Sendable, CaseIterable {
    /// A whole divided by a number of years is the average.
    case average
    /// Parts add up to a whole.
    case sum
    /// One number is the stated share of another.
    case share
    /// From one number to another is the stated growth.
    case growth
    /// A cited source is older than a year it gives data for.
    case date
  }

  /// How what was computed agrees with what is stated.
  public enum Result: String, Sendable, CaseIterable {
    case consistent, rounded, truncated
    case notConsistent = "not-consistent"
    case impossibleDate = "impossible-date"
  }

  /// What was computed.
  public let rule: Rule
  /// How it agrees.
  public let result: Result
  /// The computation in figures, such as `18.68 / 5 = 3.736, stated 3.73`.
  public let figures: String
  /// The sentence that states it.
  public let range: TextRange

  /// Creates a recomputation.
  public init(rule: Rule, result: Result, figures: String, range: TextRange) {
    self.rule = rule
    self.result = result
    self.figures = figures
    self.range = range
  }
}

/// A quotient of whole numbers compared with a stated number.
struct StatedQuotient {
  let numerator: Int128
  let denominator: Int128

  /// Creates `left` times ten to `exponent`, divided by `right`; nothing where it is out of range.
  init?(_ left: Int128, times exponent: Int, by right: Int128) {
    guard right != 0, abs(exponent) <= 18 else { return nil }
    var power: Int128 = 1
    for _ in 0..<abs(exponent) { power *= 10 }
    let (product, overflows) = (exponent > 0 ? left : right).multipliedReportingOverflow(by: power)
    guard !overflows, abs(product) < Int128.max / 4 else { return nil }
    numerator = exponent > 0 ? product : left
    denominator = exponent > 0 ? right : product
  }

  /// Whether a stated whole number is the quotient, rounded, cut off, or something else.
  func result(stated: Int128) -> Recomputation.Result {
    let (product, overflows) = denominator.multipliedReportingOverflow(by: stated)
    guard !overflows else { return .notConsistent }
    if product == numerator { return .consistent }
    let rest = abs(numerator - product)
    if rest * 2 <= abs(denominator) { return .rounded }
    return numerator / denominator == stated ? .truncated : .notConsistent
  }

  /// The quotient with some decimals, cut off.
  func text(decimals: Int) -> String {
    var power: Int128 = 1
    for _ in 0..<decimals { power *= 10 }
    let (product, overflows) = numerator.multipliedReportingOverflow(by: power)
    guard !overflows, let figures = Int64(exactly: product / denominator) else { return "?" }
    return NumberMention.text(figures, decimals: decimals)
  }
}
