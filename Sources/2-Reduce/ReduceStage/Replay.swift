import StudyModel
import TextAnchoring

/// What stands after all judgements, line by line.
struct Replay {
  let corpus: Corpus
  let standing: StandingLines
  var drafts: [JudgementID: Draft] = [:]
  /// Every change of a code, in order.
  var recodings: [Recoding] = []
  /// The code of every coding that joined another, in order.
  var joinings: [String] = []
  /// The codings that an operation brought onto another of the same code, words and person.
  var absorbed: [JudgementID: JudgementID] = [:]
  /// The codes that operations gave another id, or joined to another.
  var successors: [String: (code: String, line: JudgementID, isRename: Bool)] = [:]
  /// The codes that were split or retired, with the line.
  var closed: [String: JudgementID] = [:]
  private(set) var rejections: [(judgement: Judgement, rejection: Act.Rejection)] = []
  private(set) var moved: [JudgementID: Anchor?] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  var codingsOfSuggestion: [String: [JudgementID]] = [:]
  private var rejectorsOfSuggestion: [String: [String]] = [:]
  var codingOfLine: [JudgementID: JudgementID] = [:]
  var codingOfWords: [Words: JudgementID] = [:]
  private var searches: AnchorSearches

  init(corpus: Corpus) {
    self.corpus = corpus
    searches = AnchorSearches(in: corpus.document)
    standing = StandingLines(corpus.study.judgements)
    diagnostics = standing.diagnostics
    drafts.reserveCapacity(standing.lines.count)
    codingOfLine.reserveCapacity(standing.lines.count)
    codingOfWords.reserveCapacity(standing.lines.count)
    for judgement in standing.lines { take(judgement) }
  }

  /// Where an anchor stands today; each is looked for once.
  mutating func match(_ anchor: Anchor) -> AnchorMatch {
    searches.match(anchor)
  }

  /// Whether another person's line about a coding still differs from it.
  func isContested(_ draft: Draft) -> Bool {
    draft.rivals.contains { person, rival in
      switch rival {
      case .edit(let choice): !choice.judges(as: draft.choice)
      case .undo: true
      case .rejection(let suggestion):
        // Who rejected a suggestion and codes it all the same agrees in the end.
        !(codingsOfSuggestion[suggestion] ?? []).contains { drafts[$0]?.by == person }
      }
    }
  }

  private mutating func take(_ judgement: Judgement) {
    switch judgement.act {
    case .code(let choice): code(choice, suggestion: nil, judgement)
    case .accept(let suggestion, let choice): code(choice, suggestion: suggestion, judgement)
    case .edit(let target, let choice): edit(target, choice, judgement)
    case .reject(let rejection): reject(rejection, judgement)
    case .undo(let target, _): contest(target, .undo, judgement)
    case .resolve(let target, let choice, _): resolve(target, choice, judgement)
    case .codebook(let change): operate(change, judgement)
    case .record(let change): record(change, judgement)
    case .reanchor(let target, let anchor, _): reanchor(target, anchor, judgement)
    case .none, .noneInSample, .settle, .wrote, .event, .actor, .link, .cell, .rate, .verdict,
      .contradiction, .parts, .passages, .withhold, .jot, .translate, .delimit, .attribute,
      .decision, .sample,
      .further:
      break
    }
  }

  private mutating func code(
    _ typed: CodingChoice,
    suggestion: String?,
    _ judgement: Judgement
  ) {
    let (choice, former, late) = followed(typed)
    let words = self.words(choice, by: judgement.by)
    if let id = codingOfWords[words], var draft = drafts[id] {
      draft.choice = draft.choice.joined(with: choice)
      // Who codes the words again has looked at them again.
      draft.review = late
      draft.closedBy = closed[choice.code]
      if let suggestion, draft.suggestion == nil {
        draft.suggestion = suggestion
        codingsOfSuggestion[suggestion, default: []].append(id)
      }
      drafts[id] = draft
      codingOfLine[judgement.id] = id
      joinings.append(typed.code)
      return
    }
    var draft = Draft(
      id: judgement.id,
      by: judgement.by,
      at: judgement.at,
      choice: choice,
      suggestion: suggestion,
      former: former,
      review: late,
      closedBy: closed[choice.code]
    )
    if let first = former.first {
      let line = successors[first]?.line ?? judgement.id
      recodings.append(
        Recoding(
          coding: judgement.id,
          line: line,
          from: first,
          to: choice.code,
          kind: .operation
        )
      )
    }
    if let suggestion {
      for person in rejectorsOfSuggestion[suggestion] ?? [] where person != judgement.by {
        draft.rivals[person] = .rejection(of: suggestion)
      }
      codingsOfSuggestion[suggestion, default: []].append(judgement.id)
    }
    drafts[judgement.id] = draft
    codingOfLine[judgement.id] = judgement.id
    codingOfWords[words] = judgement.id
  }

  private mutating func edit(
    _ target: JudgementID,
    _ typed: CodingChoice,
    _ judgement: Judgement
  ) {
    guard let id = coding(of: target), let draft = drafts[id] else {
      return noticeAbsent(target, judgement)
    }
    codingOfLine[judgement.id] = id
    let (choice, _, late) = followed(typed)
    let closing = closed[choice.code]
    guard draft.by == judgement.by else {
      if choice.judges(as: draft.choice) { drafts[id]?.review = late }
      return contest(target, .edit(choice), judgement)
    }
    change(id, by: judgement.id, .edit) {
      $0.choice = choice
      $0.isMarkedLost = false
      $0.review = late
      $0.closedBy = closing
    }
  }

  private mutating func contest(
    _ target: JudgementID,
    _ rival: Rival,
    _ judgement: Judgement
  ) {
    guard let id = coding(of: target) else { return }
    drafts[id]?.rivals[judgement.by] = rival
  }

  private mutating func reject(_ rejection: Act.Rejection, _ judgement: Judgement) {
    rejections.append((judgement, rejection))
    rejectorsOfSuggestion[rejection.of, default: []].append(judgement.by)
    for id in codingsOfSuggestion[rejection.of] ?? [] where drafts[id]?.by != judgement.by {
      drafts[id]?.rivals[judgement.by] = .rejection(of: rejection.of)
    }
  }

  private mutating func resolve(
    _ target: JudgementID,
    _ choice: String,
    _ judgement: Judgement
  ) {
    guard standing.resolutions[target]?.id == judgement.id, let id = coding(of: target) else {
      return
    }
    let chosen = JudgementID(choice)
    if let chosen, case .edit(let edited, let typed)? = standing.line(chosen)?.act {
      guard coding(of: edited) == id else { return noticeChoice(choice, judgement) }
      let (fields, _, late) = followed(typed)
      change(id, by: judgement.id, .edit) {
        $0.choice = fields
        $0.review = late
      }
    } else if chosen.map({ coding(of: $0) != id }) ?? true {
      return noticeChoice(choice, judgement)
    }
    drafts[id]?.rivals = [:]
  }

  private mutating func reanchor(
    _ target: JudgementID,
    _ anchor: Anchor?,
    _ judgement: Judgement
  ) {
    guard let id = coding(of: target) else {
      guard standing.author(of: target) != nil else { return noticeAbsent(target, judgement) }
      moved[target] = .some(anchor)
      return
    }
    change(id, by: judgement.id, .edit) {
      $0.isMarkedLost = anchor == nil
      if let anchor { $0.choice = $0.choice.replacing(anchor: anchor) }
    }
  }

  /// Changes a coding, and what joins it.
  mutating func change(
    _ id: JudgementID,
    by line: JudgementID,
    _ kind: Recoding.Kind,
    _ change: (inout Draft) -> Void
  ) {
    guard var draft = drafts[id] else { return }
    let before = words(draft.choice, by: draft.by)
    let code = draft.choice.code
    change(&draft)
    drafts[id] = draft
    if draft.choice.code != code {
      recodings.append(
        Recoding(coding: id, line: line, from: code, to: draft.choice.code, kind: kind)
      )
    }
    if codingOfWords[before] == id { codingOfWords[before] = nil }
    register(draft, after: kind == .edit ? nil : line)
  }

  mutating func noticeAbsent(_ target: JudgementID, _ judgement: Judgement) {
    guard standing.author(of: target) == nil else { return }
    diagnostics.append(.unknown(target, in: judgement))
  }

  private mutating func noticeChoice(_ choice: String, _ judgement: Judgement) {
    diagnostics.append(
      Diagnostic(
        "resolution-unknown",
        .warning,
        at: judgement.place,
        words: "'\(judgement.id.text)' settles nothing: '\(choice)' is no line about it",
        remedy: "name the coding, the edit that holds, or 'undo'"
      )
    )
  }
}
