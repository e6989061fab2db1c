/// How the uncertainty of an agreement is found: units are drawn again, with replacement.
///
/// The interval is that between the 2.5th and the 97.5th percentile of the values of the resamples
/// (Efron & Tibshirani 1993, chapter 13). Units are drawn whole. For measures of answers all is
/// computed anew in each resample. For α over sets and for the unitizing family the expected
/// disagreement is kept and the observed one resampled, as Krippendorff 2004, chapter 11, and Hayes &
/// Krippendorff 2007 do.
public struct Bootstrap: Hashable, Sendable {
  /// How many resamples are drawn.
  public let resamples: Int
  /// What the drawing begins with; one seed gives one interval, on every machine.
  public let seed: UInt64

  /// The share of resamples that must have a value, or no interval is given.
  static let enough = 0.95

  /// Creates a bootstrap.
  public init(resamples: Int = 1000, seed: UInt64 = 1) {
    self.resamples = resamples
    self.seed = seed
  }

  /// The interval of values that resamples gave, where enough of them have one.
  func interval(_ values: [Double]) -> AgreementEstimate.Interval? {
    guard !values.isEmpty, Double(values.count) >= Self.enough * Double(resamples) else {
      return nil
    }
    let sorted = values.sorted()
    return AgreementEstimate.Interval(
      low: Self.percentile(2.5, of: sorted),
      high: Self.percentile(97.5, of: sorted)
    )
  }

  private static func percentile(_ percent: Double, of sorted: [Double]) -> Double {
    let place = percent / 100 * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}

/// SplitMix64, after Steele, Lea & Flood 2014: the same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// How many of so many trials succeed whose chance is `share` in `whole`.
  ///
  /// All trials read the digits of their own number between 0 and 1, and of the chance, in base two,
  /// together: a trial is decided where the two differ first. Half of the rest differ at each digit,
  /// and they are asked together like coins. No logarithm takes part that another machine rounds otherwise.
  mutating func successes(of trials: Int, share: Int, whole: Int) -> Int {
    guard share > 0, trials > 0 else { return 0 }
    guard share < whole else { return trials }
    var open = trials
    var succeeded = 0
    var rest = share
    while open > 0 && rest > 0 {
      rest *= 2
      let digitIsOne = rest >= whole
      if digitIsOne { rest -= whole }
      let ones = coins(open)
      if digitIsOne { succeeded += open - ones }
      open = digitIsOne ? ones : open - ones
    }
    return succeeded
  }

  /// How many of so many coins show heads.
  private mutating func coins(_ count: Int) -> Int {
    var heads = 0
    var left = count
    for tosses in CoinTosses.many {
      while left >= tosses.coins {
        heads += tosses.heads(next())
        left -= tosses.coins
      }
    }
    while left >= 64 {
      heads += next().nonzeroBitCount
      left -= 64
    }
    if left > 0 { heads += (next() >> UInt64(64 - left)).nonzeroBitCount }
    return heads
  }
}
