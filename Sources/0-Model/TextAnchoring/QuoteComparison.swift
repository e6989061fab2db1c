public import StudyModel

/// How a quotation stands to the words of a document: where they are, and what differs.
public struct QuoteComparison: Hashable, Sendable {
  /// How alike the words are, from the same scalars to other words.
  public enum Likeness: String, Sendable, CaseIterable, Comparable {
    /// The same scalars, but for white space and line breaks.
    case identical
    /// The same but for the form of quotation marks, apostrophes and dashes.
    case typography
    /// The same but for hyphens, as those of line ends.
    case hyphens
    /// The same but for capital and small letters.
    case letterCase = "letter-case"
    /// Other letters.
    case differs

    /// Orders from the same to other words.
    public static func < (left: Likeness, right: Likeness) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// Words that are not the same.
  public struct Difference: Hashable, Sendable {
    /// The words of the quotation; empty where it lacks some.
    public let quoted: String
    /// The words of the document; empty where the quotation has more.
    public let found: String

    /// Creates a difference.
    public init(quoted: String, found: String) {
      self.quoted = quoted
      self.found = found
    }
  }

  /// The stretch of the document, from the first word to the last.
  public let range: TextRange
  /// How alike the words are.
  public let likeness: Likeness
  /// How many letters must be put in, taken out or changed; 0 but for other letters.
  public let errors: Int
  /// The words that are not the same, in order.
  public let differences: [Difference]

  /// Creates a comparison.
  public init(range: TextRange, likeness: Likeness, errors: Int = 0, differences: [Difference] = [])
  {
    self.range = range
    self.likeness = likeness
    self.errors = errors
    self.differences = differences
  }
}

extension QuoteSearch {
  /// The greatest number of scalars that an ellipsis stands for: about a page.
  static let greatestOmission = 3_000
  /// The greatest number of scalars that words in brackets stand for.
  static let greatestReplacement = 120

  /// Compares quotations with the document letter by letter.
  ///
  /// - Parameters:
  ///   - quotations: The quotations.
  ///   - isLenient: Whether places with other letters are looked for too, where none is found.
  /// - Returns: For each quotation its places of the best likeness, in order; none where its words
  ///   are not there.
  public func compare(_ quotations: [QuotedWords], isLenient: Bool = true) -> [[QuoteComparison]] {
    var found = Array(repeating: [QuoteComparison](), count: quotations.count)
    for leniency in Leniency.allCases {
      let open = quotations.indices.filter { found[$0].isEmpty }
      guard !open.isEmpty else { return found }
      let text = FoldedText(scalars, leniency)
      for index in open {
        found[index] = chains(of: quotations[index], in: text).map { range in
          let likeness = QuoteComparison.Likeness(leniency)
          let differences =
            likeness == .letterCase ? WordDifference.of(quotations[index], self[range]) : []
          return QuoteComparison(range: range, likeness: likeness, differences: differences)
        }
      }
    }
    guard isLenient else { return found }
    let open = quotations.indices.filter { found[$0].isEmpty }
    guard !open.isEmpty else { return found }
    let text = FoldedText(scalars, .letterCase)
    for index in open {
      found[index] = resemblance(of: quotations[index], in: text).map { [$0] } ?? []
    }
    return found
  }

  subscript(range: TextRange) -> String {
    String(String.UnicodeScalarView(scalars[range.start.scalars..<range.end.scalars]))
  }

  /// The stretches that have all pieces in order, each no farther from the last than its gap allows.
  private func chains(of quotation: QuotedWords, in text: FoldedText) -> [TextRange] {
    guard let first = quotation.pieces.first else { return [] }
    let rest = quotation.pieces.dropFirst().map { piece in
      (piece.gap, places(of: piece.scalars, in: text))
    }
    return places(of: first.scalars, in: text).compactMap { start in
      var reached = start
      for (gap, places) in rest {
        let limit = reached.end.scalars + Self.reach(of: gap)
        guard let next = Self.first(of: places, notBefore: reached.end), next.start.scalars <= limit
        else { return nil }
        reached = next
      }
      return start.union(reached)
    }
  }

  static func reach(of gap: QuotedWords.Gap) -> Int {
    switch gap {
    case .none: 8
    case .replaced: greatestReplacement
    case .leftOut: greatestOmission
    }
  }

  /// The place that resembles a quotation most, where it does so enough to be meant.
  ///
  /// The longest piece is looked for with at most a quarter of its letters wrong; the others near it.
  private func resemblance(of quotation: QuotedWords, in text: FoldedText) -> QuoteComparison? {
    let folded = quotation.pieces.map { FoldedText($0.scalars, .letterCase).trimmed }
    guard let main = folded.indices.max(by: { folded[$0].count < folded[$1].count }),
      let place = Self.nearest(folded[main], in: text.values, 0..<text.values.count)
    else { return nil }
    var range = text.range(place.range.lowerBound, place.range.count)
    var errors = place.errors
    var reached = place.range
    for index in folded.indices where index > main {
      let end = min(text.values.count, reached.upperBound + Self.greatestOmission)
      guard let next = Self.nearest(folded[index], in: text.values, reached.upperBound..<end)
      else { return nil }
      errors += next.errors
      range = range.union(text.range(next.range.lowerBound, next.range.count))
      reached = next.range
    }
    reached = place.range
    for index in folded.indices.reversed() where index < main {
      let start = max(0, reached.lowerBound - Self.greatestOmission)
      guard let next = Self.nearest(folded[index], in: text.values, start..<reached.lowerBound)
      else { return nil }
      errors += next.errors
      range = range.union(text.range(next.range.lowerBound, next.range.count))
      reached = next.range
    }
    return QuoteComparison(
      range: range,
      likeness: .differs,
      errors: errors,
      differences: WordDifference.of(quotation, self[range])
    )
  }

  /// The stretch with the fewest letters wrong, at most a quarter of the words' and 96.
  private static func nearest(
    _ sought: [Unicode.Scalar],
    in text: [Unicode.Scalar],
    _ window: Range<Int>
  ) -> (range: Range<Int>, errors: Int)? {
    let limit = min(96, sought.count / 4)
    guard limit > 0 else {
      return Occurrences.of(sought, in: Array(text[window])).first.map { start in
        let first = window.lowerBound + start
        return (first..<(first + sought.count), 0)
      }
    }
    let ends = ApproximateSearch(pattern: sought, limit: limit).ends(in: text[window])
    func isWordEnd(_ end: Int) -> Bool {
      let next = window.lowerBound + end
      return next == text.count || !QuotedWords.isWord(text[next])
    }
    guard
      let best = ends.min(by: {
        ($0.errors, isWordEnd($0.end) ? 0 : 1, $0.end) < (
          $1.errors, isWordEnd($1.end) ? 0 : 1, $1.end
        )
      })
    else { return nil }
    let end = window.lowerBound + best.end
    let start = max(window.lowerBound, end - sought.count - best.errors)
    let backwards = ApproximateSearch(pattern: sought.reversed(), limit: best.errors + 1)
      .ends(in: text[start..<end].reversed())
    // Of equally good beginnings the one of a word, then the one of about the quotation's length.
    func rank(_ length: Int, _ errors: Int) -> (Int, Int, Int) {
      let isWordStart = length == end || !QuotedWords.isWord(text[end - length - 1])
      return (errors, isWordStart ? 0 : 1, abs(length - sought.count))
    }
    guard
      let length = backwards.min(by: { rank($0.end, $0.errors) < rank($1.end, $1.errors) })?.end
    else { return nil }
    return ((end - length)..<end, best.errors)
  }
}

extension QuoteComparison.Likeness {
  init(_ leniency: Leniency) {
    switch leniency {
    case .whiteSpace: self = .identical
    case .typography: self = .typography
    case .hyphens: self = .hyphens
    case .letterCase: self = .letterCase
    }
  }
}
