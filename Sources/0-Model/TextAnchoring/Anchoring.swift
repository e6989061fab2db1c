public import StudyModel

/// Describes excerpts, and finds them again in documents that have changed.
public enum Anchoring {
  /// The anchor of a stretch: place, words and up to 32 scalars on either side.
  ///
  /// What lies beyond the text is left out of the stretch.
  public static func describe(_ range: TextRange, in document: Document) -> Anchor {
    let text = document.text
    let start = min(range.start.scalars, text.scalarCount)
    let end = min(max(range.end.scalars, start), text.scalarCount)
    return Anchor(
      source: document.source,
      document: document.fingerprint,
      range: TextRange(start, end),
      quote: text[TextRange(start, end)],
      prefix: text[TextRange(start - min(start, Anchor.contextLength), start)],
      suffix: text[TextRange(end, end + Anchor.contextLength)]
    )
  }

  /// Where an anchor's excerpt stands in a document.
  ///
  /// In the document it was described in, the place with its words is exact. In another one the
  /// excerpt is carried when its words occur exactly once; or when place, words and the words on
  /// both sides are the same, occur together exactly once, and hold the quote exactly once. All else
  /// is proposed, best first, or lost. Words are compared scalar by scalar.
  public static func match(_ anchor: Anchor, in document: Document) -> AnchorMatch {
    let quote = Array(anchor.quote.utf8)
    let isSameText = anchor.document == document.fingerprint
    if isSameText, anchor.range.end.scalars <= document.text.scalarCount,
      document.text.bytes(anchor.range).elementsEqual(quote)
    {
      return .exact(anchor.range)
    }
    guard !quote.isEmpty else { return .lost }
    let occurrences = Occurrences.of(quote, in: document.text.utf8)
    if occurrences.count == 1, let byte = occurrences.first {
      return .carried(range(ofByte: byte, count: quote.count, in: document.text))
    }
    if !occurrences.isEmpty, isUnmoved(anchor, quote: quote, in: document) {
      return .carried(anchor.range)
    }
    let candidates = CandidateSearch(anchor: anchor, text: document.text)
      .candidates(at: occurrences)
    return candidates.isEmpty ? .lost : .proposed(candidates)
  }

  /// Whether a repeated quote stands where it stood, between the words it stood between.
  ///
  /// The quote must not repeat within that stretch: in `aaaa` nobody can tell where an `a` was put in.
  private static func isUnmoved(_ anchor: Anchor, quote: [UInt8], in document: Document) -> Bool {
    let here = describe(anchor.range, in: document)
    let before = Array(anchor.prefix.utf8)
    let after = Array(anchor.suffix.utf8)
    guard here.quote.utf8.elementsEqual(quote), here.prefix.utf8.elementsEqual(before),
      here.suffix.utf8.elementsEqual(after)
    else { return false }
    let stretch = before + quote + after
    return Occurrences.of(quote, in: stretch).count == 1
      && Occurrences.of(stretch, in: document.text.utf8).count == 1
  }

  private static func range(ofByte byte: Int, count: Int, in text: ReadingText) -> TextRange {
    TextRange(text.textOffset(ofByte: byte), text.textOffset(ofByte: byte + count))
  }
}
