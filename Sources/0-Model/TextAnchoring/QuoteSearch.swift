public import StudyModel

/// Finds quotations in a document as people paste them, whatever happened to their line breaks.
///
/// Looked for from strict to lenient, and the first kind that finds something counts: the same
/// scalars but for white space; typographic signs as their typewriter forms, as listed; hyphens at
/// line ends with or without their break; and at last letters in either case. `first words … last
/// words` finds the stretch from the one to the nearest other.
public struct QuoteSearch: Sendable {
  /// The signs that may stand for one another, each with its typewriter form.
  public static let equivalents: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{2018}": "'", "\u{2019}": "'", "\u{201A}": "'", "\u{201B}": "'", "\u{02BC}": "'",
    "\u{201C}": "\"", "\u{201D}": "\"", "\u{201E}": "\"", "\u{201F}": "\"",
    "\u{00AB}": "\"", "\u{00BB}": "\"", "\u{2010}": "-", "\u{2011}": "-", "\u{2013}": "-",
    "\u{2014}": "-", "\u{2212}": "-",
  ]

  private let document: Document
  let scalars: [Unicode.Scalar]

  /// Makes a document ready for any number of searches.
  public init(in document: Document) {
    self.document = document
    scalars = Array(document.text.string.unicodeScalars)
  }

  /// All places of a quotation in a document, in order; for several searches keep the search.
  public static func find(_ quote: String, in document: Document) -> [TextRange] {
    QuoteSearch(in: document).find(quote)
  }

  /// All places of a quotation, in order of the text.
  public func find(_ quote: String) -> [TextRange] {
    let whole = Array(quote.unicodeScalars)
    for leniency in Leniency.allCases {
      let text = FoldedText(scalars, leniency)
      let found = places(of: whole, in: text)
      if !found.isEmpty { return found }
      let ends = Self.pieces(of: whole)
      if ends.count > 1 {
        let spanning = stretches(from: ends, in: text)
        if !spanning.isEmpty { return spanning }
      }
    }
    return []
  }

  func places(of quote: [Unicode.Scalar], in text: FoldedText) -> [TextRange] {
    let sought = FoldedText(quote, text.leniency).trimmed
    return Occurrences.of(sought, in: text.values).map { text.range($0, sought.count) }
  }

  /// The shortest stretches that begin with the first piece and go through all others in order.
  ///
  /// Stretches within one passage are preferred to all others.
  private func stretches(from pieces: [[Unicode.Scalar]], in text: FoldedText) -> [TextRange] {
    let places = pieces.map { self.places(of: $0, in: text) }
    guard let firsts = places.first, places.allSatisfy({ !$0.isEmpty }) else { return [] }
    var found: [TextRange] = []
    for first in firsts {
      var reached = first
      for following in places.dropFirst() {
        guard let next = Self.first(of: following, notBefore: reached.end) else { return found }
        reached = next
      }
      let stretch = first.union(reached)
      if let last = found.last, last.end == stretch.end { found.removeLast() }
      found.append(stretch)
    }
    let within = found.filter { document.passages(in: $0).count == 1 }
    return within.isEmpty ? found : within
  }

  static func first(of places: [TextRange], notBefore start: TextOffset) -> TextRange? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low < places.count ? places[low] : nil
  }

  /// The words between `…`, `...`, `[…]` and `(...)`.
  private static func pieces(of quote: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var pieces: [[Unicode.Scalar]] = [[]]
    var index = 0
    while index < quote.count {
      let length =
        quote[index] == "\u{2026}"
        ? 1 : (quote[index...].prefix(3).elementsEqual(["." as Unicode.Scalar, ".", "."]) ? 3 : 0)
      if length > 0 {
        index += length
        if let open = pieces[pieces.count - 1].last, open == "[" || open == "(" {
          pieces[pieces.count - 1].removeLast()
          if index < quote.count, quote[index] == "]" || quote[index] == ")" { index += 1 }
        }
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(quote[index])
        index += 1
      }
    }
    return pieces.filter { $0.contains { !$0.properties.isWhitespace } }
  }
}
