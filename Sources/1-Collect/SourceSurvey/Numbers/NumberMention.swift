public import StudyModel

/// A number that words of a source state, with what it counts.
public struct NumberMention: Hashable, Sendable {
  /// The figures without marks, as one whole number.
  public let figures: Int64
  /// How many of the figures stand behind the decimal mark.
  public let decimals: Int
  /// The power of ten that a word such as `juta` or `billion` stands for; 0 without one.
  public let magnitude: Int
  /// What it counts: `%`, a currency such as `USD`, or the word behind it; empty where nothing says.
  public let unit: String
  /// The time it is for, such as `tahun` in *per tahun*; empty where none is said.
  public let per: String
  /// Its words, with unit and magnitude.
  public let range: TextRange
  /// What the mark would mean by the other convention, as ``value`` writes it, where the source uses
  /// both conventions or its language is not known.
  public let otherValue: String?

  /// Creates a mention.
  public init(
    figures: Int64,
    decimals: Int,
    magnitude: Int = 0,
    unit: String = "",
    per: String = "",
    range: TextRange,
    otherValue: String? = nil
  ) {
    self.figures = figures
    self.decimals = decimals
    self.magnitude = magnitude
    self.unit = unit
    self.per = per
    self.range = range
    self.otherValue = otherValue
  }

  /// The power of ten of its last figure.
  var exponent: Int { magnitude - decimals }

  /// The number with a decimal point and without its magnitude, such as `18.68`.
  public var value: String { Self.text(figures, decimals: decimals) }

  /// The number as science writes it, such as `1868E7`, where it has a magnitude; else ``value``.
  public var scaled: String { magnitude == 0 ? value : "\(value)E\(magnitude)" }

  static func text(_ figures: Int64, decimals: Int) -> String {
    guard decimals > 0 else { return String(figures) }
    let digits = String(figures.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    let point = padded.utf8.count - decimals
    let whole = String(decoding: padded.utf8.prefix(point), as: UTF8.self)
    let part = String(decoding: padded.utf8.dropFirst(point), as: UTF8.self)
    return (figures < 0 ? "-" : "") + whole + "." + part
  }
}
