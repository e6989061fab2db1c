/// The anchors that a display's page has for its nodes, links and events; links of drawings lead there.
enum AnchorName {
  static func node(_ id: String) -> String { "node.\(safe(id))" }

  static func link(_ from: String, _ to: String) -> String { "\(safe(from))--\(safe(to))" }

  static func event(_ id: String) -> String { "event.\(safe(id))" }

  /// Letters, digits, `_` and single inner hyphens stay; every other scalar becomes `~hex~`, so that
  /// `--` joins two names without doubt.
  static func safe(_ id: String) -> String {
    var out = ""
    var lastIsHyphen = true
    let scalars = Array(id.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_":
        out.unicodeScalars.append(scalar)
        lastIsHyphen = false
      case "-" where !lastIsHyphen && index + 1 < scalars.count:
        out += "-"
        lastIsHyphen = true
      default:
        out += "~\(String(scalar.value, radix: 16))~"
        lastIsHyphen = false
      }
    }
    return out.isEmpty ? "~" : out
  }
}
