import StudyModel

/// A passage as UTF-8 that is known to be valid, with the scalars around any byte.
struct ByteText {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The first byte of the passage.
  let start: Int
  /// The byte after its last.
  let end: Int

  /// The scalar that begins at a byte before the end, and its width.
  @inline(__always)
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (Unicode.Scalar(UInt8(lead)), 1) }
    let width = lead < 0xE0 ? 2 : (lead < 0xF0 ? 3 : 4)
    var value = lead & (0x7F >> UInt32(width))
    for next in 1..<width where index + next < end {
      value = value << 6 | UInt32(bytes[index + next]) & 0x3F
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", min(width, end - index))
  }

  /// The first byte of the scalar that ends before a byte after the start.
  @inline(__always)
  func index(before index: Int) -> Int {
    var previous = index - 1
    while previous > start, bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
    return previous
  }

  /// Whether a word character begins at a byte.
  func isWord(at index: Int) -> Bool {
    index < end && WordCharacters.contains(scalar(at: index).scalar)
  }

  /// Whether a word character ends before a byte.
  func isWord(before index: Int) -> Bool {
    index > start && WordCharacters.contains(scalar(at: self.index(before: index)).scalar)
  }

  /// The words of the passage, in order.
  var words: [Span] {
    var words: [Span] = []
    forEachWord { start, end, _ in words.append(Span(start: start, end: end)) }
    return words
  }
}

/// A stretch of bytes.
struct Span: Hashable {
  let start: Int
  let end: Int

  func contains(_ other: Span) -> Bool {
    start <= other.start && other.end <= end
  }
}

extension Span {
  /// Orders stretches by start, then by end.
  static func isBefore(_ left: Span, _ right: Span) -> Bool {
    left.start != right.start ? left.start < right.start : left.end < right.end
  }
}
