/// How many different excerpts codings stand on.
public enum ExcerptCount {
  /// From so many words on, words that stand in two places are a repeat and no coincidence: the limit
  /// from which passages are listed as duplicates.
  static let repeatWords = 10

  /// The number of different stretches whose words are found; those that say the same ten or more words,
  /// in one source or in several, are one.
  ///
  /// A source that repeats its own sentences would otherwise count for what it says twice.
  public static func of(_ codings: [Coding]) -> Int {
    var places: Set<Place> = []
    var long: Set<Words> = []
    var count = 0
    for coding in codings {
      guard let range = coding.range,
        places.insert(Place(source: coding.source, range: range)).inserted
      else { continue }
      let isNew = isLong(coding.quote) ? long.insert(Words(text: coding.quote)).inserted : true
      if isNew { count += 1 }
    }
    return count
  }

  private static func isLong(_ quote: String) -> Bool {
    var blanks = 0
    for byte in quote.utf8 where byte == UInt8(ascii: " ") {
      blanks += 1
      if blanks == repeatWords - 1 { return true }
    }
    return false
  }

  private struct Place: Hashable {
    let source: String
    let range: TextRange
  }

  /// Words compared scalar by scalar.
  private struct Words: Hashable {
    let text: String

    static func == (left: Words, right: Words) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}
