import StudyModel

/// A place in the bytes of a machine's output; it never goes beyond their end.
struct ByteCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The byte here; 0 at the end.
  var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

  /// Goes on behind the next such byte; to the end where there is none.
  mutating func skip(past byte: UInt8) -> Bool {
    while place < bytes.count {
      place += 1
      if bytes[place - 1] == byte { return true }
    }
    return false
  }

  /// Goes on behind the byte here.
  mutating func advance() {
    if place < bytes.count { place += 1 }
  }

  /// Goes on behind these bytes where they stand here.
  mutating func take(_ sign: StaticString) -> Bool {
    guard bytes.has(sign, at: place) else { return false }
    place += sign.utf8CodeUnitCount
    return true
  }

  /// The bytes up to the next such byte, or to the end.
  mutating func content(upTo end: UInt8) -> UnsafeBufferPointer<UInt8> {
    let start = place
    while place < bytes.count, bytes[place] != end { place += 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<place])
  }

  /// The four edges that the next four quoted numbers are.
  mutating func box() -> PageTranscript.Box {
    let left = number()
    let top = number()
    let right = number()
    return PageTranscript.Box(left: left, top: top, right: right, bottom: number())
  }

  /// The next quoted number of the element in hundredths, cut off; 0 where it is none.
  mutating func number() -> Int32 {
    while place < bytes.count, bytes[place] != 0x22 {
      if bytes[place] == 0x3E { return 0 }
      place += 1
    }
    place += 1
    var value: Int32 = 0
    var isNegative = false
    if byte == 0x2D {
      isNegative = true
      place += 1
    }
    while place < bytes.count, bytes[place] &- 0x30 < 10 {
      // No paper is wider than a kilometre.
      if value < 10_000_000 { value = value * 10 + Int32(bytes[place] &- 0x30) }
      place += 1
    }
    value = min(value, 10_000_000) * 100
    if byte == 0x2E {
      place += 1
      if byte &- 0x30 < 10 {
        value += Int32(byte &- 0x30) * 10
        place += 1
        if byte &- 0x30 < 10 { value += Int32(byte &- 0x30) }
      }
    }
    while place < bytes.count, bytes[place] != 0x22, bytes[place] != 0x3E { place += 1 }
    if byte == 0x22 { place += 1 }
    return isNegative ? -value : value
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes stand at a place.
  func has(_ sign: StaticString, at place: Int) -> Bool {
    let count = sign.utf8CodeUnitCount
    guard place + count <= self.count else { return false }
    for offset in 0..<count where self[place + offset] != sign.utf8Start[offset] { return false }
    return true
  }
}
