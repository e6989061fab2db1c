public import StudyModel

/// Describes excerpts, and finds them again in documents that have changed.
public enum Anchoring {
  /// The anchor of a stretch: place, words, up to 32 scalars on either side, and whether these
  /// tell it from the rest of the document.
  ///
  /// What lies beyond the text is left out of the stretch.
  public static func describe(_ range: TextRange, in document: Document) -> Anchor {
    let text = document.text
    let start = min(range.start.scalars, text.scalarCount)
    let end = min(max(range.end.scalars, start), text.scalarCount)
    let before = TextRange(start - min(start, Anchor.contextLength), start)
    let after = TextRange(end, end + Anchor.contextLength)
    let company = Company(
      quote: Array(text.bytes(TextRange(start, end))),
      prefix: text[before],
      suffix: text[after]
    )
    return Anchor(
      source: document.source,
      document: document.fingerprint,
      range: TextRange(start, end),
      quote: text[TextRange(start, end)],
      prefix: text[before],
      suffix: text[after],
      distinction: distinction(of: company, in: text.utf8)
    )
  }

  /// Where an anchor's excerpt stands in a document; for several anchors keep an ``AnchorSearch``.
  public static func match(_ anchor: Anchor, in document: Document) -> AnchorMatch {
    exactPlace(of: anchor, in: document) ?? AnchorSearch(in: document).match(anchor)
  }

  /// The place of an anchor that was described in this very document and has its words there.
  public static func exactPlace(of anchor: Anchor, in document: Document) -> AnchorMatch? {
    guard anchor.document == document.fingerprint,
      anchor.range.end.scalars <= document.text.scalarCount,
      document.text.bytes(anchor.range).elementsEqual(anchor.quote.utf8)
    else { return nil }
    return .exact(anchor.range)
  }

  private static func distinction(of company: Company, in text: [UInt8]) -> Anchor.Distinction {
    let places = Occurrences.of(company.quote, in: text)
    guard places.count > 1 else { return .quote }
    return company.onlyPlace(among: places, in: text) == nil ? .place : .context
  }
}

/// The words on either side of a quotation, which may tell one of its places from all others.
struct Company {
  let quote: [UInt8]
  let prefix: ArraySlice<UInt8>
  let suffix: ArraySlice<UInt8>
  /// Whether fewer words than are kept stood on that side: the text began or ended there.
  let beginsText: Bool
  let endsText: Bool

  init(quote: [UInt8], prefix: String, suffix: String) {
    self.quote = quote
    self.prefix = Array(prefix.utf8)[...]
    self.suffix = Array(suffix.utf8)[...]
    beginsText = prefix.unicodeScalars.count < Anchor.contextLength
    endsText = suffix.unicodeScalars.count < Anchor.contextLength
  }

  /// The place that alone has the words before and alone has the words after, if there is one.
  ///
  /// Both must say so: one of them alone also stands beside a copy of half a passage.
  func onlyPlace(among places: [Int], in text: [UInt8]) -> Int? {
    guard !prefix.isEmpty, !suffix.isEmpty else { return nil }
    let after = places.filter { isAfterPrefix($0, in: text) }
    guard after.count == 1, let place = after.first else { return nil }
    return places.filter { isBeforeSuffix($0, in: text) } == [place] ? place : nil
  }

  func isAfterPrefix(_ place: Int, in text: [UInt8]) -> Bool {
    text[..<place].suffix(prefix.count).elementsEqual(prefix)
      && (!beginsText || place == prefix.count)
  }

  func isBeforeSuffix(_ place: Int, in text: [UInt8]) -> Bool {
    let end = place + quote.count
    return text[end...].prefix(suffix.count).elementsEqual(suffix)
      && (!endsText || end + suffix.count == text.count)
  }
}
