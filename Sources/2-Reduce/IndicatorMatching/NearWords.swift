/// Finds words that stand near one another in a passage.
struct NearWords {
  let text: ByteText
  /// Where each word begins and ends, in order; made when first asked for.
  private var allWords: [Span]?

  init(text: ByteText) {
    self.text = text
  }

  /// The shortest stretches that hold every part once, apart from one another, with the last
  /// beginning at most so many words after the first ends (neighbours are one word apart).
  ///
  /// - Parameters:
  ///   - needed: The places of every part, each in order.
  ///   - words: The most words between the first and the last.
  /// - Returns: The stretches, in order.
  mutating func windows(of needed: [[Span]], words: Int) -> [Span] {
    guard needed.allSatisfy({ !$0.isEmpty }) else { return [] }
    let allWords = self.allWords ?? text.words
    self.allWords = allWords
    let places = needed.enumerated()
      .flatMap { item, spans in
        spans.map { span in
          (
            item: item, span: span, first: Self.number(ofWordAt: span.start, in: allWords),
            last: Self.number(ofWordAt: span.end - 1, in: allWords)
          )
        }
      }
      .sorted { ($0.span.start, $0.span.end, $0.item) < ($1.span.start, $1.span.end, $1.item) }
    var found: [Span] = []
    for (position, first) in places.enumerated() {
      var missing = Set(needed.indices)
      missing.remove(first.item)
      var last = first.span
      for next in places[(position + 1)...] {
        if missing.isEmpty || next.first - first.last > words { break }
        guard missing.contains(next.item), next.span.start >= last.end else { continue }
        missing.remove(next.item)
        last = next.span
      }
      if missing.isEmpty { found.append(Span(start: first.span.start, end: last.end)) }
    }
    var shortest: [Span] = []
    for window in found.sorted(by: { ($0.start, $1.end) > ($1.start, $0.end) })
    where shortest.last.map({ window.end < $0.end }) ?? true {
      shortest.append(window)
    }
    return shortest.reversed()
  }

  /// How many words end before or with a byte.
  private static func number(ofWordAt byte: Int, in words: [Span]) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].end <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
