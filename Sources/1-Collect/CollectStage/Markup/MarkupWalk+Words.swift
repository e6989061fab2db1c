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
        words: record.words,
        line: lines.line(of: byte),
        byte: byte,
        byteCount: Int(record.byteCount),
        isExact: record.isExact
      ),
      of: store,
      keepsSpaces: frames.last?.keepsSpaces ?? false,
      link: frames.last.flatMap { $0.link < 0 ? nil : Int($0.link) },
      waiting: &places
    )
  }

  /// Says of the open passage what the elements around its first words make of it.
  private mutating func describe() {
    let frame = frames.last ?? Frame()
    open.kind = frame.kind ?? .paragraph
    open.level = frame.kind == nil ? 0 : Int(frame.level)
    open.part = frame.part
    open.cell = cells[Int(frame.cell)]
    open.language = frame.language == sourceLanguage ? nil : languages[Int(frame.language)]
    open.path = nil
    if pathBytes < Self.pathLimit, !frames.isEmpty {
      let words = path.words(depth: Int(frame.block) + 1)
      pathBytes += words.utf8.count
      open.path = words
    } else if pathBytes < Self.pathLimit {
      open.path = ""
    }
    if followsDoubleBreak { open.isInferred = true }
    followsDoubleBreak = false
  }

  /// A line ends; two line ends in a row are how old pages part their paragraphs.
  mutating func breakLine() {
    open.pieces.takeSpace()
    lineBreaks += 1
    guard lineBreaks == 2, !open.pieces.isEmpty, !open.isOnlyLabel else { return }
    open.isInferred = true
    flush()
    followsDoubleBreak = true
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
    var draft = PassageDraft(
      kind: done.kind,
      level: done.level,
      pieces: done.pieces.pieces,
      path: done.path,
      cell: done.cell,
      language: done.language,
      isInferred: done.isInferred,
      rule: done.isInferred ? "double-line-break" : nil,
      part: done.part,
      pageBreaks: done.pieces.pageBreaks,
      anchors: done.pieces.anchors
    )
    for link in done.pieces.links {
      for reference in links[link.number] {
        draft.links.append(PassageDraft.Link(pieces: link.pieces, reference: reference))
      }
    }
    if waiting.isEmpty {
      passages.append(consume draft)
      if !done.interruptions.isEmpty { passages += done.interruptions }
    } else {
      waiting[waiting.count - 1].interruptions.append(consume draft)
      waiting[waiting.count - 1].interruptions += done.interruptions
    }
  }
}
