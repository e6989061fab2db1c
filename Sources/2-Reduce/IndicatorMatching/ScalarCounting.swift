/// Turns places of scalars into places of bytes and back, going forward through a text.
///
/// Where a text is ASCII both differ by what was passed before, so that only what is no ASCII is
/// looked at one by one.
struct ScalarCounting {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// How many bytes more than scalars stand before `wide`.
  private var extra = 0
  /// The next byte that is no ASCII; the end of the bytes where there is none.
  private var wide = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    wide = nextWide(from: 0)
  }

  /// The byte of a scalar.
  @inline(__always)
  mutating func byte(ofScalar scalar: Int) -> Int {
    if scalar &+ extra > wide || scalar &+ extra < reached { move { scalar &+ $0 > $1 } }
    return min(scalar &+ extra, bytes.count)
  }

  /// The number of the scalar that begins at a byte.
  @inline(__always)
  mutating func scalar(ofByte byte: Int) -> Int {
    if byte > wide || byte < reached { move { _, wide in byte > wide } }
    return byte &- extra
  }

  /// Behind the last byte that was looked at because it is no ASCII.
  private var reached = 0

  /// Passes scalars as long as a place lies behind the next that is no ASCII.
  @inline(__always)
  private mutating func move(while isBehind: (_ extra: Int, _ wide: Int) -> Bool) {
    if !isBehind(extra, wide) { (extra, reached, wide) = (0, 0, nextWide(from: 0)) }
    while wide < bytes.count, isBehind(extra, wide) {
      let lead = bytes[wide]
      let width = lead < 0xC0 ? 1 : (lead < 0xE0 ? 2 : (lead < 0xF0 ? 3 : 4))
      extra &+= lead < 0xC0 ? 1 : width &- 1
      reached = min(wide &+ width, bytes.count)
      wide = nextWide(from: reached)
    }
  }

  /// The next byte that is no ASCII.
  private func nextWide(from start: Int) -> Int {
    var index = start
    while index < bytes.count, index & 7 != 0 {
      if bytes[index] >= 0x80 { return index }
      index &+= 1
    }
    guard let base = bytes.baseAddress else { return bytes.count }
    let high: UInt64 = 0x8080_8080_8080_8080
    while index &+ 32 <= bytes.count {
      let four = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD4<UInt64>.self)
      if (four[0] | four[1] | four[2] | four[3]) & high != 0 { break }
      index &+= 32
    }
    while index &+ 8 <= bytes.count {
      let eight = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      let wide = UInt64(littleEndian: eight) & high
      if wide != 0 { return index &+ wide.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index &+= 1 }
    return index
  }
}
