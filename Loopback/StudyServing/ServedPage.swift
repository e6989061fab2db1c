import Fingerprints

/// A page as it is served: the bytes of `output/` and one script more, which tells when it is stale.
struct ServedPage: Sendable {
  /// The bytes.
  let bytes: [UInt8]
  /// The policy of the page, which the answer bears as well: a page alone cannot forbid to be framed.
  let policy: String
  /// The fingerprint of the page without the script: as long as it is the same, so is the page.
  let made: String

  /// Adds the script to a page.
  ///
  /// - Parameters:
  ///   - page: The page as `output/` has it, but for where it hands over.
  ///   - script: The address of the script.
  ///   - values: What the script finds in its own element.
  init(_ page: [UInt8], script: String, values: [(name: String, value: String)]) {
    made = Fingerprints.fingerprint(of: page)
    var text = String(decoding: page, as: UTF8.self)
    policy = Self.policy(in: page) + "; frame-ancestors 'none'"
    // Every page of ours has its policy before the first word of a source.
    if let own = Self.place(of: Self.policyStart, in: page) {
      let start = own.upperBound
      let end = page[start...].firstIndex(of: UInt8(ascii: "\"")) ?? start
      let written = Self.policy(in: page)
      text =
        String(decoding: page[..<start], as: UTF8.self) + written
        + String(decoding: page[end...], as: UTF8.self)
    }
    let attributes = ([("made", made)] + values).map { " data-\($0.0)=\"\(Self.escaped($0.1))\"" }
    let element = "<script src=\"\(Self.escaped(script))\"\(attributes.joined()) defer></script>\n"
    let all = Array(text.utf8)
    let end = Self.lastPlace(of: "</body>", in: all) ?? all.count
    bytes = all[..<end] + Array(element.utf8) + all[end...]
  }

  private static let policyStart =
    "<meta http-equiv=\"Content-Security-Policy\" content=\""

  /// What a page of ours allows, and beyond that a script of this server and talk with it.
  private static func policy(in page: [UInt8]) -> String {
    guard let start = place(of: policyStart, in: page)?.upperBound,
      let end = page[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return SafeFields.nothing }
    var directives = String(decoding: page[start..<end], as: UTF8.self)
      .split(separator: ";").map { $0.split(separator: " ").joined(separator: " ") }
      .filter { !$0.isEmpty }
    for wanted in ["script-src", "connect-src"] {
      if let place = directives.firstIndex(where: { $0.hasPrefix(wanted + " ") }) {
        guard !directives[place].contains("'self'") else { continue }
        directives[place] += " 'self'"
      } else {
        directives.append(wanted + " 'self'")
      }
    }
    return directives.joined(separator: "; ")
  }

  private static func place(of words: String, in bytes: [UInt8]) -> Range<Int>? {
    let words = Array(words.utf8)
    let last = min(bytes.count, 4096) - words.count
    guard last >= 0 else { return nil }
    return (0...last).first { bytes[$0..<($0 + words.count)].elementsEqual(words) }
      .map { $0..<($0 + words.count) }
  }

  private static func lastPlace(of words: String, in bytes: [UInt8]) -> Int? {
    let words = Array(words.utf8)
    let last = bytes.count - words.count
    guard last >= 0 else { return nil }
    return (0...last).last { bytes[$0..<($0 + words.count)].elementsEqual(words) }
  }

  private static func escaped(_ words: String) -> String {
    var out = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case "\"": out += "&quot;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
