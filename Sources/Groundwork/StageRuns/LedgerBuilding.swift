import Fingerprints
import ParallelWork
import StageLineage
import StudyModel

/// The ledger of a state: what every document, coding, cell, display and finding was made from.
enum LedgerBuilding {
  static func ledger(of state: StudyState, items open: OpenStudy) -> Ledger {
    let documents =
      state.collected.map { document($0, in: state) } + state.leftOut.map(leftOut)
    let codings = state.reduction.codings.parallelMap { coding($0, in: state) }
    let fingerprints = Dictionary(
      codings.map { ($0.name, $0.fingerprint) },
      uniquingKeysWith: { first, _ in first }
    )
    let displays = state.displays.map { display($0, in: state, open: open, codings: fingerprints) }
    let known = Dictionary(
      displays.flatMap { $0 }.map { ($0.name, $0.fingerprint) },
      uniquingKeysWith: { first, _ in first }
    )
    let all = fingerprints.merging(known) { first, _ in first }
    let findings = state.assessments.map {
      finding($0, in: state, open: open, fingerprints: all)
    }
    let report = artefact(
      "report",
      inputs: Dictionary(
        (findings + displays.compactMap(\.last)).map { ($0.name, $0.fingerprint) },
        uniquingKeysWith: { first, _ in first }
      )
    )
    return Ledger(documents + codings + displays.flatMap { $0 } + findings + [report])
  }

  /// The fingerprint of a coding: all that a cell, display or finding can see of it.
  ///
  /// - Parameters:
  ///   - coding: The coding.
  ///   - isJudgementAlone: Whether it is seen without how its place fares in the document of today.
  /// - Returns: The SHA-256.
  static func fingerprint(of coding: Coding, isJudgementAlone: Bool = false) -> String {
    let choice = coding.choice
    var words: [UInt8] = []
    words.reserveCapacity(512)
    func add(_ part: String?) {
      if let part { words.append(contentsOf: part.utf8) }
      words.append(0x1E)
    }
    add(coding.id.text)
    add(coding.status.rawValue)
    add((isJudgementAlone ? .exact : coding.anchorState).rawValue)
    add(coding.by)
    add(coding.source)
    add(choice.anchor.quote)
    add(coding.code)
    if isJudgementAlone {
      for _ in 0..<3 { add(nil) }
    } else {
      add(coding.range.map { "\($0.start.scalars)-\($0.end.scalars)" })
      add(coding.locator)
      add(coding.part?.rawValue)
    }
    add(coding.cases.joined(separator: "\u{1F}"))
    add(choice.claim?.rawValue)
    add(choice.sign?.rawValue)
    add(choice.strength?.rawValue)
    add(choice.voice?.rawValue)
    add(choice.domain)
    add(choice.bearer)
    add(choice.certainty?.rawValue)
    words.append(contentsOf: choice.evidence.map(\.rawValue).joined(separator: "\u{1F}").utf8)
    // Only where an operation on the codebook left something, so that other codings keep theirs.
    if !coding.former.isEmpty {
      words.append(contentsOf: "\u{1E}former\u{1E}".utf8)
      words.append(contentsOf: coding.former.joined(separator: "\u{1E}").utf8)
    }
    if let review = coding.review {
      words.append(contentsOf: "\u{1E}review\u{1E}\(review.text)".utf8)
    }
    return Fingerprints.fingerprint(of: words)
  }

  private static func document(
    _ collected: CollectedSource,
    in state: StudyState
  ) -> Ledger.Artefact {
    let document = collected.document
    let record = state.study.source(document.source)
    return Ledger.Artefact(
      name: "document:\(document.source)",
      fingerprint: document.fingerprint,
      inputs: [
        "source:\(document.source)": collected.sha256,
        "record:\(document.source)": record.map { SourceRecord.fingerprint(of: $0) } ?? "",
      ]
    )
  }

  /// A source that gave no document: its record is what it was, its bytes are not.
  private static func leftOut(_ source: Source) -> Ledger.Artefact {
    Ledger.Artefact(
      name: "document:\(source.id)",
      fingerprint: "",
      inputs: [
        "source:\(source.id)": "", "record:\(source.id)": SourceRecord.fingerprint(of: source),
      ]
    )
  }

  private static func coding(_ coding: Coding, in state: StudyState) -> Ledger.Artefact {
    let document = state.document(coding.source)
    return Ledger.Artefact(
      name: "coding:\(coding.id.text)",
      fingerprint: fingerprint(of: coding),
      inputs: [
        "judgement:\(coding.id.text)": fingerprint(of: coding, isJudgementAlone: true),
        "document:\(coding.source)": document?.fingerprint ?? "",
      ]
    )
  }

  /// The artefacts of a display: its cells or links, and last the display itself.
  private static func display(
    _ display: Display,
    in state: StudyState,
    open: OpenStudy,
    codings: [String: String]
  ) -> [Ledger.Artefact] {
    let units = DisplayUnits.units(of: display, in: state).map { unit in
      artefact(
        unit.name,
        inputs: Self.inputs(unit.codings, codings: codings).merging(unit.others) { first, _ in first
        }
      )
    }
    var inputs = Dictionary(
      units.map { ($0.name, $0.fingerprint) },
      uniquingKeysWith: { first, _ in first }
    )
    let isNetwork = open.study.networks.contains { $0.id == display.id }
    inputs["specification:\(display.id)"] = open.fingerprint(
      ofItem: isNetwork ? "networks/\(display.id)" : "displays/\(display.id)",
      in: isNetwork ? StudyFiles.networks : StudyFiles.displays
    )
    return units + [artefact("display:\(display.id)", inputs: inputs)]
  }

  private static func finding(
    _ assessment: Assessment,
    in state: StudyState,
    open: OpenStudy,
    fingerprints: [String: String]
  ) -> Ledger.Artefact {
    let finding = assessment.finding
    let selected =
      assessment.evidence + assessment.claimsOnly + assessment.against
      + assessment.outcomes.flatMap(\.codings)
    var inputs = Self.inputs(Set(selected).sorted(), codings: fingerprints)
    for rest in finding.restsOn {
      for name in DisplayUnits.names(of: rest, in: state.displays) {
        inputs[name] = fingerprints[name] ?? ""
      }
    }
    inputs["statement:\(finding.id)"] = open.fingerprint(
      ofItem: "findings/\(finding.id)",
      in: StudyFiles.findings
    )
    for verdict in assessment.judged {
      inputs["verdict:\(finding.id)/\(verdict.by)"] = Fingerprints.fingerprint(
        of: [verdict.verdict.rawValue, verdict.why, verdict.evidence].joined(separator: "\u{1E}")
      )
    }
    return artefact("finding:\(finding.id)", inputs: inputs)
  }

  /// A ledger after some stages only: their artefacts as they are now, the others as they were.
  static func merged(_ before: Ledger, with now: Ledger, through last: Stage) -> Ledger {
    let kinds: [(Stage, [String])] = [
      (.collect, ["document:"]), (.reduce, ["coding:"]),
      (.display, ["cell:", "link:", "node:", "event:", "display:"]),
      (.conclude, ["finding:", "report"]),
    ]
    let made = kinds.filter { $0.0 <= last }.flatMap(\.1)
    func isMade(_ name: String) -> Bool { made.contains { name.hasPrefix($0) } }
    return Ledger(
      before.names.filter { !isMade($0) }.compactMap { before.artefacts[$0] }
        + now.names.filter(isMade).compactMap { now.artefacts[$0] }
    )
  }

  private static func inputs(
    _ ids: [JudgementID],
    codings: [String: String]
  ) -> [String: String] {
    Dictionary(
      ids.map { ("coding:\($0.text)", codings["coding:\($0.text)"] ?? "") },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func artefact(_ name: String, inputs: [String: String]) -> Ledger.Artefact {
    let words = inputs.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return Ledger.Artefact(
      name: name,
      fingerprint: Fingerprints.fingerprint(of: words.joined(separator: "\n")),
      inputs: inputs
    )
  }
}
