import TerminalScreen

extension QueueDialogue {
  /// Begins the questions of a purpose.
  mutating func begin(_ purpose: Interview.Purpose) -> Request {
    interview = Interview(purpose: purpose)
    interview.questions = questions(for: purpose)
    guard !interview.questions.isEmpty else { return finish() }
    mode = .asking
    return .nothing
  }

  /// Asks what a coding with the chosen code lacks, and decides where it lacks nothing.
  ///
  /// - Parameter needs: The names of the fields.
  /// - Returns: What follows.
  public mutating func ask(needs: [String]) -> Request {
    interview.questions = needs.map(book.question) + interview.questions
    interview.hasAskedNeeds = true
    guard !interview.questions.isEmpty else { return finish() }
    mode = .asking
    return .nothing
  }

  private func questions(for purpose: Interview.Purpose) -> [QueueQuestion] {
    guard let kind = current?.kind ?? (purpose == .filter ? .suggestion : nil) else { return [] }
    switch purpose {
    case .accept: return []
    case .edit:
      return [QueueQuestion("code", say(Say.whichCode), .search(book.codes), mayBeLeft: true)]
    case .reject: return [sure(kind == .proposed || kind == .lost ? Say.sureLost : Say.sureBack)]
    case .note: return [QueueQuestion("note", say(Say.whichNote), .words(required: true))]
    case .words:
      let words = kind == .staleCell ? Say.whichCell : Say.whichQuote
      return [QueueQuestion("words", say(words), .words(required: true))]
    case .choose:
      guard kind != .proposed else { return [] }
      let why = QueueQuestion("why", say(Say.why), .words(required: true))
      guard kind == .disagreement else { return [why] }
      let reasons = (book.values["because"] ?? []).map {
        QueueQuestion.Option($0, Say.value($0, of: "because", book.language))
      }
      return [QueueQuestion("because", say(Say.because), .keys(reasons, several: false)), why]
    case .batch:
      let what = [
        QueueQuestion.Option("accept", say(Say.acceptAll)),
        QueueQuestion.Option("reject", say(Say.rejectAll)),
      ]
      let item = current
      let places = [
        QueueQuestion.Option("source", Say.inSource.words(in: book.language, item?.source ?? "")),
        QueueQuestion.Option("all", say(Say.inAll)),
      ]
      return [
        QueueQuestion(
          "what",
          Say.batch.words(in: book.language, item?.code ?? ""),
          .keys(what, several: false)
        ),
        QueueQuestion("where", say(Say.whereBatch), .keys(places, several: false)),
        QueueQuestion("why", say(Say.why), .words(required: true)),
      ]
    case .filter:
      let kinds = QueueKind.allCases.map {
        QueueQuestion.Option($0.rawValue, $0.words.words(in: book.language))
      }
      let ways = [
        QueueQuestion.Option("kind", say(Say.byKind)),
        QueueQuestion.Option("code", say(Say.byCode)),
        QueueQuestion.Option("source", say(Say.bySource)),
        QueueQuestion.Option("none", say(Say.byNothing)),
      ]
      guard let way = interview.answers["by"]?.first else {
        return [QueueQuestion("by", say(Say.filterBy), .keys(ways, several: false))]
      }
      switch way {
      case "kind": return [QueueQuestion("of", say(Say.byKind), .keys(kinds, several: false))]
      case "code": return [QueueQuestion("of", say(Say.byCode), .search(book.codes))]
      case "source": return [QueueQuestion("of", say(Say.bySource), .search(book.sources))]
      default: return []
      }
    }
  }

  private func sure(_ words: TerminalWords, _ values: String = "") -> QueueQuestion {
    let answers = [
      QueueQuestion.Option("yes", say(Say.yes)), QueueQuestion.Option("no", say(Say.no)),
    ]
    return QueueQuestion(
      "sure",
      words.words(in: book.language, values),
      .keys(answers, several: false)
    )
  }

  // MARK: Answers

  mutating func answer(_ key: TerminalKey) -> Request {
    guard let question = interview.questions.first else { return finish() }
    if key == .escape || key == .endOfInput {
      mode = .looking
      message = say(Say.givenUp)
      return .nothing
    }
    switch question.form {
    case .keys(let options, let several): return answer(key, question, options, several)
    case .search(let options): return search(key, question, options)
    case .words(let isRequired):
      guard key == .enter else { return type(key) }
      let words = interview.typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if words.isEmpty, isRequired {
        message = say(Say.wordsNeeded)
        return .nothing
      }
      return keep(words.isEmpty ? [] : [words])
    }
  }

  private mutating func answer(
    _ key: TerminalKey,
    _ question: QueueQuestion,
    _ options: [QueueQuestion.Option],
    _ several: Bool
  ) -> Request {
    if key == .enter, question.mayBeLeft || interview.isGathering {
      return keep(interview.gathered)
    }
    if several, key == .character("+") {
      interview.isGathering = true
      return .nothing
    }
    guard case .character(let letter) = key,
      let place = QueueQuestion.keys.firstIndex(of: letter), place < options.count
    else { return .nothing }
    let value = options[place].value
    guard interview.isGathering else { return keep([value]) }
    if let held = interview.gathered.firstIndex(of: value) {
      interview.gathered.remove(at: held)
    } else {
      interview.gathered.append(value)
    }
    return .nothing
  }

  private mutating func search(
    _ key: TerminalKey,
    _ question: QueueQuestion,
    _ options: [QueueQuestion.Option]
  ) -> Request {
    let found = QueueQuestion.found(interview.typed, in: options)
    if key == .enter {
      if interview.typed.isEmpty, question.mayBeLeft { return keep([]) }
      guard let first = found.first else {
        message = say(Say.noneFound)
        return .nothing
      }
      return keep([first.value])
    }
    return type(key)
  }

  private mutating func type(_ key: TerminalKey) -> Request {
    message = ""
    switch key {
    case .character(let scalar): interview.typed.unicodeScalars.append(scalar)
    case .pasted(let words): interview.typed += words
    case .backspace: if !interview.typed.isEmpty { interview.typed.removeLast() }
    default: break
    }
    return .nothing
  }

  private mutating func keep(_ values: [String]) -> Request {
    interview.keep(values)
    message = ""
    return interview.questions.isEmpty ? finish() : .nothing
  }

  /// What follows when no question is open.
  private mutating func finish() -> Request {
    let answers = interview
    switch answers.purpose {
    case .accept: return .decide(.accept(answers.fields))
    case .edit:
      guard let item = current else { break }
      let code = answers.answer("code").isEmpty ? item.code : answers.answer("code")
      if !answers.hasAskedNeeds { return .needs(code: code) }
      return .decide(.edit(code: code, answers.fields))
    case .reject: if answers.answer("sure") == "yes" { return .decide(.reject) }
    case .note: return .decide(.note(answers.answer("note")))
    case .words: return .decide(.words(answers.answer("words")))
    case .choose(let value):
      let (because, why) = (answers.answer("because"), answers.answer("why"))
      return .decide(.choose(value: value, because: because, why: why))
    case .batch: return finishBatch(answers)
    case .filter:
      if answers.answer("of").isEmpty, answers.answer("by") != "none" {
        interview.questions = questions(for: .filter)
        return .nothing
      }
      narrow(to: filter(answers))
      return .nothing
    }
    mode = .looking
    message = say(Say.givenUp)
    return .nothing
  }

  private func filter(_ answers: Interview) -> QueueFilter {
    var filter = filter
    switch answers.answer("by") {
    case "kind": filter.kind = QueueKind(rawValue: answers.answer("of"))
    case "code": filter.code = answers.answer("of")
    case "source": filter.source = answers.answer("of")
    default: filter = QueueFilter()
    }
    return filter
  }

  private mutating func finishBatch(_ answers: Interview) -> Request {
    guard let item = current else { return .nothing }
    let isAccepted = answers.answer("what") == "accept"
    let source = answers.answer("where") == "source" ? item.source : nil
    if isAccepted, !answers.hasAskedNeeds { return .needs(code: item.code) }
    if answers.answer("sure").isEmpty {
      let filter = QueueFilter(kind: .suggestion, code: item.code, source: source)
      let count = String(items.count(where: filter.passes))
      interview.questions = [sure(isAccepted ? Say.sureAccept : Say.sureReject, count)]
      return .nothing
    }
    guard answers.answer("sure") == "yes" else {
      mode = .looking
      message = say(Say.givenUp)
      return .nothing
    }
    return .decide(
      .batch(
        isAccepted: isAccepted,
        code: item.code,
        source: source,
        answers.fields,
        why: answers.answer("why")
      )
    )
  }
}
