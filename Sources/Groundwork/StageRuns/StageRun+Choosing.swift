public import ReduceStage
public import StudyModel
import TextAnchoring

/// What a person says of an event.
public struct EventWords: Sendable {
  let id: String
  let name: String
  let date: String?
  let actors: [String]
  let cases: [String]
  let codings: [String]
  let place: String?
  let quote: String?

  /// Creates the words of an event; the date as typed, the place as a hand types it.
  public init(
    id: String,
    name: String,
    date: String?,
    actors: [String],
    cases: [String],
    codings: [String],
    place: String?,
    quote: String?
  ) {
    self.id = id
    self.name = name
    self.date = date
    self.actors = actors
    self.cases = cases
    self.codings = codings
    self.place = place
    self.quote = quote
  }
}

extension StageRun {
  /// Codes at a place.
  public func codings(
    at place: String,
    quote: String?,
    codes: [String],
    words: CodingWords
  ) async throws -> Choosing.Choice {
    let state = try await state(at: place)
    let stretch = try self.stretch(place, quote: quote, in: state)
    return try choosing(state).code(
      stretch.range,
      in: stretch.source,
      codes: codes,
      words: words
    )
  }

  /// Nothing to code at a place.
  public func nothing(at place: String, quote: String?) async throws -> Choosing.Choice {
    let state = try await state(at: place)
    let stretch = try self.stretch(place, quote: quote, in: state)
    return try choosing(state).none(stretch.range, in: stretch.source)
  }

  /// Accepts suggestions.
  public func accepting(
    _ selection: Choosing.Selection,
    words: CodingWords
  ) async throws -> Choosing.Choice {
    try choosing(await state(through: .reduce)).accept(selection, words: words)
  }

  /// Rejects suggestions.
  public func rejecting(
    _ selection: Choosing.Selection,
    why: String?
  ) async throws -> Choosing.Choice {
    try choosing(await state(through: .reduce)).reject(selection, why: why)
  }

  /// Changes a coding, or accepts a suggestion with changes.
  public func editing(
    _ id: String,
    by person: String,
    code: String?,
    quote: String?,
    words: CodingWords
  ) async throws -> Choosing.Choice {
    let state = try await state(ofCoding: id)
    var range: TextRange?
    if let quote, let coding = JudgementID(id).flatMap({ state.coding($0) }) {
      range = try stretch(coding.source, quote: quote, in: state).range
    }
    return try choosing(state).edit(id, by: person, code: code, range: range, words: words)
  }

  /// Takes judgements back.
  public func undoing(
    _ ids: [String],
    by person: String,
    why: String?
  ) throws -> Choosing.Choice {
    // Whose line it is and whether it stands is in the journal alone.
    try choosing(StudyState(study: open.study)).undo(ids, by: person, why: why)
  }

  /// Records an event.
  public func event(_ words: EventWords) async throws -> Choosing.Choice {
    let state = await state(through: .reduce)
    let place = try words.place.map { try stretch($0, quote: words.quote, in: state) }
    return try choosing(state).event(
      id: words.id,
      name: words.name,
      date: words.date,
      actors: words.actors,
      cases: words.cases,
      codings: words.codings,
      place: place
    )
  }

  /// Links statements that contradict one another.
  public func contradicting(_ ids: [String], about: String) async throws -> Choosing.Choice {
    try choosing(await state(through: .reduce)).contradiction(of: ids, about: about)
  }

  /// Settles a contradiction or a conflict.
  public func resolving(
    _ id: String,
    choice: String,
    why: String
  ) async throws -> Choosing.Choice {
    try choosing(await state(through: .reduce)).resolve(id, choice: choice, why: why)
  }

  /// A correction of where a passage begins.
  public func passageChange(of id: String, joins: Bool, at place: String) async throws -> Act {
    let document = try await document(id)
    let typed = place.contains(":") ? place : "\(id):\(place)"
    guard try StudyPlace(typed).source == id else {
      throw StudyQuestionError.noPlace(place, reason: "it is in another source")
    }
    _ = try StudyPlace(typed).resolve(in: document)
    return .passages(source: id, change: "\(joins ? "join" : "cut") \(typed)")
  }

  /// The stretch that a place and words within it mean; without words, whole sentences.
  func stretch(
    _ place: String,
    quote: String?,
    in state: StudyState
  ) throws -> (source: String, range: TextRange) {
    let isWhole = !place.utf8.contains(UInt8(ascii: ":"))
    let id = isWhole ? place : try StudyPlace(place).source
    guard let document = state.document(id) else {
      guard state.study.source(id) != nil else {
        throw StudyQuestionError.unknownSource(id, known: state.study.sources.map(\.id))
      }
      throw StudyQuestionError.leftOut(
        id,
        reasons: state.diagnostics.filter { $0.source == id && $0.severity == .error }
      )
    }
    guard let quote else {
      guard !isWhole else {
        throw StudyQuestionError.noPlace(place, reason: "it names a whole source")
      }
      return (id, try StudyPlace(place).resolveToSentences(in: document))
    }
    let within = isWhole ? document.text.range : try StudyPlace(place).resolve(in: document)
    let found = QuoteSearch.find(quote, in: document).filter { within.contains($0) }
    guard let only = found.first else { throw StudyQuestionError.quoteNotFound }
    guard found.count == 1 else {
      throw StudyQuestionError.quoteAmbiguous(
        found.map { Self.place(of: $0, in: document).description }
      )
    }
    return (id, only)
  }

  /// The state of the one source that a place names: all others stay unread.
  private func state(at place: String) async throws -> StudyState {
    let isWhole = !place.utf8.contains(UInt8(ascii: ":"))
    return await state(ofSource: isWhole ? place : try StudyPlace(place).source)
  }

  /// The state of the source that a coding stands in; of all sources where the id is none of a coding.
  private func state(ofCoding id: String) async throws -> StudyState {
    let line = JudgementID(id)
    switch open.study.judgements.first(where: { $0.id == line })?.act {
    case .code(let choice), .accept(_, let choice):
      return await state(ofSource: choice.anchor.source)
    default: return await state(through: .reduce)
    }
  }

  func state(ofSource id: String) async -> StudyState {
    var study = open.study
    study.sources.removeAll { $0.id != id }
    study.judgements = StandingJudgements.of(study.judgements, concerning: id)
    var state = await state(of: study, through: .reduce)
    state.study = open.study
    return state
  }

  /// The state of some sources: all others stay unread; of all where none are named.
  func state(ofSources ids: Set<String>?) async -> StudyState {
    // Beyond a few sources, sorting out what concerns each takes longer than reading all.
    guard let ids, ids.count <= 8 else { return await state(through: .reduce) }
    var study = open.study
    study.sources.removeAll { !ids.contains($0.id) }
    let concerned = Set(
      ids.flatMap { StandingJudgements.of(open.study.judgements, concerning: $0).map(\.id) }
    )
    study.judgements.removeAll { judgement in
      if case .jot(let anchor, _) = judgement.act, ids.contains(anchor.source) { return false }
      return !concerned.contains(judgement.id)
    }
    var state = await state(of: study, through: .reduce)
    state.study = open.study
    return state
  }

  func choosing(_ state: StudyState) -> Choosing {
    Choosing(study: state.study, reduction: state.reduction, documents: state.documents)
  }
}
