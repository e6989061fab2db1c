/// What bytes are as UTF-8.
enum UTF8Kind {
  case ascii, valid, invalid

  /// Looks through bytes, eight at a time where they are ASCII (RFC 3629, section 4).
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = ByteText(bytes: bytes, start: 0, end: bytes.count)
    var isASCII = true
    var index = 0
    while index < bytes.count {
      if index + 32 <= bytes.count, !text.hasWide(at: index) {
        index += 32
        continue
      }
      if index + 8 <= bytes.count, text.eight(at: index) & 0x8080_8080_8080_8080 == 0 {
        index += 8
        continue
      }
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      isASCII = false
      let width: Int
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch lead {
      case 0xC2...0xDF: width = 2
      case 0xE0: (width, second) = (3, 0xA0...0xBF)
      case 0xED: (width, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: width = 3
      case 0xF0: (width, second) = (4, 0x90...0xBF)
      case 0xF4: (width, second) = (4, 0x80...0x8F)
      case 0xF1...0xF3: width = 4
      default:
        self = .invalid
        return
      }
      guard index + width <= bytes.count, second.contains(bytes[index + 1]),
        (2..<width).allSatisfy({ bytes[index + $0] & 0xC0 == 0x80 })
      else {
        self = .invalid
        return
      }
      index += width
    }
    self = isASCII ? .ascii : .valid
  }
}

extension ByteText {
  /// Whether one of 32 bytes is no ASCII.
  @inline(__always)
  fileprivate func hasWide(at index: Int) -> Bool {
    let first = eight(at: index) | eight(at: index + 8)
    let last = eight(at: index + 16) | eight(at: index + 24)
    return (first | last) & 0x8080_8080_8080_8080 != 0
  }
}
