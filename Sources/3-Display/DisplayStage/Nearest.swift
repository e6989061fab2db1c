import StudyModel

/// What somebody probably meant.
enum Nearest {
  /// A question with the nearest word, or what is known.
  static func remedy(for word: String, among known: [String]) -> String {
    guard !known.isEmpty else { return "none is declared yet" }
    return NearestWord.remedy(for: word, among: known, called: "word")
  }
}
