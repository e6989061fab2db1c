import StudyModel

/// Where the words of an edited text stand in the document made of it.
///
/// Letter by letter: what a reader sets aside or joins is passed over.
struct WordPlaces {
  /// For every word of the first version all its places in order.
  private(set) var places: [Int: [TextRange]] = [:]
  /// How many words were not found.
  private(set) var missing = 0
  /// How many words were looked for.
  private(set) var count = 0

  init(of text: EditedText, in document: Document) {
    let scalars = Array(document.text.string.unicodeScalars)
    let letters = scalars.indices.filter { Self.isSeen(scalars[$0]) }
    var next = 0
    for word in text.paragraphs.flatMap(\.words) {
      let sought = word.text.unicodeScalars.filter(Self.isSeen)
      guard !sought.isEmpty else { continue }
      count += 1
      let near = (next..<min(letters.count, next + 600)).first { start in
        start + sought.count <= letters.count
          && zip(letters[start...], sought).allSatisfy { scalars[$0] == $1 }
      }
      // A word far off is another one: the reader left this one out.
      guard let start = near, start - next < 40 || sought.count > 7 else {
        missing += 1
        continue
      }
      next = start + sought.count
      if let number = word.number {
        places[number, default: []].append(TextRange(letters[start], letters[next - 1] + 1))
      }
    }
  }

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
