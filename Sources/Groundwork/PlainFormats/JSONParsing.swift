/// A pass over JSON text, after RFC 8259: strict, and in time that grows with the text alone.
struct JSONParsing: ~Copyable {
  /// How deep arrays and objects may lie within one another.
  static let mostLevels = 512

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var level = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    // What other programs save may begin with a byte-order mark.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  mutating func parse() throws(JSONError) -> JSONValue {
    let value = try value()
    skipSpace()
    guard place == bytes.count else { throw .malformed }
    return value
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    guard place < bytes.count else { throw .malformed }
    switch bytes[place] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"):
      return try nested { (parsing) throws(JSONError) in
        try parsing.object()
      }
    case UInt8(ascii: "["):
      return try nested { (parsing) throws(JSONError) in
        try parsing.array()
      }
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func nested(
    _ read: (inout JSONParsing) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    guard level < Self.mostLevels else { throw .malformed }
    level += 1
    place += 1
    let value = try read(&self)
    level -= 1
    return value
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    var members: [JSONValue.Member] = []
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpace()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw .malformed }
      let name = try string()
      guard take(UInt8(ascii: ":")) else { throw .malformed }
      members.append(JSONValue.Member(name, try value()))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw .malformed }
    return .object(Self.sorted(members))
  }

  /// The members by name; of several with one name the first.
  private static func sorted(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    var kept: [JSONValue.Member] = []
    kept.reserveCapacity(members.count)
    for member in members {
      if let last = kept.last, !(last.name < member.name) {
        // Objects mostly are small, or in order already; what is neither is sorted at once.
        guard kept.count < 32 else { return sortedAtOnce(members) }
        let place = kept.firstIndex { !($0.name < member.name) } ?? kept.endIndex
        if kept[place].name != member.name { kept.insert(member, at: place) }
      } else {
        kept.append(member)
      }
    }
    return kept
  }

  private static func sortedAtOnce(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    let sorted = members.enumerated().sorted {
      ($0.element.name, $0.offset) < ($1.element.name, $1.offset)
    }
    var kept: [JSONValue.Member] = []
    kept.reserveCapacity(members.count)
    for (_, member) in sorted where kept.last?.name != member.name { kept.append(member) }
    return kept
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    var elements: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      elements.append(try value())
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw .malformed }
    return .array(elements)
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError)
    -> JSONValue
  {
    let count = word.utf8CodeUnitCount
    guard place + count <= bytes.count else { throw .malformed }
    for offset in 0..<count where bytes[place + offset] != word.utf8Start[offset] {
      throw .malformed
    }
    place += count
    return value
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = place
    _ = takeHere(UInt8(ascii: "-"))
    let first = place
    guard digits() else { throw .malformed }
    if bytes[first] == UInt8(ascii: "0"), place > first + 1 { throw .malformed }
    let end = place
    if takeHere(UInt8(ascii: ".")), !digits() { throw .malformed }
    if takeHere(UInt8(ascii: "e")) || takeHere(UInt8(ascii: "E")) {
      if !takeHere(UInt8(ascii: "+")) { _ = takeHere(UInt8(ascii: "-")) }
      guard digits() else { throw .malformed }
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if end == place, let whole = Int(text) { return .number(whole) }
    guard let decimal = Double(text), decimal.isFinite else { throw .malformed }
    // `1.0` is the whole number that it is.
    return Int(exactly: decimal).map { .number($0) } ?? .decimal(decimal)
  }

  private mutating func digits() -> Bool {
    let start = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    return place > start
  }

  private mutating func string() throws(JSONError) -> String {
    place += 1
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        let words = String(
          validating: UnsafeBufferPointer(rebasing: bytes[start..<place]),
          as: UTF8.self
        )
        guard let words else { throw .malformed }
        place += 1
        return words
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      case ..<0x20: throw .malformed
      default: place += 1
      }
    }
    throw .malformed
  }

  /// The string that begins at a place and has an escape here.
  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var words = Array(bytes[start..<place])
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: words, as: UTF8.self) else { throw .malformed }
        return text
      case UInt8(ascii: "\\"): try escape(into: &words)
      case ..<0x20: throw .malformed
      default: words.append(byte)
      }
    }
    throw .malformed
  }

  private mutating func escape(into words: inout [UInt8]) throws(JSONError) {
    guard place < bytes.count else { throw .malformed }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): words.append(byte)
    case UInt8(ascii: "b"): words.append(0x08)
    case UInt8(ascii: "f"): words.append(0x0C)
    case UInt8(ascii: "n"): words.append(0x0A)
    case UInt8(ascii: "r"): words.append(0x0D)
    case UInt8(ascii: "t"): words.append(0x09)
    case UInt8(ascii: "u"):
      var unit = try codeUnit()
      if (0xD800..<0xDC00).contains(unit) {
        guard takeHere(UInt8(ascii: "\\")), takeHere(UInt8(ascii: "u")) else { throw .malformed }
        let low = try codeUnit()
        guard (0xDC00..<0xE000).contains(low) else { throw .malformed }
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(unit) else { throw .malformed }
      words.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: throw .malformed
    }
  }

  private mutating func codeUnit() throws(JSONError) -> UInt32 {
    guard place + 4 <= bytes.count else { throw .malformed }
    var unit: UInt32 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch bytes[place] {
      case 0x30...0x39: digit = bytes[place] - 0x30
      case 0x41...0x46: digit = bytes[place] - 0x37
      case 0x61...0x66: digit = bytes[place] - 0x57
      default: throw .malformed
      }
      unit = unit << 4 | UInt32(digit)
      place += 1
    }
    return unit
  }

  /// Takes a byte after white space.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    return takeHere(byte)
  }

  private mutating func takeHere(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return
      }
    }
  }
}
