public import StudyModel
import TextAnchoring

extension Choosing {
  /// Records an event, at a place of a source or for codings.
  ///
  /// - Parameters:
  ///   - id: The event's id; records of one id speak of the same event.
  ///   - name: What happened.
  ///   - date: When, as `2018`, `2018-07` or `2018-07-03`.
  ///   - actors: The actors named.
  ///   - cases: The cases it belongs to.
  ///   - codings: The ids of the codings it rests on.
  ///   - place: The stretch of a source it rests on.
  /// - Returns: The record.
  /// - Throws: ``ChoiceError``.
  public func event(
    id: String,
    name: String,
    date: String? = nil,
    actors: [String] = [],
    cases: [String] = [],
    codings: [String] = [],
    place: (source: String, range: TextRange)? = nil
  ) throws(ChoiceError) -> Choice {
    var read: PartialDate?
    if let date {
      guard let partial = PartialDate(date) else { throw .invalidDate(date) }
      read = partial
    }
    let known = corpus.study.studyProtocol.cases.map(\.id)
    for name in cases where !known.contains(name) {
      throw .unknownCase(name, nearest: NearestWord.of(name, among: known))
    }
    var ids: [JudgementID] = []
    for text in codings {
      guard let coding = JudgementID(text).flatMap(coding) else { throw .unknownCoding(text) }
      ids.append(coding.id)
    }
    var anchor: Anchor?
    if let place { anchor = try self.anchor(place.range, in: place.source) }
    let event = EventChoice(
      id: id,
      name: name,
      date: read,
      actors: actors,
      cases: cases,
      codings: ids,
      anchor: anchor
    )
    return Choice(acts: [.event(event)], diagnostics: [])
  }

  /// Links codings or event records that cannot both be true.
  public func contradiction(of ids: [String], about: String) throws(ChoiceError) -> Choice {
    var judgements: [JudgementID] = []
    for id in ids {
      guard let line = JudgementID(id),
        let judgement = coding(line)?.id
          ?? reduction.events.first(where: { $0.judgement == line })?.judgement
      else { throw .unknownCoding(id) }
      if !judgements.contains(judgement) { judgements.append(judgement) }
    }
    guard judgements.count > 1 else { throw .tooFewStatements }
    return Choice(acts: [.contradiction(of: judgements, about: about)], diagnostics: [])
  }

  /// Settles a contradiction, or what two persons judged differently.
  ///
  /// - Parameters:
  ///   - id: The contradiction, or the coding that is contested.
  ///   - choice: For a contradiction what holds, in words; for a coding the id of the line that holds,
  ///     or `undo`.
  ///   - why: The reason.
  /// - Returns: The resolution.
  /// - Throws: ``ChoiceError``.
  public func resolve(
    _ id: String,
    choice: String,
    why: String
  ) throws(ChoiceError) -> Choice {
    let judgement = try judgement(id)
    guard !why.isEmpty else { throw .reasonNeeded("a resolution") }
    return Choice(
      acts: [.resolve(of: judgement.id, choice: choice, why: why)],
      diagnostics: []
    )
  }

  /// Takes lines of the person's own back, an undo too, and a single coding that a split made.
  public func undo(_ ids: [String], by person: String, why: String? = nil) throws(ChoiceError)
    -> Choice
  {
    let lines = StandingLines(corpus.study.judgements)
    var acts: [Act] = []
    var diagnostics: [Diagnostic] = []
    for id in ids {
      guard let target = JudgementID(id), let author = lines.author(of: target) else {
        throw .unknownJudgement(id)
      }
      guard author == person else { throw .notOwn(id, by: author) }
      guard !lines.undone.contains(target) else { throw .alreadyUndone(id) }
      acts.append(.undo(of: target, why: why))
      if target.part == 0, case .codebook(let change)? = lines.line(target)?.act {
        diagnostics.append(Self.leftInTheFile(change))
      }
    }
    return Choice(acts: acts, diagnostics: diagnostics)
  }

  private static func leftInTheFile(_ change: CodebookChange) -> Diagnostic {
    Diagnostic(
      "undone-in-the-journal-only",
      .warning,
      words: "the codings go back; 'codebook/codes.yaml' keeps the \(change.operation) of the code "
        + "'\(change.code)'",
      remedy: "put its lines back by hand: `jejak codebook at` prints them as they were"
    )
  }

  /// Decides where the excerpt of a coding, an event or a mark stands now; no stretch means it is lost.
  public func reanchor(
    _ id: String,
    to range: TextRange?,
    why: String? = nil
  ) throws(ChoiceError) -> Choice {
    let judgement = try judgement(id)
    guard let range else {
      return Choice(acts: [.reanchor(of: judgement.id, to: nil, why: why)], diagnostics: [])
    }
    let line = reduction.joined[judgement.id] ?? judgement.id
    let place = reduction.places.first { $0.judgement == line && $0.holder != .sample }
    guard let source = place?.anchor.source else { throw .unknownCoding(id) }
    return Choice(
      acts: [.reanchor(of: judgement.id, to: try anchor(range, in: source), why: why)],
      diagnostics: []
    )
  }

  /// A judgement by its id, and whose it is; also a coding that a split made of another.
  private func judgement(_ text: String) throws(ChoiceError) -> (id: JudgementID, by: String) {
    guard let id = JudgementID(text) else { throw .unknownJudgement(text) }
    if let judgement = corpus.study.judgements.first(where: { $0.id == id }) {
      return (id, judgement.by)
    }
    guard let coding = coding(id) else { throw .unknownJudgement(text) }
    return (id, coding.by)
  }
}
