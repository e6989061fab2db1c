public import StudyModel
import TextAnchoring

extension SecondCoding {
  /// What becomes of a single answer.
  public enum Home: Hashable, Sendable {
    /// It is written.
    case new(Act)
    /// The study has it already.
    case known
    /// It cannot be taken, and what to do.
    case refused(words: String, remedy: String)
  }

  /// Brings one answer of a page home: a code for words, or that there is nothing to code in them.
  ///
  /// - Parameters:
  ///   - range: The words, in today's document.
  ///   - source: The source's id.
  ///   - code: The code; nothing where there is nothing to code.
  ///   - words: What is said of the coding.
  /// - Returns: The act for the sample, or why there is none.
  /// - Throws: ``ChoiceError`` where the words cannot be said of a coding.
  public func answer(
    _ range: TextRange,
    in source: String,
    code: String?,
    words: CodingWords = CodingWords()
  ) throws(ChoiceError) -> Home {
    guard let document = documents[source] else {
      throw .unknownSource(source, nearest: nil)
    }
    let anchor = Anchoring.describe(range, in: document)
    let units = units(touching: anchor)
    guard !units.isEmpty else {
      return .refused(
        words: "the words are in no unit of the sample",
        remedy: "answer the sentences that were drawn"
      )
    }
    guard let code else {
      return units.allSatisfy(\.isAnswered)
        ? .known : .new(.noneInSample(anchor, sample: sample.sample.id))
    }
    // What was taken stays taken, though its code be retired since.
    if units.contains(where: { holds($0, code, anchor) }) { return .known }
    if let problem = problem(with: code) {
      return .refused(words: problem.words, remedy: problem.remedy)
    }
    let choice = try words.choice(
      anchor: anchor,
      code: code,
      over: nil,
      cases: study.studyProtocol.cases
    )
    // Nothing of the study stands in a package beside the words.
    return .new(.code(choice.replacing(sample: sample.sample.id, seen: [])))
  }
}
