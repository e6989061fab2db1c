/// A decision about the study itself, with what else could have been done.
public struct DecisionChoice: Hashable, Sendable {
  /// What it is about: the id of a source, code, display or question, or words such as `method`.
  public let about: String
  /// What was weighed.
  public let options: [String]
  /// What was chosen.
  public let choice: String
  /// Why.
  public let why: String

  /// Creates a decision.
  public init(about: String, options: [String], choice: String, why: String) {
    self.about = about
    self.options = options
    self.choice = choice
    self.why = why
  }
}
