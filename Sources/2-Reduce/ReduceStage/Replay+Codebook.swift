import StudyModel

extension Replay {
  /// What a line of the journal says of codes that were changed by hand.
  mutating func record(_ change: RecordedChange, _ judgement: Judgement) {
    guard let code = change.code else { return }
    if change.before.isEmpty { reopen(code) }
    if change.sameMeaning == false { ask(codingsOf: code, for: judgement.id) }
  }

  /// An operation on the codebook, with what it does to the codings.
  mutating func operate(_ change: CodebookChange, _ judgement: Judgement) {
    move(change, judgement)
    switch change.operation {
    case "redefine": ask(codingsOf: change.code, for: judgement.id)
    case "split":
      // What nobody decided about stays, and waits.
      ask(codingsOf: change.code, for: judgement.id, but: change.moves)
      closed[change.code] = judgement.id
    case "retire": closed[change.code] = judgement.id
    case "merge":
      for code in change.others {
        pass(code, to: change.code, isRename: false, judgement)
      }
    case "rename":
      if let new = change.others.first { pass(change.code, to: new, isRename: true, judgement) }
    default: break
    }
    switch change.operation {
    case "add", "merge": reopen(change.code)
    case "split", "import": change.others.forEach { reopen($0) }
    default: break
    }
  }

  /// A code that is there again takes its own codings again.
  private mutating func reopen(_ code: String) {
    closed[code] = nil
    successors[code] = nil
  }

  /// The choice with the code that follows the one it names, the codes it had, and the merge for which
  /// a person must look at it: who chose the code had not seen that it was merged.
  func followed(_ choice: CodingChoice) -> (CodingChoice, former: [String], JudgementID?) {
    var code = choice.code
    var former: [String] = []
    var review: JudgementID?
    while let next = successors[code], former.count < 64 {
      former.append(code)
      if !next.isRename { review = next.line }
      code = next.code
    }
    return former.isEmpty
      ? (choice, [], nil) : (choice.replacing(code: code), former, review)
  }

  private mutating func move(_ change: CodebookChange, _ judgement: Judgement) {
    var part = 0
    for (target, codes) in change.moves.sorted(by: { $0.key < $1.key }) {
      let copies = codes.dropFirst().enumerated().map { offset, code in
        (id: JudgementID(judgement.id, part: part + offset + 1), code: code)
      }
      part += copies.count
      guard let id = coding(of: target), let original = drafts[id] else {
        noticeAbsent(target, judgement)
        continue
      }
      let from = original.choice.code
      if let code = codes.first { give(code, to: id, judgement) }
      for copy in copies where !standing.undone.contains(copy.id) {
        var draft = Draft(
          id: copy.id,
          by: original.by,
          at: original.at,
          choice: original.choice.replacing(code: copy.code),
          suggestion: original.suggestion,
          isMarkedLost: original.isMarkedLost,
          former: original.former + [from]
        )
        draft.rivals = original.rivals
        drafts[copy.id] = draft
        codingOfLine[copy.id] = copy.id
        if let suggestion = original.suggestion {
          codingsOfSuggestion[suggestion, default: []].append(copy.id)
        }
        recodings.append(
          Recoding(coding: copy.id, line: judgement.id, from: from, to: copy.code, kind: .copy)
        )
        register(draft, after: judgement.id)
      }
    }
  }

  /// Gives a coding the code that an operation decided on, or leaves it its own by decision.
  private mutating func give(_ code: String, to id: JudgementID, _ judgement: Judgement) {
    change(id, by: judgement.id, .operation) { draft in
      draft.review = nil
      draft.closedBy = nil
      guard draft.choice.code != code else { return }
      draft.former.append(draft.choice.code)
      draft.choice = draft.choice.replacing(code: code)
    }
  }

  /// Passes every coding of a code, also what comes later, on to another.
  private mutating func pass(
    _ code: String,
    to successor: String,
    isRename: Bool,
    _ judgement: Judgement
  ) {
    guard code != successor else { return }
    for id in codings(of: code) {
      change(id, by: judgement.id, .operation) { draft in
        draft.former.append(code)
        draft.choice = draft.choice.replacing(code: successor)
        // A merge names the codings that its author saw; any other was made without knowing of it.
        if !isRename { draft.review = judgement.id }
      }
    }
    successors[code] = (successor, judgement.id, isRename)
    successors[successor] = nil
    closed[code] = nil
  }

  /// Has a person look again at the codings of a code.
  private mutating func ask(
    codingsOf code: String,
    for line: JudgementID,
    but decided: [JudgementID: [String]] = [:]
  ) {
    let code = followed(code)
    for id in codings(of: code) where decided[id] == nil { drafts[id]?.review = line }
  }

  func followed(_ code: String) -> String { follow(code, onlyRenames: false) }

  /// The id that a code goes by today, if it was only ever renamed.
  func renamed(_ code: String) -> String { follow(code, onlyRenames: true) }

  private func follow(_ code: String, onlyRenames: Bool) -> String {
    var code = code
    var steps = 0
    while let next = successors[code], next.isRename || !onlyRenames, steps < 64 {
      code = next.code
      steps += 1
    }
    return code
  }

  private func codings(of code: String) -> [JudgementID] {
    drafts.values.filter { $0.choice.code == code }.map(\.id).sorted()
  }
}

extension JudgementID {
  /// One of the things that a line makes.
  init(_ line: JudgementID, part: Int) {
    self.init(chain: line.chain, number: line.number, part: part)
  }
}

extension RecordedChange {
  /// The id of the code that was changed, where it was one.
  var code: String? {
    guard file == "codebook/codes.yaml", item.utf8.starts(with: "codes/".utf8) else { return nil }
    return String(item.dropFirst("codes/".count))
  }
}
