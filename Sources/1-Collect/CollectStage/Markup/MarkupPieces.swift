import MarkupReading
import StudyModel

/// A passage in the making: takes runs of words, and lets white space be one joint.
struct MarkupPieces {
  private(set) var pieces: [PassageDraft.Piece] = []
  private(set) var pageBreaks: [PassageDraft.PageBreak] = []
  private(set) var anchors: [PassageDraft.Anchor] = []
  /// The pieces of each link, by the number of the link; a link that others interrupt has several.
  private(set) var links: [(pieces: Range<Int>, number: Int)] = []
  /// White space came, and words have not yet.
  private var isApart = false

  var isEmpty: Bool { pieces.isEmpty }

  /// Whether there is more than blanks, such as the no-break space that fills empty paragraphs.
  var hasWords: Bool {
    pieces.contains { piece in
      guard case .original(let words, _, _, _, _) = piece else { return false }
      return words.withBytes(Self.haveWords)
    }
  }

  /// Whether there is a scalar that is no white space, no soft hyphen and no mark without a width.
  private static func haveWords(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let space = UTF8Scalars.spaceWidth(bytes, at: index, to: bytes.count)
      if space == 0 {
        guard bytes[index] >= 0x80 else { return true }
        guard [0xAD, 0x200B, 0xFEFF].contains(UTF8Scalars.scalar(bytes, at: index).value) else {
          return true
        }
      }
      index += UTF8Scalars.width(bytes[index])
    }
    return false
  }

  /// Takes white space.
  mutating func takeSpace() {
    isApart = true
  }

  /// Forgets the white space that came.
  mutating func forgetSpace() {
    isApart = false
  }

  /// A run of words as a stretch of bytes that others hold, and where it stands.
  struct Run {
    let words: Range<Int>
    let line: Int
    let byte: Int
    let byteCount: Int
    let isExact: Bool
  }

  /// Takes words with the white space in and around them; what waits for words begins at the first.
  mutating func take(
    _ run: Run,
    of store: [UInt8],
    keepsSpaces: Bool,
    link: Int?,
    waiting: inout MarkupPlaces
  ) {
    store.withUnsafeBufferPointer { all in
      let bytes = UnsafeBufferPointer(rebasing: all[run.words])
      var line = run.line
      var start: Int?
      var index = 0
      while index < bytes.count {
        guard Self.isSpace(bytes[index]) else {
          start = start ?? index
          index = Self.endOfWords(bytes, from: index)
          continue
        }
        var end = index
        var lineEnds = 0
        while end < bytes.count, Self.isSpace(bytes[end]) {
          if Self.endsLine(bytes, at: end) { lineEnds += 1 }
          end += 1
        }
        let isOneSpace = end == index + 1 && bytes[index] == 0x20
        let staysInRun = start != nil && end < bytes.count && lineEnds == 0
        if !(staysInRun && (isOneSpace || keepsSpaces)) {
          if let first = start {
            append(first..<index, of: run, store, line: line, link: link, waiting: &waiting)
            start = nil
          }
          isApart = true
          line += lineEnds
        }
        index = end
      }
      if let first = start {
        append(first..<bytes.count, of: run, store, line: line, link: link, waiting: &waiting)
      }
    }
  }

  private mutating func append(
    _ range: Range<Int>,
    of run: Run,
    _ store: [UInt8],
    line: Int,
    link: Int?,
    waiting: inout MarkupPlaces
  ) {
    if pieces.isEmpty {
      // Most passages have few pieces; growing from one would move them several times.
      pieces.reserveCapacity(Self.usualCount)
    } else if isApart {
      pieces.append(.joint)
    }
    isApart = false
    if !waiting.isEmpty {
      for page in waiting.pages {
        var page = page
        page.piece = pieces.count
        pageBreaks.append(page)
      }
      anchors += waiting.ids.map { PassageDraft.Anchor(id: $0, piece: pieces.count) }
      waiting = MarkupPlaces()
    }
    if let link { extend(link) }
    pieces.append(
      .original(
        PieceWords(
          store,
          (run.words.lowerBound + range.lowerBound)..<(run.words.lowerBound + range.upperBound)
        ),
        line: line,
        byte: run.isExact ? run.byte + range.lowerBound : run.byte,
        byteCount: run.isExact ? range.count : run.byteCount,
        isExact: run.isExact
      )
    )
  }

  private static let usualCount = 6

  /// Lets a link hold the piece that comes, with the joint before it.
  private mutating func extend(_ link: Int) {
    let end = pieces.last == .joint ? pieces.count - 1 : pieces.count
    if let last = links.last, last.number == link, last.pieces.upperBound == end {
      links[links.count - 1].pieces = last.pieces.lowerBound..<(pieces.count + 1)
    } else {
      links.append((pieces.count..<(pieces.count + 1), link))
    }
  }

  /// Behind the words from an index on that single spaces part.
  private static func endOfWords(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    var index = endOfPlain(bytes, from: index + 1)
    while index < bytes.count {
      if bytes[index] > 0x20 {
        index += 1
      } else if bytes[index] == 0x20, index + 1 < bytes.count, bytes[index + 1] > 0x20 {
        index += 2
      } else if isSpace(bytes[index]) {
        break
      } else {
        index += 1
      }
    }
    return index
  }

  /// A place up to which there are only words and single spaces, each before a word.
  private static func endOfPlain(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    typealias Sixteen = SIMD16<UInt8>
    let raw = UnsafeRawBufferPointer(bytes)
    let (space, one) = (Sixteen(repeating: 0x20), Sixteen(repeating: 1))
    var index = index
    while index + 17 <= raw.count {
      let these = raw.loadUnaligned(fromByteOffset: index, as: Sixteen.self)
      let next = raw.loadUnaligned(fromByteOffset: index + 1, as: Sixteen.self)
      let stops = (these .< space) .| ((these .== space) .& (next .<= space))
      let found = unsafeBitCast(
        Sixteen().replacing(with: one, where: stops),
        to: SIMD2<UInt64>.self
      )
      if found[0] | found[1] != 0 { break }
      index += 16
    }
    // The last space may stand before what is looked at next.
    return index
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || (0x09...0x0D).contains(byte))
  }

  private static func endsLine(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    if bytes[index] == 0x0A { return true }
    return bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
  }
}

/// Places that begin at the words to come.
struct MarkupPlaces {
  var pages: [PassageDraft.PageBreak] = []
  var ids: [String] = []

  var isEmpty: Bool { pages.isEmpty && ids.isEmpty }
}
