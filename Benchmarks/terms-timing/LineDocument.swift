import StudyModel

/// Makes a document of a text: a passage a line, a sentence up to a sign that ends one.
enum LineDocument {
  static func document(_ bytes: [UInt8], source: String) -> Document {
    let text = ReadingText(utf8: bytes)
    var passages: [Passage] = []
    var runs: [OriginMap.Run] = []
    var line = 1
    var sentences: [TextRange] = []
    var places = (start: 0, sentence: 0, scalar: 0, byte: 0)
    for (index, byte) in (bytes + [10]).enumerated() {
      if byte & 0xC0 == 0x80 { continue }
      defer { places.scalar += 1 }
      let isEnd = byte == 10
      if byte == 0x20, index > 0, [0x2E, 0x21, 0x3F].contains(bytes[index - 1]),
        index + 1 < bytes.count, bytes[index + 1] < 0x61
      {
        sentences.append(TextRange(places.sentence, places.scalar))
        places.sentence = places.scalar + 1
      }
      guard isEnd else { continue }
      if places.scalar > places.start {
        if places.scalar > places.sentence {
          sentences.append(TextRange(places.sentence, places.scalar))
        }
        passages.append(
          Passage(
            number: passages.count + 1,
            kind: .paragraph,
            range: TextRange(places.start, places.scalar),
            sentences: sentences
          )
        )
      }
      runs.append(
        OriginMap.Run(
          range: TextRange(places.start, places.scalar),
          line: line,
          byte: places.byte,
          byteCount: index - places.byte
        )
      )
      line += 1
      places.byte = index + 1
      sentences = []
      places.start = places.scalar + 1
      places.sentence = places.start
    }
    return Document(
      source: source,
      fingerprint: source,
      mediaType: "text/plain",
      text: text,
      passages: passages,
      origin: OriginMap(runs: runs)
    )
  }
}
