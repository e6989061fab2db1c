/// The spellings and affixed forms under which a term may stand in a text.
///
/// The rules are a list and no stemmer: what they find is printed as it stands, and a person says
/// what is meant. Indonesian writes a compound apart unless prefix and suffix meet (*kerja sama*,
/// *dikerjasamakan*), texts write it either way, and a nasal prefix takes the place of p, t, k or s
/// (Pedoman Umum Ejaan Bahasa Indonesia; Sneddon, Indonesian: A Comprehensive Grammar, 1.3).
public enum TermVariants {
  /// A PCRE2 expression that finds a term in all its variants, for `SearchTerm.pattern`.
  ///
  /// Words of the term may be joined, hyphenated or apart; a word may be doubled with a hyphen; the
  /// first may have the prefixes and the last the suffixes of Indonesian, or an English ending.
  ///
  /// - Parameter term: Words with a space between them.
  /// - Returns: The expression, or nothing for a term without a letter or digit.
  public static func pattern(of term: String) -> String? {
    let words = term.split { $0 == " " || $0 == "-" || $0.isNewline || $0 == "\t" }.map(String.init)
    guard words.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) else { return nil }
    let first = words.first.map(beginnings) ?? []
    let rest = words.dropFirst().map(escaped)
    let stem = (["(?:" + first.joined(separator: "|") + ")"] + rest).joined(separator: "[\\s-]?")
    let doubled = words.count == 1 ? "(?:-\(escaped(words[0])))?" : ""
    return "\\b" + stem + doubled + "(?:" + endings.joined(separator: "|") + ")?\\b"
  }

  /// The prefixes that stand before a word unchanged.
  static let prefixes = [
    "ber", "be", "di", "ke", "me", "pe", "per", "se", "ter", "te", "memper", "diper", "keber",
  ]

  /// The suffixes, the longer before those they contain.
  static let endings = [
    "kannya", "annya", "innya", "kanlah", "kan", "nya", "lah", "kah", "pun", "an", "i", "ku", "mu",
    "'s", "\u{2019}s", "ings?", "ed", "ers?", "es", "s", "ly", "al",
  ]

  /// The nasal prefixes before a first letter, and whether they take its place.
  private static let nasals: [(letters: String, form: String, replaces: Bool)] = [
    ("bfv", "m", false), ("p", "m", true), ("cdjz", "n", false), ("t", "n", true),
    ("aeioughqx", "ng", false), ("k", "ng", true), ("s", "ny", true),
  ]

  /// The beginnings of a word: bare, with a prefix, and with a nasal prefix.
  private static func beginnings(_ word: String) -> [String] {
    let bare = escaped(word)
    var found = ["(?:" + prefixes.joined(separator: "|") + ")?" + bare]
    guard let letter = word.lowercased().first else { return found }
    for nasal in nasals where nasal.letters.contains(letter) {
      let stem = nasal.replaces ? escaped(String(word.dropFirst())) : bare
      guard !stem.isEmpty else { continue }
      found.append("(?:me|pe|keme|kepe)" + nasal.form + stem)
    }
    // A word of one syllable takes menge-.
    if word.filter({ "aeiouAEIOU".contains($0) }).count == 1 { found.append("(?:me|pe)nge" + bare) }
    return found
  }

  private static func escaped(_ word: String) -> String {
    var escaped = ""
    for scalar in word.unicodeScalars {
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if !isPlain, scalar.isASCII { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
