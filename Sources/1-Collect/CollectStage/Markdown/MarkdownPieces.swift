import StudyModel

/// The pieces of a passage in the making, a byte at a time.
struct MarkdownPieces {
  private let text: DecodedText
  private var pieces: [PassageDraft.Piece] = []
  private var run: Range<Int>?
  private var isApart = false
  private var links: [PassageDraft.Link] = []
  private var openLink: (reference: LinkReference, first: Int?)?

  /// The pieces, and the links among them.
  struct Gathered {
    var pieces: [PassageDraft.Piece]
    var links: [PassageDraft.Link]
  }

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
        PieceWords(character),
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
        PieceWords(text.bytes, range),
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
    if openLink != nil, openLink?.first == nil { openLink?.first = pieces.count }
  }

  /// Begins a link; the words that come are of it.
  mutating func beginLink(_ reference: LinkReference) {
    endRun()
    openLink = (reference, nil)
  }

  /// Ends the link that is open.
  mutating func endLink() {
    endRun()
    defer { openLink = nil }
    guard let link = openLink, let first = link.first, first < pieces.count else { return }
    links.append(PassageDraft.Link(pieces: first..<pieces.count, reference: link.reference))
  }

  mutating func finish() -> Gathered {
    endLink()
    return Gathered(pieces: pieces, links: links)
  }
}
