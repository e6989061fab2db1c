/// Bytes under construction: whole numbers of any size and texts with their length.
struct ByteWriter {
  static let sealLength = 8

  private(set) var bytes: [UInt8] = []

  /// The bytes with their seal, so that a reader knows damage before it builds on it.
  var sealed: [UInt8] { bytes + Self.seal(of: bytes[...]) }

  /// FNV-1a of 64 bits: no single changed byte leaves it as it was.
  static func seal(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return (0..<sealLength).map { UInt8(truncatingIfNeeded: hash >> (8 * UInt64($0))) }
  }

  mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(Array(text.utf8))
  }

  mutating func write(_ content: [UInt8]) {
    write(content.count)
    bytes += content
  }

  mutating func write(_ flag: Bool) {
    bytes.append(flag ? 1 : 0)
  }

  mutating func write(_ text: String?) {
    write(text != nil)
    if let text { write(text) }
  }

  mutating func write<Item>(_ items: [Item], item write: (inout ByteWriter, Item) -> Void) {
    self.write(items.count)
    for item in items { write(&self, item) }
  }
}
