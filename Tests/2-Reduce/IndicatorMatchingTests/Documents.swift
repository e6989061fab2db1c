import StudyModel

/// A document whose passages are the lines of a text and whose sentences end at a full stop.
func document(_ text: String, source: String = "s") -> Document {
  let scalars = Array(text.unicodeScalars)
  var passages: [Passage] = []
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
    passages.append(
      Passage(
        number: passages.count + 1,
        kind: .paragraph,
        range: TextRange(start, end),
        sentences: sentences
      )
    )
    start = end + 1
  }
  return Document(
    source: source,
    fingerprint: "f",
    mediaType: "text/plain",
    text: ReadingText(text),
    passages: passages
  )
}
