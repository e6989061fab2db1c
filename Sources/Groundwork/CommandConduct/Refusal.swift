/// Why a command did nothing: words for a person and what to do.
public struct Refusal: Error, Equatable, CustomStringConvertible {
  /// What is wrong: lower case, values in single quotes, no full stop.
  public let words: String
  /// What to do about it.
  public let remedy: String?

  /// Creates a refusal.
  public init(_ words: String, remedy: String? = nil) {
    self.words = words
    self.remedy = remedy
  }

  /// The refusal as a message, with its remedy on a line of its own.
  public var description: String {
    "error: \(words)" + (remedy.map { "\n  help: \($0)" } ?? "")
  }
}
