public import StudyModel

extension SecondCoding {
  /// What the coder says of a unit.
  public struct Answer: Hashable, Sendable {
    /// The unit's number in the sample, from 1.
    public let unit: Int
    /// The codes; none means read, and nothing to code.
    public let codes: [String]
    /// The words as they stand in the coder's file; empty where it does not have them.
    public let words: String
    /// A note on it; empty for none.
    public let why: String
    /// The line of the file, for messages.
    public let line: Int

    /// Creates an answer.
    public init(
      unit: Int,
      codes: [String],
      words: String = "",
      why: String = "",
      line: Int
    ) {
      self.unit = unit
      self.codes = codes
      self.words = words
      self.why = why
      self.line = line
    }
  }

  /// What is to be written, and what was noticed.
  public struct Taken: Hashable, Sendable {
    /// The acts, in the order of the units; none where something is wrong.
    public let acts: [Act]
    /// How many units were answered.
    public let answered: Int
    /// How many answers the study has already.
    public let known: Int
    /// What is wrong.
    public let diagnostics: [Diagnostic]

    /// Creates what was taken.
    public init(acts: [Act], answered: Int, known: Int, diagnostics: [Diagnostic]) {
      self.acts = acts
      self.answered = answered
      self.known = known
      self.diagnostics = diagnostics
    }
  }
}
