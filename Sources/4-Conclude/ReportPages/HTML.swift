/// How words become safe pieces of a page.
enum HTML {
  /// The words as text or attribute value; controls become visible signs and never reach the page.
  static func escaped(_ words: String) -> String {
    guard words.utf8.contains(where: needsEscaping) else { return words }
    var out = ""
    out.reserveCapacity(words.utf8.count + 16)
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0x26: out += "&amp;"
      case 0x3C: out += "&lt;"
      case 0x3E: out += "&gt;"
      case 0x22: out += "&quot;"
      case 0x27: out += "&#39;"
      default: out.unicodeScalars.append(visible(scalar))
      }
    }
    return out
  }

  /// The scalar, or a sign for one that no page may hold.
  static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A: scalar
    case ..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0xFDD0...0xFDEF: "\u{FFFD}"
    default: scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar
    }
  }

  /// Whether a byte occurs in what a page shows as a sign.
  static func mayBeAltered(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x09, 0x20...0x7E: false
    case 0x7F, 0xC2, 0xEF, 0xF0...0xF4: true
    default: byte < 0x20
    }
  }

  /// Bytes of ASCII that never stay as they are, and lead bytes of what may not.
  private static func needsEscaping(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xEF, 0xF0...0xF4: true
    case ..<0x20: byte != 0x0A && byte != 0x09
    default: false
    }
  }

  /// A link whose reference is safe already and whose inside is markup.
  static func link(_ href: String, _ inside: String, class name: String? = nil) -> String {
    "<a\(name.map { " class=\"\($0)\"" } ?? "") href=\"\(href)\">\(inside)</a>"
  }

  /// An address of the web for an attribute, or nothing unless it is one of http or https with a host.
  ///
  /// What no address may hold is written as percent signs, so that a source's slips stay its own.
  static func webAddress(_ address: String) -> String? {
    let bytes = Array(address.utf8)
    let scheme = ["https://", "http://"].first { scheme in
      bytes.prefix(scheme.utf8.count).map(lowered).elementsEqual(scheme.utf8)
    }
    guard let scheme, isAuthority(bytes[scheme.utf8.count...].prefix { !"/?#".utf8.contains($0) })
    else { return nil }
    var out = ""
    var hasFragment = false
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: out.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x26: out += "&amp;"
      case 0x27: out += "%27"
      case 0x23 where hasFragment: out += "%23"
      case 0x23:
        hasFragment = true
        out += "#"
      case 0x25
      where !bytes[(place + 1)...].prefix(2).map(isHexadecimal).elementsEqual([true, true]):
        out += "%25"
      case 0x21, 0x24, 0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E:
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default: out += percent(byte)
      }
    }
    return out
  }

  /// Whether the bytes are a host by name with or without a port: no user, whose name could pass
  /// for a host, and no brackets.
  private static func isAuthority(_ bytes: ArraySlice<UInt8>) -> Bool {
    let pieces = bytes.split(separator: 0x3A, maxSplits: 1, omittingEmptySubsequences: false)
    guard let host = pieces.first, let first = host.first, first != 0x2E, first != 0x2D else {
      return false
    }
    let port = pieces.count > 1 ? pieces[1] : []
    return host.allSatisfy { isLetterOrDigit($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x5F }
      && port.count <= 5 && port.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(lowered(byte))
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(lowered(byte))
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }

  /// A relative path for an attribute; every segment is encoded, so that none is a scheme.
  static func path(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: true)
      .map { $0 == ".." || $0 == "." ? "" : encoded(String($0), keepsHyphen: true) }
      .filter { !$0.isEmpty }
      .joined(separator: "/")
  }

  /// Words as a part of an address: all but letters, digits, `.`, `_` and `~` as percent signs.
  ///
  /// A hyphen has a meaning of its own in a fragment that names words.
  static func encoded(_ words: String, keepsHyphen: Bool = false) -> String {
    var out = ""
    for byte in words.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x7E:
        out.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x2D where keepsHyphen: out += "-"
      default: out += percent(byte)
      }
    }
    return out
  }

  private static func percent(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "%0\(digits)" : "%\(digits)"
  }
}
