import StudyModel

/// The pieces of a passage in the making, a byte at a time.
struct MarkdownPieces {
  private let text: DecodedText
  private var pieces: [PassageDraft.Piece] = []
  private var run: Range<Int>?
  private var isApart = false

  init(text: DecodedText) {
    self.text = text
  }

  mutating func takeByte(at place: Int) {
    // One space between words is as it stands in the original, and needs no joint.
    if let known = run {
      let isOneSpace = isApart && place == known.upperBound + 1 && text.bytes[place - 1] == 0x20
      if place == known.upperBound && !isApart || isOneSpace {
        run = known.lowerBound..<(place + 1)
        isApart = false
        return
      }
    }
    endRun()
    join()
    run = place..<(place + 1)
  }

  mutating func takeReference(_ character: String, at place: Int, count: Int) {
    endRun()
    join()
    pieces.append(
      .original(
        character,
        line: text.line(ofByte: place),
        byte: place,
        byteCount: count,
        isExact: false
      )
    )
  }

  mutating func takeSpace() {
    isApart = true
  }

  mutating func endRun() {
    guard let range = run else { return }
    run = nil
    pieces.append(
      .original(
        text.words(range),
        line: text.line(ofByte: range.lowerBound),
        byte: range.lowerBound,
        byteCount: range.count,
        isExact: true
      )
    )
  }

  private mutating func join() {
    if isApart, !pieces.isEmpty { pieces.append(.joint) }
    isApart = false
  }

  mutating func finish() -> [PassageDraft.Piece] {
    endRun()
    return pieces
  }
}
