/// How many words of a quotation were kept, and how many are others: not just misspelt.
struct WordChange {
  /// How many words the quotation has.
  let count: Int
  /// How many of them stand in the other text, in order.
  let kept: Int
  /// How many words were put in, taken out or replaced by words of other letters.
  let changed: Int

  init(from quote: [Unicode.Scalar], to found: [Unicode.Scalar]) {
    let words = WordSteps.words(quote)
    var kept = 0
    var changed = 0
    for step in WordSteps.steps(from: words, to: WordSteps.words(found)) {
      switch step {
      case .kept(let words): kept += words.count
      case .changed(let mine, let theirs): changed += Self.others(mine, theirs)
      }
    }
    count = words.count
    self.kept = kept
    self.changed = changed
  }

  /// A misspelt word shares two letters in three with its original, however it is cut.
  private static func others(_ mine: [[Unicode.Scalar]], _ theirs: [[Unicode.Scalar]]) -> Int {
    let left = Array(mine.joined())
    let right = Array(theirs.joined())
    return ApproximateSearch.distance(left, right) * 3 <= max(left.count, right.count)
      ? 0 : max(mine.count, theirs.count)
  }
}

extension Anchoring {
  /// What became of words, as a person reads it: `was [-hoped-] {+planned+} for`.
  ///
  /// Of long stretches that are the same only the ends are told.
  ///
  /// - Parameters:
  ///   - quote: The words as they were.
  ///   - found: The words as they are.
  /// - Returns: The words with what was taken out and what was put in; words of sources, so nothing
  ///   for a log.
  public static func difference(from quote: String, to found: String) -> String {
    func text(_ words: [[Unicode.Scalar]]) -> String {
      words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }
    let steps = WordSteps.steps(
      from: WordSteps.words(Array(quote.unicodeScalars)),
      to: WordSteps.words(Array(found.unicodeScalars))
    )
    return steps.enumerated().map { index, step in
      switch step {
      case .kept(let words):
        guard words.count > 12 else { return text(words) }
        let head = index == 0 ? "" : text(Array(words.prefix(5))) + " "
        let tail = index == steps.count - 1 ? "" : " " + text(Array(words.suffix(5)))
        return head + "…" + tail
      case .changed(let mine, let theirs):
        return [
          mine.isEmpty ? "" : "[-\(text(mine))-]", theirs.isEmpty ? "" : "{+\(text(theirs))+}",
        ]
        .filter { !$0.isEmpty }.joined(separator: " ")
      }
    }.joined(separator: " ")
  }
}
