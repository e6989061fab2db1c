import HandedWork
import StudyModel

// What a file says of choices that were taken before, and of persons who are no coders.
extension TakingWork {
  /// A choice whose key is in the journal.
  ///
  /// What a person changed in it since would be lost in silence.
  func takenAgain(_ choice: HandedChoice, _ line: Judgement) -> Fate {
    guard isChanged(choice.act, since: line.act) else {
      return .already("", reason: "taken before as '\(line.id.text)'")
    }
    return .refused(
      reason: "taken before as '\(line.id.text)'; what was changed in it since is not taken",
      remedy: "change the judgement itself: jejak edit \(line.id.text), or undo it and choose anew"
    )
  }

  private func isChanged(_ act: HandedChoice.Act, since line: Act) -> Bool {
    switch (act, line) {
    case (.code(let place, let words), .code(let choice)):
      words.code != choice.code || !Self.says(choice, words) || isMoved(place, choice.anchor)
    case (.accept(_, _, let words), .accept(_, let choice)),
      (.edit(_, _, let words), .edit(_, let choice)),
      (.edit(_, _, let words), .accept(_, let choice)):
      words.code != choice.code || !Self.says(choice, words)
    case (.jot(_, let words), .jot(_, let earlier)): words != earlier
    case (.reject(_, let why), .reject(let rejection)): (why ?? "") != (rejection.why ?? "")
    case (.code, .jot), (.jot, .code), (.nothing, .code), (.code, .none), (.nothing, .jot): true
    case (.accept, .reject), (.reject, .accept), (.edit, .reject), (.edit, .undo), (.undo, .edit):
      true
    default: false
    }
  }

  private static func says(_ choice: CodingChoice, _ words: HandedWords) -> Bool {
    Set(choice.cases) == Set(words.cases) && choice.claim?.rawValue == words.claim
      && choice.sign?.rawValue == words.sign && choice.strength?.rawValue == words.strength
      && choice.voice?.rawValue == words.voice && choice.domain == words.domain
      && choice.bearer == words.bearer && choice.certainty?.rawValue == words.certainty
      && Set(choice.evidence.map(\.rawValue)) == Set(words.evidence)
      && (choice.why ?? "") == (words.why ?? "")
  }

  /// Whether a page's choice is about other words of the very text in which it was taken.
  private func isMoved(_ place: HandedPlace, _ anchor: Anchor) -> Bool {
    guard handed.format == .choices, place.document == anchor.document,
      placing.document(anchor.source)?.fingerprint == anchor.document,
      case .placed(let spot) = placing.place(place)
    else { return false }
    return spot != HandedPlacing.Spot(source: anchor.source, range: anchor.range)
  }

  /// Whether a choice is that of somebody who typed a name and is no coder: only remarks are taken.
  func isOfStranger(_ choice: HandedChoice) -> Bool {
    guard handed.by == nil, let name = handed.name, name.lowercased() != person else {
      return false
    }
    if case .remark = choice.act { return false }
    return true
  }
}
