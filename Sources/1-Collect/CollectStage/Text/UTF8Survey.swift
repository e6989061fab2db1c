/// What bytes look like when read as UTF-8.
struct UTF8Survey {
  /// The first byte that no valid sequence holds.
  let firstBroken: Int?
  /// Whether any valid sequence of two or more bytes stands in the text, also after a broken byte.
  let hasMultibyte: Bool

  /// Looks at all bytes.
  init(_ bytes: [UInt8]) {
    var broken: Int?
    var multibyte = false
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        guard buffer[index] >= 0x80 else {
          index = Self.endOfASCII(buffer, from: index + 1)
          continue
        }
        let width = Self.sequenceWidth(buffer, at: index)
        if width == 0 {
          broken = broken ?? index
          index += 1
        } else {
          multibyte = true
          index += width
        }
      }
    }
    firstBroken = broken
    hasMultibyte = multibyte
  }

  /// The first byte beyond ASCII from an index on, eight bytes at a time.
  static func endOfASCII(_ buffer: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    let raw = UnsafeRawBufferPointer(buffer)
    var index = index
    while index + 8 <= raw.count,
      raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      index += 8
    }
    while index < raw.count, raw[index] < 0x80 { index += 1 }
    return index
  }

  /// The length of the valid sequence of several bytes at a place, or 0.
  ///
  /// Overlong forms, surrogates and values beyond Unicode are refused by the second byte.
  private static func sequenceWidth(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let width: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch buffer[index] {
    case 0xC2...0xDF: width = 2
    case 0xE0: (width, second) = (3, 0xA0...0xBF)
    case 0xED: (width, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: width = 3
    case 0xF0: (width, second) = (4, 0x90...0xBF)
    case 0xF4: (width, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: width = 4
    default: return 0
    }
    guard index + width <= buffer.count, second.contains(buffer[index + 1]) else { return 0 }
    for place in index + 2..<max(index + 2, index + width)
    where !(0x80...0xBF).contains(buffer[place]) {
      return 0
    }
    return width
  }
}
