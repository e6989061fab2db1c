import StudyModel

/// A document whose passages are the lines of a text and whose sentences end at a full stop.
///
/// Every passage stands in two lines of the original: its first half and its second.
func document(_ text: String, fingerprint: String = "f", pages: [Page] = []) -> Document {
  let scalars = Array(text.unicodeScalars)
  var passages: [Passage] = []
  var runs: [OriginMap.Run] = []
  var start = 0
  while start <= scalars.count {
    let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
    var sentences: [TextRange] = []
    var begin = start
    for index in start..<end where scalars[index] == "." || index == end - 1 {
      guard index >= begin else { continue }
      sentences.append(TextRange(begin, index + 1))
      begin = index + 1
      while begin < end, scalars[begin] == " " { begin += 1 }
    }
    let number = passages.count + 1
    passages.append(
      Passage(
        number: number,
        kind: .paragraph,
        range: TextRange(start, end),
        sentences: sentences
      )
    )
    let middle = (start + end) / 2
    for (offset, half) in [TextRange(start, middle), TextRange(middle, end)].enumerated()
    where !half.isEmpty {
      runs.append(
        OriginMap.Run(range: half, line: number * 2 - 1 + offset, byte: 0, byteCount: half.count)
      )
    }
    start = end + 1
  }
  return Document(
    source: "s",
    fingerprint: fingerprint,
    mediaType: "text/plain",
    text: ReadingText(text),
    passages: passages,
    pages: pages,
    origin: OriginMap(runs: runs)
  )
}

/// A text of so many scalars drawn from an alphabet.
func randomText(
  _ alphabet: String,
  count: Int,
  using random: inout some RandomNumberGenerator
) -> [Unicode.Scalar] {
  let letters = Array(alphabet.unicodeScalars)
  return (0..<count).map { _ in letters[Int.random(in: letters.indices, using: &random)] }
}

/// The text that scalars make.
func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}
