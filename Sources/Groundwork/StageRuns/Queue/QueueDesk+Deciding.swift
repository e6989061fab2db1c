import CodebookFiles
import Journal
import ReduceStage
import StudyFolders
import StudyModel
public import TerminalPages

extension QueueDesk {
  /// Records a decision; its lines are on the disk when this returns.
  ///
  /// - Parameters:
  ///   - answer: What was decided.
  ///   - item: About what.
  /// - Returns: What is said of it, and what waits now.
  /// - Throws: Why it cannot be, by the rules of the commands; nothing was written then.
  public mutating func decide(_ answer: QueueAnswer, on item: QueueItem) throws -> QueueOutcome {
    prepare(item)
    if case .batch = answer { return try decideBatch(answer, on: item) }
    let state = state(of: item)
    let acts = try acts(of: answer, on: item, in: state)
    var isCounted = true
    if case .note = answer { isCounted = false }
    let written = try write(acts, about: item)
    var step = Step(ids: written.ids, item: item, isCounted: isCounted, removed: written.removed)
    if item.kind == .staleCell, isCounted { step.file = try markCell(item) }
    if isCounted, !isLocal(item.kind), let gone = remove(item.id) { step.removed.append(gone) }
    steps.append(step)
    let ids = step.ids.map(\.text).joined(separator: " ")
    return QueueOutcome(
      message: words(for: answer, acts, ids),
      items: items,
      decided: isCounted ? 1 : 0
    )
  }

  /// Takes the last decision of this session back.
  ///
  /// - Returns: What is said of it; nothing where nothing was decided.
  /// - Throws: Why it cannot be taken back.
  public mutating func undo() throws -> QueueOutcome? {
    guard let step = steps.last else { return nil }
    var study = whole.study
    // The lines of one source say whether they stand, however many there are of others.
    let own = state(of: step.item).study.judgements
    let mine = Set(step.ids)
    if own.count(where: { mine.contains($0.id) }) == mine.count { study.judgements = own }
    let choosing = Choosing(study: study, reduction: Reduction(), documents: [])
    let undoing = try choosing.undo(step.ids.map(\.text), by: scribe.person)
    _ = try write(undoing.acts, about: step.item)
    steps.removeLast()
    if let file = step.file, try run.open.folder.read(file.path) == file.after {
      try run.open.folder.write(file.before, to: file.path)
    }
    restore(step.removed)
    return QueueOutcome(
      message: QueueTalk.undone.words(
        in: book.language,
        step.ids.map(\.text).joined(separator: " ")
      ),
      items: items,
      next: step.item.id,
      decided: step.isCounted ? -1 : 0
    )
  }

  // MARK: Acts

  private func acts(
    of answer: QueueAnswer,
    on item: QueueItem,
    in state: StudyState
  ) throws -> [Act] {
    let choosing = run.choosing(state)
    let id = item.name
    switch answer {
    case .accept(let fields):
      switch item.kind {
      case .suggestion, .outside:
        return try choosing.accept(.ids([id]), words: CodingWords(fields: fields)).acts
      case .unfinished:
        return try choosing.edit(id, by: scribe.person, words: CodingWords(fields: fields)).acts
      case .review: return try run.keeping([id], why: nil, in: state)
      case .contradiction: return try conflictActs(item, in: state)
      case .staleCell: return [try cellAct(item, words: nil)]
      default: return []
      }
    case .edit(let code, let fields):
      let words = CodingWords(fields: fields)
      return try choosing.edit(id, by: scribe.person, code: code, words: words).acts
    case .reject:
      switch item.kind {
      case .suggestion, .outside: return try choosing.reject(.ids([id])).acts
      case .proposed, .lost:
        return try run.reanchoring(id, accept: nil, quote: nil, why: nil, in: state).acts
      default: return try choosing.undo([id], by: scribe.person).acts
      }
    case .nothingHere: return try nothingHereActs(item, in: state)
    case .note(let words):
      guard let range = try? range(of: item, in: state) else {
        throw StudyQuestionError.unknownID(item.name, known: [])
      }
      return try choosing.jot(range, in: item.source, words: words).acts
    case .words(let words):
      if item.kind == .staleCell { return [try cellAct(item, words: words)] }
      return try run.reanchoring(id, accept: nil, quote: words, why: nil, in: state).acts
    case .choose(let value, let because, let why):
      switch item.kind {
      case .proposed:
        return try run.reanchoring(id, accept: Int(value), quote: nil, why: nil, in: state).acts
      case .disagreement: return [try settling(item, value, because, why)]
      default: return try choosing.resolve(id, choice: value, why: why).acts
      }
    case .batch: return []
    }
  }

  /// Nothing in the sentence is to be coded, so what else is proposed for it is turned down too.
  private func nothingHereActs(_ item: QueueItem, in state: StudyState) throws -> [Act] {
    let choosing = run.choosing(state)
    let range = try range(of: item, in: state)
    let others = state.reduction.suggestions.filter {
      $0.source == item.source && $0.range == range && $0.status == .suggested
    }
    // One by one: no batch, so no reason that nobody gave.
    return try choosing.none(range, in: item.source).acts
      + others.flatMap { try choosing.reject(.ids([$0.id])).acts }
  }

  private func conflictActs(_ item: QueueItem, in state: StudyState) throws -> [Act] {
    let conflict = whole.reduction.noticed.first { "\($0.rule) \($0.about)" == item.name }
    let ids = (conflict?.places ?? []).compactMap { $0.judgement?.text }
    var seen: Set<String> = []
    return try run.choosing(whole).contradiction(
      of: ids.filter { seen.insert($0).inserted },
      about: item.code
    ).acts
  }

  private func settling(
    _ item: QueueItem,
    _ choice: String,
    _ because: String,
    _ why: String
  ) throws -> Act {
    let unit = unit(of: item)
    guard let reason = Settlement.Reason(rawValue: because) else {
      throw QueueTalk.Refusal.nothingToRecord
    }
    return try Settling.settle(
      place: unit?.unit.range.map { (item.source, $0) },
      coding: nil,
      typed: item.name,
      sample: unit?.sample,
      choice: choice,
      because: reason,
      why: why,
      reduction: whole.reduction
    )
  }

  private func cellAct(_ item: QueueItem, words: String?) throws -> Act {
    guard let cell = cells[item.name], let written = cell.written.last else {
      throw StudyQuestionError.unknownID(item.name, known: cells.keys.sorted())
    }
    let open = run.open(cell, id: item.name, in: whole)
    if written.judgement != nil {
      return open.writing(words ?? written.text, kind: written.kind)
    }
    guard words == nil else { throw QueueTalk.Refusal.writtenByHand(item.name) }
    return .decision(
      DecisionChoice(
        about: item.name,
        options: ["still true", "rewrite"],
        choice: "still true",
        why: QueueTalk.stillTrue.words(in: book.language)
      )
    )
  }

  /// Notes in the sheet which codings the words of a cell were looked at with.
  private func markCell(
    _ item: QueueItem
  ) throws -> (path: String, before: [UInt8], after: [UInt8])? {
    let parts = item.name.split(separator: "/", maxSplits: 2).map(String.init)
    guard parts.count == 3, let cell = cells[item.name],
      cell.written.contains(where: { $0.judgement == nil })
    else { return nil }
    let path = "codebook/cells/\(parts[0]).md"
    guard let before = try run.open.folder.read(path) else { return nil }
    let after = CellsFile.mark(
      String(decoding: before, as: UTF8.self),
      row: parts[1],
      column: parts[2],
      evidence: run.open(cell, id: item.name, in: whole).evidence
    )
    try run.open.folder.write(Array(after.utf8), to: path)
    return (path, before, Array(after.utf8))
  }

  // MARK: Batches

  private mutating func decideBatch(_ answer: QueueAnswer, on item: QueueItem) throws
    -> QueueOutcome
  {
    guard case .batch(let isAccepted, let code, let source, let fields, let why) = answer else {
      return QueueOutcome(message: "", items: items, decided: 0)
    }
    guard !why.isEmpty else { throw ChoiceError.reasonNeeded("a batch") }
    let choosing = run.choosing(current())
    let selection = Choosing.Selection.batch(code: code, source: source)
    var words = CodingWords(fields: fields)
    words.why = why
    let acts =
      try isAccepted
      ? choosing.accept(selection, words: words).acts : choosing.reject(selection, why: why).acts
    let lines = try append(acts)
    let gone = takeAll(lines)
    steps.append(Step(ids: lines.map(\.id), item: item, isCounted: true, removed: gone))
    let said = isAccepted ? QueueTalk.batchAccepted : QueueTalk.batchRejected
    return QueueOutcome(
      message: said.words(in: book.language, String(acts.count), code),
      items: items
    )
  }

  // MARK: The journal

  private mutating func write(
    _ acts: [Act],
    about item: QueueItem
  ) throws -> (ids: [JudgementID], removed: [Removed]) {
    guard !acts.isEmpty else { throw QueueTalk.Refusal.nothingToRecord }
    let lines = try append(acts)
    let isOfOneSource = sources[item.source] != nil && lines.count <= Self.mostOfOneSource
    return (lines.map(\.id), isOfOneSource ? take(lines, of: item) : takeAll(lines))
  }

  /// A batch reaches over sources, and so does taking one back.
  private static let mostOfOneSource = 50

  private func append(_ acts: [Act]) throws -> [Judgement] {
    let at = try scribe.now()
    let folder = JournalFolder(path: run.open.folder.absolute(StudyFiles.journal))
    let ids = try folder.append(acts, by: scribe.person, at: at, machine: scribe.machine)
    return zip(ids, acts).map { Judgement(id: $0, at: at, by: scribe.person, act: $1) }
  }
}
