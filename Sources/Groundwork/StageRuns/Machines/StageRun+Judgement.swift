import Journal
import ReduceStage
import StudyModel

extension StageRun {
  /// What a judgement says of itself: who, when, on what, what was visible, options, choice, reason,
  /// confidence (after Schwandt & Halpern 1988).
  ///
  /// What the line does not say is said not to be recorded.
  ///
  /// - Parameter id: The judgement's id, such as `ayu-7`.
  /// - Returns: The fields in that order.
  /// - Throws: ``StudyQuestionError`` where no journal holds it.
  public func judgement(_ id: String) throws -> [(field: String, words: String)] {
    guard let line = open.study.judgements.first(where: { $0.id.text == id }) else {
      throw StudyQuestionError.unknownID(id, known: open.study.judgements.map(\.id.text))
    }
    let account = JudgementAccount(line, study: open.study)
    let role = open.study.studyProtocol.coders.first { $0.id == line.by }?.role ?? ""
    return [
      ("who", role.isEmpty ? line.by : "\(line.by) (\(role))"),
      ("when", line.at),
      ("on-what", account.object),
      ("visible", account.visible),
      ("options", account.options),
      ("choice", account.choice),
      ("reason", account.reason ?? Self.unrecorded),
      ("confidence", account.confidence ?? Self.unrecorded),
    ]
  }

  fileprivate static let unrecorded = "not recorded"
}

/// A judgement in words, without words of the sources.
private struct JudgementAccount {
  var object = ""
  var visible = StageRun.unrecorded
  var options = ""
  var choice: String
  var reason: String?
  var confidence: String?

  init(_ line: Judgement, study: Study) {
    choice = line.act.name
    switch line.act {
    case .code(let coding), .edit(_, let coding): read(coding, study)
    case .accept(let suggestion, let coding):
      read(coding, study)
      options = "accept, edit or reject the suggestion '\(suggestion)'"
      choice = "accept: \(coding.code)"
      if coding.seen == nil { visible = "the words, the suggestion" }
    case .reject(let rejection):
      object = Self.place(rejection.anchor)
      visible = "the words, the suggestion"
      options = "accept, edit or reject the suggestion '\(rejection.of)'"
      choice = "reject: \(rejection.code)"
      reason = rejection.why
    case .none(let anchor), .noneInSample(let anchor, _):
      object = Self.place(anchor)
      options = Self.codes(study)
      choice = "nothing to code"
    case .verdict(let verdict):
      object = "finding '\(verdict.finding)', version \(verdict.evidence)"
      options = Verdict.allCases.map(\.rawValue).joined(separator: ", ")
      choice = verdict.verdict.rawValue
      reason = verdict.why
    case .cell(let cell), .rate(let cell):
      object = "cell '\(cell.cell)', version \(cell.evidence)"
      choice = "\(cell.kind): \(cell.text)"
    case .link(let link):
      object = "link '\(link.network)/\(link.link.from)>\(link.link.to)'"
      choice = [link.link.kind, link.link.sign?.rawValue, link.link.strength?.rawValue]
        .compactMap(\.self).joined(separator: ", ")
      reason = link.link.why
    case .settle(let settlement):
      object = Self.place(settlement.place)
      visible = "the words, both coders' codes"
      options = settlement.of.map(\.text).joined(separator: ", ")
      choice = settlement.choice
      reason = "\(settlement.because.rawValue): \(settlement.why)"
    case .resolve(let id, let chosen, let why):
      object = id.text
      choice = chosen
      reason = why
    case .undo(let id, let why):
      object = id.text
      reason = why
    case .withhold(let id, let why):
      object = id.text
      reason = why
    case .decision(let decision):
      object = decision.about
      options = decision.options.joined(separator: "; ")
      choice = decision.choice
      reason = decision.why
    case .codebook(let change):
      object = "code '\(change.code)'"
      choice = change.operation
      reason = change.why
    case .record(let change):
      object = "\(change.file) '\(change.item)'"
      reason = change.why
    case .reanchor(let id, _, _): object = id.text
    case .wrote(let writing): object = "\(writing.kind.rawValue) '\(writing.id)', \(writing.sha256)"
    case .event(let event): object = "event '\(event.id)'"
    case .actor(let id, _): object = "actor '\(id)'"
    case .contradiction(let ids, let about):
      object = ids.map(\.text).joined(separator: ", ")
      choice = "contradiction: \(about)"
    case .parts(let source, _), .passages(let source, _): object = "source '\(source)'"
    case .jot(let anchor, _): object = Self.place(anchor)
    case .translate(let translation): object = translation.of.text
    case .delimit(let choice): object = "case '\(choice.id)'"
    case .attribute(let choice): object = "attribute '\(choice.name)' of '\(choice.id)'"
    case .sample(let choice): object = "sample '\(choice.id)'"
    case .further: break
    }
  }

  private mutating func read(_ coding: CodingChoice, _ study: Study) {
    object = Self.place(coding.anchor)
    options = Self.codes(study)
    choice = coding.code
    reason = coding.why
    confidence = coding.certainty?.rawValue
    guard let seen = coding.seen else { return }
    let more = seen.map { what in
      switch what {
      case .suggestion: "a suggestion"
      case .coder: "another person's coding"
      }
    }
    visible = (["the words"] + more).joined(separator: ", ")
  }

  private static func codes(_ study: Study) -> String {
    "the \(study.codebook.applied.count) codes of the codebook, or none"
  }

  private static func place(_ anchor: Anchor) -> String {
    "\(anchor.source):\(anchor.range.start.scalars)-\(anchor.range.end.scalars), version "
      + anchor.document
  }
}
