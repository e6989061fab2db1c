public import StudyModel

/// Checks what files of a study say of one another: ids that nothing has, codes that cannot work.
public enum StudyChecks {
  /// What does not fit between the files, in the order of the files.
  ///
  /// Readers have checked each file by itself, ids that stand twice included.
  public static func check(_ study: Study) -> [Diagnostic] {
    var names = KnownNames(study)
    names.checkProtocol(study.studyProtocol)
    for source in study.sources { names.check(source) }
    names.checkAttributes(study)
    for code in study.codebook.codes { names.check(code) }
    for claim in study.claims {
      names.expect(claim.source, in: names.sources, "source", at: claim.declaredAt)
    }
    for display in study.displays { names.check(display) }
    for network in study.networks { names.check(network) }
    for finding in study.findings { names.check(finding, study) }
    for text in study.cellTexts { names.check(text) }
    return names.diagnostics
  }
}

/// The ids of a study, and what was found to be none of them.
struct KnownNames {
  let sources: [String]
  let searches: [String]
  let cases: [String]
  let questions: [String]
  let coders: [String]
  let codes: [String]
  let displays: [String]
  let networks: [String]
  let memos: [String]
  let claims: [String]
  private let codebook: Codebook
  private let hasCodes: Bool
  private(set) var diagnostics: [Diagnostic] = []

  init(_ study: Study) {
    sources = study.sources.map(\.id)
    searches = study.searches.searches.map(\.id)
    cases = study.studyProtocol.cases.map(\.id)
    questions = study.studyProtocol.questions.map(\.id)
    coders = study.studyProtocol.coders.map(\.id)
    codes = study.codebook.codes.map(\.id)
    displays = study.displays.map(\.id)
    networks = study.networks.map(\.id)
    memos = study.memos.map(\.id)
    claims = study.claims.map(\.id)
    codebook = study.codebook
    hasCodes = !study.codebook.codes.isEmpty
  }

  /// Reports an id that is not known.
  mutating func expect(
    _ id: String,
    in known: [String],
    _ noun: String,
    at place: FilePlace?,
    _ severity: Diagnostic.Severity = .error
  ) {
    guard !known.contains(id) else { return }
    diagnostics.append(
      Diagnostic(
        "unknown-\(noun)",
        severity,
        at: place,
        words: "there is no \(noun) '\(id)'",
        remedy: NearestWord.remedy(for: id, among: known, called: noun)
      )
    )
  }

  /// Reports a code's id, or a pattern of ids, that no code has.
  mutating func expectCode(
    _ selector: String,
    at place: FilePlace?,
    _ severity: Diagnostic.Severity = .error
  ) {
    guard codebook.ids(matching: selector).isEmpty else { return }
    let isPattern = selector.utf8.contains(UInt8(ascii: "*"))
    diagnostics.append(
      Diagnostic(
        "unknown-code",
        severity,
        at: place,
        words: isPattern ? "no code fits '\(selector)'" : "there is no code '\(selector)'",
        remedy: isPattern
          ? "look at the ids in 'codebook/codes.yaml'"
          : NearestWord.remedy(for: selector, among: codes, called: "code")
      )
    )
  }

  mutating func warn(_ code: String, at place: FilePlace?, _ words: String, _ remedy: String) {
    diagnostics.append(Diagnostic(code, .warning, at: place, words: words, remedy: remedy))
  }

  // MARK: - The plan and the register

  mutating func checkProtocol(_ plan: StudyProtocol) {
    let place = FilePlace(path: "codebook/protocol.yaml")
    for suggester in plan.suggesters where coders.contains(suggester.id) {
      diagnostics.append(
        Diagnostic(
          "suggester-is-coder",
          .error,
          at: suggester.declaredAt,
          words: "'\(suggester.id)' is a coder and a suggester; a program is never a coder",
          remedy: "give the suggester another id"
        )
      )
    }
    for coder in plan.coders {
      guard let reason = CoderID.problem(with: coder.id) else { continue }
      diagnostics.append(
        Diagnostic(
          "unusable-id",
          .error,
          at: place,
          words: "the coder's id '\(coder.id)' \(reason)",
          remedy: "a-z, 0-9 and hyphens, not ending in a hyphen and digits: 'ayu', 'coder-b'"
        )
      )
    }
    for expectation in plan.expectations where !expectation.by.isEmpty {
      expect(expectation.by, in: coders, "coder", at: place, .warning)
    }
    for gap in plan.unanswered { expect(gap.question, in: questions, "question", at: place) }
    for id in plan.accounting.flatMap(\.sources) {
      expect(id, in: sources, "source", at: place, .warning)
    }
  }

  mutating func check(_ source: Source) {
    for id in source.cases { expect(id, in: cases, "case", at: source.declaredAt) }
    switch source.origin {
    case .search(let id): expect(id, in: searches, "search", at: source.declaredAt, .warning)
    case .citedIn(let id): expect(id, in: sources, "source", at: source.declaredAt, .warning)
    case .hand, .other, nil: break
    }
  }

  // MARK: - The codebook

  mutating func check(_ code: Code) {
    let place = code.declaredAt
    for id in code.questions { expect(id, in: questions, "question", at: place) }
    for example in code.examples { expect(example.source, in: sources, "source", at: place) }
    for hit in code.falseHits { expect(hit.source, in: sources, "source", at: place) }
    for exclusion in code.exclude {
      for selector in exclusion.use { expectCode(selector, at: place, .warning) }
    }
    for member in code.members { expectCode(member, at: place) }
    if code.members.contains(code.id) {
      warn(
        "pattern-of-itself",
        at: place,
        "code '\(code.id)' is a member of itself",
        "take it out of 'members'"
      )
    }
    if code.kind == .pattern, code.members.isEmpty {
      warn(
        "pattern-without-members",
        at: place,
        "the pattern code '\(code.id)' has no members",
        "name the codes it gathers: members: [A, B]; an examiner asks what the pattern is made of"
      )
    }
    if code.kind != .pattern, code.kind != nil, !code.members.isEmpty {
      warn(
        "members-of-no-pattern",
        at: place,
        "code '\(code.id)' has members and is no pattern code",
        "write: type: pattern"
      )
    }
    if !code.isApplied, !code.indicators.isEmpty {
      warn(
        "container-with-indicators",
        at: place,
        "the container '\(code.id)' has indicators, and no excerpt can be given it",
        "move them to a code below it, or take out 'applied: false'"
      )
    }
  }

  // MARK: - Displays and networks

  mutating func check(_ display: DisplaySpecification) {
    let place = display.declaredAt
    if let id = display.question { expect(id, in: questions, "question", at: place) }
    for axis in [display.rows, display.columns] {
      guard case .codes(let selectors)? = axis else { continue }
      // Every code of a codebook that is still empty is no mistake.
      for selector in selectors where hasCodes || selector != "*" {
        expectCode(selector, at: place)
      }
    }
    for id in display.scope.sources { expect(id, in: sources, "source", at: place) }
    for id in display.scope.cases { expect(id, in: cases, "case", at: place) }
    for selector in display.scope.codes { expectCode(selector, at: place) }
    if let memo = display.reading { expect(memo, in: memos, "memo", at: place, .warning) }
  }

  mutating func check(_ network: NetworkSpecification) {
    if let id = network.question { expect(id, in: questions, "question", at: network.declaredAt) }
    for node in network.nodes {
      for selector in node.codes { expectCode(selector, at: network.declaredAt) }
    }
    if let memo = network.reading {
      expect(memo, in: memos, "memo", at: network.declaredAt, .warning)
    }
    if displays.contains(network.id) {
      diagnostics.append(
        Diagnostic(
          "duplicate-id",
          .error,
          at: network.declaredAt,
          words: "a network and a display have the id '\(network.id)'",
          remedy: "rename one; their files would overwrite each other"
        )
      )
    }
  }

  mutating func check(_ text: CellChoice) {
    let display = String(text.cell.split(separator: "/").first ?? "")
    expect(
      display,
      in: displays,
      "display",
      at: FilePlace(path: "codebook/cells/\(display).md"),
      .warning
    )
  }
}
