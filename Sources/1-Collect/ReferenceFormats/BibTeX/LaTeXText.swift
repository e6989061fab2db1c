/// Words in the notation of LaTeX, read as plain characters and written again.
///
/// Marks of emphasis go and their words stay; mathematics stays as it is written.
struct LaTeXText {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private var out = ""

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// The plain words of a value.
  static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(where: { special.contains($0) }) else {
      return Bytes.tidied(String(decoding: bytes, as: UTF8.self))
    }
    var text = LaTeXText(bytes)
    text.run()
    return Bytes.tidied(text.out)
  }

  /// The words of a value in which nothing but escaped signs is a command: an address, an identifier.
  static func verbatim(_ bytes: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    var rest = bytes
    if rest.starts(with: "\\url{".utf8), rest.last == UInt8(ascii: "}") {
      rest = rest.dropFirst(5).dropLast()
    }
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"):
        if rest.starts(with: "textasciitilde".utf8) {
          rest = rest.dropFirst(14)
          out.append(UInt8(ascii: "~"))
        } else if rest.first.map({ "_%&#$~{}".utf8.contains($0) }) ?? false {
          out.append(rest.removeFirst())
        } else {
          out.append(byte)
        }
      case UInt8(ascii: "{"), UInt8(ascii: "}"): break
      default: out.append(byte)
      }
    }
    return Bytes.tidied(String(decoding: out, as: UTF8.self))
  }

  /// Words as LaTeX writes them, with commands for accents and signs and the rest as it is.
  static func written(_ words: String) -> String {
    var out = ""
    var last: Unicode.Scalar = " "
    for scalar in Bytes.tidied(words).unicodeScalars {
      // Two marks that would become one are kept apart.
      if scalar == last, scalar == "-" || scalar == "`" || scalar == "'" { out += "{}" }
      last = scalar
      if let command = LaTeXSigns.written[scalar] {
        out += command
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static let special = Set("\\{}~-`'$".utf8)

  private mutating func run() {
    while place < bytes.endIndex {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\\"):
        place += 1
        out += command(depth: 0)
      case UInt8(ascii: "{"), UInt8(ascii: "}"): place += 1
      case UInt8(ascii: "~"):
        place += 1
        out += "\u{A0}"
      case UInt8(ascii: "$"): mathematics()
      case UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"): marks(byte)
      default: copy()
      }
    }
  }

  /// Copies bytes up to the next that means something.
  private mutating func copy() {
    let start = place
    while place < bytes.endIndex, !Self.special.contains(bytes[place]) { place += 1 }
    out += String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func marks(_ byte: UInt8) {
    let start = place
    while place < bytes.endIndex, bytes[place] == byte, place - start < 3 { place += 1 }
    let count = place - start
    switch (byte, count) {
    case (UInt8(ascii: "-"), 2): out += "–"
    case (UInt8(ascii: "-"), 3): out += "—"
    case (UInt8(ascii: "`"), 2...): out += "“"
    case (UInt8(ascii: "'"), 2...): out += "”"
    default: out += String(decoding: bytes[start..<place], as: UTF8.self)
    }
    if byte != UInt8(ascii: "-"), count == 3 { out.unicodeScalars.append(Unicode.Scalar(byte)) }
  }

  private mutating func mathematics() {
    let start = place
    place += 1
    while place < bytes.endIndex, bytes[place] != UInt8(ascii: "$") { place += 1 }
    place = min(place + 1, bytes.endIndex)
    out += String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// Reads a command behind its stroke, with the letter of an accent.
  private mutating func command(depth: Int) -> String {
    guard place < bytes.endIndex else { return "" }
    let start = place
    if isLetter(bytes[place]) {
      while place < bytes.endIndex, isLetter(bytes[place]) { place += 1 }
    } else {
      place += 1
      while place < bytes.endIndex, bytes[place] & 0xC0 == 0x80 { place += 1 }
    }
    let name = bytes[start..<place]
    if LaTeXSigns.isAccent(name), let accent = name.first {
      return LaTeXSigns.accented(accent, letter(depth: depth + 1))
    }
    guard let first = name.first, isLetter(first) else {
      switch name.first {
      case UInt8(ascii: "-"), UInt8(ascii: "/"): return ""
      case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: " "): return " "
      default: return String(decoding: name, as: UTF8.self)
      }
    }
    let words = String(decoding: name, as: UTF8.self)
    if words == "href" { skipGroup() }
    // The space behind the name of a command ends the name and is not printed.
    while place < bytes.endIndex, Bytes.isSpace(bytes[place]) { place += 1 }
    return LaTeXSigns.names[words] ?? ""
  }

  /// The letter that an accent goes on: the next one, or what stands in braces.
  private mutating func letter(depth: Int) -> String {
    while place < bytes.endIndex, Bytes.isSpace(bytes[place]) { place += 1 }
    guard place < bytes.endIndex, depth < 8 else { return "" }
    switch bytes[place] {
    case UInt8(ascii: "{"):
      place += 1
      let inside = bytes.first(at: place) == UInt8(ascii: "}") ? "" : letter(depth: depth + 1)
      while place < bytes.endIndex, Bytes.isSpace(bytes[place]) { place += 1 }
      if bytes.first(at: place) == UInt8(ascii: "}") { place += 1 }
      return inside
    case UInt8(ascii: "\\"):
      place += 1
      return command(depth: depth + 1)
    case UInt8(ascii: "}"): return ""
    default:
      let start = place
      place += 1
      while place < bytes.endIndex, bytes[place] & 0xC0 == 0x80 { place += 1 }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }
  }

  private mutating func skipGroup() {
    guard bytes.first(at: place) == UInt8(ascii: "{") else { return }
    while place < bytes.endIndex, bytes[place] != UInt8(ascii: "}") { place += 1 }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension ArraySlice<UInt8> {
  /// The byte at a place, or nothing beyond the end.
  func first(at place: Int) -> UInt8? { indices.contains(place) ? self[place] : nil }
}
