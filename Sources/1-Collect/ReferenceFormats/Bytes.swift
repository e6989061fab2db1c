import PlainFormats

/// What the readers of references need to know of bytes.
enum Bytes {
  /// The bytes without a byte-order mark of UTF-8.
  static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  }

  /// Valid UTF-8 without a mark; bytes that are none are read as Windows-1252, as old exports are.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    LooseText.utf8(bytes)
  }

  /// Whether a byte is white space of ASCII.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Words with one space between them and none around.
  static func tidied(_ words: String) -> String {
    var out: [UInt8] = []
    var isGap = false
    for byte in words.utf8 {
      if isSpace(byte) {
        isGap = !out.isEmpty
      } else {
        if isGap { out.append(0x20) }
        isGap = false
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// Counts lines and columns of places that are asked for in rising order.
struct LineCounter {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var lineStart = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The line and column, both from 1, of a byte not before the one asked for last.
  mutating func position(of byte: Int) -> (line: Int, column: Int) {
    while place < min(byte, bytes.count) {
      let isEnd =
        bytes[place] == 0x0A
        || (bytes[place] == 0x0D && (place + 1 == bytes.count || bytes[place + 1] != 0x0A))
      if isEnd {
        line += 1
        lineStart = place + 1
      }
      place += 1
    }
    let column = bytes[min(lineStart, place)..<place].count { $0 & 0xC0 != 0x80 } + 1
    return (line, column)
  }
}
