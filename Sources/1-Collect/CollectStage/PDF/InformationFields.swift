import StudyModel

/// What of a file's information dictionary is fit to propose for the register.
enum InformationFields {
  /// The fields by their CSL names; what a program wrote by itself is left out.
  static func stated(_ information: [PageTranscript.Statement]) -> [String: StatedField] {
    var stated: [String: StatedField] = [:]
    for statement in information {
      switch statement.name {
      case "Title" where isTitle(statement.value):
        stated["title"] = StatedField(statement.value, from: statement.origin)
      case "Author" where isName(statement.value):
        stated["author"] = StatedField(names(statement.value), from: statement.origin)
      case "Keywords":
        stated["keyword"] = StatedField(statement.value, from: statement.origin)
        fallthrough
      case "Subject":
        guard stated["DOI"] == nil, let found = identifier(statement.value) else { continue }
        stated["DOI"] = StatedField(found, from: statement.origin)
      default: break
      }
    }
    return stated
  }

  private static func isTitle(_ value: String) -> Bool {
    let words = value.lowercased()
    let endings = [
      ".pdf", ".doc", ".docx", ".odt", ".rtf", ".tex", ".dvi", ".ps", ".indd", ".qxd", ".txt",
      ".pptx", ".ppt", ".xls", ".xlsx",
    ]
    let defaults = ["microsoft word", "untitled", "powerpoint", "document", "title", "layout "]
    return value.unicodeScalars.count >= 6 && value.unicodeScalars.count <= 500
      && value.split(separator: " ").count > 1 && !endings.contains { words.hasSuffix($0) }
      && !defaults.contains { words.hasPrefix($0) }
      && value.unicodeScalars.count { $0.properties.isAlphabetic } * 2 > value.unicodeScalars.count
  }

  private static func isName(_ value: String) -> Bool {
    let words = value.lowercased()
    let machines = [
      "user", "admin", "owner", "author", "unknown", "windows", "microsoft", "hp", "asus", "acer",
      "lenovo", "toshiba", "dell", "compaq", "axioo", "home", "office", "pc", "laptop", "root",
    ]
    let tokens = words.split { !$0.isLetter }.map(String.init)
    return tokens.count > 1 && value.unicodeScalars.count <= 500
      && !tokens.contains { machines.contains($0) } && !words.contains { $0.isNumber || $0 == "@" }
  }

  private static func names(_ value: String) -> String {
    guard value.contains(";") else { return value }
    return value.split(separator: ";").map { $0.split(separator: " ").joined(separator: " ") }
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The first DOI in words, without marks at its end.
  private static func identifier(_ value: String) -> String? {
    for word in value.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" }) {
      // A DOI may stand behind `doi:` or the address of its resolver.
      let starts = word.indices.filter { word[$0...].hasPrefix("10.") }
      guard let start = starts.first else { continue }
      var found = word[start...]
      while let last = found.last, ".)]".contains(last) { found.removeLast() }
      let prefix = found.dropFirst(3).prefix { $0.isASCII && $0.isNumber }
      guard (4...9).contains(prefix.count), found.dropFirst(3 + prefix.count).first == "/",
        found.count > prefix.count + 5
      else { continue }
      return String(found)
    }
    return nil
  }
}
