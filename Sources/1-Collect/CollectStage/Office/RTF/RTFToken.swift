/// A piece of an RTF file.
enum RTFToken {
  case open, close
  /// A control word with its number.
  case word(String, Int?)
  /// A control symbol, such as `~`.
  case symbol(UInt8)
  /// A byte in the code page of its font.
  case byte(UInt8)
  /// Words as they stand.
  case words(Range<Int>)
}

/// Takes an RTF file apart.
struct RTFScan {
  private let bytes: [UInt8]
  private(set) var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next piece and the bytes that it is; nothing at the end.
  mutating func next() -> (token: RTFToken, bytes: Range<Int>)? {
    while place < bytes.count, bytes[place] == 0x0A || bytes[place] == 0x0D { place += 1 }
    guard place < bytes.count else { return nil }
    let start = place
    let token: RTFToken
    switch bytes[place] {
    case UInt8(ascii: "{"):
      place += 1
      token = .open
    case UInt8(ascii: "}"):
      place += 1
      token = .close
    case UInt8(ascii: "\\"): token = control()
    default:
      while place < bytes.count, !Self.endsWords(bytes[place]) { place += 1 }
      token = .words(start..<place)
    }
    return (token, start..<place)
  }

  /// Passes binary data.
  mutating func skip(_ count: Int) {
    place = min(bytes.count, place + max(0, min(count, bytes.count)))
  }

  private mutating func control() -> RTFToken {
    place += 1
    guard place < bytes.count else { return .symbol(0x20) }
    let first = bytes[place]
    guard Self.isLetter(first) else {
      place += 1
      guard first == UInt8(ascii: "'") else { return .symbol(first) }
      let digits = bytes[place..<min(place + 2, bytes.count)]
      guard digits.count == 2, let text = String(validating: digits, as: UTF8.self),
        let value = UInt8(text, radix: 16)
      else { return .symbol(0x20) }
      place += 2
      return .byte(value)
    }
    let start = place
    while place < bytes.count, Self.isLetter(bytes[place]), place - start < 64 { place += 1 }
    let name = String(decoding: bytes[start..<place], as: UTF8.self)
    let number = number()
    if place < bytes.count, bytes[place] == 0x20 { place += 1 }
    return .word(name, number)
  }

  private mutating func number() -> Int? {
    let isNegative = place < bytes.count && bytes[place] == UInt8(ascii: "-")
    var index = isNegative ? place + 1 : place
    let start = index
    var value = 0
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), index - start < 10 {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index > start else { return nil }
    place = index
    return isNegative ? -value : value
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }

  private static func endsWords(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "\\")
      || byte == 0x0A || byte == 0x0D
  }
}
