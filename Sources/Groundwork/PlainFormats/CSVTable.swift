/// A table as RFC 4180 text: UTF-8, commas, line feeds, a header line.
public struct CSVTable: Sendable {
  /// A field of a row.
  public enum Field: Sendable, Hashable {
    /// An id, a number or another word of the program's own, written as it is.
    case word(String)
    /// Free text, defused: a leading `= + - @` gets an apostrophe, so that no spreadsheet runs it.
    case free(String)
    /// A number.
    case number(Int)
    /// Nothing.
    case empty
  }

  /// The names of the columns.
  public let columns: [String]
  private var lines: String

  /// Creates a table with a header line.
  public init(columns: [String]) {
    self.columns = columns
    lines = columns.map(Self.quoted).joined(separator: ",") + "\n"
  }

  /// Adds a row; it must have a field a column.
  public mutating func append(_ row: [Field]) {
    precondition(row.count == columns.count, "a row has one field a column")
    let line = row.map(Self.text).joined(separator: ",")
    // A line without anything would be read as no row at all.
    lines += line.isEmpty ? "\"\"\n" : line + "\n"
  }

  /// The whole table.
  public var text: String { lines }

  private static func text(_ field: Field) -> String {
    switch field {
    case .word(let word): return quoted(word)
    case .number(let number): return String(number)
    case .empty: return ""
    case .free(let words):
      guard let first = words.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first)
      else { return quoted(words) }
      return quoted("'" + words)
    }
  }

  private static func quoted(_ words: String) -> String {
    guard words.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D })
    else { return words }
    var result = "\""
    for scalar in words.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
