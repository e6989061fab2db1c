/// Cuts JSON text into the elements of its outer array, each with its place, without reading them.
///
/// So one bad element costs itself alone, and a slip has a line and a column.
struct JSONElements {
  /// The elements, as stretches of bytes.
  private(set) var elements: [Range<Int>] = []
  /// Where the cutting had to end, with the reason.
  private(set) var slip: (byte: Int, words: String)?

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    skipSpace()
    switch current {
    case UInt8(ascii: "["): array()
    case UInt8(ascii: "{"): wrapped()
    default: slip = (place, "a list of works in brackets is expected")
    }
  }

  /// One work alone, or an object that holds the list under `items` or `references`.
  private mutating func wrapped() {
    let start = place
    for name in ["items", "references"] {
      place = start + 1
      while place < bytes.count {
        skipSpace()
        guard current == UInt8(ascii: "\"") else { break }
        let nameStart = place + 1
        guard skipValue() else { break }
        let isName = bytes[nameStart..<place - 1].elementsEqual(name.utf8)
        skipSpace()
        guard current == UInt8(ascii: ":") else { break }
        place += 1
        skipSpace()
        if isName, current == UInt8(ascii: "[") {
          array()
          return
        }
        guard skipValue() else { break }
        skipSpace()
        guard current == UInt8(ascii: ",") else { break }
        place += 1
      }
    }
    place = start
    if skipValue() {
      elements = [start..<place]
    } else {
      slip = (start, "the work is not closed")
    }
  }

  private mutating func array() {
    place += 1
    skipSpace()
    if current == UInt8(ascii: "]") { return }
    while true {
      skipSpace()
      let start = place
      guard skipValue() else {
        slip = (start, "the work is not closed")
        return
      }
      elements.append(start..<place)
      if elements.count > ReferenceFormat.mostReferences { return }
      skipSpace()
      guard current == UInt8(ascii: ",") else { break }
      place += 1
    }
    if current != UInt8(ascii: "]") { slip = (place, "a comma or the end of the list is expected") }
  }

  /// Goes behind a value by its brackets and quotation marks; false where it does not end.
  private mutating func skipValue() -> Bool {
    let start = place
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        guard skipString() else { return false }
        if depth == 0 { return true }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return place > start }
        depth -= 1
        if depth == 0 {
          place += 1
          return true
        }
      case UInt8(ascii: ",") where depth == 0: return place > start
      case let byte where depth == 0 && Bytes.isSpace(byte): return place > start
      default: break
      }
      place += 1
    }
    return depth == 0 && place > start
  }

  private mutating func skipString() -> Bool {
    place += 1
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 2
      case UInt8(ascii: "\""):
        place += 1
        return true
      default: place += 1
      }
    }
    place = bytes.count
    return false
  }

  private mutating func skipSpace() {
    while place < bytes.count, Bytes.isSpace(bytes[place]) { place += 1 }
  }

  private var current: UInt8? { place < bytes.count ? bytes[place] : nil }
}
