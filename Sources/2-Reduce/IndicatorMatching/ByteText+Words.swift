/// The words of a text, found 64 bytes at a time.
extension ByteText {
  /// Eight bytes from a place on, the first lowest; what lies beyond the bytes is 0.
  @inline(__always)
  func eight(at index: Int) -> UInt64 {
    guard index &+ 8 <= bytes.count, let base = bytes.baseAddress else { return rest(from: index) }
    return UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
  }

  @inline(never)
  private func rest(from index: Int) -> UInt64 {
    var value: UInt64 = 0
    for next in stride(from: bytes.count - 1, through: index, by: -1) {
      value = value << 8 | UInt64(bytes[next])
    }
    return value
  }

  /// Gives every word in order, and whether all its bytes are ASCII.
  @inline(__always)
  func forEachWord(_ body: (_ start: Int, _ end: Int, _ isASCII: Bool) -> Void) {
    var block = start
    // A word that goes on in the next block begins here.
    var open = -1
    var isOpen: UInt64 = 0
    var isOpenASCII = true
    // The bytes of the next block that belong to a word character of this one.
    var spill: UInt64 = 0
    while block < end {
      var (marks, wide) = self.marks(at: block)
      if end &- block < 64 {
        let within = (1 as UInt64) &<< UInt64(end &- block) &- 1
        marks &= within
        wide &= within
      }
      if wide != 0 { (marks, spill) = markingWide(wide, of: marks | spill, at: block) }
      let before = marks &<< 1 | isOpen
      var starts = marks & ~before
      var ends = ~marks & before
      isOpen = marks &>> 63
      if wide == 0, isOpenASCII {
        while ends != 0 {
          let last = block &+ ends.trailingZeroBitCount
          ends &= ends &- 1
          // The start of an open word was kept; every other one lies in this block.
          if open < 0 {
            open = block &+ starts.trailingZeroBitCount
            starts &= starts &- 1
          }
          body(open, last, true)
          open = -1
        }
      } else {
        while ends != 0 {
          let last = ends.trailingZeroBitCount
          ends &= ends &- 1
          var isASCII = isOpenASCII
          if open < 0 {
            let first = starts.trailingZeroBitCount
            starts &= starts &- 1
            open = block &+ first
            isASCII =
              wide & ((1 as UInt64) &<< UInt64(last) &- (1 as UInt64) &<< UInt64(first)) == 0
          } else {
            isASCII = isASCII && wide & ((1 as UInt64) &<< UInt64(last) &- 1) == 0
          }
          body(open, block &+ last, isASCII)
          open = -1
          isOpenASCII = true
        }
      }
      if isOpen != 0 {
        if starts != 0 {
          let first = starts.trailingZeroBitCount
          open = block &+ first
          isOpenASCII = wide &>> UInt64(first) == 0
        } else {
          isOpenASCII = isOpenASCII && wide == 0
        }
      }
      block &+= 64
    }
    if isOpen != 0 { body(open, end, isOpenASCII) }
  }

  /// For 64 bytes, a bit for every word character of ASCII and one for every byte that is no ASCII.
  @inline(__always)
  private func marks(at block: Int) -> (marks: UInt64, wide: UInt64) {
    guard block &+ 64 <= bytes.count, let base = bytes.baseAddress else { return lastMarks(block) }
    let all = UnsafeRawPointer(base + block).loadUnaligned(as: SIMD8<UInt64>.self)
    let words = Self.words(among: all)
    let marks =
      Self.bits(words[0]) | Self.bits(words[1]) &<< 8 | Self.bits(words[2]) &<< 16
      | Self.bits(words[3]) &<< 24 | Self.bits(words[4]) &<< 32 | Self.bits(words[5]) &<< 40
      | Self.bits(words[6]) &<< 48 | Self.bits(words[7]) &<< 56
    let either = all.lowHalf | all.highHalf
    guard (either[0] | either[1] | either[2] | either[3]) & Self.high != 0 else {
      return (marks, 0)
    }
    return (marks, Self.wide(all))
  }

  @inline(never)
  private static func wide(_ all: SIMD8<UInt64>) -> UInt64 {
    var wide: UInt64 = 0
    for part in 0..<8 { wide |= bits(all[part] & high) &<< UInt64(part &* 8) }
    return wide
  }

  /// The marks where fewer than 64 bytes are left.
  @inline(never)
  private func lastMarks(_ block: Int) -> (marks: UInt64, wide: UInt64) {
    var all = SIMD8<UInt64>()
    for part in 0..<8 where block + part * 8 < bytes.count {
      all[part] = eight(at: block + part * 8)
    }
    let words = Self.words(among: all)
    var marks: UInt64 = 0
    for part in 0..<8 { marks |= Self.bits(words[part]) &<< UInt64(part &* 8) }
    return (marks, Self.wide(all))
  }

  private static var high: UInt64 { 0x8080_8080_8080_8080 }

  /// The high bit of every byte that is a letter, digit or underscore of ASCII.
  @inline(__always)
  private static func words(among bytes: SIMD8<UInt64>) -> SIMD8<UInt64> {
    let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
    let small = low | 0x2020_2020_2020_2020
    let letters = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505)
    let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
    let underscores = ~((low ^ 0x5F5F_5F5F_5F5F_5F5F) &+ 0x7F7F_7F7F_7F7F_7F7F)
    return (letters | digits | underscores) & ~bytes & 0x8080_8080_8080_8080
  }

  /// Gathers the high bits of eight bytes in one byte.
  @inline(__always)
  private static func bits(_ high: UInt64) -> UInt64 {
    (high &>> 7 &* 0x0102_0408_1020_4080) &>> 56
  }

  /// Adds the word characters beyond ASCII to the marks of a block.
  @inline(never)
  private func markingWide(
    _ wide: UInt64,
    of marks: UInt64,
    at block: Int
  ) -> (marks: UInt64, spill: UInt64) {
    var marks = marks
    var spill: UInt64 = 0
    var rest = wide
    while rest != 0 {
      let offset = rest.trailingZeroBitCount
      rest &= rest &- 1
      guard bytes[block + offset] >= 0xC0 else { continue }
      let (scalar, width) = scalar(at: block + offset)
      guard WordCharacters.contains(scalar) else { continue }
      let bits = (1 as UInt64) << UInt64(width) &- 1
      marks |= bits << UInt64(offset)
      if offset + width > 64 { spill = bits >> UInt64(64 - offset) }
    }
    return (marks, spill)
  }
}
