public import StudyModel

// Choices that were made elsewhere, and whose file says all that is said of a coding.
extension Choosing {
  /// What is known of what a person saw beside the words.
  public enum Sight: Hashable, Sendable {
    /// What the study shows there.
    case study
    /// Nothing but the words.
    case wordsAlone
    /// Nobody recorded it.
    case unknown
  }

  /// Gives a code to a stretch of a source.
  ///
  /// - Parameters:
  ///   - range: The stretch of today's document.
  ///   - source: The source's id.
  ///   - code: The id of the code.
  ///   - words: What is said of the coding.
  ///   - sight: What the person saw beside the words.
  /// - Returns: The coding.
  /// - Throws: ``ChoiceError``.
  public func code(
    _ range: TextRange,
    in source: String,
    code: String,
    words: CodingWords,
    seeing sight: Sight
  ) throws(ChoiceError) -> Choice {
    let choice = try choice(
      anchor: try anchor(range, in: source),
      code: code,
      words: words,
      over: nil
    )
    let seen: [Visible]? =
      switch sight {
      case .study: visible(at: range, in: source)
      case .wordsAlone: []
      case .unknown: nil
      }
    return Choice(acts: [.code(choice.replacing(seen: seen))], diagnostics: remarks(on: choice))
  }

  /// Changes a coding of the person's own to what the words say; what they do not say is taken away.
  ///
  /// - Parameters:
  ///   - coding: The coding.
  ///   - code: The code after the change.
  ///   - range: The stretch after the change; nothing where it stays.
  ///   - words: All that is said of it afterwards.
  ///   - person: Who changes it.
  /// - Returns: The edit; no act where it would change nothing.
  /// - Throws: ``ChoiceError``.
  public func change(
    _ coding: Coding,
    code: String,
    range: TextRange?,
    words: CodingWords,
    by person: String
  ) throws(ChoiceError) -> Choice {
    guard coding.by == person else { throw .notOwn(coding.id.text, by: coding.by) }
    let earlier = coding.choice
    var anchor = earlier.anchor
    if let range, range != coding.range { anchor = try self.anchor(range, in: coding.source) }
    let joined = try choice(anchor: anchor, code: code, words: words, over: earlier)
    let choice = CodingChoice(
      anchor: anchor,
      code: code,
      cases: words.cases,
      claim: words.claim == nil ? nil : joined.claim,
      sign: words.sign == nil ? nil : joined.sign,
      strength: words.strength == nil ? nil : joined.strength,
      voice: words.voice == nil ? nil : joined.voice,
      evidence: words.evidence.isEmpty ? [] : joined.evidence,
      domain: words.domain,
      bearer: words.bearer,
      certainty: words.certainty == nil ? nil : joined.certainty,
      why: words.why,
      sample: joined.sample,
      seen: joined.seen,
      suggester: joined.suggester
    )
    guard !choice.judges(as: earlier) || choice.why != earlier.why else {
      return Choice(acts: [], diagnostics: [])
    }
    return Choice(acts: [.edit(of: coding.id, choice)], diagnostics: remarks(on: choice))
  }
}
