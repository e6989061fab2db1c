import HandedWork
import ReduceStage
import StudyModel
import TextAnchoring

/// Holds handed choices one by one against a study, in the order of their file.
struct TakingWork {
  let handed: HandedChoices
  let person: String
  /// For the number of a choice, the number of the place that is meant.
  let choosing: [Int: Int]
  /// The day, for memos.
  let today: String
  let state: StudyState
  let choices: Choosing
  /// The sample that is answered.
  let second: SecondCoding?
  let placing: HandedPlacing

  private(set) var rows: [Taken.Row] = []
  private(set) var acts: [TakenAct] = []
  private(set) var diagnostics: [Diagnostic] = []
  var memos: [Taken.Memo] = []
  /// The lines of the journal by the keys of the choices that they come of.
  private let takenBefore: [String: Judgement]
  /// What keys of this file stand for.
  private var keys: [String: HandedChoice.Act] = [:]
  /// What this file did already: coded, marked, decided.
  private var done: Set<[String]> = []

  init(
    handed: HandedChoices,
    person: String,
    choosing: [Int: Int],
    today: String,
    state: StudyState,
    choices: Choosing,
    second: SecondCoding?
  ) {
    self.handed = handed
    self.person = person
    self.choosing = choosing
    self.today = today
    self.state = state
    self.choices = choices
    self.second = second
    placing = HandedPlacing(
      documents: state.documents,
      sources: state.study.sources.map(\.id)
    )
    takenBefore = Dictionary(
      state.study.judgements.compactMap { line in line.taken.map { ($0, line) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  mutating func take(fingerprint: (String) -> String) -> Taken {
    for (key, choice) in handed.keyed(by: person, fingerprint: fingerprint) {
      let fate = fate(of: choice, key)
      rows.append(row(fate, choice, key))
      guard case .placed(_, let made, let noticed) = fate else { continue }
      acts += made.map { TakenAct($0, key: key) }
      diagnostics += noticed
    }
    let unused = Set(choosing.keys).subtracting(rows.filter { $0.isChosen }.map(\.number))
    for number in unused.sorted() {
      diagnostics.append(
        Diagnostic(
          "nothing-to-choose",
          .warning,
          words: "choice \(number) of the file has no places to choose from",
          remedy: "leave out --choose \(number)=…"
        )
      )
    }
    return Taken(
      by: person,
      rows: rows,
      acts: acts,
      memos: memos,
      diagnostics: authorNotice + diagnostics
    )
  }

  /// Who wrote in the file, where that need not be the person whose judgements they become.
  private var authorNotice: [Diagnostic] {
    guard let author = handed.author, author.lowercased() != person else { return [] }
    return [
      Diagnostic(
        "author-named",
        .warning,
        words: "the file says that '\(author)' wrote this; it is taken as of '\(person)'",
        remedy: "name who is meant with --author, and with --as whose judgements they are"
      )
    ]
  }

  /// What becomes of a choice.
  enum Fate {
    /// It is written, here.
    case placed(String, [Act], [Diagnostic])
    /// The study has it, here.
    case already(String, reason: String, remedy: String = "")
    /// A person must say which place is meant.
    case ambiguous([String], reason: String)
    /// Its words stand nowhere.
    case unfound(reason: String, remedy: String)
    /// It cannot be taken.
    case refused(reason: String, remedy: String)
  }

  private mutating func fate(of choice: HandedChoice, _ key: String) -> Fate {
    if case .refused(_, let reason, let remedy) = choice.act {
      return .refused(reason: reason, remedy: remedy)
    }
    if let earlier = keys[key] {
      return earlier == choice.act
        ? .already("", reason: "it stands twice in the file")
        : .refused(
          reason: "another choice of the file has the same key",
          remedy: "hand it over from the page once more"
        )
    }
    keys[key] = choice.act
    if let line = takenBefore[key] { return takenAgain(choice, line) }
    if isOfStranger(choice) {
      return .refused(
        reason: "somebody chose it who is no coder of the study",
        remedy: "add the person under 'coders' in codebook/protocol.yaml, or hand over remarks only"
      )
    }
    do {
      if let second { return try answer(choice, second) }
      return try judge(choice, key)
    } catch {
      return refusal(error)
    }
  }

  private mutating func judge(_ choice: HandedChoice, _ key: String) throws(ChoiceError) -> Fate {
    switch choice.act {
    case .code(let place, let words): return try code(words, at: place, choice.number)
    case .accept(let id, let place, let words):
      return try accept(id, words, at: place, choice.number)
    case .reject(let id, let why): return try reject(id, why)
    case .edit(let id, let place, let words):
      guard let coding = JudgementID(id).flatMap({ state.coding($0) }) else {
        if id.utf8.starts(with: "s-".utf8) {
          return try accept(id, words, at: place, choice.number)
        }
        throw .unknownCoding(Self.shown(id))
      }
      return try edit(coding, words, at: place, choice.number)
    case .undo(let id, let why): return try undo(id, why)
    case .nothing(let place): return try nothing(at: place, choice.number)
    case .jot(let place, let words): return try jot(words, at: place, choice.number)
    case .remark(let subject, let words): return remark(words, on: subject, key)
    case .refused(_, let reason, let remedy): return .refused(reason: reason, remedy: remedy)
    }
  }

  // MARK: Places

  /// A stretch where one is found or chosen, else what to say of the choice.
  enum Found {
    case here(HandedPlacing.Spot)
    case fate(Fate)
  }

  func find(_ place: HandedPlace, _ number: Int) -> Found {
    switch placing.place(place) {
    case .placed(let spot): return .here(spot)
    case .ambiguous(let spots, let reason):
      guard let chosen = choosing[number] else {
        return .fate(.ambiguous(spots.map(name), reason: reason))
      }
      guard spots.indices.contains(chosen - 1) else {
        return .fate(
          .refused(
            reason: "there is no place \(chosen) to choose; there are \(spots.count)",
            remedy: "say --choose \(number)=N with N from 1 to \(spots.count)"
          )
        )
      }
      return .here(spots[chosen - 1])
    case .unfound(let reason, let remedy): return .fate(.unfound(reason: reason, remedy: remedy))
    case .foreign(let reason, let remedy): return .fate(.refused(reason: reason, remedy: remedy))
    }
  }

  /// A stretch as a hand would type it.
  func name(_ spot: HandedPlacing.Spot) -> String {
    placing.document(spot.source)
      .map { StageRun.place(of: spot.range, in: $0).description } ?? spot.source
  }

  /// Whether this file did a thing for the first time.
  mutating func isFirst(_ thing: [String]) -> Bool { done.insert(thing).inserted }

  // MARK: Rows

  private func row(_ fate: Fate, _ choice: HandedChoice, _ key: String) -> Taken.Row {
    var row = Taken.Row(
      number: choice.number,
      key: key,
      line: choice.line,
      act: choice.act.name,
      about: Self.shown(choice.act.about),
      isChosen: choosing[choice.number] != nil
    )
    switch fate {
    case .placed(let place, _, _): (row.state, row.place) = (.placed, place)
    case .already(let place, let reason, let remedy):
      (row.state, row.place, row.reason, row.remedy) = (.already, place, reason, remedy)
    case .ambiguous(let candidates, let reason):
      (row.state, row.candidates, row.reason) = (.ambiguous, candidates, reason)
      row.remedy =
        "say which: --choose \(choice.number)=1"
        + (candidates.count > 1 ? " to \(choice.number)=\(candidates.count)" : "")
    case .unfound(let reason, let remedy):
      (row.state, row.reason, row.remedy) = (.unfound, reason, remedy)
    case .refused(let reason, let remedy):
      (row.state, row.reason, row.remedy) = (.refused, reason, remedy)
    }
    if row.place.isEmpty, row.candidates.isEmpty { row.place = choice.whereabouts }
    return row
  }

  /// Why a choice cannot be taken; what files call codes or cases may be words of a source.
  private func refusal(_ error: ChoiceError) -> Fate {
    var reason = error.description
    switch error {
    case .unknownCode(let id, _): reason = "the codebook has no code '\(Self.shown(id))'"
    case .unknownCase(let id, _): reason = "the protocol has no case '\(Self.shown(id))'"
    case .unknownWord(let word, let field, _, _):
      reason = "'\(Self.shown(word))' is no value of '\(field)'"
    case .unknownSuggestion(let id): reason = "no suggestion has the id '\(Self.shown(id))' now"
    case .unknownCoding(let id): reason = "no standing coding has the id '\(Self.shown(id))'"
    case .unknownJudgement(let id): reason = "no journal holds a judgement '\(Self.shown(id))'"
    default: break
    }
    return .refused(reason: reason, remedy: error.remedy ?? "")
  }

  /// A name for a message, if it has the shape of one; else it may hold words of a source, or what a
  /// terminal would obey.
  static func shown(_ name: String) -> String {
    let isShown =
      name.utf8.count <= 64
      && name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || ["-", "_", ".", ":", "/"].contains($0)
      }
    return isShown ? name : "?"
  }
}

extension HandedChoice.Act {
  /// The code, the judgement or the subject that it is about.
  fileprivate var about: String {
    switch self {
    case .code(_, let words): words.code
    case .accept(let of, _, _), .edit(let of, _, _), .undo(let of, _), .reject(let of, _): of
    case .remark(let on, _): on
    case .nothing, .jot, .refused: ""
    }
  }
}
