import MarkupReading
import StudyModel

extension MarkupWalk {
  /// Takes a run of words, which are a stretch of these bytes.
  mutating func take(_ record: MarkupRecord, of store: [UInt8]) {
    lineBreaks = 0
    if open.pieces.isEmpty || (open.isOnlyLabel && labelDepth == 0) { describe() }
    if labelDepth == 0 { open.isOnlyLabel = false }
    let byte = Int(record.byte)
    open.pieces.take(
      MarkupPieces.Run(
        store: store,
        words: record.words,
        line: lines.line(of: byte),
        byte: byte,
        byteCount: Int(record.byteCount),
        isExact: record.isExact
      ),
      keepsSpaces: frames.last?.keepsSpaces ?? false,
      link: frames.last?.link,
      waiting: &places
    )
  }

  /// Says of the open passage what the elements around its first words make of it.
  private mutating func describe() {
    let frame = frames.last ?? Frame()
    open.draft.kind = frame.kind ?? .paragraph
    open.draft.level = frame.kind == nil ? 0 : frame.level
    open.draft.part = frame.part
    open.draft.cell = frame.cell
    open.draft.language = frame.language == sourceLanguage ? nil : languages[frame.language]
    open.draft.path = nil
    if pathBytes < Self.pathLimit, !frames.isEmpty {
      let words = path.words(depth: frame.block + 1)
      pathBytes += words.utf8.count
      open.draft.path = words
    } else if pathBytes < Self.pathLimit {
      open.draft.path = ""
    }
    if followsDoubleBreak { markInferred() }
    followsDoubleBreak = false
  }

  /// A line ends; two line ends in a row are how old pages part their paragraphs.
  mutating func breakLine() {
    open.pieces.takeSpace()
    lineBreaks += 1
    guard lineBreaks == 2, !open.pieces.isEmpty, !open.isOnlyLabel else { return }
    markInferred()
    flush()
    followsDoubleBreak = true
  }

  private mutating func markInferred() {
    open.draft.isInferred = true
    open.draft.rule = "double-line-break"
  }

  mutating func flush() {
    lineBreaks = 0
    followsDoubleBreak = false
    if open.pieces.isEmpty {
      // Most blocks begin behind another; there is nothing to make anew.
      open.isOnlyLabel = false
      open.pieces.forgetSpace()
      return
    }
    var done = Open()
    swap(&done, &open)
    guard done.pieces.hasWords else {
      open.interruptions = done.interruptions
      places.ids = done.pieces.anchors.map(\.id) + places.ids
      return
    }
    done.draft.pieces = done.pieces.pieces
    done.draft.pageBreaks = done.pieces.pageBreaks
    done.draft.anchors = done.pieces.anchors
    for link in done.pieces.links {
      done.draft.links += links[link.number].map {
        PassageDraft.Link(pieces: link.pieces, reference: $0)
      }
    }
    if waiting.isEmpty {
      passages.append(done.draft)
      if !done.interruptions.isEmpty { passages += done.interruptions }
    } else {
      waiting[waiting.count - 1].interruptions.append(done.draft)
      waiting[waiting.count - 1].interruptions += done.interruptions
    }
  }
}
