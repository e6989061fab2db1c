/// The path of a request, decoded once and refused where it could mean anything but a name below.
struct RequestPath: Equatable {
  /// The segments after the first slash, each without percent signs.
  let segments: [String]
  /// The query as it came; empty where there is none.
  let query: String

  /// Reads a target; nothing where a segment is empty, leads upwards, hides a slash or is no text.
  init?(_ target: String) {
    let parts = target.utf8.split(
      separator: UInt8(ascii: "?"),
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    guard let path = parts.first, path.first == UInt8(ascii: "/"), path.count <= 4096 else {
      return nil
    }
    var segments: [String] = []
    for piece in path.dropFirst().split(
      separator: UInt8(ascii: "/"),
      omittingEmptySubsequences: false
    ) {
      guard let segment = Self.decoded(piece) else { return nil }
      segments.append(segment)
    }
    self.segments = segments
    query = parts.count > 1 ? String(decoding: Array(parts[1]), as: UTF8.self) : ""
  }

  /// The value of a field of the query, decoded; nothing where it is missing or no text.
  func value(_ name: String) -> String? {
    for pair in query.utf8.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1)
      guard parts.count == 2, parts[0].elementsEqual(name.utf8) else { continue }
      return Self.plain(parts[1]).flatMap { String(validating: $0, as: UTF8.self) }
    }
    return nil
  }

  private static func decoded(_ piece: some Collection<UInt8>) -> String? {
    guard let bytes = plain(piece), !bytes.isEmpty, !bytes.contains(where: isForbidden),
      let text = String(validating: bytes, as: UTF8.self), text != ".", text != ".."
    else { return nil }
    return text
  }

  /// Controls, and what separates the parts of a path on any system.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  private static func plain(_ piece: some Collection<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = piece.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
