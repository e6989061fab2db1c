/// Writes a REFI-QDA codebook.
public enum QDCWriter {
  /// The file of a codebook; it must have a code.
  public static func text(of codebook: ExchangedCodebook) -> String {
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    out += "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\""
    if let origin = codebook.origin { out += attribute("origin", origin) }
    out += ">\n  <Codes>\n"
    for code in codebook.codes { write(code, "    ", &out) }
    out += "  </Codes>\n"
    if !codebook.sets.isEmpty {
      out += "  <Sets>\n"
      for set in codebook.sets {
        out += "    <Set" + attribute("guid", set.guid) + attribute("name", set.name) + ">\n"
        if let words = set.description { out += "      " + description(words) }
        for member in set.members {
          out += "      <MemberCode" + attribute("guid", member) + "/>\n"
        }
        out += "    </Set>\n"
      }
      out += "  </Sets>\n"
    }
    return out + "</CodeBook>\n"
  }

  private static func write(
    _ code: ExchangedCodebook.Code,
    _ margin: String,
    _ out: inout String
  ) {
    out += margin + "<Code" + attribute("guid", code.guid) + attribute("name", code.name)
    out += attribute("isCodable", code.isCodable ? "true" : "false")
    if let color = code.color { out += attribute("color", color) }
    if code.description == nil, code.codes.isEmpty {
      out += "/>\n"
      return
    }
    out += ">\n"
    if let words = code.description { out += margin + "  " + description(words) }
    for below in code.codes { write(below, margin + "  ", &out) }
    out += margin + "</Code>\n"
  }

  private static func description(_ words: String) -> String {
    "<Description>" + escaped(words, isAttribute: false) + "</Description>\n"
  }

  private static func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"" + escaped(value, isAttribute: true) + "\""
  }

  /// What XML would change in reading stands as a reference; what it cannot hold as U+FFFD.
  private static func escaped(_ words: String, isAttribute: Bool) -> String {
    var out = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"" where isAttribute: out += "&quot;"
      case "\n" where isAttribute: out += "&#10;"
      case "\t" where isAttribute: out += "&#9;"
      case "\r": out += "&#13;"
      case "\n", "\t": out.unicodeScalars.append(scalar)
      default:
        let isForbidden = scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        out.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
      }
    }
    return out
  }
}
