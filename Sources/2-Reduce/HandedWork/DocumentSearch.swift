import StudyModel
import TextAnchoring

/// A document made ready for all the ways in which handed words are looked for, each when first used.
final class DocumentSearch {
  private let document: Document
  private lazy var quotes = QuoteSearch(in: document)
  private(set) lazy var anchors = AnchorSearch(in: document)
  private var known: [String: [TextRange]] = [:]

  init(_ document: Document) {
    self.document = document
  }

  /// Every place where the very words stand.
  func exact(_ quote: String) -> [TextRange] {
    anchors.places(of: quote)
  }

  /// Every place of a quotation, the very words first and then as people paste them.
  func quote(_ quote: String) -> [TextRange] {
    if let places = known[quote] { return places }
    let exact = exact(quote)
    let all = exact.isEmpty ? quotes.find(quote) : exact
    // Whoever quotes `net` does not mean `network`, where `net` stands too.
    let whole = all.filter { !cutsWord($0) }
    let places = whole.isEmpty ? all : whole
    known[quote] = places
    return places
  }

  private func cutsWord(_ range: TextRange) -> Bool {
    func isWord(_ place: Int) -> Bool {
      place >= 0
        && document.text.scalar(at: TextOffset(place))
          .map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    }
    let (start, end) = (range.start.scalars, range.end.scalars)
    return isWord(start - 1) && isWord(start) || isWord(end - 1) && isWord(end)
  }

  /// Whether the words before and the words after are those around a place, but for white space.
  func hasCompany(_ range: TextRange, _ place: HandedPlace) -> Bool {
    guard !place.prefix.isEmpty || !place.suffix.isEmpty else { return false }
    return stands(place.prefix, before: range) && stands(place.suffix, after: range)
  }

  /// Whether the words on one side are those beside a place.
  func hasSomeCompany(_ range: TextRange, _ place: HandedPlace) -> Bool {
    !place.prefix.isEmpty && stands(place.prefix, before: range)
      || !place.suffix.isEmpty && stands(place.suffix, after: range)
  }

  /// Places that resemble words which do not stand as they are, those within a stretch first.
  func resembling(_ place: HandedPlace, within: TextRange?) -> [TextRange] {
    let anchor = Anchor(
      source: document.source,
      document: "",
      range: within ?? TextRange(0, 0),
      quote: place.quote,
      prefix: place.prefix,
      suffix: place.suffix,
      distinction: .place
    )
    guard case .proposed(let candidates) = anchors.match(anchor) else { return [] }
    let ranges = candidates.map(\.range)
    let near = within.map { within in ranges.filter { within.overlaps($0) } } ?? []
    return Array((near.isEmpty ? ranges : near).prefix(3))
  }

  private func stands(_ words: String, before range: TextRange) -> Bool {
    let sought = Self.folded(words)
    let start = max(0, range.start.scalars - 2 * Anchor.contextLength)
    return Self.folded(document.text[TextRange(start, range.start.scalars)]).hasSuffix(sought)
  }

  private func stands(_ words: String, after range: TextRange) -> Bool {
    let end = range.end.scalars + 2 * Anchor.contextLength
    return Self.folded(document.text[TextRange(range.end.scalars, end)])
      .hasPrefix(Self.folded(words))
  }

  /// Words with every run of white space as one space and none at the end that leads away.
  private static func folded(_ words: String) -> String {
    words.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init)
      .joined(separator: " ")
  }
}
