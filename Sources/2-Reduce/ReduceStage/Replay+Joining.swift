import StudyModel
import TextAnchoring

extension Replay {
  /// What joins codings: one code on the same words by one person.
  struct Words: Hashable {
    let by: String
    let code: String
    let source: String
    let document: String
    let range: TextRange
    let sample: String?
  }

  /// The coding that a line made or changed, where it stands.
  func coding(of line: JudgementID) -> JudgementID? {
    guard var id = codingOfLine[line] else { return nil }
    while let next = absorbed[id] { id = next }
    return drafts[id] == nil ? nil : id
  }

  /// The coding of every line that joined or changed one, without those that made it.
  var joined: [JudgementID: JudgementID] {
    var joined: [JudgementID: JudgementID] = [:]
    for line in codingOfLine.keys {
      if let id = coding(of: line), id != line { joined[line] = id }
    }
    return joined
  }

  mutating func words(_ choice: CodingChoice, by person: String) -> Words {
    // Two versions of a document hold the same words where both are found in the text of today.
    let range = match(choice.anchor).range
    return Words(
      by: person,
      code: choice.code,
      source: choice.anchor.source,
      document: range == nil ? choice.anchor.document : "",
      range: range ?? choice.anchor.range,
      sample: choice.sample
    )
  }

  /// Keeps which coding a further one of the same words joins.
  ///
  /// - Parameters:
  ///   - draft: The coding, as it is now.
  ///   - operation: The operation on the codebook that gave it its code. It then joins what its author had
  ///     coded alike; where the two say different things, both stay and a person looks at them.
  mutating func register(_ draft: Draft, after operation: JudgementID?) {
    let words = words(draft.choice, by: draft.by)
    guard let other = codingOfWords[words], other != draft.id else {
      codingOfWords[words] = draft.id
      return
    }
    guard let operation, var earlier = drafts[other] else { return }
    guard earlier.choice.agrees(with: draft.choice) else {
      drafts[other]?.review = operation
      drafts[draft.id]?.review = operation
      return
    }
    earlier.absorb(draft)
    drafts[other] = earlier
    drafts[draft.id] = nil
    absorbed[draft.id] = other
    joinings.append(draft.choice.code)
    if let suggestion = draft.suggestion {
      codingsOfSuggestion[suggestion, default: []].append(other)
    }
  }
}
