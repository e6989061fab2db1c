/// What a measure says of coders, with what it rests on.
public struct AgreementEstimate: Hashable, Sendable {
  /// Why there is no number.
  public enum Undefined: String, Hashable, Sendable, CaseIterable {
    /// No two coders have a word about the same unit.
    case nothingPairable = "nothing-pairable"
    /// There are not two coders.
    case oneCoder = "one-coder"
    /// All gave the same answer everywhere, so that chance cannot be told from agreement.
    case noVariation = "no-variation"
    /// Nobody applied the code.
    case nothingApplied = "nothing-applied"
    /// The measure compares two coders, and there are more.
    case moreThanTwoCoders = "more-than-two-coders"
    /// A proportion of numbers that are not all positive means nothing.
    case notPositive = "not-positive"
  }

  /// The number, or why there is none.
  public enum Outcome: Hashable, Sendable {
    /// The agreement; never beyond 1, and below 0 where coders agree less than by chance.
    case value(Double)
    /// No number, and why.
    case undefined(Undefined)
  }

  /// How sure a number is.
  public struct Interval: Hashable, Sendable {
    /// The 2.5th percentile of the resampled values.
    public let low: Double
    /// The 97.5th percentile of the resampled values.
    public let high: Double

    /// Creates an interval.
    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  /// The measure.
  public let measure: AgreementMeasure
  /// What it says.
  public let outcome: Outcome
  /// The bootstrap interval; nothing where it was not asked for or too few resamples have a value.
  public let interval: Interval?
  /// The units with at least one answer.
  public let units: Int
  /// The coders with at least one answer.
  public let coders: Int
  /// The answers that can be paired with another coder's about the same unit.
  public let pairable: Int

  /// Creates an estimate.
  public init(
    measure: AgreementMeasure,
    outcome: Outcome,
    interval: Interval? = nil,
    units: Int,
    coders: Int,
    pairable: Int
  ) {
    self.measure = measure
    self.outcome = outcome
    self.interval = interval
    self.units = units
    self.coders = coders
    self.pairable = pairable
  }

  /// The number, where there is one.
  public var value: Double? {
    if case .value(let value) = outcome { value } else { nil }
  }
}
