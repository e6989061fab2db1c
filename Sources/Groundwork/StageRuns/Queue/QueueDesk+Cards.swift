import ReduceStage
import StudyModel
public import TerminalPages
import TextAnchoring

extension QueueDesk {
  /// An item with all that a person must see to judge it; nothing where it no longer waits.
  public func card(of item: QueueItem) -> QueueCard? {
    guard let waiting = waiting[item.id] else { return nil }
    let state = state(of: item)
    let shown = places(of: item, in: state)
    return QueueCard(
      item: item,
      codeName: whole.study.codebook[item.code]?.name.words(in: book.language) ?? "",
      place: shown.place.isEmpty && !item.source.isEmpty ? waiting.locator : shown.place,
      sentences: shown.sentences,
      facts: facts(of: item, in: state),
      options: options(of: item, in: state),
      command: waiting.command
    )
  }

  /// The stretch that a judgement about an item would hold.
  func range(of item: QueueItem, in state: StudyState) throws -> TextRange {
    if item.kind.isSuggestion {
      if let suggestion = suggestions[item.name] { return suggestion.range }
    }
    if item.kind == .disagreement, let range = unit(of: item)?.unit.range { return range }
    if let range = JudgementID(item.name).flatMap({ state.coding($0) })?.range { return range }
    throw StudyQuestionError.unknownID(item.name, known: [])
  }

  // MARK: Words of the source

  private func places(
    of item: QueueItem,
    in state: StudyState
  ) -> (place: String, sentences: [QueueCard.Sentence]) {
    switch item.kind {
    case .contradiction: return ("", statements(of: item))
    case .staleCell: return ("", excerpts(of: item))
    case .lost, .proposed:
      let quote = moved(item, in: state)?.place.anchor.quote ?? ""
      let piece = QueueCard.Piece(quote)
      return ("", [QueueCard.Sentence(passage: nil, pieces: [piece], isJudged: true)])
    default: break
    }
    guard let range = try? range(of: item, in: state), let document = state.document(item.source)
    else { return ("", []) }
    var hits: [TextRange] = []
    if item.kind.isSuggestion {
      hits = (suggestions[item.name]?.hits ?? []).filter { $0 != range }
    } else if document.sentences(touching: range) != range {
      hits = [range]
    }
    return (
      Self.place(of: range, in: document),
      QueueContext(document: document, judged: range, hits: hits).sentences
    )
  }

  /// Source, page, place as a hand types it, lines, and the part where it is not the body.
  private static func place(of range: TextRange, in document: Document) -> String {
    let part = document.part(at: range.start)
    let typed = StageRun.place(of: range, in: document).description
    let page = document.page(at: range.start).map { "p. \($0.label)" }
    let lines = document.origin.lines(of: range).map {
      $0.count == 1 ? "L\($0.lowerBound)" : "L\($0.lowerBound)-\($0.upperBound)"
    }
    return [typed, page, lines, part == .body ? nil : part.rawValue].compactMap(\.self)
      .joined(separator: " · ")
  }

  private func statements(of item: QueueItem) -> [QueueCard.Sentence] {
    if let id = JudgementID(item.name),
      let recorded = whole.reduction.contradictions.first(where: { $0.judgement == id })
    {
      return recorded.of.compactMap { statement($0, "") }
    }
    let conflict = whole.reduction.noticed.first { "\($0.rule) \($0.about)" == item.name }
    return (conflict?.places ?? []).map { place in
      let document = whole.document(place.source)
      let words = place.range.flatMap { range in document.map { $0.text[range] } } ?? ""
      let head = "\(place.value) · \(place.source) \(place.locator): "
      let pieces = [QueueCard.Piece(head), QueueCard.Piece(words)]
      return QueueCard.Sentence(passage: nil, pieces: pieces, isJudged: true)
    }
  }

  private func statement(_ id: JudgementID, _ head: String) -> QueueCard.Sentence? {
    if let coding = whole.coding(id) {
      let head = "\(id.text) · \(coding.code) · \(coding.source) \(coding.locator): "
      let pieces = [QueueCard.Piece(head), QueueCard.Piece(coding.quote)]
      return QueueCard.Sentence(passage: nil, pieces: pieces, isJudged: true)
    }
    guard let event = whole.reduction.events.first(where: { $0.judgement == id }) else {
      return nil
    }
    let words = "\(id.text) · \(event.id) \(event.name) \(event.date?.text ?? "")"
    return QueueCard.Sentence(passage: nil, pieces: [QueueCard.Piece(words)], isJudged: true)
  }

  private func excerpts(of item: QueueItem) -> [QueueCard.Sentence] {
    guard let cell = cells[item.name] else { return [] }
    let words = cell.written.map { written in
      QueueCard.Sentence(
        passage: nil,
        pieces: [
          QueueCard.Piece((written.by.isEmpty ? "" : written.by + ": ") + written.text)
        ],
        isJudged: true
      )
    }
    return words
      + cell.codings.compactMap { statement($0, "") }.map {
        QueueCard.Sentence(passage: nil, pieces: $0.pieces, isJudged: false)
      }
  }

  // MARK: Numbered choices

  func moved(_ item: QueueItem, in state: StudyState) -> MovedPlace? {
    run.moved(in: item.source, state).first { $0.place.judgement.text == item.name }
  }

  private func options(of item: QueueItem, in state: StudyState) -> [QueueQuestion.Option] {
    switch item.kind {
    case .proposed:
      return (moved(item, in: state)?.proposals ?? []).map {
        QueueQuestion.Option(String($0.number), "\($0.locator): \($0.difference)")
      }
    case .contested: return contested(item, in: state)
    case .contradiction:
      guard let id = JudgementID(item.name),
        let recorded = whole.reduction.contradictions.first(where: { $0.judgement == id })
      else { return [] }
      return recorded.of.map { QueueQuestion.Option($0.text) } + [
        QueueQuestion.Option(
          Contradiction.irreducible,
          QueueLabels.irreducible.words(in: book.language)
        )
      ]
    case .disagreement:
      guard let unit = unit(of: item)?.unit else { return [] }
      let none = QueueLabels.noCode.words(in: book.language)
      let sides = [
        unit.firstCodes, unit.secondCodes, Array(Set(unit.firstCodes + unit.secondCodes)),
      ]
      var seen: Set<String> = []
      return (sides.map { $0.sorted().joined(separator: " ") } + [""]).compactMap { side in
        seen.insert(side).inserted
          ? QueueQuestion.Option(side.isEmpty ? none : side) : nil
      }
    default: return []
    }
  }

  /// The lines about a contested coding: its own, what others changed, that it was taken back.
  private func contested(_ item: QueueItem, in state: StudyState) -> [QueueQuestion.Option] {
    guard let id = JudgementID(item.name), let coding = state.coding(id) else { return [] }
    var options = [
      QueueQuestion.Option(id.text, "\(coding.by): \(QueueLabels.summary(coding.choice))")
    ]
    var isTakenBack = false
    for judgement in StandingJudgements.of(state.study.judgements) where judgement.by != coding.by {
      switch judgement.act {
      case .edit(let of, let choice) where of == id:
        let words = "\(judgement.by): \(QueueLabels.summary(choice))"
        options.append(QueueQuestion.Option(judgement.id.text, words))
      case .undo(let of, _) where of == id: isTakenBack = true
      case .reject(let rejection) where rejection.of == coding.suggestion: isTakenBack = true
      default: break
      }
    }
    if isTakenBack {
      options.append(
        QueueQuestion.Option("undo", QueueLabels.noCoding.words(in: book.language))
      )
    }
    return options
  }
}
