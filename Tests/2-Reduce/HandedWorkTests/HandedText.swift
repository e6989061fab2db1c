import StudyModel

/// A document of passages, as the tests of this module need it.
func document(_ passages: [String], source: String = "nota", pages: [Page] = []) -> Document {
  var made: [Passage] = []
  var start = 0
  for (index, words) in passages.enumerated() {
    let end = start + words.unicodeScalars.count
    made.append(
      Passage(
        number: index + 1,
        kind: .paragraph,
        range: TextRange(start, end),
        sentences: [TextRange(start, end)]
      )
    )
    start = end + 1
  }
  let text = passages.joined(separator: "\n")
  return Document(
    source: source,
    fingerprint: "fp-\(passages.count)-\(text.unicodeScalars.count)",
    mediaType: "text/plain",
    text: ReadingText(text),
    passages: made,
    pages: pages
  )
}
