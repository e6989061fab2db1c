/// What the value of an attribute rests on, as a person wrote it.
public enum AttributeBasis: Hashable, Sendable {
  /// Nothing was said.
  case nothing
  /// A standing coding.
  case coding(JudgementID)
  /// A rule in words: `rule:one partner state makes a case`.
  case rule(String)
  /// A whole source.
  case source(String)
  /// Words that name none of these.
  case unknown(String)

  /// The beginning of a basis that is a rule.
  public static let rulePrefix = "rule:"

  /// Reads a basis.
  ///
  /// - Parameters:
  ///   - text: The words, such as `ayu-7`, `rule:…` or a source's id.
  ///   - study: The study whose sources are known.
  ///   - stands: Whether a line made a coding that stands.
  public init(_ text: String, in study: Study, stands: (JudgementID) -> Bool) {
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      self = .nothing
      return
    }
    if text.hasPrefix(Self.rulePrefix) {
      let rule = text.dropFirst(Self.rulePrefix.count)
      let hasWords = rule.unicodeScalars.contains { !$0.properties.isWhitespace }
      self = hasWords ? .rule(String(rule)) : .nothing
    } else if let id = JudgementID(text), stands(id) {
      self = .coding(id)
    } else if study.source(text) != nil {
      self = .source(text)
    } else {
      self = .unknown(text)
    }
  }

  /// Whether a reader can follow it.
  public var isGiven: Bool {
    switch self {
    case .coding, .rule, .source: true
    case .nothing, .unknown: false
    }
  }

  /// What it is, in a word.
  public var name: String {
    switch self {
    case .nothing: "none"
    case .coding: "coding"
    case .rule: "rule"
    case .source: "source"
    case .unknown: "unknown"
    }
  }
}
