import StudyModel

// What the script of the reading pages says.
extension Wording {
  /// The words by the names that the script calls them.
  static let ofCoding: [(String, Wording)] = []

  static func of(_ certainty: Certainty) -> Wording {
    switch certainty {
    case .sure: Wording(id: "yakin", en: "sure")
    case .fairly: Wording(id: "cukup yakin", en: "fairly sure")
    case .guess: Wording(id: "dugaan", en: "a guess")
    }
  }
}
