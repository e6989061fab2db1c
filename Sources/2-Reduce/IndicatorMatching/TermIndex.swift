/// Finds all phrases and words of a codebook in one pass over the words of a text.
///
/// Of every phrase one word is its anchor. The words of a text are looked up among the anchors by a
/// number made of their folded bytes; only where that number is known a phrase is compared. What a
/// text costs therefore hardly depends on how many terms there are, and the table takes some bytes a
/// term, whatever the alphabet.
struct TermIndex {
  /// A phrase at its anchor.
  struct Entry {
    /// The number of the term.
    let term: Int
    /// Where its symbols begin, and how many there are.
    let symbols: Int
    let count: Int
    /// The first symbol of the anchor and the one behind it, from the first symbol of the phrase.
    let anchor: Int
    let anchorEnd: Int
  }

  /// The folded scalars of all phrases, one after the other.
  private(set) var symbols: [UInt32] = []
  /// The entries, those of one key together.
  private(set) var entries: [Entry] = []
  /// One bit for some numbers of a key: most words of a text end here.
  private(set) var bits: [UInt64]
  private(set) var bitShift: UInt64
  /// The keys by their own numbers, 0 where there is none, and where their entries begin and end.
  private(set) var keys: [UInt64]
  private(set) var ranges: [Range<Int>]
  private(set) var globs: GlobIndex
  /// Phrases without a word character, by their first symbol.
  private(set) var wordless: [UInt32: [Entry]] = [:]

  var isEmpty: Bool { entries.isEmpty && globs.isEmpty && wordless.isEmpty }

  /// Creates an index; a term is known by its place in the list.
  init(terms: [IndicatorTerm]) {
    var patterns: [(term: Int, pattern: WordPattern)] = []
    var phrases: [(term: Int, scalars: [Unicode.Scalar])] = []
    for (term, form) in terms.enumerated() {
      switch form {
      case .phrase(let scalars): phrases.append((term, scalars))
      case .word(let pattern) where pattern.hasWildcard: patterns.append((term, pattern))
      case .word(let pattern): phrases.append((term, pattern.scalars))
      }
    }
    globs = GlobIndex(patterns)
    let words = phrases.map { Self.words(of: $0.scalars) }
    var frequency: [ArraySlice<Unicode.Scalar>: Int] = [:]
    for word in words.joined() { frequency[word, default: 0] += 1 }
    var keyed: [(key: UInt64, entry: Entry)] = []
    for (phrase, words) in zip(phrases, words) {
      let anchor = words.min { Self.cost(of: $0, frequency) < Self.cost(of: $1, frequency) }
      let entry = Entry(
        term: phrase.term,
        symbols: symbols.count,
        count: phrase.scalars.count,
        anchor: anchor?.startIndex ?? 0,
        anchorEnd: anchor?.endIndex ?? 0
      )
      symbols += phrase.scalars.map(\.value)
      if let anchor {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: anchor)
        keyed.append((FoldedKey.key(of: Array(String(view).utf8)), entry))
      } else if let first = phrase.scalars.first {
        wordless[first.value, default: []].append(entry)
      }
    }
    keyed.sort { ($0.key, $0.entry.term) < ($1.key, $1.entry.term) }
    var size = 64
    while size < keyed.count * 4 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    ranges = Array(repeating: 0..<0, count: size)
    // Sixteen bits a key let one word of thirty pass that is none; the bits stay in a near cache.
    let bitCount = max(1 << 12, size * 8)
    bits = Array(repeating: 0, count: bitCount / 64)
    bitShift = UInt64(64 - bitCount.trailingZeroBitCount)
    for (key, entry) in keyed {
      var slot = Int(truncatingIfNeeded: key >> 1) & (size - 1)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
      if keys[slot] == 0 { ranges[slot] = entries.count..<entries.count }
      keys[slot] = key
      entries.append(entry)
      ranges[slot] = ranges[slot].lowerBound..<entries.count
      let bit = Int(key >> bitShift)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// How much comparing a phrase by one of its words may cost: long words are rare in texts, and
  /// every other phrase with the word is compared too.
  private static func cost(
    of word: ArraySlice<Unicode.Scalar>,
    _ frequency: [ArraySlice<Unicode.Scalar>: Int]
  ) -> Double {
    Double(8 + (frequency[word] ?? 0)) / Double(1 << min(word.count, 12))
  }

  /// The words of a phrase, each as a slice of it.
  private static func words(of phrase: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    phrase.split { !WordCharacters.contains($0) }
  }
}
