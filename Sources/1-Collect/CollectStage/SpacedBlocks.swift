import StudyModel

/// The passages of a text whose paragraphs stand between blank lines or are one long line each.
struct SpacedBlocks {
  private let layout: TextLayout
  private let text: DecodedText
  private let furniture: Set<Int>
  private let speakers: Set<String>
  private(set) var blocks: [TextBlock] = []

  init(_ layout: TextLayout, _ text: DecodedText, _ furniture: Set<Int>) {
    self.layout = layout
    self.text = text
    self.furniture = furniture
    speakers = Self.speakers(of: layout, text)
    var group: [Int] = []
    for index in layout.lines.indices where !furniture.contains(index) {
      if !group.isEmpty, isGap(before: index, after: group[group.count - 1]) {
        take(group)
        group = []
      }
      group.append(index)
    }
    if !group.isEmpty { take(group) }
  }

  /// Whether white space parts two lines; a page break does not where a sentence runs on over it.
  private func isGap(before index: Int, after before: Int) -> Bool {
    let line = layout.lines[index]
    let hasFurnitureBetween = index != before + 1
    guard line.formFeeds > 0 || hasFurnitureBetween else { return line.blanksBefore > 0 }
    let above = LineCues(layout.lines[before], in: text)
    if above.endsInWordHyphen { return false }
    let runsOn = LineCues(line, in: text).beginsLower && !above.closesSentence && !above.announces
    return !runsOn
  }

  /// Cuts the lines between two gaps into passages.
  private mutating func take(_ group: [Int]) {
    if group.count == 1 || isOneParagraphALine(group) {
      for index in group { begin(index, rule: group.count == 1 ? nil : "line") }
      return
    }
    if isVerse(group) {
      blocks.append(TextBlock(lines: group, kind: .verse, isInferred: true, rule: "short-lines"))
      return
    }
    begin(group[0], rule: nil)
    for (before, index) in zip(group, group.dropFirst()) {
      if let rule = rule(for: index, after: before, in: group) {
        begin(index, rule: rule)
      } else {
        blocks[blocks.count - 1].lines.append(index)
      }
    }
  }

  private mutating func begin(_ index: Int, rule: String?) {
    var block = TextBlock(lines: [index], isInferred: rule != nil, rule: rule)
    if speaks(index) { block.kind = .speech }
    blocks.append(block)
  }

  /// The rule by which a line within a group begins a passage.
  private func rule(for index: Int, after before: Int, in group: [Int]) -> String? {
    let line = layout.lines[index]
    let cues = LineCues(line, in: text)
    let above = LineCues(layout.lines[before], in: text)
    if above.endsInWordHyphen || above.endsInSoftHyphen { return nil }
    if speaks(index) { return "speaker" }
    let mayBegin = above.closesSentence || above.announces || isListLine(before, in: group)
    if cues.isListItem, mayBegin { return "list-marker" }
    if cues.isSectionHeading, above.closesSentence { return "heading-marker" }
    if cues.beginsKeywords { return "keywords" }
    // A first line set in, under a line at the margin that ends a sentence.
    let margin = group.map { layout.lines[$0].indent }.min() ?? 0
    let isSetIn = line.indent >= margin + 2 && line.indent <= margin + 12
    if isSetIn, layout.lines[before].indent < line.indent, above.closesSentence { return "indent" }
    return nil
  }

  /// Whether a line is the first of its group or a list item itself, so that another may follow.
  private func isListLine(_ index: Int, in group: [Int]) -> Bool {
    LineCues(layout.lines[index], in: text).isListItem
      || blocks.last.map { block in
        block.lines.first.map { LineCues(layout.lines[$0], in: text).isListItem } ?? false
      } ?? false
  }

  /// Lines longer than any page is wide were not broken by hand: each is a paragraph.
  private func isOneParagraphALine(_ group: [Int]) -> Bool {
    group.contains { layout.lines[$0].width > 140 }
  }

  /// Lines that end long before they are full, most in upper case at their beginning.
  private func isVerse(_ group: [Int]) -> Bool {
    guard group.count >= 2 else { return false }
    let lines = group.map { layout.lines[$0] }
    guard lines.allSatisfy({ $0.width <= 70 }), !group.contains(where: speaks) else { return false }
    let cues = lines.map { LineCues($0, in: text) }
    guard !cues.contains(where: \.isListItem) else { return false }
    let upper = cues.count(where: \.beginsUpper)
    guard upper * 4 >= cues.count * 3 else { return false }
    // In prose the next word would not have fitted on the line before it.
    let full = max(layout.usualWidth, lines.map(\.width).max() ?? 0)
    let broken = zip(lines, cues.dropFirst()).count { line, next in
      line.width + 1 + next.firstWordWidth <= full
    }
    let isNarrow = layout.usualWidth <= 60
    return broken * 4 >= (lines.count - 1) * 3 && isNarrow
  }

  // MARK: Speakers

  private func speaks(_ index: Int) -> Bool {
    guard !speakers.isEmpty else { return false }
    guard let label = Self.label(of: layout.lines[index], text) else { return false }
    return speakers.contains(label)
  }

  /// The labels that begin lines again and again, as in the transcript of an interview.
  private static func speakers(of layout: TextLayout, _ text: DecodedText) -> Set<String> {
    var counts: [String: Int] = [:]
    for line in layout.lines {
      guard let label = label(of: line, text) else { continue }
      counts[label, default: 0] += 1
    }
    let speaking = counts.filter { $0.value >= 2 }
    let total = speaking.values.reduce(0, +)
    guard speaking.count >= 2, total >= 4 else { return [] }
    return Set(speaking.keys)
  }

  /// The words before a colon at the beginning of a line, where they may name a speaker.
  private static func label(of line: TextLine, _ text: DecodedText) -> String? {
    let bytes = text.bytes[line.start..<min(line.end, line.start + 32)]
    guard let colon = bytes.firstIndex(of: 0x3A), colon > line.start, colon + 1 < line.end,
      bytes.indices.contains(colon + 1), bytes[colon + 1] == 0x20 || bytes[colon + 1] == 0x09
    else { return nil }
    let label = String(decoding: bytes[..<colon], as: UTF8.self)
    guard let first = label.unicodeScalars.first, first.properties.isUppercase else { return nil }
    let isName = label.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == " " || $0 == "."
    }
    return isName && label.utf8.count { $0 == 0x20 } <= 3 ? label : nil
  }
}
