/// What the readers of references need to know of bytes.
enum Bytes {
  /// The bytes without a byte-order mark of UTF-8.
  static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  }

  /// Valid UTF-8 without a mark; bytes that are none are read as Windows-1252, as old exports are.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    let body = withoutMark(bytes)
    if String(validating: body, as: UTF8.self) != nil { return Array(body) }
    var scalars = String.UnicodeScalarView()
    for byte in body {
      switch byte {
      case 0x80...0x9F:
        scalars.append(Unicode.Scalar(windows[Int(byte) - 0x80]) ?? "\u{FFFD}")
      default: scalars.append(Unicode.Scalar(byte))
      }
    }
    return Array(String(scalars).utf8)
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

  /// The scalars of the bytes 80 to 9F in Windows-1252, by the table of the WHATWG.
  private static let windows: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
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
