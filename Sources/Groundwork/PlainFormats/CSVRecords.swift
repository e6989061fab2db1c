/// The records of a CSV file as people and spreadsheets save it.
///
/// RFC 4180, and what is found besides: a byte-order mark, other encodings, CRLF or CR, semicolons or
/// tabs for commas (told by the first line), and the line `sep=;` of Excel. A quotation mark that is
/// not closed ends with the file; a broken record is left to whoever knows the columns.
public struct CSVRecords: Hashable, Sendable {
  /// A record: its fields, and the line of the file on which it begins, from 1.
  public struct Record: Hashable, Sendable {
    /// The fields, in order.
    public let fields: [String]
    /// The line, from 1.
    public let line: Int

    /// Creates a record.
    public init(fields: [String], line: Int) {
      self.fields = fields
      self.line = line
    }
  }

  /// The names of the columns, without white space around them; empty for an empty file.
  public let columns: [String]
  /// The records below the first line; lines without any words are none.
  public let records: [Record]

  /// Reads a file.
  public init(parsing bytes: [UInt8]) {
    var text = LooseText.utf8(bytes)[...]
    var firstLine = 1
    var separator: UInt8?
    if let named = Self.namedSeparator(text) {
      separator = named.separator
      text = text[named.end...]
      firstLine = 2
    }
    var reading = Reading(
      text: text,
      separator: separator ?? Self.separator(of: text),
      line: firstLine
    )
    var records = reading.all()
    let head = records.isEmpty ? nil : records.removeFirst()
    columns = (head?.fields ?? []).map(Self.trimmed)
    self.records = records
  }

  /// A record's field in a column, without white space around it; empty where it has none.
  public func field(_ column: String, of record: Record) -> String {
    guard let place = columns.firstIndex(of: column), record.fields.indices.contains(place) else {
      return ""
    }
    return Self.trimmed(record.fields[place])
  }

  /// Undoes the apostrophe that stands before what a spreadsheet would run.
  public static func undefused(_ words: String) -> String {
    let scalars = words.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first,
      "=+-@\t\r".unicodeScalars.contains(second)
    else { return words }
    return String(scalars.dropFirst())
  }

  /// The words without white space at their ends.
  public static func trimmed(_ words: String) -> String {
    var scalars = Substring(words).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// Excel's `sep=;` on a line of its own.
  private static func namedSeparator(
    _ text: ArraySlice<UInt8>
  ) -> (separator: UInt8, end: Int)? {
    guard text.starts(with: Array("sep=".utf8)), text.count > 4 else { return nil }
    let separator = text[text.startIndex + 4]
    var end = text.startIndex + 5
    guard separator != 0x0A, separator != 0x0D, separator != 0x22 else { return nil }
    if end < text.endIndex, text[end] == 0x0D { end += 1 }
    if end < text.endIndex, text[end] == 0x0A { end += 1 }
    return end > text.startIndex + 5 ? (separator, end) : nil
  }

  /// The most frequent of comma, semicolon and tab in the first line, outside quotation marks.
  private static func separator(of text: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in text {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    let candidates: [UInt8] = [0x2C, 0x3B, 0x09]
    return candidates.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? 0x2C
  }

  /// One pass over the bytes.
  private struct Reading {
    let text: ArraySlice<UInt8>
    let separator: UInt8
    var line: Int

    mutating func all() -> [Record] {
      var records: [Record] = []
      var fields: [String] = []
      var field: [UInt8] = []
      var isQuoted = false
      var begun = line
      var place = text.startIndex
      func words() -> String { String(decoding: field, as: UTF8.self) }
      while place < text.endIndex {
        let byte = text[place]
        let next = place + 1 < text.endIndex ? text[place + 1] : nil
        place += 1
        if isQuoted {
          if byte != 0x22 {
            if byte == 0x0A || (byte == 0x0D && next != 0x0A) { line += 1 }
            field.append(byte)
          } else if next == 0x22 {
            field.append(byte)
            place += 1
          } else {
            isQuoted = false
          }
        } else if byte == 0x22 && field.isEmpty {
          isQuoted = true
        } else if byte == separator {
          fields.append(words())
          field = []
        } else if byte == 0x0A || byte == 0x0D {
          if byte == 0x0D && next == 0x0A { place += 1 }
          fields.append(words())
          field = []
          if fields.contains(where: { !$0.isEmpty }) {
            records.append(Record(fields: fields, line: begun))
          }
          fields = []
          line += 1
          begun = line
        } else {
          field.append(byte)
        }
      }
      fields.append(words())
      if fields.contains(where: { !$0.isEmpty }) {
        records.append(Record(fields: fields, line: begun))
      }
      return records
    }
  }
}
