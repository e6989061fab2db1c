import StudyModel

/// The passages of a text whose paragraphs stand between blank lines or are one long line each.
struct SpacedBlocks {
  private let layout: TextLayout
  private let text: DecodedText
  private let furniture: Set<Int>
  private let speakers: Set<String>
  private var hasStanzas = false
  private(set) var blocks: [TextBlock] = []

  init(_ layout: TextLayout, _ text: DecodedText, _ furniture: Set<Int>) {
    self.layout = layout
    self.text = text
    self.furniture = furniture
    speakers = Self.speakers(of: layout, text)
    let groups = groups()
    hasStanzas = groups.contains { isStanza($0) }
    for group in groups { take(group) }
  }

  /// The lines between gaps.
  private func groups() -> [[Int]] {
    var groups: [[Int]] = []
    var last: Int?
    for index in layout.lines.indices where !furniture.contains(index) {
      if let last, !isGap(before: index, after: last) {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
      last = index
    }
    return groups
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
    if hasStanzas, group.count == 2 ? isInVerse(group) : isStanza(group) {
      blocks.append(TextBlock(lines: group, kind: .verse, isInferred: true, rule: "short-lines"))
      return
    }
    let form = GroupForm(group, layout, text)
    begin(group[0], rule: nil)
    for (before, index) in zip(group, group.dropFirst()) {
      if let rule = rule(for: index, after: before, form) {
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
  private func rule(for index: Int, after before: Int, _ form: GroupForm) -> String? {
    let line = layout.lines[index]
    let cues = LineCues(line, in: text)
    let lineAbove = layout.lines[before]
    let above = LineCues(lineAbove, in: text)
    if above.endsInWordHyphen || above.endsInSoftHyphen { return nil }
    if speaks(index) { return "speaker" }
    if cues.isListItem, form.items > 1 || above.closesSentence || above.announces {
      return "list-marker"
    }
    if cues.beginsKeywords { return "keywords" }
    guard above.closesSentence else { return nil }
    if cues.isSectionHeading { return "heading-marker" }
    // A first line set in, under a line at the margin that ends a sentence.
    let isSetIn = line.indent >= form.margin + 2 && line.indent <= form.margin + 12
    if isSetIn, lineAbove.indent < line.indent { return "indent" }
    let spare = form.width - lineAbove.width - 1 - cues.firstWordWidth
    return spare * 10 > form.width && !cues.beginsLower ? "short-last-line" : nil
  }

  /// Lines longer than any page is wide were not broken by hand, nor lines that all end a sentence:
  /// each is a paragraph.
  private func isOneParagraphALine(_ group: [Int]) -> Bool {
    if group.contains(where: { layout.lines[$0].width > 140 }) { return true }
    guard group.count >= 3 else { return false }
    let closing = group.count { LineCues(layout.lines[$0], in: text).closesSentence }
    return closing * 10 >= group.count * 9
  }

  /// Three lines or more in verse; two may be a title that was broken.
  private func isStanza(_ group: [Int]) -> Bool {
    group.count >= 3 && isInVerse(group) && !isOneParagraphALine(group)
  }

  /// Whether short lines begin in upper case although sentences run over them: prose broken by hand
  /// begins most of its lines in lower case.
  private func isInVerse(_ group: [Int]) -> Bool {
    guard group.allSatisfy({ layout.lines[$0].width <= 64 }) else { return false }
    let cues = group.map { LineCues(layout.lines[$0], in: text) }
    guard !group.contains(where: speaks), !cues.contains(where: \.isListItem) else { return false }
    return cues.count(where: \.beginsUpper) * 4 >= cues.count * 3
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

/// What the lines between two gaps have in common.
private struct GroupForm {
  /// The least white space before a line.
  let margin: Int
  /// The length of the longest line.
  let width: Int
  /// How many lines begin as items of a list do.
  let items: Int

  init(_ group: [Int], _ layout: TextLayout, _ text: DecodedText) {
    margin = group.map { layout.lines[$0].indent }.min() ?? 0
    width = group.map { layout.lines[$0].width }.max() ?? 0
    items = group.count { LineCues(layout.lines[$0], in: text).isListItem }
  }
}
