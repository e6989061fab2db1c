/// Patterns of ids: `*` stands for any run of scalars, everything else for itself.
public enum Glob {
  /// Whether the pattern matches the whole text.
  public static func matches(_ pattern: String, _ text: String) -> Bool {
    let pattern = Array(pattern.unicodeScalars)
    let text = Array(text.unicodeScalars)
    var patternIndex = 0
    var textIndex = 0
    var star: Int?
    var resume = 0
    while textIndex < text.count {
      if patternIndex < pattern.count, pattern[patternIndex] == "*" {
        star = patternIndex
        resume = textIndex
        patternIndex += 1
      } else if patternIndex < pattern.count, pattern[patternIndex] == text[textIndex] {
        patternIndex += 1
        textIndex += 1
      } else if let star {
        resume += 1
        textIndex = resume
        patternIndex = star + 1
      } else {
        return false
      }
    }
    return pattern[patternIndex...].allSatisfy { $0 == "*" }
  }
}
