import MarkupReading

/// Reads where a link in Markdown leads: an address, plain or in angle brackets, and a title.
struct MarkdownDestination {
  /// The address, escapes and references resolved.
  private(set) var address = ""
  /// How many bytes were looked at.
  var searched: Int { index - start }

  private let bytes: [UInt8]
  private let start: Int
  private let limit: Int
  private var index: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
    index = start
    limit = min(bytes.count, start + 4_096)
  }

  /// The end of `address "title")`; nil where something else stands there.
  mutating func end() -> Int? {
    guard passAddress() else { return nil }
    let addressEnd = index
    passSpace()
    if index > addressEnd, !passTitle() { return nil }
    passSpace()
    guard index < limit, bytes[index] == UInt8(ascii: ")") else { return nil }
    return index + 1
  }

  /// Reads the address; false where it does not end.
  @discardableResult
  mutating func passAddress() -> Bool {
    passSpace()
    guard index < limit else { return false }
    let first = index
    if bytes[index] == UInt8(ascii: "<") {
      while index < limit, bytes[index] != UInt8(ascii: ">"), bytes[index] != 0x0A {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard index < limit, bytes[index] == UInt8(ascii: ">") else { return false }
      address = Self.plain(bytes[(first + 1)..<index])
      index += 1
      return true
    }
    var depth = 0
    while index < limit, bytes[index] > 0x20 {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < limit, bytes[index + 1] > 0x20 {
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      index += 1
    }
    index = min(index, limit)
    address = Self.plain(bytes[first..<index])
    return depth == 0
  }

  private mutating func passTitle() -> Bool {
    guard index < limit else { return false }
    let close: UInt8
    switch bytes[index] {
    case UInt8(ascii: ")"): return true
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[index]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return false
    }
    index += 1
    while index < limit, bytes[index] != close {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    index = min(index + 1, limit)
    return index < limit
  }

  private mutating func passSpace() {
    while index < limit, bytes[index] <= 0x20 { index += 1 }
  }

  /// The address without the marks that escape, and with the characters that references name.
  private static func plain(_ slice: ArraySlice<UInt8>) -> String {
    guard slice.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else {
      return String(decoding: slice, as: UTF8.self)
    }
    var out: [UInt8] = []
    var rest = slice
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), let next = rest.first, MarkdownInline.isPunctuation(next) {
        out.append(next)
        rest = rest.dropFirst()
      } else if byte == UInt8(ascii: "&"),
        let end = rest.prefix(40).firstIndex(of: UInt8(ascii: ";")),
        let scalar = MarkdownInline.scalar(
          named: String(decoding: rest[..<end], as: UTF8.self)
        )
      {
        out += String(Character(scalar)).utf8
        rest = rest[(end + 1)...]
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
