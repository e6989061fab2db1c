/// CSV as spreadsheets save it: RFC 4180 with commas or semicolons, any line ending, perhaps a mark.
public enum CSVText {
  /// The records with their fields; lines without any words are none.
  public static func records(_ bytes: [UInt8]) -> [[String]] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    let head = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let commas = head.count { $0 == 0x2C }
    let separator: UInt8 = head.count { $0 == 0x3B } > commas ? 0x3B : 0x2C
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = bytes.startIndex
    func end() {
      record.append(String(decoding: field, as: UTF8.self))
      field = []
      if record.contains(where: { !$0.isEmpty }) { records.append(record) }
      record = []
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      let next = index < bytes.endIndex ? bytes[index] : nil
      switch byte {
      case 0x22 where isQuoted && next == 0x22:
        field.append(byte)
        index += 1
      case 0x22 where isQuoted || field.isEmpty: isQuoted.toggle()
      case separator where !isQuoted:
        record.append(String(decoding: field, as: UTF8.self))
        field = []
      case 0x0D where !isQuoted && next == 0x0A: break
      case 0x0A where !isQuoted, 0x0D where !isQuoted: end()
      default: field.append(byte)
      }
    }
    end()
    return records
  }

  /// The words without white space at their ends.
  public static func trimmed(_ words: String) -> String {
    var scalars = Substring(words).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// The words without the apostrophe that keeps a spreadsheet from running them.
  static func undefused(_ words: String) -> String {
    let scalars = words.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first,
      "=+-@\t\r".unicodeScalars.contains(second)
    else { return words }
    return String(scalars.dropFirst())
  }

  /// The lines of a cell that are not empty.
  static func lines(_ words: String) -> [String] {
    words.utf8.split { $0 == 0x0A || $0 == 0x0D }.map { String(decoding: $0, as: UTF8.self) }
  }
}
