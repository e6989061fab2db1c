import StudyModel
import TextAnchoring

extension Replay {
  /// The codings that stand, by place, and what is wrong with them.
  mutating func codings() -> (codings: [Coding], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var codings: [Coding] = []
    codings.reserveCapacity(drafts.count)
    // Drafts are large: their ids are sorted.
    for id in drafts.keys.sorted() {
      guard let draft = drafts[id] else { continue }
      let coding = coding(from: draft)
      codings.append(coding)
      // What was coded for a sample counts nowhere, so nothing can keep it from counting.
      if coding.choice.sample == nil { diagnostics += notices(about: coding) }
    }
    let sorted = corpus.sorted(codings) {
      ($0.source, $0.range ?? $0.choice.anchor.range)
    } then: {
      ($0.code, $0.id) < ($1.code, $1.id)
    }
    return (sorted, diagnostics)
  }

  private mutating func coding(from draft: Draft) -> Coding {
    let choice = draft.choice
    let match = draft.isMarkedLost ? .lost : match(choice.anchor)
    let document = corpus.document(choice.anchor.source)
    let range = match.range
    let cases = choice.cases.isEmpty ? corpus.cases(of: choice.anchor.source) : choice.cases
    let code = corpus.study.codebook[choice.code]
    let lacks = code?.needs.filter { !choice.has($0, cases: cases) } ?? []
    // A code that is not, or no longer, in the codebook counts nowhere.
    let isUnfinished = !lacks.isEmpty || code?.isApplied != true
    let isRetired = code?.status == .retired
    // Who gave a code that another machine had closed before could not know of it.
    let review = draft.review ?? (isRetired ? draft.closedBy : nil)
    return Coding(
      id: draft.id,
      choice: choice,
      cases: cases,
      by: draft.by,
      at: draft.at,
      suggestion: draft.suggestion,
      status: isContested(draft)
        ? .contested : isRetired ? .retired : isUnfinished ? .unfinished : .accepted,
      anchorState: match.state,
      range: range,
      part: range.flatMap { document?.part(at: $0.start) },
      lines: range.flatMap { document?.origin.lines(of: $0) },
      locator: range.flatMap { document?.locator(of: $0) } ?? "",
      page: range.flatMap { document?.page(at: $0.start)?.label },
      lacks: isRetired ? [] : lacks,
      former: draft.former,
      review: review
    )
  }

  private func notices(about coding: Coding) -> [Diagnostic] {
    // Most codings have nothing to be noticed.
    var id: String { coding.id.text }
    var notices: [Diagnostic] = []
    func notice(_ code: String, _ words: String, _ remedy: String) {
      notices.append(
        Diagnostic(
          code,
          .warning,
          at: coding.id.place,
          source: coding.source,
          words: words,
          remedy: remedy
        )
      )
    }
    if corpus.source(coding.source) == nil {
      notice(
        "coding-without-source",
        "coding '\(id)' is of the source '\(coding.source)', which the register lacks",
        "add the source again, or undo the coding"
      )
    } else if corpus.document(coding.source) == nil {
      notice(
        "coding-without-document",
        "coding '\(id)' is of the source '\(coding.source)', which could not be read",
        "see what is said about the source"
      )
    } else if coding.anchorState == .proposed || coding.anchorState == .lost {
      let state = coding.anchorState == .lost ? "lost" : "found only with differences"
      notice(
        "coding-\(coding.anchorState.rawValue)",
        "the excerpt of coding '\(id)' is \(state)",
        "decide with `jejak reanchor \(id)`"
      )
    }
    switch corpus.study.codebook[coding.code] {
    case nil:
      notice(
        "coding-unknown-code",
        "coding '\(id)' has the code '\(coding.code)', which the codebook lacks",
        "move it with `jejak edit \(id)`, or define the code again"
      )
    case let code? where !code.isApplied:
      notice(
        "coding-container",
        "coding '\(id)' has the code '\(coding.code)', which is a container",
        "choose one of the codes below it with `jejak edit \(id)`"
      )
    default: break
    }
    for name in coding.cases where !corpus.hasCase(name) {
      notice(
        "coding-unknown-case",
        "coding '\(id)' speaks of the case '\(name)', which the protocol lacks",
        "define the case, or choose another with `jejak edit \(id)`"
      )
    }
    if !coding.lacks.isEmpty {
      let lacks = coding.lacks.map(\.rawValue).joined(separator: ", ")
      notice(
        "coding-unfinished",
        "coding '\(id)' lacks what its code needs: \(lacks)",
        "add it with `jejak edit \(id)`; until then it counts nowhere"
      )
    }
    if coding.status == .contested {
      notice(
        "coding-contested",
        "coding '\(id)' of '\(coding.by)' is judged otherwise by another person",
        "talk it over, and record what you resolved; until then it counts nowhere"
      )
    }
    return notices
  }
}

extension CodingChoice {
  /// Whether the choice carries what a code may need.
  func has(_ need: Code.Need, cases: [String]) -> Bool {
    switch need {
    case .case: !cases.isEmpty
    case .claim: claim != nil
    case .sign: sign != nil
    case .strength: strength != nil
    case .voice: voice != nil
    case .evidence: !evidence.isEmpty
    case .domain: domain?.isEmpty == false
    case .bearer: bearer?.isEmpty == false
    case .certainty: certainty != nil
    }
  }
}
