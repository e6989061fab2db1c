import Fingerprints
import StageLineage
import StudyFolders
import StudyModel

/// How a study stands: what each stage has, what is stale and why, what waits for a person.
public struct StudyStatus: Sendable {
  /// Something that no longer matches what it was made from.
  public struct Stale: Hashable, Sendable {
    /// The artefact's name, such as `cell:forms/NL/BTK`.
    public let artefact: String
    /// `stale`, `missing` or `gone`.
    public let state: String
    /// The changes that caused it, in words.
    public let because: [String]
  }

  /// What each stage has, in words.
  public let stages: [(stage: Stage, words: String)]
  /// What does not match its inputs.
  public let staleness: [Stale]
  /// What the next run would do to anchors.
  public let moved: [MovedAnchors]
  /// What keeps the study from being final, in words.
  public let open: [String]
  /// What the profile asks, and how it is met.
  public let demands: [String]

  /// Whether nothing is stale, unrecorded, unfinished, proposed or lost.
  public var isFinal: Bool { staleness.isEmpty && open.isEmpty }

  /// The status as a person reads it.
  public var text: String {
    var lines = stages.map { "\($0.stage.rawValue): \($0.words)" }
    let counted = Dictionary(grouping: staleness, by: \.because)
    lines.append(
      staleness.isEmpty ? "output: fresh" : "output: \(staleness.count) artefacts do not match"
    )
    for (causes, entries) in counted.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      lines.append(
        "  because \(causes.isEmpty ? "it was never made" : causes.joined(separator: ", ")):"
      )
      lines += entries.map { "    \($0.state) \($0.artefact)" }
    }
    lines += moved.map { "anchors: \($0.text)" }
    lines += open.map { "open: \($0)" }
    lines += demands
    return lines.joined(separator: "\n") + "\n"
  }
}

extension StageRun {
  /// How the study stands; writes nothing but the index.
  ///
  /// - Returns: The status.
  /// - Throws: `FolderError` where the study cannot be read.
  public func status() async throws -> StudyStatus {
    let state = await state()
    return StudyStatus(
      stages: stageWords(state),
      staleness: staleness(of: state),
      moved: movedAnchors(in: state),
      open: try openPoints(of: state),
      demands: demands(of: state)
    )
  }

  /// What of the last output would be made otherwise now.
  func staleness(of state: StudyState) -> [StudyStatus.Stale] {
    let previous = previousLedger()
    let made = previous?.ledger ?? Ledger()
    let now = LedgerBuilding.ledger(of: state, items: open)
    let entries = Staleness(made: made, now: now).entries.map { entry in
      StudyStatus.Stale(
        artefact: entry.artefact,
        state: entry.change.rawValue,
        because: entry.because.map(CauseWording.words)
      )
    }
    return entries + changed(previous?.files ?? [:])
  }

  /// Files of output that are not as the last run left them.
  private func changed(_ files: [String: String]) -> [StudyStatus.Stale] {
    files.sorted { $0.key < $1.key }.compactMap { path, sha256 in
      // A file that cannot be read is not as it was left.
      let bytes = try? open.folder.read("\(StudyFiles.output)/\(path)")
      guard bytes.map({ Fingerprints.fingerprint(of: $0) }) != sha256 else { return nil }
      return StudyStatus.Stale(
        artefact: "file:\(path)",
        state: bytes == nil ? "missing" : "stale",
        because: ["it was changed or removed by hand"]
      )
    }
  }

  private func stageWords(_ state: StudyState) -> [(stage: Stage, words: String)] {
    let reduction = state.reduction
    let counted = reduction.codings.count { $0.counts }
    let waiting = reduction.suggestions.count { $0.status == .suggested }
    let verdicts = Dictionary(grouping: state.assessments, by: \.computed)
    let spread = Verdict.allCases.compactMap { verdict in
      verdicts[verdict].map { "\($0.count) \(verdict.rawValue)" }
    }
    return [
      (
        .collect,
        "\(state.collected.count) of \(state.study.sources.count) sources, "
          + "\(state.documents.reduce(0) { $0 + $1.passages.count }) passages"
      ),
      (
        .reduce,
        "\(state.study.codebook.applied.count) codes, \(counted) codings, "
          + "\(waiting) suggestions wait"
      ),
      (.display, "\(state.displays.count) displays"),
      (
        .conclude,
        state.assessments.isEmpty
          ? "no findings" : "\(state.assessments.count) findings: \(spread.joined(separator: ", "))"
      ),
    ]
  }

  private func openPoints(of state: StudyState) throws -> [String] {
    let leftOut = Set(state.leftOut.map(\.id))
    let codings = state.reduction.codings.filter { !leftOut.contains($0.source) }
    let places = state.reduction.places.filter { !leftOut.contains($0.anchor.source) }
    let counts: [(String, Int)] = [
      (
        "codings whose source was left out",
        state.reduction.codings.count - codings.count
      ),
      ("problems", state.diagnostics.count { $0.severity == .error }),
      ("unfinished codings", codings.count { $0.status == .unfinished }),
      ("contested codings", codings.count { $0.status == .contested }),
      ("codings to review", codings.count { $0.review != nil }),
      ("proposed anchors", places.count { $0.state == .proposed }),
      ("lost anchors", places.count { $0.state == .lost }),
      ("hand edits not recorded", try unrecorded().count),
    ]
    let blocked = state.assessments.filter { !$0.blockedBy.isEmpty }.map { assessment in
      "finding '\(assessment.finding.id)' waits for the places of "
        + assessment.blockedBy.map(\.text).joined(separator: ", ")
    }
    return counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" } + blocked
  }
}

/// The names of the ledger in words.
enum CauseWording {
  static func words(_ name: String) -> String {
    guard let colon = name.firstIndex(of: ":") else { return name }
    let id = name[name.index(after: colon)...]
    switch name[..<colon] {
    case "source": return "source '\(id)' changed"
    case "record": return "the record of source '\(id)' changed"
    case "judgement": return "judgement '\(id)' was made, changed or taken back"
    case "coding": return "coding '\(id)' changed"
    case "specification": return "display '\(id)' was asked for otherwise"
    case "statement": return "finding '\(id)' was worded otherwise"
    case "verdict": return "the verdict '\(id)' was given or changed"
    case "written": return "the words in cell '\(id)' changed"
    case "drawn": return "\(id) was drawn otherwise"
    case "recorded": return "\(id) was recorded otherwise"
    default: return "\(name[..<colon]) '\(id)' changed"
    }
  }
}
