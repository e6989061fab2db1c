import TerminalScreen

extension QueuePainting {
  /// The item in its context: what is judged in view, the code below, each as far as there is room.
  func item(in room: Int) -> [StyledText] {
    guard let card = dialogue.card, dialogue.current != nil else {
      let words = dialogue.items.isEmpty ? Say.nothingWaits : Say.nothingPasses
      return StyledText(say(words)).wrapped(to: columns)
    }
    let head = heading(card)
    let (lines, judged) = text(of: card)
    let code = facts()
    let left = max(2, room - head.count - 1)
    // The sentence with a line around it comes first, then the code, then what stands around.
    let wanted = min(lines.count, judged.count + 2)
    let forCode = min(code.count, max(left - wanted, min(left / 2, 8)))
    let forText = max(1, left - forCode)
    var shownCode = Array(code.prefix(forCode))
    if code.count > forCode, !shownCode.isEmpty {
      shownCode[shownCode.count - 1] = StyledText(say(Say.more), .bold)
    }
    return head + window(lines, on: judged, of: forText) + [rule()] + shownCode
  }

  private func heading(_ card: QueueCard) -> [StyledText] {
    var code = StyledText(card.item.code, .bold)
    if !card.codeName.isEmpty, card.codeName != card.item.code {
      code.append("  " + card.codeName)
    }
    let place = StyledText(card.place)
    if code.width + place.width + 3 <= columns {
      return [code.padded(to: columns - place.width) + place]
    }
    return [code.cut(to: columns), place.cut(to: columns)]
  }

  /// So many lines around what is judged, moved by scrolling.
  private func window(_ lines: [StyledText], on judged: Range<Int>, of count: Int) -> [StyledText] {
    let spare = max(0, count - judged.count)
    let centred = judged.lowerBound - (spare + 1) / 2
    let first = min(max(0, centred), max(0, lines.count - count))
    let moved = min(max(0, first + dialogue.scroll), max(0, lines.count - count))
    let shown = Array(lines.dropFirst(moved).prefix(count))
    return shown + Array(repeating: StyledText(), count: count - shown.count)
  }

  /// The sentences, each on lines of its own, and which lines are judged.
  private func text(of card: QueueCard) -> (lines: [StyledText], judged: Range<Int>) {
    let numbers = columns >= 60
    var lines: [StyledText] = []
    var judged: Range<Int>?
    for sentence in card.sentences {
      var words = StyledText()
      for piece in sentence.pieces {
        if piece.isHit {
          words.append("[", .bold)
          words.append(piece.text, [.bold, .underlined, .accent])
          words.append("]", .bold)
        } else {
          words.append(piece.text)
        }
      }
      let mark = sentence.isJudged ? "> " : "  "
      let number = numbers ? Self.right(sentence.passage.map(String.init) ?? "", 4) + " " : ""
      let wrapped = words.wrapped(to: columns - mark.utf8.count - number.utf8.count)
      if sentence.isJudged {
        let end = lines.count + wrapped.count
        judged = (judged?.lowerBound ?? lines.count)..<end
      }
      for (place, line) in wrapped.enumerated() {
        let margin = place == 0 ? number : String(repeating: " ", count: number.utf8.count)
        var whole = StyledText(margin, .faint)
        whole.append(mark, .bold)
        lines.append(whole + line)
      }
    }
    return (lines, judged ?? 0..<0)
  }

  /// Options and facts, a label before each.
  func facts() -> [StyledText] {
    guard let card = dialogue.card else { return [] }
    let options = card.options.enumerated().flatMap { place, option -> [StyledText] in
      var text = StyledText(place < 9 ? "\(place + 1)" : " ", [.bold, .underlined])
      text.append("  " + option.label)
      return text.wrapped(to: columns, indent: "   ")
    }
    let facts = card.facts.flatMap { fact -> [StyledText] in
      var text = StyledText(fact.label.isEmpty ? "" : fact.label + ": ", .bold)
      text.append(fact.words)
      return text.wrapped(to: columns, indent: "  ")
    }
    return options + facts
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }
}
