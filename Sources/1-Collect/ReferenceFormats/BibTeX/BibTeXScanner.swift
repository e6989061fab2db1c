/// Cuts a BibTeX file into entries of raw fields, with macros and `#` resolved.
struct BibTeXScanner {
  /// An entry with its fields as written, inside their braces.
  struct Entry {
    var type: String
    var key: String
    var fields: [(name: String, value: [UInt8])]
    let start: Int
  }

  /// Why an entry was left out, and at which byte.
  struct Slip: Error {
    let byte: Int
    let words: String
    let remedy: String
  }

  private let bytes: [UInt8]
  private var place = 0
  private var macros: [String: [UInt8]] = [:]
  private(set) var entries: [Entry] = []
  private(set) var slips: [Slip] = []

  /// Scans a whole file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while let at = bytes[place...].firstIndex(of: UInt8(ascii: "@")) {
      // A percent sign before it on its line makes a comment of it.
      place = at + 1
      if isCommented(at) { continue }
      do throws(Slip) {
        try entry(at)
      } catch {
        slips.append(error)
        recover(from: max(error.byte, at + 1), after: at)
      }
      if entries.count > ReferenceFormat.mostReferences { break }
    }
  }

  /// The words of a macro that a file or BibTeX itself defines.
  private func macro(_ name: String) -> [UInt8]? {
    macros[name] ?? DateWords.month(macro: name).map { Array(String($0).utf8) }
  }

  private func isCommented(_ at: Int) -> Bool {
    var back = at
    while back > 0, bytes[back - 1] != 0x0A, bytes[back - 1] != 0x0D {
      back -= 1
      if bytes[back] == UInt8(ascii: "%") { return true }
      if !Bytes.isSpace(bytes[back]) { return false }
    }
    return false
  }

  /// Goes on at the next line that begins an entry.
  private mutating func recover(from byte: Int, after at: Int) {
    var next = at + 1
    while let found = bytes[next...].firstIndex(of: UInt8(ascii: "@")) {
      var back = found
      while back > at, bytes[back - 1] == 0x20 || bytes[back - 1] == 0x09 { back -= 1 }
      let startsLine = back > at && (bytes[back - 1] == 0x0A || bytes[back - 1] == 0x0D)
      if startsLine, isEntryHead(found + 1) {
        place = found
        return
      }
      next = found + 1
    }
    place = bytes.count
  }

  private func isEntryHead(_ start: Int) -> Bool {
    let name = bytes[start...].prefix { (0x61...0x7A).contains($0 | 0x20) }
    let rest = bytes[name.endIndex...].drop(while: Bytes.isSpace)
    return !name.isEmpty && (rest.first == UInt8(ascii: "{") || rest.first == UInt8(ascii: "("))
  }

  private mutating func entry(_ at: Int) throws(Slip) {
    let type = word().lowercased()
    skipSpace()
    guard !type.isEmpty, let open = current, open == UInt8(ascii: "{") || open == UInt8(ascii: "(")
    else { return }
    let close = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    if type == "comment" || type == "preamble" {
      try skipGroup(open, close)
      return
    }
    place += 1
    skipSpace()
    if type == "string" {
      let (name, value) = try field()
      macros[name] = value
      try end(close)
      return
    }
    let key = keyWords(close)
    var entry = Entry(type: type, key: key, fields: [], start: at)
    skipSpace()
    while current == UInt8(ascii: ",") {
      place += 1
      skipSpace()
      if current == close { break }
      entry.fields.append(try field())
      skipSpace()
    }
    try end(close)
    entries.append(entry)
  }

  private mutating func end(_ close: UInt8) throws(Slip) {
    skipSpace()
    guard current == close else {
      throw slip(
        "a comma or the end of the entry is expected",
        "put a comma between the fields, and close the entry"
      )
    }
    place += 1
  }

  private mutating func field() throws(Slip) -> (name: String, value: [UInt8]) {
    let start = place
    let name = word().lowercased()
    skipSpace()
    guard !name.isEmpty, current == UInt8(ascii: "=") else {
      if name.isEmpty { place = start }
      throw slip("a field and its value are expected", "write: name = {value},")
    }
    place += 1
    var value = try piece()
    skipSpace()
    while current == UInt8(ascii: "#") {
      place += 1
      value += try piece()
      skipSpace()
      guard value.count <= ReferenceFormat.longestValue else {
        throw slip("the value is longer than can be read", "shorten it")
      }
    }
    return (name, value)
  }

  /// A value in braces or quotation marks, a number, or a macro.
  private mutating func piece() throws(Slip) -> [UInt8] {
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try group()
    case UInt8(ascii: "\""): return try quoted()
    default:
      let name = word()
      guard !name.isEmpty else {
        throw slip("a value is expected", "write it in braces: {value}")
      }
      if name.utf8.allSatisfy({ (48...57).contains($0) }) { return Array(name.utf8) }
      // BibTeX too goes on without an unknown macro; its name is the best there is.
      return macro(name.lowercased()) ?? Array(name.utf8)
    }
  }

  private mutating func group() throws(Slip) -> [UInt8] {
    let start = place
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 {
          place += 1
          return try capped(Array(bytes[start + 1..<place - 1]), start)
        }
      default: break
      }
      place += 1
    }
    place = start
    throw slip("the brace is not closed", "count the braces of this value")
  }

  private mutating func quoted() throws(Slip) -> [UInt8] {
    let start = place
    var depth = 0
    place += 1
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\"") where depth <= 0:
        place += 1
        return try capped(Array(bytes[start + 1..<place - 1]), start)
      default: break
      }
      place += 1
    }
    place = start
    throw slip("the quotation mark is not closed", "close it, or write the value in braces")
  }

  private func capped(_ value: [UInt8], _ start: Int) throws(Slip) -> [UInt8] {
    guard value.count <= ReferenceFormat.longestValue else {
      throw Slip(byte: start, words: "the value is longer than can be read", remedy: "shorten it")
    }
    return value
  }

  private mutating func skipGroup(_ open: UInt8, _ close: UInt8) throws(Slip) {
    let start = place
    var depth = 0
    while place < bytes.count {
      if bytes[place] == open { depth += 1 }
      if bytes[place] == close { depth -= 1 }
      place += 1
      if depth == 0 { return }
    }
    place = start
    throw slip("the brace is not closed", "close the comment")
  }

  private mutating func keyWords(_ close: UInt8) -> String {
    let key = bytes[place...].prefix {
      $0 != UInt8(ascii: ",") && $0 != close && !Bytes.isSpace($0) && $0 != UInt8(ascii: "=")
    }
    place = key.endIndex
    return String(decoding: key, as: UTF8.self)
  }

  private mutating func word() -> String {
    let word = bytes[place...].prefix { byte in
      !Bytes.isSpace(byte) && !"{}()\"#%',=@\\".utf8.contains(byte)
    }
    place = word.endIndex
    return String(decoding: word, as: UTF8.self)
  }

  private mutating func skipSpace() {
    while place < bytes.count, Bytes.isSpace(bytes[place]) { place += 1 }
  }

  private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func slip(_ words: String, _ remedy: String) -> Slip {
    Slip(byte: place, words: words, remedy: remedy)
  }
}

extension DateWords {
  /// The number of a month that BibTeX has a macro for.
  static func month(macro name: String) -> Int? {
    name.utf8.count == 3 && Int(name) == nil ? month(name) : nil
  }
}
