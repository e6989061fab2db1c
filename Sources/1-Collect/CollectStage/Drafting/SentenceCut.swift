/// Cuts the words of one passage into sentences.
///
/// A sentence ends at the end of the passage, and at `. ! ? …` with their closing marks before
/// white space and a scalar that can open a sentence; not after listed abbreviations, initials, list
/// numbers and omissions in brackets. Places are bytes of the passage.
struct SentenceCut {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var sentences: [Range<Int>] = []
  private var sentenceStart = 0

  /// The sentences of a passage in valid UTF-8; they hold every scalar that is no white space.
  static func sentences(of bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { sentences(of: $0) }
  }

  /// The sentences of a passage in valid UTF-8; they hold every scalar that is no white space.
  static func sentences(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    cut(bytes, into: &sentences)
    return sentences
  }

  /// Puts the sentences of a passage in place of what the list holds, whose memory is kept.
  static func cut(_ bytes: UnsafeBufferPointer<UInt8>, into sentences: inout [Range<Int>]) {
    var cut = SentenceCut(bytes)
    swap(&cut.sentences, &sentences)
    cut.sentences.removeAll(keepingCapacity: true)
    cut.run()
    swap(&cut.sentences, &sentences)
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func run() {
    sentenceStart = afterSpace(from: 0)
    var index = sentenceStart
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard byte == 0x2E || byte == 0x21 || byte == 0x3F else {
          index = Self.afterPlain(bytes, from: index + 1)
          continue
        }
        index = mark(at: index)
      } else {
        guard Self.mayLead(byte), SentenceMarks.ends(UTF8Scalars.scalar(bytes, at: index)) else {
          index += UTF8Scalars.width(byte)
          continue
        }
        index = mark(at: index)
      }
    }
    close(at: bytes.count)
  }

  /// The first byte from an index on that may be a mark or is not ASCII; eight bytes at a time.
  private static func afterPlain(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = index
    while index + 8 <= raw.count {
      let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // A byte less than one, when the mark is taken from it, carries into its highest bit.
      let stop = zeroBytes(eight ^ 0x2E2E_2E2E_2E2E_2E2E)
      let cry = zeroBytes(eight ^ 0x2121_2121_2121_2121)
      let question = zeroBytes(eight ^ 0x3F3F_3F3F_3F3F_3F3F)
      guard (stop | cry | question | eight) & 0x8080_8080_8080_8080 == 0 else { break }
      index += 8
    }
    while index < raw.count {
      let byte = raw[index]
      if byte >= 0x80 || byte == 0x2E || byte == 0x21 || byte == 0x3F { break }
      index += 1
    }
    return index
  }

  /// A number whose highest bit in some byte is set if a byte of a number is zero.
  private static func zeroBytes(_ eight: UInt64) -> UInt64 {
    (eight &- 0x0101_0101_0101_0101) & ~eight
  }

  /// Whether a lead byte can begin one of the marks beyond ASCII.
  private static func mayLead(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xD8, 0xDB, 0xE0, 0xE2, 0xE3, 0xEA, 0xEF: true
    default: false
    }
  }

  /// Weighs the mark at a byte and returns where to look on.
  private mutating func mark(at place: Int) -> Int {
    var end = place
    var needsSpace = true
    var isFullStopAlone = bytes[place] == 0x2E
    var count = 0
    while end < bytes.count {
      let scalar = UTF8Scalars.scalar(bytes, at: end)
      if SentenceMarks.ends(scalar) {
        if SentenceMarks.endsWithoutSpace(scalar) { needsSpace = false }
        count += 1
        if count > 1 || scalar != "." { isFullStopAlone = false }
      } else if !SentenceMarks.closes(scalar) {
        break
      }
      end += UTF8Scalars.width(bytes[end])
    }
    end = afterNoteNumbers(from: end)
    let next = afterSpace(from: end)
    guard next < bytes.count else { return end }
    guard next > end || !needsSpace else { return end }
    let opener = UTF8Scalars.scalar(bytes, at: next)
    guard SentenceMarks.opens(opener) || !needsSpace else { return end }
    if isOmission(place..<end) { return end }
    if isFullStopAlone {
      let beforeDigit =
        opener.isASCII
        ? (0x30...0x39).contains(opener.value)
        : opener.properties.generalCategory == .decimalNumber
      if stopBelongsToWord(at: place, beforeDigit: beforeDigit) { return end }
    }
    close(at: end)
    sentenceStart = next
    return next
  }

  private mutating func close(at end: Int) {
    var end = end
    while end > sentenceStart {
      var last = end - 1
      while last > sentenceStart, bytes[last] & 0xC0 == 0x80 { last -= 1 }
      guard spaceWidth(at: last) == end - last else { break }
      end = last
    }
    if end > sentenceStart { sentences.append(sentenceStart..<end) }
  }

  /// Whether the full stop at a byte is that of an abbreviation, an initial or a list number.
  private func stopBelongsToWord(at place: Int, beforeDigit: Bool) -> Bool {
    var start = place
    let earliest = max(sentenceStart, place - Abbreviations.longest - 8)
    while start > earliest {
      let before = scalarStart(before: start)
      guard isWordScalar(at: before) else { break }
      start = before
    }
    guard start < place else { return false }
    guard start == sentenceStart || !isWordScalar(at: scalarStart(before: start)) else {
      return false
    }
    let word = UnsafeBufferPointer(rebasing: bytes[start..<place])
    if Abbreviations.contains(word, beforeDigit: beforeDigit) { return true }
    if isInitials(word) { return true }
    return isListNumber(word, at: start)
  }

  /// Single capital letters with full stops between them, and capitals before a short last word.
  private func isInitials(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in word.enumerated() {
      let isRight = index % 2 == 0 ? (0x41...0x5A).contains(byte) : byte == 0x2E
      guard isRight else { return false }
    }
    return word.count % 2 == 1
  }

  /// A number, a letter or a small Roman number at the beginning of a sentence or after a colon.
  private func isListNumber(_ word: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let isDigits = word.count <= 3 && word.allSatisfy { (0x30...0x39).contains($0) }
    let isSection =
      word.contains(0x2E) && word.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    let isLetter = word.count == 1 && (0x61...0x7A).contains(word[0])
    let isRoman =
      word.count <= 5
      && (word.allSatisfy { "ivx".utf8.contains($0) }
        || word.allSatisfy { "IVX".utf8.contains($0) })
    guard isDigits || isSection || isLetter || isRoman else { return false }
    if start == sentenceStart { return true }
    var before = start
    while before > sentenceStart, bytes[before - 1] == 0x20 || bytes[before - 1] == 0x28 {
      before -= 1
    }
    guard before > sentenceStart else { return true }
    let last = bytes[before - 1]
    // A small letter opens no sentence, so that the mark before its list sign has ended none.
    return last == 0x3A || last == 0x3B || (isLetter && last == 0x2E)
  }

  /// Whether dots and closing marks are `[...]` or `(…)`: words left out, not a sentence's end.
  private func isOmission(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return false }
    var before = range.lowerBound - 1
    while before > 0, bytes[before] == 0x20 { before -= 1 }
    let opening = bytes[before]
    guard opening == 0x5B || opening == 0x28 else { return false }
    let closing: UInt8 = opening == 0x5B ? 0x5D : 0x29
    return bytes[range.upperBound - 1] == closing
      || (range.upperBound + 1 < bytes.count && bytes[range.upperBound + 1] == closing)
  }

  /// Behind note numbers such as `[3]` or `[3][4]` that follow a mark without white space.
  private func afterNoteNumbers(from place: Int) -> Int {
    var end = place
    while end < bytes.count, bytes[end] == 0x5B {
      var index = end + 1
      while index < bytes.count, index - end < 8, isNoteByte(bytes[index]) { index += 1 }
      guard index > end + 1, index < bytes.count, bytes[index] == 0x5D else { break }
      end = index + 1
    }
    return end
  }

  private func isNoteByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2C || byte == 0x2D
  }

  /// Letters, digits, hyphens and the full stops within a word.
  private func isWordScalar(at place: Int) -> Bool {
    switch bytes[place] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2D: true
    case ..<0x80: false
    default: UTF8Scalars.scalar(bytes, at: place).properties.isAlphabetic
    }
  }

  private func scalarStart(before place: Int) -> Int {
    var index = place - 1
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  private func afterSpace(from place: Int) -> Int {
    var index = place
    while index < bytes.count {
      let width = spaceWidth(at: index)
      guard width > 0 else { break }
      index += width
    }
    return index
  }

  private func spaceWidth(at index: Int) -> Int {
    let byte = bytes[index]
    if byte > 0x20, byte < 0xC2 { return 0 }
    return UTF8Scalars.spaceWidth(bytes, at: index, to: bytes.count)
  }
}
