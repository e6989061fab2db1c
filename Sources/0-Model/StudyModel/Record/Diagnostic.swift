/// What the program noticed; never holds words of the sources.
public struct Diagnostic: Hashable, Sendable {
  /// How much a diagnostic matters.
  public enum Severity: String, Sendable, CaseIterable {
    /// Something was left out.
    case error
    /// Something should be looked at.
    case warning
    /// Something to know.
    case note
  }

  /// A short stable name, such as `source-not-found`.
  public let code: String
  /// How much it matters.
  public let severity: Severity
  /// Where it was noticed, where a file is concerned.
  public let place: FilePlace?
  /// The source concerned, by id.
  public let source: String?
  /// What was noticed: lower case, values in single quotes, no full stop.
  public let words: String
  /// What to do about it.
  public let remedy: String?

  /// Creates a diagnostic.
  public init(
    _ code: String,
    _ severity: Severity,
    at place: FilePlace? = nil,
    source: String? = nil,
    words: String,
    remedy: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.source = source
    self.words = words
    self.remedy = remedy
  }

  /// The diagnostic as a message: `path:line:column: error: words` and a line of help.
  public var message: String {
    let location = place.map { "\($0.text): " } ?? source.map { "source '\($0)': " } ?? ""
    let help = remedy.map { "\n  help: \($0)" } ?? ""
    return "\(location)\(severity.rawValue): \(words)\(help)"
  }
}
