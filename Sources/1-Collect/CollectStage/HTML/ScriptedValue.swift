/// A value of JSON as pages have it in scripts, read with patience.
///
/// Line feeds in strings, commas before brackets and an end that is missing are passed over: what
/// was read until then stands. Caps: bytes by the caller, 48 levels, 20,000 values.
indirect enum ScriptedValue: Equatable {
  case text(String)
  case list([ScriptedValue])
  case object([Member])
  /// A number, as written.
  case number(String)
  /// Anything else, and what lies beyond the caps.
  case other

  /// A name and value of an object.
  struct Member: Equatable {
    var name: String
    var value: ScriptedValue
  }

  /// Reads the value that bytes begin with.
  init(_ bytes: ArraySlice<UInt8>) {
    var scan = ScriptScan(bytes)
    self = scan.value(depth: 0)
  }

  /// The first member with a name.
  subscript(name: String) -> ScriptedValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text, or the number as written.
  var words: String? {
    switch self {
    case .text(let words), .number(let words): words
    default: nil
    }
  }

  /// The elements of a list, or the value itself as the only one.
  var elements: [ScriptedValue] {
    switch self {
    case .list(let elements): elements
    case .other: []
    default: [self]
    }
  }
}

/// One pass over JSON.
private struct ScriptScan {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var valuesLeft = 20_000
  private static let deepest = 48

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  private var byte: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte, byte <= 0x20 { index += 1 }
  }

  mutating func value(depth: Int) -> ScriptedValue {
    skipBlanks()
    valuesLeft -= 1
    guard valuesLeft > 0, depth < Self.deepest, let byte else {
      index = bytes.endIndex
      return .other
    }
    switch byte {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "\""): return .text(text())
    default: return bare()
    }
  }

  private mutating func object(depth: Int) -> ScriptedValue {
    index += 1
    var members: [ScriptedValue.Member] = []
    while true {
      skipBlanks()
      guard let byte else { return .object(members) }
      switch byte {
      case UInt8(ascii: "}"):
        index += 1
        return .object(members)
      case UInt8(ascii: "\""):
        let name = text()
        skipBlanks()
        guard self.byte == UInt8(ascii: ":") else { continue }
        index += 1
        members.append(ScriptedValue.Member(name: name, value: value(depth: depth + 1)))
      default: index += 1
      }
    }
  }

  private mutating func list(depth: Int) -> ScriptedValue {
    index += 1
    var elements: [ScriptedValue] = []
    while true {
      skipBlanks()
      guard let byte else { return .list(elements) }
      if byte == UInt8(ascii: "]") {
        index += 1
        return .list(elements)
      }
      if byte == UInt8(ascii: ",") {
        index += 1
        continue
      }
      let before = index
      elements.append(value(depth: depth + 1))
      if index == before { index += 1 }
    }
  }

  /// A number, a word such as `true`, or something else up to the next mark.
  private mutating func bare() -> ScriptedValue {
    let start = index
    while let byte, byte > 0x20, !",]}".utf8.contains(byte) { index += 1 }
    let words = bytes[start..<index]
    if index == start { return .other }
    let isNumber = words.allSatisfy { (48...57).contains($0) || "+-.eE".utf8.contains($0) }
    return isNumber && words.count <= 32 ? .number(String(decoding: words, as: UTF8.self)) : .other
  }

  /// A text in quotation marks, its escapes resolved.
  private mutating func text() -> String {
    index += 1
    let start = index
    while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { index += 1 }
    if byte == UInt8(ascii: "\"") {
      defer { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    var words = Array(bytes[start..<index])
    var high: UInt32?
    while let byte, byte != UInt8(ascii: "\"") {
      index += 1
      guard byte == UInt8(ascii: "\\"), let escaped = self.byte else {
        words.append(byte)
        continue
      }
      index += 1
      guard escaped == UInt8(ascii: "u") else {
        words.append(Self.escapes[escaped] ?? escaped)
        continue
      }
      let digits = bytes[index..<min(index + 4, bytes.endIndex)]
      guard digits.count == 4, let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
      else { continue }
      index += 4
      if (0xD800..<0xDC00).contains(unit) {
        high = unit
        continue
      }
      var value = unit
      if let lead = high, (0xDC00..<0xE000).contains(unit) {
        value = 0x10000 + ((lead - 0xD800) << 10) + (unit - 0xDC00)
      }
      high = nil
      if let scalar = Unicode.Scalar(value) { words += UTF8.encode(scalar).map(Array.init) ?? [] }
    }
    index = min(index + 1, bytes.endIndex)
    return String(decoding: words, as: UTF8.self)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    UInt8(ascii: "b"): 0x20, UInt8(ascii: "f"): 0x20,
  ]
}
