import MarkupReading

/// Goes through a page once and counts what its blocks and their containers hold.
struct HTMLSurvey {
  private(set) var blocks: [HTMLBlock] = []
  private(set) var containers: [HTMLContainer] = []

  /// Short links to a place on the page, as signs of notes are: the block and what they name.
  private(set) var signs: [(block: Int, target: UInt64)] = []
  /// What the places of the page are called, and the container of each.
  private(set) var places: [(name: UInt64, container: Int)] = []

  private struct Frame {
    var tag: HTMLTag
    /// The place that a link leads to, and how many bytes the block had before it.
    var target: UInt64?
    var bytesBefore = 0
    /// The container, if the element is one.
    var container = -1
    var inlineHints: UInt32
    var inlineTags: UInt32
  }

  private static let names = PatternScan(HTMLNameHint.patterns.map { (Int($0.rawValue), $1) })

  private var frames: [Frame] = []
  private var current = 0
  private var scan = HTMLWordScan()
  private var isOpen = false
  private var wasBreak = false
  private var isTitle = false

  init(_ tree: MarkupTree) {
    let events = tree.transcript.events
    let ends = tree.transcript.ends
    blocks.reserveCapacity(events.count / 8)
    containers.reserveCapacity(events.count / 6)
    containers.append(HTMLContainer())
    let allWords = max(1, tree.wordBytes.last ?? 0)
    var index = 0
    while index < events.count {
      switch events[index] {
      case .start(let element):
        let tag = HTMLTag(element.localName)
        if tag == .never {
          index = ends[index] + 1
          continue
        }
        begin(element, tag, at: index, isMost: tree.wordBytes(in: index) * 2 > allWords)
      case .end:
        end()
      case .text(let text):
        take(text, at: index)
      }
      index += 1
    }
    flush()
    close(0)
    for index in containers.indices.reversed() where index > 0 { close(index) }
    accumulate()
  }

  // MARK: Elements

  private mutating func begin(_ element: MarkupElement, _ tag: HTMLTag, at index: Int, isMost: Bool)
  {
    var hints: UInt32 = 0
    var target: UInt64?
    for attribute in element.attributes {
      switch attribute.name {
      case "id":
        hints |= Self.names.kinds(in: attribute.value)
        places.append((Self.hash(attribute.value.utf8), tag.isBlock ? containers.count : current))
      case "name" where tag == .a:
        places.append((Self.hash(attribute.value.utf8), current))
      case "href" where tag == .a && attribute.value.utf8.first == UInt8(ascii: "#"):
        target = Self.hash(attribute.value.utf8.dropFirst())
      case "class", "role", "itemprop", "data-testid", "data-component", "data-type", "aria-label":
        hints |= Self.names.kinds(in: attribute.value)
      case "hidden": hints |= HTMLNameHint.concealed.bit
      case "aria-hidden" where attribute.value == "true": hints |= HTMLNameHint.concealed.bit
      case "style":
        if Self.conceals(attribute.value) { hints |= HTMLNameHint.concealed.bit }
      default: break
      }
    }
    let wrapper: UInt32 =
      HTMLNameHint.body.bit | HTMLNameHint.article.bit | HTMLNameHint.post.bit
      | HTMLNameHint.content.bit
      | HTMLNameHint.main.bit | HTMLNameHint.paragraph.bit
    if isMost { hints &= wrapper }
    if tag == .body { hints = 0 }
    if tag.isBlock {
      flush()
      let parent = current
      var container = HTMLContainer()
      container.parent = parent
      container.event = index
      container.tag = tag
      container.depth = containers[parent].depth + 1
      container.hints = hints
      let depth = UInt8(min(container.depth, 255))
      container.hintDepths = containers[parent].hintDepths
      var rest = hints
      while rest != 0 {
        container.hintDepths[rest.trailingZeroBitCount] = depth
        rest &= rest - 1
      }
      container.tagDepths = containers[parent].tagDepths
      if Int(tag.rawValue) < 32 { container.tagDepths[Int(tag.rawValue)] = depth }
      container.blocks = blocks.count..<blocks.count
      container.number = containers[parent].children
      containers[parent].children += 1
      var signature = (UInt64(tag.rawValue) << 32 | UInt64(hints)) &* 0x9E37_79B9_7F4A_7C15
      for attribute in element.attributes where attribute.name == "class" {
        for byte in attribute.value.utf8.prefix(64) {
          signature = (signature ^ UInt64(byte)) &* 1_099_511_628_211
        }
      }
      container.signature = signature ^ (containers[parent].signature &* 31 >> 1)
      current = containers.count
      containers.append(container)
      frames.append(
        Frame(
          tag: tag,
          container: current,
          inlineHints: frames.last?.inlineHints ?? 0,
          inlineTags: frames.last?.inlineTags ?? 0
        )
      )
    } else {
      var frame = Frame(
        tag: tag,
        inlineHints: (frames.last?.inlineHints ?? 0) | hints,
        inlineTags: frames.last?.inlineTags ?? 0
      )
      frame.target = target
      frame.bytesBefore = isOpen ? scan.block.bytes : 0
      if tag.rawValue >= HTMLTag.a.rawValue, tag.rawValue <= HTMLTag.label.rawValue {
        frame.inlineTags |= 1 << UInt32(tag.rawValue - HTMLTag.a.rawValue)
      }
      switch tag {
      case .a: if isOpen { scan.block.links += 1 }
      case .br:
        if isOpen {
          scan.parted()
          if wasBreak { flush() } else { scan.block.lineBreaks += 1 }
          wasBreak = true
        }
      case .title: isTitle = true
      case .img: containers[current].images += 1
      default: break
      }
      frames.append(frame)
    }
  }

  private mutating func end() {
    guard let frame = frames.popLast() else { return }
    if frame.container >= 0 {
      flush()
      current = containers[frame.container].parent
      let start = containers[frame.container].blocks.lowerBound
      containers[frame.container].blocks = start..<blocks.count
    } else if let target = frame.target {
      if isOpen, 1...Self.signBytes ~= scan.block.bytes - frame.bytesBefore {
        signs.append((blocks.count, target))
      }
    } else if frame.tag == .title {
      isTitle = false
    }
  }

  private mutating func close(_ index: Int) {
    let start = containers[index].blocks.lowerBound
    if containers[index].blocks.isEmpty, index == 0 {
      containers[index].blocks = start..<blocks.count
    }
  }

  /// The most bytes that the sign of a note has, such as `[12]` or `xviii`.
  private static let signBytes = 6

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return hash
  }

  private static func conceals(_ style: String) -> Bool {
    let rules = String(decoding: style.utf8.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
    return rules.split(separator: ";").contains {
      $0 == "display:none" || $0 == "visibility:hidden" || $0 == "display:none!important"
    }
  }

  private mutating func flush() {
    wasBreak = false
    guard isOpen else { return }
    scan.parted()
    isOpen = false
    if scan.block.halfWords > 0 || scan.block.bytes > 0 { blocks.append(scan.block) }
  }

  /// Adds up what the blocks of each container hold.
  private mutating func accumulate() {
    for block in blocks {
      let isProse = block.sentences > 0 && block.linkHalfWords * 3 < block.halfWords
      containers[block.container].halfWords += block.halfWords
      containers[block.container].linkHalfWords += block.linkHalfWords
      containers[block.container].sentences += block.sentences
      if isProse { containers[block.container].proseHalfWords += block.halfWords }
    }
    for index in containers.indices.dropFirst().reversed() {
      let parent = containers[index].parent
      containers[parent].halfWords += containers[index].halfWords
      containers[parent].linkHalfWords += containers[index].linkHalfWords
      containers[parent].sentences += containers[index].sentences
      containers[parent].proseHalfWords += containers[index].proseHalfWords
      containers[parent].images += containers[index].images
    }
  }

  // MARK: Words

  private mutating func take(_ text: MarkupText, at index: Int) {
    var words = text.words
    words.withUTF8 { bytes in
      guard let first = bytes.firstIndex(where: { $0 > 0x20 }) else {
        if isOpen { scan.parted() }
        return
      }
      if isTitle { return scan.takeTitle(bytes) }
      if frames.last.map({ $0.tag == .title }) == true { return }
      if !isOpen {
        var block = HTMLBlock()
        block.container = current
        block.event = index
        block.byte = text.byte + (text.isExact ? first : 0)
        isOpen = true
        scan.begin(block)
      }
      wasBreak = false
      let frame = frames.last
      scan.block.inlineHints &= frame?.inlineHints ?? 0
      scan.block.inlineTags &= frame?.inlineTags ?? 0
      let before = scan.block.halfWords
      scan.take(bytes)
      let count = scan.block.halfWords - before
      let tags = frame?.inlineTags ?? 0
      if tags & 1 != 0 { scan.block.linkHalfWords += count }
      if tags & 2 != 0 { scan.block.emphasisHalfWords += count }
      if tags & 4 != 0 { scan.block.strongHalfWords += count }
    }
  }
}
