/// Counts bytes of a kind, many at a time.
enum ByteCount {
  /// How many bytes of a stretch are neither white space nor controls.
  static func inked(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    count(bytes, range) { $0 > 0x20 ? 1 : 0 }
  }

  /// How many scalars begin in a stretch of valid UTF-8.
  static func scalars(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    count(bytes, range) { $0 & 0xC0 != 0x80 ? 1 : 0 }
  }

  /// How many line ends stand in a stretch.
  static func lineEnds(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    count(bytes, range) { $0 == 0x0A || $0 == 0x0D ? 1 : 0 }
  }

  /// How many bytes of a stretch are zero.
  static func zeros(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    count(bytes, range) { $0 == 0 ? 1 : 0 }
  }

  /// Whether two stretches have the same bytes.
  static func areSame(
    _ left: UnsafeBufferPointer<UInt8>,
    _ leftRange: Range<Int>,
    _ right: UnsafeBufferPointer<UInt8>,
    _ rightRange: Range<Int>
  ) -> Bool {
    guard leftRange.count == rightRange.count else { return false }
    let distance = rightRange.lowerBound - leftRange.lowerBound
    var index = leftRange.lowerBound
    while index < leftRange.upperBound {
      let end = min(index + 256, leftRange.upperBound)
      var difference: UInt8 = 0
      for place in index..<end { difference |= left[place] ^ right[place + distance] }
      if difference != 0 { return false }
      index = end
    }
    return true
  }

  /// Blocks that a counter of one byte can hold, so that the compiler takes many bytes at once.
  @inline(__always)
  private static func count(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    _ isOne: (UInt8) -> UInt8
  ) -> Int {
    var total = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let end = min(index + 240, range.upperBound)
      var few: UInt8 = 0
      for place in index..<end { few &+= isOne(bytes[place]) }
      total += Int(few)
      index = end
    }
    return total
  }
}
