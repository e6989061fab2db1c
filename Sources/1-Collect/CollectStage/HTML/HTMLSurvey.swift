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

  private var frames: [Frame] = []
  private var current = 0
  private var articles = 0
  private var scan = HTMLWordScan()
  private var isOpen = false
  private var wasBreak = false
  private var isTitle = false

  init(_ tree: MarkupTree) {
    let transcript = tree.transcript
    let tags = NameTable(transcript) { HTMLTag($0) }
    let uses = NameTable(transcript) { HTMLAttributes.Use($0) }
    blocks.reserveCapacity(transcript.records.count / 8)
    containers.reserveCapacity(transcript.records.count / 6)
    containers.append(HTMLContainer())
    let allWords = max(1, tree.wordBytes.last ?? 0)
    transcript.bytes.withUnsafeBufferPointer { bytes in
      transcript.decoded.withUnsafeBufferPointer { decoded in
        transcript.attributes.withUnsafeBufferPointer { attributes in
          let values = HTMLAttributes.Source(
            bytes: bytes,
            decoded: decoded,
            attributes: attributes,
            uses: uses
          )
          transcript.records.withUnsafeBufferPointer { records in
            var index = 0
            while index < records.count {
              let record = records[index]
              switch record.kind {
              case .start:
                let tag = tags[record]
                if tag == .never {
                  index = transcript.ends[index]
                } else {
                  let share = tree.wordBytes(in: index) * 100 / allWords
                  begin(record, tag, at: index, share: share, values)
                }
              case .end: end()
              case .text: take(record, at: index, values)
              }
              index += 1
            }
          }
        }
      }
    }
    flush()
    containers[0].blocks = 0..<blocks.count
    accumulate()
  }

  // MARK: Elements

  private mutating func begin(
    _ record: MarkupRecord,
    _ tag: HTMLTag,
    at index: Int,
    share: Int,
    _ values: HTMLAttributes.Source
  ) {
    let attributes = HTMLAttributes(of: record, tag, in: values)
    if let place = attributes.place {
      places.append((place, tag.isBlock ? containers.count : current))
    }
    var hints = attributes.hints
    if share > 50 { hints &= Self.wrapper }
    if share > 90 { hints &= ~HTMLNameHint.comment.bit }
    if tag == .body { hints = 0 }
    if tag.isBlock {
      flush()
      let parent = current
      var container = HTMLContainer()
      container.parent = parent
      container.event = index
      container.tag = tag
      container.articles = containers[parent].articles
      container.article = containers[parent].article
      if tag == .article {
        articles += 1
        container.articles += 1
        container.article = articles
      }
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
      let own = UInt64(tag.rawValue) << 32 | UInt64(hints)
      let signature = (own &* 0x9E37_79B9_7F4A_7C15) ^ attributes.signature
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
      frame.target = attributes.target
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

  /// The kinds that hold even where an element has most of the page.
  private static let wrapper: UInt32 = [
    HTMLNameHint.body, .article, .post, .content, .main, .paragraph, .comment,
  ].reduce(0) { $0 | $1.bit }

  /// The most bytes that the sign of a note has, such as `[12]` or `xviii`.
  private static let signBytes = 6

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

  private mutating func take(_ record: MarkupRecord, at index: Int, _ values: HTMLAttributes.Source)
  {
    let bytes = values.words(record)
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }) else {
      if isOpen { scan.parted() }
      return
    }
    if isTitle { return scan.takeTitle(bytes) }
    if !isOpen {
      var block = HTMLBlock()
      block.container = current
      block.event = index
      block.byte = Int(record.byte) + (record.isExact ? first : 0)
      isOpen = true
      scan.begin(block)
    }
    wasBreak = false
    let hints = frames.last?.inlineHints ?? 0
    let tags = frames.last?.inlineTags ?? 0
    scan.block.inlineHints &= hints
    scan.block.inlineTags &= tags
    let before = scan.block.halfWords
    scan.take(bytes)
    guard tags & 7 != 0 else { return }
    let count = scan.block.halfWords - before
    if tags & 1 != 0 { scan.block.linkHalfWords += count }
    if tags & 2 != 0 { scan.block.emphasisHalfWords += count }
    if tags & 4 != 0 { scan.block.strongHalfWords += count }
  }
}
