import StudyModel

extension AnchorSearch {
  /// What a quotation is worth of which only signs differ that a reader does not see.
  private static let typography = 0.99
  /// What one is worth of which only hyphens and white space differ.
  private static let hyphens = 0.98
  /// What a word costs that is another, on top of its letters.
  private static let anotherWord = 0.1

  /// A place where the very words stand.
  func exactCandidate(_ range: TextRange, _ sought: SoughtQuote, _ byte: Int)
    -> AnchorMatch.Candidate
  {
    let kept = company(of: byte..<(byte + sought.utf8.count), sought)
    let score = score(1, kept, start: range.start, sought)
    return AnchorMatch.Candidate(range: range, score: score, errors: 0)
  }

  /// A place with other words, where enough speaks for it.
  func candidate(_ stretch: Range<Int>, for sought: SoughtQuote) -> AnchorMatch.Candidate? {
    let bytes = self.bytes(of: stretch)
    let range = range(ofByte: bytes.lowerBound, count: bytes.count)
    let found = plain.scalars[stretch]
    let kept = company(of: bytes, sought)
    let quote = sought.quote
    let errors = ApproximateSearch.distance(quote, found)
    let share = 1 - Double(errors) / Double(max(1, max(quote.count, found.count)))
    var worth = share
    if PlainText.isSame(quote[...], found) {
      worth = Self.typography
    } else if Self.letters(of: quote) == Self.letters(of: Array(found)) {
      worth = min(Self.hyphens, max(worth, 0.95))
    } else {
      let words = WordChange(from: quote, to: Array(found))
      // Between words that are still there something may stand that shares little with the quote.
      guard
        share >= 0.4 || words.kept * 2 >= words.count
          || (share >= 0.2 && min(kept.before, kept.after) >= 0.7)
      else { return nil }
      worth = max(0, share - Self.anotherWord * Double(words.changed))
    }
    let score = score(worth, kept, start: range.start, sought)
    guard score >= Self.leastScore else { return nil }
    return AnchorMatch.Candidate(range: range, score: score, errors: max(1, errors))
  }

  /// The weights are those of Hypothesis: quote 50, prefix 20, suffix 20, position 2.
  private func score(
    _ worth: Double,
    _ kept: (before: Double, after: Double),
    start: TextOffset,
    _ sought: SoughtQuote
  ) -> Int {
    let distance = Double(abs(start.scalars - sought.anchor.range.start.scalars))
    let position = max(0, 1 - distance / Double(max(1, document.text.scalarCount)))
    let total = 50 * worth + 20 * kept.before + 20 * kept.after + 2 * position
    return Int((total / 92 * 100).rounded(.down))
  }

  /// How much of its company a stretch has kept on either side: 0 for words as alike as any two.
  func company(of bytes: Range<Int>, _ sought: SoughtQuote) -> (before: Double, after: Double) {
    let first = plain.index(ofByte: bytes.lowerBound)
    let last = plain.index(ofByte: bytes.upperBound)
    let before = plain.scalars[max(0, first - sought.prefix.count)..<first]
    let after = plain.scalars[
      min(last, plain.scalars.count)..<min(plain.scalars.count, last + sought.suffix.count)
    ]
    return (
      Self.likeness(sought.prefix, before, isEdge: first == 0),
      Self.likeness(sought.suffix, after, isEdge: last >= plain.scalars.count)
    )
  }

  /// Two stretches of any words have nearly two letters in five in common, in some order.
  private static func likeness(
    _ sought: [Unicode.Scalar],
    _ found: ArraySlice<Unicode.Scalar>,
    isEdge: Bool
  ) -> Double {
    guard !sought.isEmpty else { return isEdge ? 1 : 0.5 }
    let errors = ApproximateSearch.distance(sought, found)
    let share = 1 - Double(errors) / Double(sought.count)
    return max(0, (share - 0.4) / 0.6)
  }

  /// The bytes of a stretch of the plain text; marks on its last letter belong to it.
  private func bytes(of stretch: Range<Int>) -> Range<Int> {
    var end = stretch.upperBound
    while end < plain.scalars.count,
      plain.scalars[end].properties.generalCategory == .nonspacingMark
    {
      end += 1
    }
    let text = document.text.utf8
    let start = Int(plain.bytes[stretch.lowerBound])
    var last = Int(plain.bytes[end - 1])
    repeat { last += 1 } while last < text.count && text[last] & 0xC0 == 0x80
    return start..<max(start, last)
  }

  private static func letters(of scalars: [Unicode.Scalar]) -> [UInt32] {
    var folding = LetterFolding()
    return scalars.flatMap { folding.letters(of: $0) }
  }
}
