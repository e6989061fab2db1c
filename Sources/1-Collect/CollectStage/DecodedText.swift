import StudyModel

/// A source's text as valid UTF-8 without byte-order mark; all places in it count these bytes.
struct DecodedText: Sendable {
  /// Where the format lets a file say its encoding.
  enum Declaration: Sendable {
    case none, html, xml
  }

  /// The text: valid UTF-8, no byte-order mark, no zero byte.
  let bytes: [UInt8]
  /// The encoding it was read as, such as `utf-8` or `windows-1252`.
  let encoding: String
  /// The byte at which each physical line begins; lines end with LF, CR LF or CR.
  let lineStarts: [Int]
  /// What was noticed on the way.
  let diagnostics: [Diagnostic]

  /// Decodes the bytes of a file.
  init(_ bytes: [UInt8], declaration: Declaration = .none) throws(CollectError) {
    let decoded = try Self.decode(bytes, declaration: declaration)
    self.bytes = decoded.bytes
    encoding = decoded.encoding
    diagnostics = decoded.diagnostics
    lineStarts = Self.lineStarts(of: decoded.bytes)
  }

  /// Takes a text that is valid UTF-8 already, such as the parts of a package.
  init(decoded bytes: [UInt8], diagnostics: [Diagnostic] = []) {
    self.bytes = bytes
    encoding = "utf-8"
    self.diagnostics = diagnostics
    lineStarts = Self.lineStarts(of: bytes)
  }

  /// Takes what is such a text already, with the byte at which each line begins.
  init(utf8 bytes: [UInt8], lineStarts: [Int]) {
    self.bytes = bytes
    encoding = "utf-8"
    self.lineStarts = lineStarts
    diagnostics = []
  }

  /// The physical line of a byte, from 1.
  func line(ofByte byte: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= byte { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The column of a byte in its line, in scalars from 1.
  func column(ofByte byte: Int) -> Int {
    let start = lineStarts[line(ofByte: byte) - 1]
    return 1 + bytes[start..<max(start, min(byte, bytes.count))].count { $0 & 0xC0 != 0x80 }
  }

  /// The words of a stretch of bytes.
  func words(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 40)
    bytes.withUnsafeBufferPointer { buffer in
      let raw = UnsafeRawBufferPointer(buffer)
      let few: UInt64 = 0x0E0E_0E0E_0E0E_0E0E
      var index = 0
      while index < buffer.count {
        // Bytes of which none is as small as a line end have none.
        if index + 16 <= raw.count {
          let first = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          let second = raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
          let small = ((first &- few) & ~first) | ((second &- few) & ~second)
          if small & 0x8080_8080_8080_8080 == 0 {
            index += 16
            continue
          }
        }
        let byte = buffer[index]
        index += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, index < buffer.count, buffer[index] == 0x0A { index += 1 }
        if index < buffer.count { starts.append(index) }
      }
    }
    return starts
  }
}
