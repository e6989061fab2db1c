import StageRuns

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What all commands have in common before and after their work.
public enum Conduct {
  /// Prepares the process: a closed pipe must not end it by a signal.
  public static func begin() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// An error as a message with its remedy.
  public static func message(_ error: any Error) -> String {
    if let refusal = error as? Refusal { return refusal.description }
    return Refusal("\(error)", remedy: Advice.remedy(for: error)).description
  }

  /// A variable of the environment, where it is set and not empty.
  public static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The known word nearest to an unknown one, where one is near enough to be meant.
  public static func nearest(to word: String, among known: [String]) -> String? {
    let candidates = known.map { (word: $0, distance: distance(word, $0)) }
    guard
      let best = candidates.min(by: { ($0.distance, $0.word) < ($1.distance, $1.word) }),
      best.distance <= max(1, word.unicodeScalars.count / 3),
      best.distance < word.unicodeScalars.count
    else { return nil }
    return best.word
  }

  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right.unicodeScalars)
    var row = Array(0...right.count)
    for (index, scalar) in left.unicodeScalars.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let substituted = diagonal + (scalar == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substituted, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
