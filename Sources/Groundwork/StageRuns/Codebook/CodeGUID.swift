import Fingerprints

/// The identifiers by which other programs know codes and sets of codes.
///
/// A name-based UUID as RFC 9562 has it (version 8): the first 16 bytes of the SHA-256 of a name, so
/// that one id gives the same identifier at every export and on every machine.
enum CodeGUID {
  /// The identifier of a code without one of its own.
  static func of(code id: String) -> String { named("code " + id) }

  /// The identifier of the set of a pattern code's members.
  static func of(membersOf id: String) -> String { named("members " + id) }

  /// The identifier of the set of codes that stand for a concept.
  static func of(concept id: String) -> String { named("concept " + id) }

  private static func named(_ name: String) -> String {
    var digits = Array(Fingerprints.fingerprint(of: "jejak " + name).utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    let variants: [UInt8: UInt8] = [0: 0x38, 1: 0x39, 2: 0x61, 3: 0x62]
    digits[16] = variants[digits[16] & 3] ?? 0x38
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text += "-" }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }
}
