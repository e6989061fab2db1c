public import StudyModel

/// How long the excerpts are: their spread, and those of unusual size.
public struct UnitSpread: Hashable, Sendable {
  /// Excerpts of some lengths.
  public struct Band: Hashable, Sendable {
    /// From so many words.
    public let fewest: Int
    /// To so many words; nothing for the last band.
    public let most: Int?
    /// How many excerpts are so long.
    public let count: Int
  }

  /// An excerpt of unusual size.
  public struct Outlier: Hashable, Sendable {
    /// The coding.
    public let coding: Coding
    /// Its size.
    public let length: UnitLength
    /// What is odd about it.
    public let oddity: UnitLength.Oddity
  }

  /// The bands, from short to long; none without excerpts.
  public let bands: [Band]
  /// What is odd, in the order of the codings.
  public let outliers: [Outlier]
  /// How many excerpts were measured; codings of one stretch are one.
  public let count: Int
  /// The middle number of words; of two middle ones the smaller.
  public let median: Int?

  private static let limits = [2, 5, 10, 20, 40, 80, 160, 320]

  /// Measures the excerpts of the codings that count.
  public init(_ codings: [Coding]) {
    struct Place: Hashable {
      let source: String
      let range: TextRange?
    }
    var seen: Set<Place> = []
    var words: [Int] = []
    var outliers: [Outlier] = []
    for coding in codings where coding.counts {
      guard seen.insert(Place(source: coding.source, range: coding.range)).inserted else {
        continue
      }
      let length = UnitLength(of: coding.quote)
      words.append(length.words)
      if let oddity = length.oddity {
        outliers.append(Outlier(coding: coding, length: length, oddity: oddity))
      }
    }
    self.outliers = outliers
    count = words.count
    median = words.isEmpty ? nil : words.sorted()[(words.count - 1) / 2]
    guard !words.isEmpty else {
      bands = []
      return
    }
    let lows = [0] + Self.limits.map { $0 + 1 }
    let highs = Self.limits.map { Optional($0) } + [nil]
    bands = zip(lows, highs).map { low, high in
      Band(
        fewest: low,
        most: high,
        count: words.count { $0 >= low && $0 <= high ?? Int.max }
      )
    }
  }
}
