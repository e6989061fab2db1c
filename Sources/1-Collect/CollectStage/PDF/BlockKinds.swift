import StudyModel

/// Tells titles, headings and captions among passages by size, numbers and words.
struct BlockKinds {
  private let lines: SheetLines
  private var sizes: [Int32] = []
  private var title: Int32?

  /// Looks at all passages for the sizes that headings have.
  init(_ lines: SheetLines, _ blocks: [SheetBlock]) {
    self.lines = lines
    var found: Set<Int32> = []
    var largest: Int32 = 0
    for block in blocks where isLarge(block) {
      found.insert(Self.size(block))
      if block.firstSheet == 0 { largest = max(largest, Self.size(block)) }
    }
    title = largest > 0 ? largest : nil
    // A size that only the title has is no level of headings.
    if let title, blocks.count(where: { isLarge($0) && Self.size($0) == title }) <= 2 {
      found.remove(title)
    }
    sizes = found.sorted(by: >)
  }

  /// The passages with their kinds.
  func named(_ blocks: [SheetBlock]) -> [SheetBlock] {
    var named = blocks
    var hasTitle = false
    var hasBody = false
    for index in named.indices
    where named[index].kind == .paragraph || named[index].kind == .listItem {
      let block = named[index]
      if let cues = lines.firstCues(of: block),
        cues.isTableCaption || cues.isFigureCaption, isCaption(block)
      {
        named[index].kind = .caption
        named[index].level = 0
        continue
      }
      if block.rule == "on-end" || block.rule == "line-of-code" { continue }
      if isLarge(block) {
        if let title, block.firstSheet == 0, Self.size(block) == title, !hasTitle, !hasBody,
          numbering(block) == nil
        {
          hasTitle = true
          named[index].kind = .title
          named[index].level = 0
          continue
        }
        // Names under a title are large as well, and head nothing.
        if hasTitle, !hasBody, block.firstSheet == 0, numbering(block) == nil,
          PartHeadings.kind(of: lines.words(of: block)) == nil
        {
          continue
        }
      }
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      if let level = headingLevel(block, before: next) {
        named[index].kind = .heading
        named[index].level = level
        hasBody = hasBody || hasTitle
      } else if block.rowCount > 1 {
        hasBody = true
      }
    }
    return named
  }

  private static func size(_ block: SheetBlock) -> Int32 { (block.height + 25) / 50 }

  /// Whether it is short and of larger letters than the text.
  private func isLarge(_ block: SheetBlock) -> Bool {
    guard block.kind == .paragraph || block.kind == .listItem, block.rowCount <= 4,
      block.height * 100 >= lines.bodyHeight * 109
    else { return false }
    let bytes = block.runs.reduce(0) { $0 + lines.bytes(of: $1).count }
    guard (2...300).contains(bytes) else { return false }
    // Program code is often set in letters that stand higher; a formula has no words.
    if let first = block.runs.first, !lines.isBodyMonospaced,
      SheetLines.isMonospaced(first.line, lines.transcript) == true
    {
      return false
    }
    let words = lines.words(of: block)
    return words.split(separator: " ").contains { $0.count(where: \.isLetter) > 2 }
      && !words.contains(". . . .") && !words.contains(".....")
  }

  private func headingLevel(_ block: SheetBlock, before next: SheetBlock?) -> Int? {
    let bytes = block.runs.reduce(0) { $0 + lines.bytes(of: $1).count }
    guard bytes <= 240, block.rowCount <= 3 else { return nil }
    if isLarge(block) {
      let rank = (sizes.firstIndex(of: Self.size(block)) ?? 0) + 1
      return min(6, numbering(block) ?? rank)
    }
    guard block.standsApart, block.height * 100 >= lines.bodyHeight * 94, let next,
      let cues = lines.firstCues(of: block), let end = lines.lastCues(of: block)
    else { return nil }
    let deepest = min(6, sizes.count + 1)
    let words = lines.words(of: block)
    if words.contains(". . . .") || words.contains(".....") { return nil }
    if block.rowCount == 1, PartHeadings.kind(of: words) != nil {
      return numbering(block) ?? deepest
    }
    guard block.isShort || block.rowCount > 1, !end.closesSentence, !end.announces,
      next.kind == .paragraph || next.kind == .listItem
    else { return nil }
    if cues.isChapterHeading { return 1 }
    if let depth = numbering(block), block.kind != .listItem || next.kind != .listItem {
      return min(6, depth)
    }
    let letters = words.unicodeScalars.filter(\.properties.isAlphabetic)
    if letters.count >= 4, words.utf8.count <= 120,
      letters.allSatisfy({ !$0.properties.isLowercase }),
      letters.contains(where: \.properties.isUppercase)
    {
      return deepest
    }
    return nil
  }

  /// The depth of a number such as `2.1` before words that begin in upper case.
  private func numbering(_ block: SheetBlock) -> Int? {
    let tokens = lines.words(of: block).split(separator: " ", maxSplits: 2)
    guard tokens.count > 1, let next = tokens[1].unicodeScalars.first,
      next.properties.isUppercase || next.properties.isAlphabetic && !next.properties.isLowercase
    else { return nil }
    let parts = tokens[0].split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.last?.isEmpty == true ? parts.dropLast() : parts[...]
    guard (1...5).contains(numbers.count) else { return nil }
    let isNumbered = numbers.allSatisfy {
      (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    if isNumbered { return numbers.count }
    let first = tokens[0].utf8
    return first.count == 2 && parts.last?.isEmpty == true
      && first.first.map { (0x41...0x5A).contains($0) } == true ? 2 : nil
  }

  /// Whether the words after the number of a caption are its own, and not those of a sentence.
  private func isCaption(_ block: SheetBlock) -> Bool {
    let tokens = lines.words(of: block).split(separator: " ", maxSplits: 3)
    guard tokens.count > 1 else { return false }
    if let last = tokens[1].utf8.last, last == 0x2E || last == 0x3A { return true }
    guard tokens.count > 2, let next = tokens[2].unicodeScalars.first else { return true }
    return block.standsApart && (!next.properties.isLowercase) && block.rowCount <= 4
      || next == ":" || next == "." || next == "-" || next == "–"
  }
}
