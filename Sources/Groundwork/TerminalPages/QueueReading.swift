public import TerminalScreen

/// A dialogue as lines of text, one item at a time: for screen readers and plain terminals.
public struct QueueReading {
  private let painting: QueuePainting
  private var dialogue: QueueDialogue { painting.dialogue }

  /// Prepares the lines.
  ///
  /// - Parameters:
  ///   - dialogue: The dialogue.
  ///   - columns: How wide lines may be.
  public init(_ dialogue: QueueDialogue, columns: Int) {
    painting = QueuePainting(dialogue, columns: columns, rows: 1000)
  }

  /// The item with all that is known of it, the judged sentence before what stands around it.
  public func item() -> String {
    guard let card = dialogue.card, dialogue.current != nil else {
      return painting.say(dialogue.items.isEmpty ? Say.nothingWaits : Say.nothingPasses) + "\n"
    }
    var lines = [
      "\(painting.countWords()) · \(painting.progressWords())",
      [card.item.code, card.codeName == card.item.code ? "" : card.codeName, card.place]
        .filter { !$0.isEmpty }.joined(separator: " · "),
    ]
    for sentence in card.sentences {
      let words = sentence.pieces.map { $0.isHit ? "[\($0.text)]" : $0.text }.joined()
      lines.append((sentence.isJudged ? "> " : "  ") + words)
    }
    for (place, option) in card.options.enumerated() where place < 9 {
      lines.append("\(place + 1)  \(option.label)")
    }
    lines += card.facts.map { $0.label.isEmpty ? $0.words : "\($0.label): \($0.words)" }
    return wrapped(lines)
  }

  /// What is asked now, or which keys there are, before a person types.
  public func prompt() -> String {
    guard dialogue.mode == .asking, let question = dialogue.interview.questions.first else {
      let own = dialogue.current.map {
        Say.keys(of: $0.kind, options: dialogue.card?.options.count ?? 0)
      }
      let keys = ((own ?? []) + Say.always).map { "\($0.key) \(painting.say($0.words))" }
      return wrapped([keys.joined(separator: ", ")], end: " > ")
    }
    var lines = [question.words]
    switch question.form {
    case .keys(let options, _):
      lines += zip(QueueQuestion.keys, options).map { "\($0)  \($1.label)" }
      if question.mayBeLeft { lines.append(painting.say(Say.mayBeLeft)) }
    case .search: break
    case .words: if question.mayBeLeft { lines.append(painting.say(Say.mayBeLeft)) }
    }
    return wrapped(lines, end: " > ")
  }

  /// What was said last; empty for nothing.
  public func message() -> String {
    dialogue.message.isEmpty ? "" : wrapped([dialogue.message])
  }

  /// The help.
  public func help() -> String { wrapped(Say.help.map(painting.say)) }

  /// The keys that a typed line stands for: all of its characters where words are asked, else the
  /// first.
  public func keys(of line: String) -> [TerminalKey] {
    let all = line.unicodeScalars.map { TerminalKey.character($0) }
    guard dialogue.mode == .asking, let question = dialogue.interview.questions.first else {
      return Array(all.filter { $0 != .character(" ") }.prefix(1))
    }
    if line == "\u{1B}" { return [.escape] }
    switch question.form {
    case .keys(_, let several):
      let keys = all.filter { $0 != .character(" ") && $0 != .character(",") }
      if keys.isEmpty { return [.enter] }
      guard several, keys.count > 1 else { return Array(keys.prefix(1)) }
      return [.character("+")] + keys.filter { $0 != .character("+") } + [.enter]
    case .search, .words: return all + [.enter]
    }
  }

  private func wrapped(_ lines: [String], end: String = "\n") -> String {
    lines.flatMap { StyledText($0).wrapped(to: painting.columns, indent: "  ") }
      .map(\.text).joined(separator: "\n") + end
  }
}
