/// Language tags and the names that BibTeX (babel) and older exports have for them.
enum LanguageName {
  /// The tag for a name or tag; what is not known stays as it is.
  static func tag(_ words: String) -> String {
    let key = words.lowercased()
    return names.first { $0.names.contains(key) }?.tag ?? words
  }

  /// The name that babel has for a tag.
  static func babel(_ tag: String) -> String? {
    names.first { $0.tag == tag }?.names.first
  }

  private static let names: [(tag: String, names: [String])] = [
    ("id", ["indonesian", "bahasa", "indonesia", "bahasa indonesia", "bahasai", "ind"]),
    ("en", ["english", "eng"]), ("en-US", ["american", "usenglish"]),
    ("en-GB", ["british", "ukenglish"]), ("ms", ["malay", "bahasam", "melayu"]),
    ("nl", ["dutch"]), ("de", ["ngerman", "german"]), ("fr", ["french", "francais"]),
    ("es", ["spanish"]), ("pt", ["portuguese"]), ("it", ["italian"]), ("ru", ["russian"]),
    ("ar", ["arabic"]), ("ja", ["japanese"]), ("ko", ["korean"]), ("zh", ["chinese"]),
    ("jv", ["javanese"]), ("su", ["sundanese"]), ("la", ["latin"]), ("tr", ["turkish"]),
    ("th", ["thai"]), ("vi", ["vietnamese"]),
  ]
}
