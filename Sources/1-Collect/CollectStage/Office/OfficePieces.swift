/// The pieces of a paragraph in the making; each stretch of white space is one joint.
struct OfficePieces {
  private(set) var pieces: [PassageDraft.Piece] = []
  private(set) var pageBreaks: [PassageDraft.PageBreak] = []
  private(set) var anchors: [PassageDraft.Anchor] = []
  /// The pieces of each link, by the number of the link; a link that others interrupt has several.
  private(set) var links: [(pieces: Range<Int>, number: Int)] = []
  /// White space came, and words have not yet.
  private var isApart = false

  /// What begins at the words to come.
  struct Waiting {
    var pages: [PassageDraft.PageBreak] = []
    var ids: [String] = []
  }

  /// Whether there is more than blanks, such as the no-break space that fills empty paragraphs.
  var hasWords: Bool {
    pieces.contains { piece in
      guard case .original(let words, _, _, _, _) = piece else { return false }
      return words.unicodeScalars.contains {
        !$0.properties.isWhitespace && !["\u{AD}", "\u{200B}", "\u{FEFF}"].contains($0)
      }
    }
  }

  mutating func takeSpace() {
    isApart = true
  }

  /// Takes words; what waits begins at the first of them.
  mutating func take(_ placed: PlacedWords, link: Int?, waiting: inout Waiting) {
    let bytes = Array(placed.words.utf8)
    var line = placed.line
    var first = 0
    var index = 0
    while index < bytes.count {
      guard Self.isSpace(bytes[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
      let isOneSpace = end == index + 1 && bytes[index] == 0x20
      if !isOneSpace || index == first || end == bytes.count {
        append(bytes[first..<index], of: placed, line, link, &waiting)
        isApart = true
        first = end
        line += Self.lineEnds(bytes[index..<end])
      }
      index = end
    }
    append(bytes[first...], of: placed, line, link, &waiting)
  }

  private mutating func append(
    _ bytes: ArraySlice<UInt8>,
    of placed: PlacedWords,
    _ line: Int,
    _ link: Int?,
    _ waiting: inout Waiting
  ) {
    guard !bytes.isEmpty else { return }
    if isApart, !pieces.isEmpty { pieces.append(.joint) }
    isApart = false
    for page in waiting.pages {
      var page = page
      page.piece = pieces.count
      pageBreaks.append(page)
    }
    anchors += waiting.ids.map { PassageDraft.Anchor(id: $0, piece: pieces.count) }
    waiting = Waiting()
    if let link { extend(link) }
    pieces.append(
      .original(
        PieceWords(Array(bytes), 0..<bytes.count),
        line: placed.isExact ? line : placed.line,
        byte: placed.isExact ? placed.byte + bytes.startIndex : placed.byte,
        byteCount: placed.isExact ? bytes.count : placed.byteCount,
        isExact: placed.isExact
      )
    )
  }

  /// Lets a link hold the piece that comes, with the joint before it.
  private mutating func extend(_ link: Int) {
    let end = pieces.last == .joint ? pieces.count - 1 : pieces.count
    if let last = links.last, last.number == link, last.pieces.upperBound == end {
      links[links.count - 1].pieces = last.pieces.lowerBound..<(pieces.count + 1)
    } else {
      links.append((pieces.count..<(pieces.count + 1), link))
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// How many lines end; CR LF ends one.
  private static func lineEnds(_ space: ArraySlice<UInt8>) -> Int {
    space.indices.count { index in
      space[index] == 0x0A
        || space[index] == 0x0D && !(index + 1 < space.endIndex && space[index + 1] == 0x0A)
    }
  }
}
