public import ReduceStage
import StudyModel

// What a person notes beside codings, as acts for the journal.
extension StageRun {
  /// A short remark at a place.
  public func jotting(
    at place: String,
    quote: String?,
    words: String
  ) async throws -> Choosing.Choice {
    let state = await state(through: .reduce)
    let stretch = try self.stretch(place, quote: quote, in: state)
    return try choosing(state).jot(stretch.range, in: stretch.source, words: words)
  }

  /// An actor with all names it goes by.
  public func actor(_ id: String, names: [String]) async throws -> Choosing.Choice {
    try choosing(await state(through: .reduce)).actor(id, names: names)
  }

  /// A link of a network.
  public func link(_ words: Choosing.LinkWords, why: String?) async throws -> Choosing.Choice {
    try choosing(await state(through: .reduce)).link(words, why: why)
  }

  /// What a case is and where it ends.
  public func delimiting(
    _ id: String,
    definition: String,
    basis: String
  ) async throws -> Choosing.Choice {
    try choosing(await state(through: .reduce)).delimit(id, definition: definition, basis: basis)
  }

  /// The value of an attribute of a case or a source.
  public func attribute(
    of subject: String,
    _ name: String,
    _ value: String,
    basis: String
  ) async throws -> Choosing.Choice {
    try choosing(await state(through: .reduce))
      .attribute(of: subject, name, value, basis: basis)
  }

  /// The words of a coding in another language.
  public func translation(
    of id: String,
    to language: String,
    words: String,
    translator: String
  ) async throws -> Choosing.Choice {
    try choosing(await state(through: .reduce))
      .translate(id, to: language, words: words, translator: translator)
  }

  /// Codings whose words stay in the study.
  public func withholding(_ ids: [String], why: String?) async throws -> Choosing.Choice {
    try choosing(await state(through: .reduce)).withhold(ids, why: why)
  }
}
