/// How codes, sets and concepts are called in files of other programs.
public struct ExchangeNames: Sendable {
  /// The language of names and definitions.
  public let language: String
  /// The identifier of a code without one of its own, by its id.
  public let code: @Sendable (String) -> String
  /// The identifier of the set of a pattern code's members, by its id.
  public let members: @Sendable (String) -> String
  /// The identifier of the set of codes for a concept, by its id.
  public let concept: @Sendable (String) -> String

  /// Creates names.
  public init(
    language: String,
    code: @escaping @Sendable (String) -> String,
    members: @escaping @Sendable (String) -> String,
    concept: @escaping @Sendable (String) -> String
  ) {
    self.language = language
    self.code = code
    self.members = members
    self.concept = concept
  }
}
