/// The physical lines of a file.
///
/// A line ends with a line feed, or with a carriage return that no line feed follows.
enum LineCount {
  /// The byte at which each line begins; the last may begin at the end of the file.
  static func starts(in bytes: [UInt8]) -> [UInt32] {
    bytes.withUnsafeBufferPointer { buffer in
      var starts: [UInt32] = [0]
      starts.reserveCapacity(buffer.count / 40 + 1)
      if ByteSearch.first(0x0D, in: buffer, from: 0) == nil {
        var index = 0
        while let end = ByteSearch.first(0x0A, in: buffer, from: index) {
          index = end + 1
          starts.append(UInt32(truncatingIfNeeded: index))
        }
      } else {
        for index in buffer.indices where endsLine(buffer, index) {
          starts.append(UInt32(truncatingIfNeeded: index + 1))
        }
      }
      return starts
    }
  }

  /// The place of a byte as editors count it.
  static func place(of byte: Int, in bytes: [UInt8]) -> MarkupPlace {
    bytes.withUnsafeBufferPointer { place(of: byte, in: $0) }
  }

  /// The place of a byte as editors count it.
  static func place(of byte: Int, in bytes: UnsafeBufferPointer<UInt8>) -> MarkupPlace {
    let end = min(byte, bytes.count)
    let line = 1 + (0..<end).count { endsLine(bytes, $0) }
    var column = 1
    var index = end - 1
    while index >= 0, bytes[index] != 0x0A, bytes[index] != 0x0D {
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index -= 1
    }
    return MarkupPlace(line: line, column: column)
  }

  private static func endsLine(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    if bytes[index] == 0x0A { return true }
    return bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
  }
}
