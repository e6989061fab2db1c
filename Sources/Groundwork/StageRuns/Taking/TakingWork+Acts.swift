import HandedWork
import ReduceStage
import StudyModel

// What each kind of choice becomes.
extension TakingWork {
  mutating func code(
    _ words: HandedWords,
    at place: HandedPlace,
    _ number: Int
  ) throws(ChoiceError) -> Fate {
    let spot: HandedPlacing.Spot
    switch find(place, number) {
    case .here(let found): spot = found
    case .fate(let fate): return fate
    }
    let chosen = try choices.code(
      spot.range,
      in: spot.source,
      code: words.code,
      words: words.codingWords,
      seeing: sight
    )
    let standing = state.reduction.codings.first {
      $0.by == person && $0.code == words.code && $0.source == spot.source
        && $0.range == spot.range
    }
    if let standing {
      let isSame = chosen.acts.contains { act in
        if case .code(let choice) = act { standing.choice.says(choice) } else { false }
      }
      return .already(
        name(spot),
        reason: isSame
          ? "the coding '\(standing.id.text)' stands here"
          : "the coding '\(standing.id.text)' stands here and says something else",
        remedy: isSame ? "" : "change it: jejak edit \(standing.id.text)"
      )
    }
    guard isFirst(["code", words.code, spot.source, spot.range.text]) else {
      return .already(name(spot), reason: "the file codes these words twice with this code")
    }
    return .placed(name(spot), chosen.acts, chosen.diagnostics)
  }

  mutating func accept(
    _ id: String,
    _ words: HandedWords,
    at place: HandedPlace?,
    _ number: Int
  ) throws(ChoiceError) -> Fate {
    let suggestion = try suggestion(id)
    let accepted = state.reduction.codings.first { $0.by == person && $0.suggestion == id }
    if let accepted {
      return .already("", reason: "accepted before as '\(accepted.id.text)'")
    }
    var range = suggestion.range
    if let place {
      switch find(place, number) {
      case .here(let spot):
        guard spot.source == suggestion.source else {
          return .refused(
            reason: "the suggestion is about another source",
            remedy: "hand it over from the page once more"
          )
        }
        range = spot.range
      case .fate(let fate): return fate
      }
    }
    guard isFirst(["decide", id]) else { return Self.decidedTwice }
    let isWhole = range == suggestion.range && words.code == suggestion.code
    let chosen =
      isWhole
      ? try choices.accept(.ids([id]), words: words.codingWords)
      : try choices.edit(
        id,
        by: person,
        code: words.code,
        range: range,
        words: words.codingWords
      )
    let spot = HandedPlacing.Spot(source: suggestion.source, range: range)
    return .placed(name(spot), chosen.acts, chosen.diagnostics)
  }

  mutating func reject(_ id: String, _ why: String?) throws(ChoiceError) -> Fate {
    let suggestion = try suggestion(id)
    // Another person's rejection is that person's: both lines are kept.
    let isRejected = StandingJudgements.of(state.study.judgements).contains { line in
      if case .reject(let rejection) = line.act {
        line.by == person && rejection.of == id
      } else {
        false
      }
    }
    guard !isRejected else { return .already("", reason: "rejected before") }
    guard isFirst(["decide", id]) else { return Self.decidedTwice }
    let chosen = try choices.reject(.ids([id]), why: why)
    let spot = HandedPlacing.Spot(source: suggestion.source, range: suggestion.range)
    return .placed(name(spot), chosen.acts, chosen.diagnostics)
  }

  mutating func edit(
    _ coding: Coding,
    _ words: HandedWords,
    at place: HandedPlace?,
    _ number: Int
  ) throws(ChoiceError) -> Fate {
    guard coding.by == person else { throw .notOwn(coding.id.text, by: coding.by) }
    var range: TextRange?
    if let place {
      switch find(place, number) {
      case .here(let spot):
        guard spot.source == coding.source else {
          return .refused(
            reason: "the coding '\(coding.id.text)' is of another source",
            remedy: "code the words there, and undo this coding"
          )
        }
        range = spot.range
      case .fate(let fate): return fate
      }
    }
    let chosen = try choices.change(
      coding,
      code: words.code,
      range: range,
      words: words.codingWords,
      by: person
    )
    let here = (range ?? coding.range).map {
      name(HandedPlacing.Spot(source: coding.source, range: $0))
    }
    guard !chosen.acts.isEmpty else {
      return .already(here ?? "", reason: "'\(coding.id.text)' says so already")
    }
    return .placed(here ?? coding.source, chosen.acts, chosen.diagnostics)
  }

  mutating func undo(_ id: String, _ why: String?) throws(ChoiceError) -> Fate {
    let chosen: Choosing.Choice
    do {
      chosen = try choices.undo([id], by: person, why: why)
    } catch {
      if case .alreadyUndone = error { return .already("", reason: "undone before") }
      throw error
    }
    guard isFirst(["undo", id]) else { return .already("", reason: "the file undoes it twice") }
    return .placed(id, chosen.acts, chosen.diagnostics)
  }

  mutating func nothing(at place: HandedPlace, _ number: Int) throws(ChoiceError) -> Fate {
    switch find(place, number) {
    case .fate(let fate): return fate
    case .here(let spot):
      let isKnown = state.reduction.nothingHere.contains {
        $0.by == person && $0.anchor.source == spot.source && $0.range == spot.range
      }
      guard !isKnown, isFirst(["none", spot.source, spot.range.text]) else {
        return .already(name(spot), reason: "marked before")
      }
      let chosen = try choices.none(spot.range, in: spot.source)
      return .placed(name(spot), chosen.acts, chosen.diagnostics)
    }
  }

  mutating func jot(
    _ words: String,
    at place: HandedPlace,
    _ number: Int
  ) throws(ChoiceError) -> Fate {
    switch find(place, number) {
    case .fate(let fate): return fate
    case .here(let spot):
      let isKnown = state.reduction.remarks.contains {
        $0.by == person && $0.anchor.source == spot.source && $0.range == spot.range
          && $0.words == words
      }
      guard !isKnown, isFirst(["jot", spot.source, spot.range.text, words]) else {
        return .already(name(spot), reason: "noted before")
      }
      let chosen = try choices.jot(spot.range, in: spot.source, words: words)
      return .placed(name(spot), chosen.acts, chosen.diagnostics)
    }
  }

  /// An answer for a sample: a code for words of it, or that there is nothing to code.
  mutating func answer(
    _ choice: HandedChoice,
    _ second: SecondCoding
  ) throws(ChoiceError) -> Fate {
    let place: HandedPlace
    var words: HandedWords?
    switch choice.act {
    case .code(let at, let said): (place, words) = (at, said)
    case .nothing(let at): place = at
    default:
      return .refused(
        reason: "a sample is answered with codes, or with nothing to code",
        remedy: "do this in your own study, not in a package"
      )
    }
    switch find(place, choice.number) {
    case .fate(let fate): return fate
    case .here(let spot):
      let home = try second.answer(
        spot.range,
        in: spot.source,
        code: words?.code,
        words: words?.codingWords ?? CodingWords()
      )
      switch home {
      case .known: return .already(name(spot), reason: "answered before")
      case .refused(let reason, let remedy): return .refused(reason: reason, remedy: remedy)
      case .new(let act):
        guard isFirst(["answer", words?.code ?? "", spot.source, spot.range.text]) else {
          return .already(name(spot), reason: "the file answers it twice")
        }
        return .placed(name(spot), [act], [])
      }
    }
  }

  /// The suggestion with this very id; a beginning of one, as hands type it, is not enough for a file.
  private func suggestion(_ id: String) throws(ChoiceError) -> Suggestion {
    guard let found = state.reduction.suggestions.first(where: { $0.id == id }) else {
      throw .unknownSuggestion(id)
    }
    return found
  }

  private static let decidedTwice = Fate.refused(
    reason: "the file decides about this suggestion twice",
    remedy: "hand it over from the page once more"
  )

  /// What the person saw beside the words.
  private var sight: Choosing.Sight {
    switch handed.format {
    case .choices: .study
    case .comments: .wordsAlone
    case .marked, .table, .highlights, .annotations: .unknown
    }
  }
}

extension TextRange {
  /// The two places, for telling stretches apart.
  fileprivate var text: String { "\(start.scalars)-\(end.scalars)" }
}

extension HandedWords {
  /// The words as they belong to a coding.
  var codingWords: CodingWords {
    CodingWords(
      cases: cases,
      claim: claim,
      sign: sign,
      strength: strength,
      voice: voice,
      evidence: evidence,
      domain: domain,
      bearer: bearer,
      certainty: certainty,
      why: why
    )
  }
}

extension CodingChoice {
  /// Whether it says all that a choice made elsewhere says.
  fileprivate func says(_ other: CodingChoice) -> Bool {
    (other.cases.isEmpty || other.cases == cases) && (other.claim == nil || other.claim == claim)
      && (other.sign == nil || other.sign == sign)
      && (other.strength == nil || other.strength == strength)
      && (other.voice == nil || other.voice == voice)
      && (other.evidence.isEmpty || other.evidence == evidence)
      && (other.domain == nil || other.domain == domain)
      && (other.bearer == nil || other.bearer == bearer)
      && (other.certainty == nil || other.certainty == certainty)
      && (other.why == nil || other.why == why)
  }
}
