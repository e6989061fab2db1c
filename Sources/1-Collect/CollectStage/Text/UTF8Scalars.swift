/// Reading single scalars out of valid UTF-8.
enum UTF8Scalars {
  /// How many bytes the sequence has that begins with a lead byte.
  static func width(_ lead: UInt8) -> Int {
    switch lead {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// The scalar whose sequence begins at a byte of valid UTF-8.
  static func scalar(_ bytes: [UInt8], at place: Int) -> Unicode.Scalar {
    bytes.withUnsafeBufferPointer { scalar($0, at: place) }
  }

  /// The scalar whose sequence begins at a byte of valid UTF-8.
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Unicode.Scalar {
    let lead = UInt32(bytes[place])
    func tail(_ distance: Int) -> UInt32 { UInt32(bytes[place + distance] & 0x3F) }
    let value: UInt32 =
      switch width(bytes[place]) {
      case 1: lead
      case 2: (lead & 0x1F) << 6 | tail(1)
      case 3: (lead & 0x0F) << 12 | tail(1) << 6 | tail(2)
      default: (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
      }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The length of the white space scalar that begins at a byte, or 0 where none does.
  static func spaceWidth(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int, to end: Int) -> Int {
    let byte = buffer[index]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    guard byte >= 0x80 else { return 0 }
    switch byte {
    case 0xC2:
      return index + 1 < end && (buffer[index + 1] == 0xA0 || buffer[index + 1] == 0x85) ? 2 : 0
    case 0xE1:
      return index + 2 < end && buffer[index + 1] == 0x9A && buffer[index + 2] == 0x80 ? 3 : 0
    case 0xE2:
      guard index + 2 < end else { return 0 }
      let second = buffer[index + 1]
      let third = buffer[index + 2]
      let isSpace =
        second == 0x80
        ? third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
        : second == 0x81 && third == 0x9F
      return isSpace ? 3 : 0
    case 0xE3:
      return index + 2 < end && buffer[index + 1] == 0x80 && buffer[index + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }
}
