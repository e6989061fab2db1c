/// Names of authors as sources write them.
enum StatedName {
  /// `Family, Given`, or what there is of the two.
  static func joined(family: String, given: String) -> String? {
    if family.isEmpty { return given.isEmpty ? nil : given }
    return given.isEmpty ? family : "\(family), \(given)"
  }

  /// A name without the years of a life, as in `Lestari, Dewi (1879-1904).`.
  static func withoutYears(_ name: String) -> String {
    var scalars = Array(Statements.onOneLine(name).unicodeScalars)
    if scalars.last == ".", scalars.dropLast().last == ")" { scalars.removeLast() }
    guard scalars.last == ")", let open = scalars.lastIndex(of: "(") else {
      return withoutBareYears(scalars)
    }
    let inside = scalars[(open + 1)...].dropLast()
    let isYears =
      inside.contains { ("0"..."9").contains($0) }
      && inside.allSatisfy {
        ("0"..."9").contains($0) || " -–?.*†/bcad".unicodeScalars.contains($0)
      }
    guard isYears else { return text(scalars[...]) }
    return text(scalars[..<open])
  }

  /// `Lestari, Dewi, 1879-1904`: years behind the last comma.
  private static func withoutBareYears(_ scalars: [Unicode.Scalar]) -> String {
    guard let comma = scalars.lastIndex(of: ",") else { return text(scalars[...]) }
    let after = scalars[(comma + 1)...]
    let isYears =
      after.count { ("0"..."9").contains($0) } >= 4
      && after.allSatisfy { ("0"..."9").contains($0) || " -–?.".unicodeScalars.contains($0) }
    return text(isYears ? scalars[..<comma] : scalars[...])
  }

  /// The name that a page gives as its author, without what stands around it; nothing where it is
  /// an address, an account or longer than names are.
  static func byline(_ words: String) -> String? {
    var words = Statements.onOneLine(words)
    for lead in leads {
      let head = words.utf8.prefix(lead.utf8.count)
      guard words.utf8.count > lead.utf8.count,
        String(decoding: head, as: UTF8.self).lowercased() == lead
      else { continue }
      words = Statements.onOneLine(String(words.unicodeScalars.dropFirst(lead.utf8.count)))
      break
    }
    let marks: Set<Unicode.Scalar> = [",", ";", ":", "|", "-", "–", "·", " ", "•"]
    var view = words.unicodeScalars[...]
    while let first = view.first, marks.contains(first) { view.removeFirst() }
    while let last = view.last, marks.contains(last) { view.removeLast() }
    let name = String(view)
    let lower = name.lowercased()
    let isAddress =
      lower.contains("://") || lower.hasPrefix("www.") || lower.contains("@") || lower.contains("<")
    let hasLetters = view.contains { $0.properties.isAlphabetic }
    guard hasLetters, !isAddress, view.count <= 120, !accounts.contains(lower),
      !lower.hasSuffix("admin")
    else { return nil }
    return name
  }

  private static let leads = [
    "by:", "by ", "oleh:", "oleh ", "penulis:", "penulis ", "author:", "written by ",
    "ditulis oleh ",
  ]

  /// Accounts of the program that made the page, which are no names.
  private static let accounts: Set<String> = [
    "admin", "administrator", "author", "editor", "guest", "root", "super user", "unknown", "user",
    "webmaster", "anonymous user", "none", "null", "undefined", "author name",
  ]

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var scalars = scalars
    while scalars.last == " " { scalars.removeLast() }
    var words = ""
    words.unicodeScalars.append(contentsOf: scalars)
    return words
  }
}
