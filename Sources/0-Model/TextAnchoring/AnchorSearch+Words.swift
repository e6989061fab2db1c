public import StudyModel

extension AnchorSearch {
  /// Every place where the very words of a quotation stand, in order; white space at its ends is
  /// passed over.
  public func places(of quote: String) -> [TextRange] {
    var scalars = Substring(quote).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    guard !scalars.isEmpty else { return [] }
    let sought = SoughtQuote(
      Anchor(
        source: document.source,
        document: "",
        range: TextRange(0, 0),
        quote: String(scalars),
        prefix: "",
        suffix: ""
      )
    )
    return occurrences(of: sought).map { range(ofByte: $0, count: sought.utf8.count) }
  }
}
