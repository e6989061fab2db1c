/// A term found in a text.
struct FoundTerm {
  let term: Int
  let span: Span
  /// The passage, by its place among those searched.
  let passage: Int
}

extension TermIndex {
  /// What one pass needs beside the text.
  struct Scratch {
    /// What was found.
    var found: [FoundTerm] = []
    /// The passages searched, and the one that was reached.
    fileprivate var passages: [Span] = []
    fileprivate var passage = 0
    /// A word beyond ASCII, folded.
    fileprivate var folded: [UInt8] = []
    /// For every glob, where the word begins that it was last compared with.
    fileprivate var compared: [Int]

    init(for index: TermIndex) {
      compared = Array(repeating: -1, count: index.globs.globs.count)
    }

    /// The passage that holds a word; words come in order.
    fileprivate mutating func passage(of start: Int, in bytes: UnsafeBufferPointer<UInt8>)
      -> ByteText
    {
      while passages[passage].end <= start { passage += 1 }
      return ByteText(bytes: bytes, start: passages[passage].start, end: passages[passage].end)
    }
  }

  /// Finds every occurrence of every term in passages, overlapping ones too.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - passages: Where they stand, in order, none empty.
  ///   - isOne: Whether between any two there is no word character, so that the words of all are
  ///     those from the start of the first to the end of the last.
  ///   - scratch: Where what is found goes.
  func scan(
    _ bytes: UnsafeBufferPointer<UInt8>,
    passages: [Span],
    isOne: Bool,
    into scratch: inout Scratch
  ) {
    guard !isEmpty, let first = passages.first, let last = passages.last else { return }
    scratch.passages = passages
    scratch.passage = 0
    if isOne {
      scan(ByteText(bytes: bytes, start: first.start, end: last.end), into: &scratch)
    } else {
      for (number, passage) in passages.enumerated() {
        scratch.passage = number
        scan(ByteText(bytes: bytes, start: passage.start, end: passage.end), into: &scratch)
      }
    }
    if !wordless.isEmpty {
      for (number, passage) in passages.enumerated() {
        scratch.passage = number
        let text = ByteText(bytes: bytes, start: passage.start, end: passage.end)
        wordlessPhrases(in: text, into: &scratch)
      }
    }
  }

  private func scan(_ text: ByteText, into scratch: inout Scratch) {
    let shift = bitShift
    let hasGlobs = !globs.isEmpty
    bits.withUnsafeBufferPointer { bits in
      text.forEachWord { start, end, isASCII in
        guard isASCII else {
          return foldedWord(
            start,
            end,
            in: scratch.passage(of: start, in: text.bytes),
            into: &scratch
          )
        }
        let key = FoldedKey.key(of: start, end, in: text)
        let bit = Int(truncatingIfNeeded: key &>> shift)
        if bits[bit &>> 6] & (1 as UInt64) &<< UInt64(truncatingIfNeeded: bit & 63) != 0 {
          phrases(
            of: key,
            at: Span(start: start, end: end),
            in: scratch.passage(of: start, in: text.bytes),
            into: &scratch
          )
        }
        if hasGlobs {
          let word = ByteText(bytes: text.bytes, start: start, end: end)
          compareGlobs(with: word, at: Span(start: start, end: end), into: &scratch)
        }
      }
    }
  }

  @inline(never)
  private func foldedWord(_ start: Int, _ end: Int, in text: ByteText, into scratch: inout Scratch)
  {
    var folded = scratch.folded
    scratch.folded = []
    folded.removeAll(keepingCapacity: true)
    var index = start
    while index < end {
      let (scalar, width) = text.scalar(at: index)
      Self.append(SimpleCaseFolding.fold(scalar).value, to: &folded)
      index += width
    }
    let span = Span(start: start, end: end)
    phrases(of: FoldedKey.key(of: folded), at: span, in: text, into: &scratch)
    if !globs.isEmpty {
      folded.withUnsafeBufferPointer { bytes in
        let word = ByteText(bytes: bytes, start: 0, end: bytes.count)
        compareGlobs(with: word, at: span, into: &scratch)
      }
    }
    scratch.folded = folded
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    switch value {
    case ..<0x80: bytes.append(UInt8(value))
    case ..<0x800:
      bytes.append(0xC0 | UInt8(value >> 6))
      bytes.append(0x80 | UInt8(value & 63))
    case ..<0x10000:
      bytes.append(0xE0 | UInt8(value >> 12))
      bytes.append(0x80 | UInt8(value >> 6 & 63))
      bytes.append(0x80 | UInt8(value & 63))
    default:
      bytes.append(0xF0 | UInt8(value >> 18 & 7))
      bytes.append(0x80 | UInt8(value >> 12 & 63))
      bytes.append(0x80 | UInt8(value >> 6 & 63))
      bytes.append(0x80 | UInt8(value & 63))
    }
  }

  /// Compares the phrases whose anchor has a key.
  @inline(never)
  private func phrases(
    of key: UInt64,
    at anchor: Span,
    in text: ByteText,
    into scratch: inout Scratch
  ) {
    var slot = Int(truncatingIfNeeded: key >> 1) & (keys.count - 1)
    while keys[slot] != key {
      if keys[slot] == 0 { return }
      slot = (slot + 1) & (keys.count - 1)
    }
    symbols.withUnsafeBufferPointer { symbols in
      entries.withUnsafeBufferPointer { entries in
        for number in ranges[slot] {
          let entry = entries[number]
          if let span = Self.span(of: symbols, entry, at: anchor, in: text) {
            scratch.found.append(
              FoundTerm(term: entry.term, span: span, passage: scratch.passage)
            )
          }
        }
      }
    }
  }

  /// The stretch of a phrase whose anchor may stand at a place, or nothing.
  @inline(__always)
  private static func span(
    of symbols: UnsafeBufferPointer<UInt32>,
    _ entry: Entry,
    at anchor: Span,
    in text: ByteText
  ) -> Span? {
    // The rest first: where phrases share an anchor, most differ there.
    var end = anchor.end
    if entry.anchorEnd < entry.count {
      for symbol in entry.anchorEnd..<entry.count {
        guard let next = text.index(after: symbols[entry.symbols &+ symbol], at: end)
        else { return nil }
        end = next
      }
      if text.isWord(at: end) { return nil }
    }
    var start = anchor.start
    if entry.anchor > 0 || entry.anchorEnd == 0 {
      for symbol in stride(from: entry.anchor - 1, through: 0, by: -1) {
        guard let previous = text.index(before: symbols[entry.symbols &+ symbol], at: start)
        else { return nil }
        start = previous
      }
      if text.isWord(before: start) { return nil }
    }
    // A word ends where no word character follows, so its ends need not be looked at.
    var index = anchor.start
    for symbol in entry.anchor..<entry.anchorEnd {
      guard let next = text.index(after: symbols[entry.symbols &+ symbol], at: index),
        next <= anchor.end
      else { return nil }
      index = next
    }
    return index == anchor.end ? Span(start: start, end: end) : nil
  }

  @inline(never)
  private func compareGlobs(with word: ByteText, at span: Span, into scratch: inout Scratch) {
    for grams in globs.grams where grams.width <= word.end - word.start {
      switch grams.position {
      case .start:
        compare(
          grams.globs(UInt32(truncatingIfNeeded: word.eight(at: word.start))),
          word,
          span,
          &scratch
        )
      case .end:
        let last = word.eight(at: word.end - grams.width)
        compare(grams.globs(UInt32(truncatingIfNeeded: last)), word, span, &scratch)
      case .anywhere:
        for index in word.start...(word.end - grams.width) {
          let here = word.eight(at: index)
          compare(grams.globs(UInt32(truncatingIfNeeded: here)), word, span, &scratch)
        }
      }
    }
  }

  @inline(__always)
  private func compare(_ numbers: [Int], _ word: ByteText, _ span: Span, _ scratch: inout Scratch) {
    for number in numbers where scratch.compared[number] != span.start {
      scratch.compared[number] = span.start
      if globs.globs[number].matches(word) {
        // Most words are none, so only here the passage is looked for.
        while scratch.passages[scratch.passage].end <= span.start { scratch.passage += 1 }
        scratch.found.append(
          FoundTerm(term: globs.globs[number].term, span: span, passage: scratch.passage)
        )
      }
    }
  }

  private func wordlessPhrases(in text: ByteText, into scratch: inout Scratch) {
    symbols.withUnsafeBufferPointer { symbols in
      var index = text.start
      while index < text.end {
        let (scalar, width) = text.scalar(at: index)
        for entry in wordless[SimpleCaseFolding.fold(scalar).value] ?? [] {
          let here = Span(start: index, end: index)
          if let span = Self.span(of: symbols, entry, at: here, in: text) {
            scratch.found.append(
              FoundTerm(term: entry.term, span: span, passage: scratch.passage)
            )
          }
        }
        index += width
      }
    }
  }
}

extension ByteText {
  /// The byte behind a folded symbol that stands at a byte; a space is a run of white space.
  @inline(__always)
  fileprivate func index(after symbol: UInt32, at index: Int) -> Int? {
    guard index < end else { return nil }
    let byte = bytes[index]
    if byte < 0x80, symbol != 0x20 {
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      return UInt32(small) == symbol ? index &+ 1 : nil
    }
    let (scalar, width) = scalar(at: index)
    if symbol == 0x20 {
      guard Self.isSpace(scalar) else { return nil }
      var next = index + width
      while next < end {
        let (scalar, width) = self.scalar(at: next)
        guard Self.isSpace(scalar) else { break }
        next += width
      }
      return next
    }
    return SimpleCaseFolding.fold(scalar).value == symbol ? index + width : nil
  }

  /// The byte at which a folded symbol begins that ends before a byte.
  fileprivate func index(before symbol: UInt32, at index: Int) -> Int? {
    guard index > start else { return nil }
    var previous = self.index(before: index)
    let scalar = scalar(at: previous).scalar
    if symbol == 0x20 {
      guard Self.isSpace(scalar) else { return nil }
      while previous > start {
        let before = self.index(before: previous)
        guard Self.isSpace(self.scalar(at: before).scalar) else { break }
        previous = before
      }
      return previous
    }
    return SimpleCaseFolding.fold(scalar).value == symbol ? previous : nil
  }

  /// White space of Unicode.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
