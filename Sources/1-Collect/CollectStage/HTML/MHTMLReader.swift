import MarkupReading
import StudyModel

/// Reads web archives of one file (MHTML, RFC 2557): finds the page in it and reads it as HTML.
///
/// The page's decoded bytes are the original that places count. Pictures, styles and frames of the
/// archive are not read.
enum MHTMLReader {
  /// A page taken out of an archive.
  struct Page: Equatable {
    var bytes: [UInt8]
    /// The encoding that the part names for itself.
    var charset: String?
    var address: String?
    var savedOn: String?
  }

  /// The most parts that are looked at, and the most bytes of the head of one.
  private static let mostParts = 10_000
  private static let headLimit = 64 << 10

  /// The page of an archive as UTF-8.
  static func text(of bytes: [UInt8]) throws(CollectError) -> DecodedText {
    try text(of: page(of: bytes))
  }

  private static func text(of page: Page) throws(CollectError) -> DecodedText {
    guard let charset = page.charset, !["utf-8", "utf8", "us-ascii"].contains(charset) else {
      return try DecodedText(page.bytes, declaration: .html)
    }
    if let made = DecodedText.encoding(labelled: charset)?.decode(page.bytes) {
      return try DecodedText(made.bytes, declaration: .none)
    }
    return try DecodedText(page.bytes, declaration: .html)
  }

  /// Drafts the document of an archive's page.
  static func read(
    _ bytes: [UInt8]
  ) throws(CollectError) -> (text: DecodedText, drafted: DraftedDocument) {
    let page = try page(of: bytes)
    let text = try text(of: page)
    var drafted = try HTMLReader.read(text)
    drafted.mediaType = "multipart/related"
    var statements = Statements()
    statements.state(
      "URL",
      page.address.flatMap(StatedIdentifier.address),
      from: "Snapshot-Content-Location"
    )
    statements.state(date: page.savedOn, as: "accessed", from: "Date")
    for (field, value) in statements.fields where drafted.stated[field] == nil {
      drafted.stated[field] = value
    }
    return (text, drafted)
  }

  /// Whether bytes begin as an archive does.
  static func isArchive(_ bytes: [UInt8]) -> Bool {
    let head = headers(of: bytes[...]).fields
    return head["content-type"]?.lowercased().hasPrefix("multipart/related") ?? false
  }

  /// Takes the page out of an archive.
  static func page(of bytes: [UInt8]) throws(CollectError) -> Page {
    let (head, bodyStart) = headers(of: bytes[...])
    let type = head["content-type"] ?? ""
    var page = Page(bytes: [])
    page.address = head["snapshot-content-location"]
    page.savedOn = head["date"]
    guard let boundary = parameter("boundary", of: type), !boundary.isEmpty else {
      throw .malformed(
        format: "MHTML",
        line: 1,
        column: 1,
        problem: "no boundary of parts is named"
      )
    }
    let root = parameter("start", of: type)
    var chosen: (head: [String: String], body: ArraySlice<UInt8>)?
    for part in parts(of: bytes[bodyStart...], boundary: Array("--\(boundary)".utf8)) {
      let (fields, start) = headers(of: part)
      let kind = fields["content-type"]?.lowercased() ?? ""
      guard kind.hasPrefix("text/html") || kind.hasPrefix("application/xhtml+xml") else { continue }
      let isRoot = root != nil && fields["content-id"] == root
      if chosen == nil || isRoot { chosen = (fields, part[start...]) }
      if isRoot || root == nil { break }
    }
    guard let (fields, body) = chosen else { throw .noWords }
    let coding = fields["content-transfer-encoding"]?.lowercased() ?? ""
    page.bytes =
      switch coding {
      case "quoted-printable": fromQuotedPrintable(body)
      case "base64": fromBase64(body)
      default: Array(body)
      }
    page.charset = parameter("charset", of: fields["content-type"] ?? "")?.lowercased()
    page.address = page.address ?? fields["content-location"]
    return page
  }

  // MARK: Parts and their heads

  /// The bytes between the lines of a boundary.
  private static func parts(
    of bytes: ArraySlice<UInt8>,
    boundary: [UInt8]
  ) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = bytes.startIndex
    while line < bytes.endIndex, parts.count < mostParts {
      let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.endIndex
      if bytes[line..<end].starts(with: boundary) {
        if let start { parts.append(bytes[start..<line]) }
        start = min(end + 1, bytes.endIndex)
        if bytes[line..<end].dropFirst(boundary.count).starts(with: [0x2D, 0x2D]) { return parts }
      }
      line = end + 1
    }
    if let start, start < bytes.endIndex { parts.append(bytes[start...]) }
    return parts
  }

  /// The fields before the first blank line, with lines that go on joined, and where the rest begins.
  private static func headers(
    of bytes: ArraySlice<UInt8>
  ) -> (fields: [String: String], end: Int) {
    var fields: [String: String] = [:]
    var name: String?
    var line = bytes.startIndex
    let limit = min(bytes.startIndex + headLimit, bytes.endIndex)
    while line < limit {
      let end = bytes[line..<limit].firstIndex(of: 0x0A) ?? limit
      var words = bytes[line..<end]
      if words.last == 0x0D { words.removeLast() }
      let next = min(end + 1, bytes.endIndex)
      if words.isEmpty { return (fields, next) }
      if let first = words.first, first == 0x20 || first == 0x09 {
        if let name { fields[name, default: ""] += " " + text(words) }
      } else if let colon = words.firstIndex(of: UInt8(ascii: ":")) {
        let key = text(words[..<colon]).lowercased()
        name = fields[key] == nil ? key : nil
        if let name { fields[name] = text(words[(colon + 1)...]) }
      } else {
        return (fields, line)
      }
      line = next
    }
    return (fields, limit)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    Statements.onOneLine(String(decoding: bytes, as: UTF8.self))
  }

  /// The value of `name=` in a field, without quotation marks.
  private static func parameter(_ name: String, of field: String) -> String? {
    for piece in field.split(separator: ";").dropFirst() {
      guard let sign = piece.firstIndex(of: "="),
        Statements.onOneLine(String(piece[..<sign])).lowercased() == name
      else { continue }
      let value = Statements.onOneLine(String(piece[piece.index(after: sign)...]))
      let isQuoted = value.utf8.count > 1 && value.hasPrefix("\"") && value.hasSuffix("\"")
      return isQuoted ? String(value.dropFirst().dropLast()) : value
    }
    return nil
  }

  // MARK: Codings

  /// RFC 2045, 6.7: `=3D` is a byte, `=` at a line's end is none.
  private static func fromQuotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        index += 1
        continue
      }
      let rest = bytes[(index + 1)...].prefix(2)
      if rest.first == 0x0A {
        index += 2
      } else if rest.first == 0x0D {
        index += rest.last == 0x0A ? 3 : 2
      } else if rest.count == 2, let high = digit(rest[index + 1]), let low = digit(rest[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        // Written by a program that knows no better: the sign stands for itself.
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  /// RFC 2045, 6.8; bytes outside its alphabet are passed over.
  private static func fromBase64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt8
      switch byte {
      case 65...90: value = byte - 65
      case 97...122: value = byte - 71
      case 48...57: value = byte + 4
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      case UInt8(ascii: "="): return result
      default: continue
      }
      bits = (bits << 6 | UInt32(value)) & 0xFFFFFF
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(bits >> UInt32(count) & 0xFF))
      }
    }
    return result
  }
}
