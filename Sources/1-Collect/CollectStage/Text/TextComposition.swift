import StudyModel

/// Puts the lines of each passage together, and the pages where they begin.
struct TextComposition {
  /// The passages, in order.
  private(set) var passages: [PassageDraft] = []

  private let text: DecodedText
  private let layout: TextLayout
  private let furniture: Set<Int>
  private let starts: [TextPaging.Start]
  private var nextStart = 0

  init(text: DecodedText, layout: TextLayout, paging: TextPaging, blocks: [TextBlock]) {
    self.text = text
    self.layout = layout
    furniture = paging.furnitureLines
    starts = paging.starts
    for block in blocks { passages.append(passage(of: block)) }
  }

  private mutating func passage(of block: TextBlock) -> PassageDraft {
    var draft = PassageDraft()
    draft.kind = block.kind
    draft.level = block.level
    draft.isInferred = block.isInferred
    draft.rule = block.rule
    var before: Int?
    for index in block.lines {
      if let before, !joinsWithoutSpace(before, index) { draft.pieces.append(.joint) }
      takePages(upTo: index, into: &draft)
      draft.pieces.append(piece(of: layout.lines[index], isLast: index == block.lines.last))
      before = index
    }
    return draft
  }

  /// The pages that begin at this line or with furniture above it.
  private mutating func takePages(upTo index: Int, into draft: inout PassageDraft) {
    while nextStart < starts.count, starts[nextStart].line <= index {
      let start = starts[nextStart]
      draft.pageBreaks.append(
        PassageDraft.PageBreak(
          piece: draft.pieces.count,
          label: start.label,
          method: start.method,
          line: layout.lines[start.line].number,
          number: start.number
        )
      )
      nextStart += 1
    }
  }

  private func piece(of line: TextLine, isLast: Bool) -> PassageDraft.Piece {
    let isSoft = !isLast && LineCues(line, in: text).endsInSoftHyphen
    let end = isSoft ? line.end - 2 : line.end
    return .original(
      PieceWords(text.bytes, line.start..<end),
      line: line.number,
      byte: line.start,
      byteCount: end - line.start,
      isExact: true
    )
  }

  /// A hyphen at a line's end stays and the break after it goes; a soft hyphen goes with it.
  private func joinsWithoutSpace(_ before: Int, _ index: Int) -> Bool {
    let above = LineCues(layout.lines[before], in: text)
    guard LineCues(layout.lines[index], in: text).beginsWithWord else { return false }
    return above.endsInWordHyphen || above.endsInSoftHyphen
  }
}
