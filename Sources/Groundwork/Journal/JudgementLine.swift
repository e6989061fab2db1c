public import StudyModel

/// A line of a journal: a judgement, and the fingerprint of the line before it.
public struct JudgementLine: Hashable, Sendable {
  /// The mark of a chain's first line: 64 zeros.
  public static let beginning = String(repeating: "0", count: 64)

  /// The judgement.
  public let judgement: Judgement
  /// In the first line of a chain, which machine writes it.
  public let machine: String?
  /// The SHA-256 of the line before, without its line end.
  public let previous: String

  /// Creates a line.
  public init(judgement: Judgement, machine: String? = nil, previous: String) {
    self.judgement = judgement
    self.machine = machine
    self.previous = previous
  }
}

/// Why a line is none of a journal.
public enum JudgementLineError: Error, Equatable {
  /// The line is no JSON object.
  case malformed
  /// A field that the act needs is absent.
  case missing(field: String, act: String)
  /// A field holds what it cannot hold.
  case invalid(field: String, act: String)
}

extension JudgementLineError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .malformed: "the line is no JSON object"
    case .missing(let field, let act): "a line of the act '\(act)' lacks the field '\(field)'"
    case .invalid(let field, let act):
      "a line of the act '\(act)' has a field '\(field)' that cannot be read"
    }
  }
}
