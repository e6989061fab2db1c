import StudyModel

/// The forms in which names of authors are written.
///
/// A suffix such as `Jr.` stands behind the given names after a comma, as in a list of references.
enum PersonName {
  typealias Name = BibliographicRecord.Name

  /// `Family, Given`, or the name of a body; a comma of a body is doubled, as EndNote has it in RIS.
  static func inverted(_ name: Name) -> String {
    guard name.given.isEmpty else { return "\(name.family), \(name.given)" }
    return name.family.replacing(",", with: ",,")
  }

  /// Reads what ``inverted(_:)`` writes.
  static func read(_ words: String) -> Name? {
    let words = Bytes.tidied(words)
    guard !words.isEmpty else { return nil }
    if words.contains(",,") { return Name(family: words.replacing(",,", with: ",")) }
    guard let comma = words.firstIndex(of: ",") else { return Name(family: words) }
    let family = Bytes.tidied(String(words[..<comma]))
    let given = Bytes.tidied(String(words[words.index(after: comma)...]))
    return family.isEmpty
      ? given.isEmpty ? nil : Name(family: given) : Name(family: family, given: given)
  }

  /// The given names and the suffix behind them.
  static func parts(ofGiven given: String) -> (given: String, suffix: String) {
    guard let comma = given.lastIndex(of: ",") else { return (given, "") }
    let suffix = Bytes.tidied(String(given[given.index(after: comma)...]))
    return (Bytes.tidied(String(given[..<comma])), suffix)
  }
}
