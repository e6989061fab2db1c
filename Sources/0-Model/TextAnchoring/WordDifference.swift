/// Which words of a quotation are not those of the source.
enum WordDifference {
  /// The most words on either side that are compared one by one.
  static let most = 600

  /// The stretches of words that differ, after the longest common subsequence of words.
  ///
  /// Source words that stand where the quotation has a mark of change are no difference.
  static func of(_ quotation: QuotedWords, _ found: String) -> [QuoteComparison.Difference] {
    var quoted: [Word] = []
    for piece in quotation.pieces {
      if piece.gap != .none { quoted.append(.gap) }
      quoted += words(piece.scalars).map(Word.word)
    }
    let source = words(Array(found.unicodeScalars))
    guard quoted.count <= most, source.count <= most else { return [] }
    return differences(quoted, source)
  }

  private enum Word {
    case word([Unicode.Scalar])
    case gap
  }

  private static func differences(
    _ quoted: [Word],
    _ source: [[Unicode.Scalar]]
  ) -> [QuoteComparison.Difference] {
    let width = source.count + 1
    var common = Array(repeating: 0, count: (quoted.count + 1) * width)
    for left in quoted.indices.reversed() {
      for right in source.indices.reversed() {
        let skipped = max(common[(left + 1) * width + right], common[left * width + right + 1])
        common[left * width + right] =
          isSame(quoted[left], source[right])
          ? max(skipped, common[(left + 1) * width + right + 1] + 1) : skipped
      }
    }
    var differences: [QuoteComparison.Difference] = []
    var mine: [[Unicode.Scalar]] = []
    var theirs: [[Unicode.Scalar]] = []
    var isMarked = false
    func close() {
      // What a mark stands for is no difference, unless the quotation has words of its own there.
      if !mine.isEmpty || (!theirs.isEmpty && !isMarked) {
        differences.append(
          QuoteComparison.Difference(quoted: joined(mine), found: isMarked ? "" : joined(theirs))
        )
      }
      mine = []
      theirs = []
      isMarked = false
    }
    var left = 0
    var right = 0
    while left < quoted.count || right < source.count {
      if left < quoted.count, right < source.count, isSame(quoted[left], source[right]),
        common[left * width + right] == common[(left + 1) * width + right + 1] + 1
      {
        close()
        left += 1
        right += 1
      } else if left < quoted.count,
        right == source.count || common[(left + 1) * width + right] == common[left * width + right]
      {
        switch quoted[left] {
        case .word(let word): mine.append(word)
        case .gap: isMarked = true
        }
        left += 1
      } else {
        theirs.append(source[right])
        right += 1
      }
    }
    close()
    return differences
  }

  private static func isSame(_ word: Word, _ other: [Unicode.Scalar]) -> Bool {
    guard case .word(let scalars) = word else { return false }
    return scalars == other
  }

  /// The words between white space, typographic signs in their typewriter form.
  private static func words(_ scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    scalars.split { $0.properties.isWhitespace }.map { word in
      word.map { QuoteSearch.equivalents[$0] ?? $0 }
    }
  }

  private static func joined(_ words: [[Unicode.Scalar]]) -> String {
    words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}
