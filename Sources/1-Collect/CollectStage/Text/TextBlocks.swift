import StudyModel

/// A run of lines that make one passage.
struct TextBlock {
  /// The places of its lines in the layout, in order.
  var lines: [Int]
  var kind: Passage.Kind = .paragraph
  var level = 0
  /// Whether its beginning or end was inferred.
  var isInferred = false
  var rule: String?
}

/// Finds the passages of a plain text.
enum TextBlocks {
  /// The passages, in order; lines that are page furniture stand in none.
  static func find(
    _ layout: TextLayout,
    in text: DecodedText,
    without furniture: Set<Int>
  ) -> [TextBlock] {
    var blocks =
      layout.kind == .doubleSpaced
      ? DoubleSpacedBlocks(layout, text, furniture).blocks
      : SpacedBlocks(layout, text, furniture).blocks
    HeadingSurvey(layout, text).name(&blocks)
    return blocks
  }
}

/// The passages of a double-spaced text, where the length of lines carries the signal.
private struct DoubleSpacedBlocks {
  private let layout: TextLayout
  private let text: DecodedText
  private let furniture: Set<Int>
  private(set) var blocks: [TextBlock] = []
  /// The line that ends the table the walk is in.
  private var tableEnd: Int?

  init(_ layout: TextLayout, _ text: DecodedText, _ furniture: Set<Int>) {
    self.layout = layout
    self.text = text
    self.furniture = furniture
    var previous: Int?
    for index in layout.lines.indices where !furniture.contains(index) {
      if let tableEnd, index <= tableEnd {
        blocks[blocks.count - 1].lines.append(index)
      } else if let before = previous {
        take(index, after: before)
      } else {
        begin(index, rule: "first-line")
      }
      previous = index
    }
  }

  private mutating func take(_ index: Int, after before: Int) {
    if let tableEnd, before == tableEnd {
      self.tableEnd = nil
      begin(index, rule: "after-table")
      return
    }
    if let end = endOfTable(from: index, after: before) {
      tableEnd = end
      begin(index, rule: "table-text")
      return
    }
    guard let rule = rule(for: index, after: before) else {
      blocks[blocks.count - 1].lines.append(index)
      return
    }
    begin(index, rule: rule)
  }

  private mutating func begin(_ index: Int, rule: String) {
    blocks.append(TextBlock(lines: [index], isInferred: true, rule: rule))
  }

  /// The rule by which a line begins a passage, or nothing where it goes on with the one before.
  private func rule(for index: Int, after before: Int) -> String? {
    let line = layout.lines[index]
    let cues = LineCues(line, in: text)
    let above = layout.lines[before]
    let aboveCues = LineCues(above, in: text)
    if aboveCues.endsInWordHyphen || aboveCues.endsInSoftHyphen { return nil }
    if cues.isListItem { return "list-marker" }
    if cues.isSectionHeading { return "heading-marker" }
    if cues.beginsKeywords { return "keywords" }
    let wasFurniture = before != index - 1
    if line.indent > 0, line.blanksBefore > 0 || wasFurniture { return "leading-space" }
    if line.blanksBefore > 2 { return "wide-gap" }
    let spare = layout.usualWidth - above.width
    let spareAfterWord = spare - 1 - cues.firstWordWidth
    if aboveCues.closesSentence, spareAfterWord * 10 > layout.usualWidth {
      return "short-last-line"
    }
    if spare * 3 > layout.usualWidth, cues.beginsUpper { return "short-line" }
    return nil
  }

  /// The line that names the origin of the table that begins here.
  private func endOfTable(from index: Int, after before: Int) -> Int? {
    guard LineCues(layout.lines[index], in: text).isTableCaption else { return nil }
    let above = LineCues(layout.lines[before], in: text)
    let isShort = (layout.usualWidth - layout.lines[before].width) * 3 > layout.usualWidth
    guard above.closesSentence || isShort else { return nil }
    let last = min(layout.lines.count, index + 150)
    return (index + 1..<max(index + 1, last)).first {
      LineCues(layout.lines[$0], in: text).namesOrigin
    }
  }
}
