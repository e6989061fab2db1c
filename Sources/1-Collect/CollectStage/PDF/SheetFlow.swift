import StudyModel

/// The passages of all pages in the order in which they are read, those that go on over columns
/// and pages put together.
struct SheetFlow {
  /// The passages.
  private(set) var blocks: [SheetBlock] = []

  private let lines: SheetLines
  private var notes: [SheetBlock] = []
  private var usesIndents = false

  /// Puts the columns of pages together.
  init(_ pages: [[RegionBlocks]], _ lines: SheetLines) {
    self.lines = lines
    let paragraphs = pages.joined().flatMap(\.blocks).filter { $0.kind == .paragraph }
    usesIndents = paragraphs.count { $0.rule == "indent" } * 5 > paragraphs.count
    for page in pages {
      for region in page { append(region) }
      blocks += notes
      notes = []
    }
  }

  private mutating func append(_ region: RegionBlocks) {
    var rest = region.blocks[...]
    // What floats at the head of a column does not part the text before it from the text below.
    let floats = rest.prefix { $0.kind == .tableCell || isCaption($0) }
    rest = rest.dropFirst(floats.count)
    if let first = rest.first, goOn(with: first) { rest.removeFirst() }
    blocks += floats
    blocks += rest
    notes += region.notes
  }

  /// Puts the first passage of a column to the last of the text before it, where it goes on there.
  private mutating func goOn(with next: SheetBlock) -> Bool {
    guard next.kind == .paragraph, !next.isIndented, !next.isCentred,
      let last = blocks.lastIndex(where: { !isBeside($0) })
    else { return false }
    let before = blocks[last]
    guard before.kind == .paragraph || before.kind == .listItem, !before.isCentred,
      before.rule != "line-of-code", before.rule != "on-end",
      abs(before.height - next.height) * 100 <= lines.bodyHeight * 8,
      let end = lines.lastCues(of: before), let start = lines.firstCues(of: next),
      !isHeading(before)
    else { return false }
    let goesOn =
      end.endsInWordHyphen || end.endsInSoftHyphen
      || (!end.closesSentence && !end.announces && (start.beginsLower || before.endsFull))
      || (end.closesSentence && before.endsFull && usesIndents && before.rowCount > 1)
    guard goesOn, start.beginsLower || next.rowCount > 1 || before.endsFull else { return false }
    var beside = Array(blocks[(last + 1)...])
    // Notes of the page come before what goes on to the next page, so that they keep their page.
    let crosses = next.firstSheet > before.lastSheet
    if crosses, let earliest = beside.map(\.firstSheet).min(), earliest > before.firstSheet {
      return false
    }
    blocks.removeSubrange(last...)
    var joined = before
    joined.runs += next.runs
    joined.rowCount += next.rowCount
    joined.endsFull = next.endsFull
    if crosses {
      blocks += beside
      beside = []
    }
    blocks.append(joined)
    blocks += beside
    return true
  }

  /// Whether a passage stands beside the text that goes on around it.
  private func isBeside(_ block: SheetBlock) -> Bool {
    block.kind == .note || block.kind == .tableCell || block.rule == "on-end" || isCaption(block)
  }

  private func isCaption(_ block: SheetBlock) -> Bool {
    guard let cues = lines.firstCues(of: block) else { return false }
    return cues.isTableCaption || cues.isFigureCaption || cues.namesOrigin
  }

  private func isHeading(_ block: SheetBlock) -> Bool {
    block.rowCount == 1 && block.isShort && PartHeadings.kind(of: lines.words(of: block)) != nil
  }
}
