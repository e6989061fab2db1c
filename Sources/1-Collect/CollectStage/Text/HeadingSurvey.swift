import StudyModel

/// Tells headings, list items and captions among the passages of a plain text.
struct HeadingSurvey {
  private let layout: TextLayout
  private let text: DecodedText

  init(_ layout: TextLayout, _ text: DecodedText) {
    self.layout = layout
    self.text = text
  }

  /// Gives every passage that is still a paragraph its kind and level.
  func name(_ blocks: inout [TextBlock]) {
    for index in blocks.indices where blocks[index].kind == .paragraph {
      let next = blocks.indices.contains(index + 1) ? blocks[index + 1] : nil
      let cues = LineCues(layout.lines[blocks[index].lines[0]], in: text)
      // The last item of a list is short too, and a paragraph follows it.
      let endsList = cues.isListItem && index > 0 && blocks[index - 1].kind == .listItem
      if !endsList, let level = headingLevel(of: blocks[index], before: next) {
        blocks[index].kind = .heading
        blocks[index].level = level
        continue
      }
      if cues.isListItem {
        blocks[index].kind = .listItem
        blocks[index].level = 1
      } else if cues.isFigureCaption || cues.isTableCaption, blocks[index].lines.count <= 4,
        blocks[index].rule != "table-text"
      {
        blocks[index].kind = .caption
      }
    }
  }

  /// The level of a heading, from 1, or nothing where the passage is none.
  private func headingLevel(of block: TextBlock, before next: TextBlock?) -> Int? {
    guard let first = block.lines.first, let last = block.lines.last, block.lines.count <= 3,
      block.rule != "table-text", block.rule != "keywords"
    else { return nil }
    let line = layout.lines[first]
    let cues = LineCues(line, in: text)
    let lastCues = LineCues(layout.lines[last], in: text)
    guard !cues.beginsKeywords, !cues.hasLeader, !cues.isTableCaption, !cues.isFigureCaption else {
      return nil
    }
    if cues.isChapterHeading { return 1 }
    let width = block.lines.reduce(0) { $0 + layout.lines[$1].width }
    guard width <= 160, !lastCues.closesSentence, !lastCues.announces else { return nil }
    if cues.isSectionHeading { return 2 }
    if cues.isUpperCase, lastCues.isUpperCase, line.width > 2 { return 1 }
    guard let next, leads(to: next), isShort(block) else { return nil }
    if let level = numberedLevel(cues), block.lines.count == 1 { return level }
    guard !cues.isListItem, cues.beginsUpper, !hasColon(block) else { return nil }
    return 2
  }

  /// Whether a passage can follow a heading: anything but an item of a list.
  private func leads(to next: TextBlock) -> Bool {
    guard next.kind == .paragraph, let first = next.lines.first else { return false }
    return !LineCues(layout.lines[first], in: text).isListItem
  }

  /// Whether the last line of a passage leaves more than a third of the usual width free.
  private func isShort(_ block: TextBlock) -> Bool {
    guard let last = block.lines.last else { return false }
    let width = layout.lines[last].width
    if layout.kind == .spaced, block.lines.count == 1 { return width <= 80 }
    return width * 3 < layout.usualWidth * 2
  }

  private func hasColon(_ block: TextBlock) -> Bool {
    block.lines.contains { LineCues(layout.lines[$0], in: text).words.utf8.contains(0x3A) }
  }

  /// The level of a heading such as `2.1 Words` or `3. Words`.
  private func numberedLevel(_ cues: LineCues) -> Int? {
    let number = cues.words.utf8.prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
    let parts = number.split(separator: 0x2E)
    guard !parts.isEmpty, parts.count <= 5, parts.allSatisfy({ $0.count <= 2 }) else { return nil }
    let rest = cues.words.utf8.dropFirst(number.count)
    guard rest.first == 0x20, number.contains(0x2E) else { return nil }
    let begins = String(Substring(rest)).unicodeScalars.first { $0 != " " }
    guard begins?.properties.isUppercase == true else { return nil }
    return parts.count == 1 ? 3 : parts.count
  }
}
