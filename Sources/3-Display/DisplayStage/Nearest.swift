/// What somebody probably meant.
enum Nearest {
  /// The known word fewest changes away, where that is few; of several the first.
  static func word(to word: String, among known: [String]) -> String? {
    let wanted = Array(word.unicodeScalars)
    guard (1...64).contains(wanted.count) else { return nil }
    let limit = min(3, wanted.count / 3 + 1)
    var best: (distance: Int, word: String)?
    for candidate in known {
      let letters = Array(candidate.unicodeScalars)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit, distance < wanted.count, distance < best?.distance ?? Int.max {
        best = (distance, candidate)
      }
    }
    return best?.word
  }

  /// A question with the nearest word, or what is known.
  static func remedy(for word: String, among known: [String]) -> String {
    if let nearest = self.word(to: word, among: known) { return "did you mean '\(nearest)'?" }
    guard !known.isEmpty else { return "none is declared yet" }
    let shown = known.prefix(12).joined(separator: ", ")
    return "known: \(shown)\(known.count > 12 ? ", …" : "")"
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var above = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let change = above[column] + (scalar == other ? 0 : 1)
        current.append(min(above[column + 1] + 1, current[column] + 1, change))
      }
      above = current
    }
    return above[right.count]
  }
}
