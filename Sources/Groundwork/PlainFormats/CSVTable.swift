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
  /// The whole table as UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// How many fields the row has so far, and where it begins.
  private var field = 0
  private var rowStart = 0

  /// Creates a table with a header line.
  public init(columns: [String]) {
    self.columns = columns
    for (place, column) in columns.enumerated() {
      if place > 0 { bytes.append(Self.comma) }
      appendText(column, isDefused: false)
    }
    bytes.append(Self.lineFeed)
  }

  /// Makes room for so many bytes more, where a table will be large.
  public mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(bytes.count + count)
  }

  /// Adds a row; it must have a field a column.
  public mutating func append(_ row: [Field]) {
    precondition(row.count == columns.count, "a row has one field a column")
    for field in row {
      switch field {
      case .word(let word): add(word: word)
      case .free(let words): add(free: words)
      case .number(let number): add(number: number)
      case .empty: addNothing()
      }
    }
  }

  /// Adds a word of the program's own to the row; the last column ends it.
  public mutating func add(word: String) {
    beginField()
    appendText(word, isDefused: false)
    endField()
  }

  /// Adds free text to the row, defused; the last column ends it.
  public mutating func add(free words: String) {
    beginField()
    appendText(words, isDefused: true)
    endField()
  }

  /// Adds free text as UTF-8 to the row, defused; the last column ends it.
  public mutating func add(free words: ArraySlice<UInt8>) {
    beginField()
    words.withUnsafeBufferPointer { append($0, isDefused: true) }
    endField()
  }

  /// Adds a number to the row; the last column ends it.
  public mutating func add(number: Int) {
    beginField()
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = number.magnitude
      var first = digits.count
      repeat {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
    }
    endField()
  }

  /// Leaves a field of the row empty; the last column ends it.
  public mutating func addNothing() {
    beginField()
    endField()
  }

  private mutating func beginField() {
    if field > 0 { bytes.append(Self.comma) } else { rowStart = bytes.count }
  }

  private mutating func endField() {
    field += 1
    guard field == columns.count else { return }
    // A line without anything would be read as no row at all.
    if bytes.count == rowStart { bytes += [Self.quote, Self.quote] }
    bytes.append(Self.lineFeed)
    field = 0
  }

  /// The whole table.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")

  private mutating func appendText(_ words: String, isDefused: Bool) {
    var words = words
    words.withUTF8 { append($0, isDefused: isDefused) }
  }

  private mutating func append(_ words: UnsafeBufferPointer<UInt8>, isDefused: Bool) {
    let mayRun = isDefused && (words.first.map(Self.isStarter) ?? false)
    guard Self.mustQuote(words) else {
      if mayRun { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: words)
      return
    }
    bytes.append(Self.quote)
    if mayRun { bytes.append(UInt8(ascii: "'")) }
    var start = 0
    for place in words.indices where words[place] == Self.quote {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: words[start...place]))
      start = place
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: words[start...]))
    bytes.append(Self.quote)
  }

  /// Whether a quotation mark, a comma or an end of a line stands in words, eight bytes at a time.
  private static func mustQuote(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    if let base = words.baseAddress {
      while place + 8 <= words.count {
        let eight = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
        if holds(0x22, eight) || holds(0x2C, eight) || holds(0x0A, eight) || holds(0x0D, eight) {
          return true
        }
        place += 8
      }
    }
    while place < words.count {
      let byte = words[place]
      if byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D { return true }
      place += 1
    }
    return false
  }

  /// Whether one of eight bytes is a byte of ASCII.
  private static func holds(_ byte: UInt8, _ eight: UInt64) -> Bool {
    let other = eight ^ UInt64(byte) &* 0x0101_0101_0101_0101
    return (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080 != 0
  }

  /// What a spreadsheet takes for the beginning of a formula.
  private static func isStarter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
    default: false
    }
  }
}
