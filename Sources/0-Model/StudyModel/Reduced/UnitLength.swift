/// How long the excerpt of a coding is, against the usual unit: from a clause to some sentences.
///
/// After Miles & Huberman 1994, chapter 4: a unit is declared, and odd ones are looked at.
public struct UnitLength: Hashable, Sendable {
  /// What is odd about an excerpt.
  public enum Oddity: String, Sendable, CaseIterable {
    case shorterThanClause = "shorter-than-a-clause"
    case longerThanPage = "longer-than-a-page"
  }

  /// Fewer words than this are less than a clause.
  public static let fewestWords = 3
  /// More scalars than this are more than a page.
  public static let pageLength = 2000

  /// The words between white space.
  public let words: Int
  /// The Unicode scalars.
  public let scalars: Int

  /// Measures words.
  public init(of quote: String) {
    var words = 0
    var scalars = 0
    var isInside = false
    for scalar in quote.unicodeScalars {
      scalars += 1
      let isWord = !scalar.properties.isWhitespace
      if isWord, !isInside { words += 1 }
      isInside = isWord
    }
    self.words = words
    self.scalars = scalars
  }

  /// What is odd about it, if anything.
  public var oddity: Oddity? {
    if words < Self.fewestWords { return .shorterThanClause }
    return scalars > Self.pageLength ? .longerThanPage : nil
  }
}
