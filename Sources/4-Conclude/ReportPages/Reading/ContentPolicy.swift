import Fingerprints

/// What a page may do: show its own style, run its own script, and nothing else.
enum ContentPolicy {
  /// A page that runs nothing.
  static let still =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

  /// A page that runs one script, allowed by its digest, as its style is.
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - style: The style.
  ///   - speaksHome: Whether it may send to the server that served it.
  /// - Returns: The policy as a page declares it.
  static func running(script: String, style: String, speaksHome: Bool) -> String {
    "default-src 'none'; script-src \(source(of: script)); style-src \(source(of: style)); "
      + (speaksHome ? "connect-src 'self'; " : "")
      + "img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
  }

  /// The digest of an inline text as the policy names it.
  static func source(of text: String) -> String {
    "'sha256-\(base64(bytes(ofHexadecimal: Fingerprints.fingerprint(of: text))))'"
  }

  private static func bytes(ofHexadecimal digits: String) -> [UInt8] {
    let values = digits.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
    return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let piece = bytes[start..<min(start + 3, bytes.count)]
      let value = piece.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - piece.count))
      for place in 0..<4 {
        out.append(place <= piece.count ? signs[value >> (18 - 6 * place) & 63] : 0x3D)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
