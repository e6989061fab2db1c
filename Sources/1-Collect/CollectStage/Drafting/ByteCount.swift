/// Counts bytes of a kind, sixteen at a time.
enum ByteCount {
  private typealias Sixteen = SIMD16<UInt8>

  /// How many bytes of a stretch are neither white space nor controls.
  static func inked(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let blank = Sixteen(repeating: 0x20)
    return count(bytes, range, { $0 .> blank }, { $0 > 0x20 })
  }

  /// How many scalars begin in a stretch of valid UTF-8.
  static func scalars(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let (mask, tail) = (Sixteen(repeating: 0xC0), Sixteen(repeating: 0x80))
    return count(bytes, range, { $0 & mask .!= tail }, { $0 & 0xC0 != 0x80 })
  }

  /// How many line ends stand in a stretch.
  static func lineEnds(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let (feed, turn) = (Sixteen(repeating: 0x0A), Sixteen(repeating: 0x0D))
    return count(bytes, range, { ($0 .== feed) .| ($0 .== turn) }, { $0 == 0x0A || $0 == 0x0D })
  }

  /// How many bytes of a stretch are zero.
  static func zeros(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let zero = Sixteen()
    return count(bytes, range, { $0 .== zero }, { $0 == 0 })
  }

  /// Whether two stretches have the same bytes.
  static func areSame(
    _ left: UnsafeBufferPointer<UInt8>,
    _ leftRange: Range<Int>,
    _ right: UnsafeBufferPointer<UInt8>,
    _ rightRange: Range<Int>
  ) -> Bool {
    guard leftRange.count == rightRange.count else { return false }
    if let left = left.baseAddress, let right = right.baseAddress,
      left + leftRange.lowerBound == right + rightRange.lowerBound
    {
      return true
    }
    let (left, right) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
    let distance = rightRange.lowerBound - leftRange.lowerBound
    var index = leftRange.lowerBound
    while index + 8 <= leftRange.upperBound {
      let eight = left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard eight == right.loadUnaligned(fromByteOffset: index + distance, as: UInt64.self) else {
        return false
      }
      index += 8
    }
    while index < leftRange.upperBound {
      guard left[index] == right[index + distance] else { return false }
      index += 1
    }
    return true
  }

  @inline(__always)
  private static func count(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    _ areOnes: (Sixteen) -> SIMDMask<SIMD16<Int8>>,
    _ isOne: (UInt8) -> Bool
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let (none, one) = (Sixteen(), Sixteen(repeating: 1))
    var total = 0
    var index = range.lowerBound
    while index + 16 <= range.upperBound {
      // A counter of one byte holds no more than 255.
      let end = min(index + 16 * 255, range.upperBound)
      var few = none
      while index + 16 <= end {
        let sixteen = raw.loadUnaligned(fromByteOffset: index, as: Sixteen.self)
        few &+= none.replacing(with: one, where: areOnes(sixteen))
        index += 16
      }
      total += sum(few)
    }
    let rest = range.upperBound - index
    if rest > 0, range.count >= 16 {
      // The last sixteen, of which only what is not yet counted counts.
      let sixteen = raw.loadUnaligned(fromByteOffset: range.upperBound - 16, as: Sixteen.self)
      let isNew = places .>= Sixteen(repeating: UInt8(truncatingIfNeeded: 16 - rest))
      return total + sum(none.replacing(with: one, where: areOnes(sixteen) .& isNew))
    }
    while index < range.upperBound {
      if isOne(raw[index]) { total += 1 }
      index += 1
    }
    return total
  }

  private static var places: Sixteen {
    Sixteen(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  }

  /// The sum of sixteen counters, by pairs and fours.
  @inline(__always)
  private static func sum(_ counters: Sixteen) -> Int {
    let halves = unsafeBitCast(counters, to: SIMD2<UInt64>.self)
    let pairs =
      (halves & 0x00FF_00FF_00FF_00FF) &+ ((halves &>> 8) & 0x00FF_00FF_00FF_00FF)
    // Four sums of two bytes each come together in the highest; at most 2,040 they do not overflow.
    let sums = (pairs &* 0x0001_0001_0001_0001) &>> 48
    return Int(truncatingIfNeeded: sums[0] &+ sums[1])
  }
}
