/// The physical line of a byte, for bytes that are asked about in order.
///
/// A line ends with a line feed, or with a carriage return that no line feed follows.
struct LineCount {
  private var byte = 0
  private var line = 1

  /// The line of a byte, from 1; an earlier byte than the last one counts as the last one.
  mutating func line(of target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let end = min(target, bytes.count)
    while byte < end {
      if bytes[byte] == 0x0A || (bytes[byte] == 0x0D && !Self.hasLineFeed(bytes, byte + 1)) {
        line += 1
      }
      byte += 1
    }
    return line
  }

  /// The place of a byte as editors count it.
  static func place(of byte: Int, in bytes: [UInt8]) -> MarkupPlace {
    bytes.withUnsafeBufferPointer { place(of: byte, in: $0) }
  }

  /// The place of a byte as editors count it.
  static func place(of byte: Int, in bytes: UnsafeBufferPointer<UInt8>) -> MarkupPlace {
    var count = LineCount()
    let line = count.line(of: byte, in: bytes)
    var column = 1
    var index = min(byte, bytes.count) - 1
    while index >= 0, bytes[index] != 0x0A, bytes[index] != 0x0D {
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index -= 1
    }
    return MarkupPlace(line: line, column: column)
  }

  private static func hasLineFeed(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] == 0x0A
  }
}
