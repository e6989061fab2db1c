import StudyModel

extension DecodedText {
  typealias Decoded = (bytes: [UInt8], encoding: String, diagnostics: [Diagnostic])

  /// Finds the encoding (mark, then declaration, then the bytes themselves) and decodes.
  static func decode(
    _ bytes: [UInt8],
    declaration: Declaration
  ) throws(CollectError) -> Decoded {
    guard !bytes.isEmpty else { throw .empty }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(bytes.dropFirst(3))
      try requireUTF8(rest)
      return (rest, "utf-8", [markRemoved("utf-8")])
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (try utf16(bytes.dropFirst(2), lowFirst: true), "utf-16le", [markRemoved("utf-16le")])
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return (try utf16(bytes.dropFirst(2), lowFirst: false), "utf-16be", [markRemoved("utf-16be")])
    }
    if declaration != .none, looksLikeUTF16(bytes, lowFirst: true) {
      return (try utf16(bytes[...], lowFirst: true), "utf-16le", [])
    }
    if declaration != .none, looksLikeUTF16(bytes, lowFirst: false) {
      return (try utf16(bytes[...], lowFirst: false), "utf-16be", [])
    }
    if let zero = firstZero(bytes) { throw .zeroByte(line: line(of: zero, in: bytes)) }
    guard let name = declaredEncoding(in: bytes, declaration) else {
      return try undeclared(bytes, declaration)
    }
    return try declared(name, bytes, declaration)
  }

  private static func undeclared(
    _ bytes: [UInt8],
    _ declaration: Declaration
  ) throws(CollectError) -> Decoded {
    let survey = UTF8Survey(bytes)
    guard let broken = survey.firstBroken else { return (bytes, "utf-8", []) }
    if declaration == .html, let mended = mended(bytes, survey) { return mended }
    let isPlain = bytes.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
    guard !survey.hasMultibyte, isPlain, let words = windows1252(bytes) else {
      throw .undecodable(encoding: "utf-8", line: line(of: broken, in: bytes))
    }
    let guess = Diagnostic(
      "encoding-guessed",
      .warning,
      words: "the bytes are not 'utf-8' and were read as 'windows-1252'",
      remedy: "look at letters with accents; if they are wrong, save the file as UTF-8"
    )
    return (words, "windows-1252", [guess])
  }

  private static func declared(
    _ name: String,
    _ bytes: [UInt8],
    _ declaration: Declaration
  ) throws(CollectError) -> Decoded {
    let survey = UTF8Survey(bytes)
    switch name {
    case "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii":
      // Whoever can read the declaration byte by byte has no UTF-16 before him.
      if let broken = survey.firstBroken {
        if declaration == .html { return try undeclared(bytes, declaration) }
        let encoding = name.contains("ascii") ? "us-ascii" : "utf-8"
        throw .undecodable(encoding: encoding, line: line(of: broken, in: bytes))
      }
      return (bytes, "utf-8", [])
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252":
      if survey.firstBroken == nil, survey.hasMultibyte {
        return (bytes, "utf-8", [contradiction(name)])
      }
      // The web reads the declaration of Latin-1 as its superset; XML means what it says.
      let isStrict = declaration == .xml && name != "windows-1252" && name != "cp1252"
      if isStrict { return (latin1(bytes), "iso-8859-1", []) }
      guard let words = windows1252(bytes) else {
        if declaration == .html { return try decoded(bytes, labelled: "windows-1252") }
        let bad = bytes.firstIndex { undefinedIn1252.contains($0) } ?? 0
        throw .undecodable(encoding: "windows-1252", line: line(of: bad, in: bytes))
      }
      return (words, "windows-1252", [])
    default:
      let isStateful = name.hasPrefix("iso-2022")
      if !isStateful, survey.firstBroken == nil {
        return (bytes, "utf-8", survey.hasMultibyte ? [contradiction(name)] : [])
      }
      return try decoded(bytes, labelled: name)
    }
  }

  private static func contradiction(_ name: String) -> Diagnostic {
    Diagnostic(
      "encoding-contradicted",
      .warning,
      words: "the file declares '\(name)', and its bytes are valid 'utf-8' and were read so",
      remedy: "look at letters with accents, and correct the declaration"
    )
  }

  private static func markRemoved(_ encoding: String) -> Diagnostic {
    Diagnostic(
      "byte-order-mark",
      .note,
      words: "the byte-order mark of '\(encoding)' at the beginning is no part of the text"
    )
  }

  private static func requireUTF8(_ bytes: [UInt8]) throws(CollectError) {
    if let zero = firstZero(bytes) { throw .zeroByte(line: line(of: zero, in: bytes)) }
    if let broken = UTF8Survey(bytes).firstBroken {
      throw .undecodable(encoding: "utf-8", line: line(of: broken, in: bytes))
    }
  }

  private static func firstZero(_ bytes: [UInt8]) -> Int? {
    let count = bytes.withUnsafeBufferPointer { ByteCount.zeros($0, 0..<$0.count) }
    return count == 0 ? nil : bytes.firstIndex(of: 0)
  }

  static func line(of byte: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<byte {
      let isEnd = bytes[index] == 0x0A
      let isLoneReturn =
        bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if isEnd || isLoneReturn { line += 1 }
    }
    return line
  }

  // MARK: Declarations

  private static func declaredEncoding(in bytes: [UInt8], _ declaration: Declaration) -> String? {
    declaredEncoding(inFirst: 4096, of: bytes, declaration)
      // What archives and browsers write before a saved page may be long.
      ?? (declaration == .html ? declaredEncoding(inFirst: 64 << 10, of: bytes, declaration) : nil)
  }

  private static func declaredEncoding(
    inFirst count: Int,
    of bytes: [UInt8],
    _ declaration: Declaration
  ) -> String? {
    let head = bytes.prefix(count).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    switch declaration {
    case .none: return nil
    case .xml:
      guard head.starts(with: "<?xml".utf8), let end = find("?>", in: head, from: 0) else {
        return nil
      }
      return value(after: "encoding", in: Array(head[..<end]), from: 0)
    case .html:
      if head.starts(with: "<?xml".utf8), let end = find("?>", in: head, from: 0),
        let name = value(after: "encoding", in: Array(head[..<end]), from: 0)
      {
        return name
      }
      var place = 0
      while let meta = find("<meta", in: head, from: place) {
        let end = head[meta...].firstIndex(of: 0x3E) ?? head.count
        if let name = value(after: "charset", in: Array(head[..<end]), from: meta) { return name }
        place = end
      }
      return nil
    }
  }

  /// The name after `key=`, in quotes or not.
  private static func value(after key: String, in head: [UInt8], from start: Int) -> String? {
    guard var place = find(key, in: head, from: start).map({ $0 + key.utf8.count }) else {
      return nil
    }
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    while place < head.count, isSpace(head[place]) { place += 1 }
    guard place < head.count, head[place] == 0x3D else { return nil }
    place += 1
    while place < head.count, isSpace(head[place]) || head[place] == 0x22 || head[place] == 0x27 {
      place += 1
    }
    let name = head[place...].prefix {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  private static func find(_ needle: String, in head: [UInt8], from start: Int) -> Int? {
    let needle = Array(needle.utf8)
    guard let first = needle.first else { return start }
    return head.withUnsafeBufferPointer { head in
      var place = start
      while place + needle.count <= head.count {
        if head[place] == first, head[place..<(place + needle.count)].elementsEqual(needle) {
          return place
        }
        place += 1
      }
      return nil
    }
  }

  // MARK: Encodings

  private static func utf16(_ bytes: ArraySlice<UInt8>, lowFirst: Bool) throws(CollectError)
    -> [UInt8]
  {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var line = 1
    var high: UInt32?
    var index = bytes.startIndex
    let encoding = lowFirst ? "utf-16le" : "utf-16be"
    while index < bytes.endIndex {
      guard index + 1 < bytes.endIndex else { throw .undecodable(encoding: encoding, line: line) }
      let first = UInt32(bytes[index])
      let second = UInt32(bytes[index + 1])
      let unit = lowFirst ? first | second << 8 : first << 8 | second
      index += 2
      var value = unit
      if let lead = high {
        guard (0xDC00...0xDFFF).contains(unit) else {
          throw .undecodable(encoding: encoding, line: line)
        }
        value = 0x10000 + ((lead - 0xD800) << 10) + (unit - 0xDC00)
        high = nil
      } else if (0xD800...0xDBFF).contains(unit) {
        high = unit
        continue
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw .undecodable(encoding: encoding, line: line)
      }
      if value == 0 { throw .zeroByte(line: line) }
      if value == 0x0A { line += 1 }
      result.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    }
    guard high == nil else { throw .undecodable(encoding: encoding, line: line) }
    guard !result.isEmpty else { throw .empty }
    return result
  }

  private static func latin1(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes { append(UInt32(byte), to: &result) }
    return result
  }

  private static let undefinedIn1252: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

  /// The scalars of the bytes 0x80 to 0x9F; 0 where none is defined.
  private static let upperIn1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard (0x80...0x9F).contains(byte) else {
        append(UInt32(byte), to: &result)
        continue
      }
      let value = upperIn1252[Int(byte) - 0x80]
      guard value != 0 else { return nil }
      append(value, to: &result)
    }
    return result
  }

  private static func append(_ value: UInt32, to result: inout [UInt8]) {
    if value < 0x80 {
      result.append(UInt8(value))
    } else if value < 0x800 {
      result.append(UInt8(0xC0 | value >> 6))
      result.append(UInt8(0x80 | value & 0x3F))
    } else {
      result.append(UInt8(0xE0 | value >> 12))
      result.append(UInt8(0x80 | (value >> 6) & 0x3F))
      result.append(UInt8(0x80 | value & 0x3F))
    }
  }
}
