public import TerminalScreen

/// Lays a dialogue out on a screen of any size.
public struct QueuePainting {
  let dialogue: QueueDialogue
  let columns: Int
  let rows: Int

  /// Prepares for a screen.
  public init(_ dialogue: QueueDialogue, columns: Int, rows: Int) {
    self.dialogue = dialogue
    self.columns = max(8, columns)
    self.rows = max(4, rows)
  }

  var language: String { dialogue.book.language }

  func say(_ words: TerminalWords) -> String { words.words(in: language) }

  /// What stands on the screen.
  public func page() -> ScreenPage {
    let foot = foot()
    let head = head()
    let room = max(1, rows - head.count - foot.count)
    let middle: [StyledText]
    switch dialogue.mode {
    case .help: middle = scrolled(help(), to: room)
    case .code: middle = scrolled(facts(), to: room)
    case .looking, .asking: middle = item(in: room)
    }
    let gap = Array(repeating: StyledText(), count: max(0, room - middle.count))
    return ScreenPage(columns: columns, rows: rows, lines: head + middle.prefix(room) + gap + foot)
  }

  // MARK: Head and foot

  private func head() -> [StyledText] {
    [bar(left: countWords(), right: progressWords())]
  }

  func countWords() -> String {
    guard let item = dialogue.current, let position = dialogue.position else { return "jejak" }
    let kind = item.kind.words.words(in: language)
    return "\(kind) \(position + 1)/\(dialogue.shown.count)"
  }

  func progressWords() -> String {
    var words: [String] = []
    if !dialogue.filter.isEmpty {
      words.append(Say.only.words(in: language, dialogue.filter.words(in: language)))
    }
    words.append(Say.decidedCount.words(in: language, String(dialogue.decided)))
    words.append(Say.leftCount.words(in: language, String(dialogue.shown.count)))
    if let median = dialogue.medianSeconds {
      words.append(Say.median.words(in: language, Self.tenths(median)))
    }
    return words.joined(separator: " · ")
  }

  private func bar(left: String, right: String) -> StyledText {
    let left = StyledText(" " + left + " ", [.reversed, .bold])
    let room = columns - left.width
    let right = StyledText(right + " ", .reversed).cut(to: max(0, room))
    let gap = StyledText(
      String(repeating: " ", count: max(0, room - right.width)),
      .reversed
    )
    return (left + gap + right).cut(to: columns)
  }

  private func foot() -> [StyledText] {
    var lines = [rule()]
    if dialogue.mode == .asking {
      lines += question()
    } else {
      let message = StyledText(dialogue.message, .bold).wrapped(to: columns).prefix(2)
      lines += message.isEmpty ? [StyledText()] : Array(message)
    }
    let keys = keys()
    lines += keys.wrapped(to: columns).prefix(rows < 14 ? 1 : 3)
    return Array(lines.suffix(max(2, rows * 2 / 3)))
  }

  private func keys() -> StyledText {
    switch dialogue.mode {
    case .help, .code: return StyledText("↑ ↓ · " + say(Say.close))
    case .asking: return StyledText(askingKeys())
    case .looking:
      let own = dialogue.current.map {
        Say.keys(of: $0.kind, options: dialogue.card?.options.count ?? 0)
      }
      var text = StyledText()
      for (key, words) in (own ?? []) + Say.always {
        // A key and its word stay together when the line breaks.
        text.append(text.isEmpty ? "" : "  ")
        text.append(key, [.bold, .underlined])
        text.append("\u{A0}" + say(words).replacing(" ", with: "\u{A0}"))
      }
      return text
    }
  }

  private func askingKeys() -> String {
    guard let question = dialogue.interview.questions.first else { return "" }
    var words: [String] = []
    switch question.form {
    case .keys(_, let several):
      if dialogue.interview.isGathering {
        words.append(say(Say.gathering))
      } else {
        if several { words.append(say(Say.several)) }
        if question.mayBeLeft { words.append(say(Say.mayBeLeft)) }
      }
    case .search: words.append(say(Say.pick))
    case .words: words.append(say(question.mayBeLeft ? Say.mayBeLeft : Say.confirm))
    }
    return (words + [say(Say.escape)]).joined(separator: " · ")
  }

  func rule() -> StyledText { StyledText(String(repeating: "─", count: columns), .faint) }

  // MARK: Questions

  private func question() -> [StyledText] {
    guard let question = dialogue.interview.questions.first else { return [] }
    var lines = StyledText(question.words, .bold).wrapped(to: columns)
    switch question.form {
    case .keys(let options, _):
      var text = StyledText()
      for (place, option) in options.prefix(QueueQuestion.keys.count).enumerated() {
        text.append(text.isEmpty ? "" : "  ")
        text.append(String(QueueQuestion.keys[place]), [.bold, .underlined])
        let mark = dialogue.interview.gathered.contains(option.value) ? "*" : "\u{A0}"
        text.append(mark + option.label.replacing(" ", with: "\u{A0}"))
      }
      lines += text.wrapped(to: columns)
    case .search(let options):
      let found = QueueQuestion.found(dialogue.interview.typed, in: options)
      lines.append(typed())
      lines += found.prefix(max(1, rows / 4)).enumerated().map { place, option in
        StyledText(
          (place == 0 ? "> " : "  ") + Self.named(option),
          place == 0 ? .bold : []
        ).cut(to: columns)
      }
    case .words: lines.append(typed())
    }
    if !dialogue.message.isEmpty { lines.append(StyledText(dialogue.message, .bold)) }
    return lines
  }

  /// What was typed, its end in view.
  private func typed() -> StyledText {
    var scalars = Array(dialogue.interview.typed.unicodeScalars)[...]
    while scalars.reduce(0, { $0 + TextWidth.of($1) }) > columns - 4, !scalars.isEmpty {
      scalars.removeFirst()
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return StyledText("> " + String(view)) + StyledText("_", .reversed)
  }

  static func named(_ option: QueueQuestion.Option) -> String {
    option.label == option.value ? option.value : "\(option.value)  \(option.label)"
  }

  // MARK: Help

  private func help() -> [StyledText] {
    Say.help.flatMap { StyledText(say($0)).wrapped(to: columns, indent: "  ") + [StyledText()] }
  }

  private func scrolled(_ lines: [StyledText], to room: Int) -> [StyledText] {
    let first = min(max(0, dialogue.scroll), max(0, lines.count - room))
    return Array(lines.dropFirst(first).prefix(room))
  }

  static func tenths(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return tenths >= 100 ? String((tenths + 5) / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}
