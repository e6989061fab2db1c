/// Finds what somebody probably meant.
public enum NearestWord {
  /// The known word nearest to one, where it is near enough to be meant.
  ///
  /// Two words of one distance are told apart by their order among the known ones.
  public static func of(_ word: String, among known: [String]) -> String? {
    let wanted = Array(lowered(word).unicodeScalars)
    let limit = max(1, min(3, wanted.count / 3 + 1))
    guard wanted.count <= 64 else { return nil }
    var best: (distance: Int, word: String)?
    for candidate in known {
      let letters = Array(lowered(candidate).unicodeScalars)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit, distance < max(letters.count, wanted.count),
        distance < best?.distance ?? Int.max
      {
        best = (distance, candidate)
      }
    }
    return best?.word
  }

  /// The question to ask, or what is known, as a remedy.
  public static func remedy(for word: String, among known: [String], called name: String) -> String
  {
    if let nearest = of(word, among: known) { return "did you mean '\(nearest)'?" }
    guard !known.isEmpty else { return "there is no \(name) yet" }
    let shown = known.prefix(12).joined(separator: ", ")
    return "known: \(shown)\(known.count > 12 ? ", …" : "")"
  }

  private static func lowered(_ word: String) -> String {
    String(decoding: word.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  /// How many letters must be put in, left out, exchanged or swapped.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var before = [Int](repeating: 0, count: right.count + 1)
    var above = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let change = left[row - 1] == right[column - 1] ? 0 : 1
        var least = min(above[column] + 1, current[column - 1] + 1, above[column - 1] + change)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          least = min(least, before[column - 2] + 1)
        }
        current[column] = least
      }
      before = above
      above = current
    }
    return above[right.count]
  }
}
