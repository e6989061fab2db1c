import StudyModel

/// Lists of names as BibTeX has them: `von Last, Jr, First and {A Body}`.
///
/// After Oren Patashnik, *BibTeXing* (1988), section 4; `family=…, given=…` after the biblatex manual.
enum BibTeXNames {
  typealias Name = BibliographicRecord.Name

  /// Reads a list of names; `others` at its end is left out.
  static func read(_ value: [UInt8]) -> [Name] {
    split(value).compactMap(name)
  }

  /// Writes names so that they are read as the same.
  static func written(_ names: [Name]) -> String {
    names.map(written).joined(separator: " and ")
  }

  private static func written(_ name: Name) -> String {
    guard !name.given.isEmpty else {
      let isPlain =
        name.family.utf8.allSatisfy {
          (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80
        } && !["and", "others"].contains(name.family.lowercased())
      let words = LaTeXText.written(name.family)
      return isPlain ? words : "{\(words)}"
    }
    let (given, suffix) = PersonName.parts(ofGiven: name.given)
    let pieces = [name.family, suffix, given].filter { !$0.isEmpty }
    return pieces.map(protected).joined(separator: ", ")
  }

  /// A piece of a name in braces, where its words would be read as something else.
  private static func protected(_ words: String) -> String {
    let lower = words.lowercased().split(separator: " ")
    let needsBraces = words.contains(",") || lower.contains("and") || words.contains("=")
    let written = LaTeXText.written(words)
    return needsBraces ? "{\(written)}" : written
  }

  /// The names between `and`, which stands outside of braces.
  private static func split(_ value: [UInt8]) -> [ArraySlice<UInt8>] {
    var names: [ArraySlice<UInt8>] = []
    var start = 0
    var depth = 0
    var place = 0
    while place < value.count {
      switch value[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case let byte where Bytes.isSpace(byte) && depth == 0:
        let word = value[(place + 1)...].prefix(3)
        if word.count == 3, word.map({ $0 | 0x20 }).elementsEqual("and".utf8),
          place + 4 < value.count, Bytes.isSpace(value[place + 4])
        {
          names.append(value[start..<place])
          place += 4
          start = place
          continue
        }
      default: break
      }
      place += 1
    }
    names.append(value[start...])
    return names
  }

  private static func name(_ raw: ArraySlice<UInt8>) -> Name? {
    let raw = trimmed(raw)
    guard !raw.isEmpty, !raw.elementsEqual("others".utf8) else { return nil }
    if isWrapped(raw) {
      let words = LaTeXText.plain(raw)
      return words.isEmpty ? nil : Name(family: words)
    }
    let pieces = cut(raw) { $0 == UInt8(ascii: ",") }.map(trimmed)
    if let name = extended(pieces) { return name }
    switch pieces.count {
    case 1: return spoken(pieces[0])
    case 2: return made(LaTeXText.plain(pieces[0]), LaTeXText.plain(pieces[1]), "")
    default:
      let given = pieces[2...].map { LaTeXText.plain($0) }.filter { !$0.isEmpty }
      return made(
        LaTeXText.plain(pieces[0]),
        given.joined(separator: ", "),
        LaTeXText.plain(pieces[1])
      )
    }
  }

  private static func made(_ family: String, _ given: String, _ suffix: String) -> Name? {
    let given = [given, suffix].filter { !$0.isEmpty }.joined(separator: ", ")
    if family.isEmpty { return given.isEmpty ? nil : Name(family: given) }
    return Name(family: family, given: given)
  }

  /// `First von Last`: what begins in lower case before the last word belongs to the family name.
  private static func spoken(_ raw: ArraySlice<UInt8>) -> Name? {
    let tokens = cut(raw) { Bytes.isSpace($0) || $0 == UInt8(ascii: "~") }.filter { !$0.isEmpty }
    guard tokens.count > 1 else { return made(LaTeXText.plain(raw), "", "") }
    let first = tokens.dropLast().firstIndex { beginsLower($0) } ?? tokens.count - 1
    func words(_ tokens: ArraySlice<ArraySlice<UInt8>>) -> String {
      tokens.map { LaTeXText.plain($0) }.joined(separator: " ")
    }
    return made(words(tokens[first...]), words(tokens[..<first]), "")
  }

  /// `family=Berg, given=Jan, prefix=van den`.
  private static func extended(_ pieces: [ArraySlice<UInt8>]) -> Name? {
    var parts: [String: String] = [:]
    for piece in pieces {
      guard let sign = piece.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let name = String(decoding: piece[..<sign], as: UTF8.self).lowercased()
      parts[Bytes.tidied(name)] = LaTeXText.plain(piece[piece.index(after: sign)...])
    }
    guard let family = parts["family"] else { return nil }
    let whole = [parts["prefix"] ?? "", family].filter { !$0.isEmpty }.joined(separator: " ")
    return made(whole, parts["given"] ?? "", parts["suffix"] ?? "")
  }

  private static func beginsLower(_ token: ArraySlice<UInt8>) -> Bool {
    if token.first == UInt8(ascii: "{"), token.first(at: token.startIndex + 1) != UInt8(ascii: "\\")
    {
      return false
    }
    return LaTeXText.plain(token).unicodeScalars.first?.properties.isLowercase ?? false
  }

  /// Whether one pair of braces holds the whole, and is no `{\'E}`.
  private static func isWrapped(_ raw: ArraySlice<UInt8>) -> Bool {
    guard raw.first == UInt8(ascii: "{") else { return false }
    var depth = 0
    for (offset, byte) in raw.enumerated() {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return offset == raw.count - 1 }
    }
    return false
  }

  private static func cut(
    _ raw: ArraySlice<UInt8>,
    at isCut: (UInt8) -> Bool
  ) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var depth = 0
    var start = raw.startIndex
    for place in raw.indices {
      if raw[place] == UInt8(ascii: "{") { depth += 1 }
      if raw[place] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0, isCut(raw[place]) {
        pieces.append(raw[start..<place])
        start = place + 1
      }
    }
    pieces.append(raw[start...])
    return pieces
  }

  private static func trimmed(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var raw = raw.drop(while: Bytes.isSpace)
    while let last = raw.last, Bytes.isSpace(last) { raw = raw.dropLast() }
    return raw
  }
}
