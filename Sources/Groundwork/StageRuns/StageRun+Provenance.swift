import ConcludeStage
import Provenance
import StudyFolders
public import StudyModel

/// A list with what a person should look at beside it.
public struct CollectionList: Sendable {
  /// The rows.
  public let table: StudyTable
  /// What is missing or does not fit; an error among them fails the command.
  public let remarks: [Diagnostic]
}

extension StageRun {
  /// The search log as an appendix, and the sources that came on no known way.
  public func searches() -> CollectionList {
    let study = open.study
    let astray = study.sources.filter { $0.origin == nil }.map { source in
      Diagnostic(
        "no-origin",
        .warning,
        at: source.declaredAt,
        source: source.id,
        words: "source '\(source.id)' has no origin",
        remedy: "say how it was found: origin: {search: S1}, {by: hand} or {cited-in: ID}"
      )
    }
    return CollectionList(table: CollectionTables.searches(study), remarks: astray)
  }

  /// The boxes of the screening flow; remarks say exactly what does not add up.
  public func screeningFlow() -> CollectionList {
    guard let flow = Screening.flow(of: open.study) else {
      return CollectionList(table: StudyTable(columns: ["box", "all"]), remarks: [])
    }
    return CollectionList(
      table: CollectionTables.flow(flow),
      remarks: FlowRemarks.remarks(on: flow)
    )
  }

  /// The answers on the quality of the sources; of one source with their reasons.
  ///
  /// - Parameter source: The source's id; nothing for the grid of all.
  /// - Returns: The list, with a remark for each source that is not appraised.
  /// - Throws: ``StudyQuestionError`` where there is no such source.
  public func appraisals(of source: String?) throws(StudyQuestionError) -> CollectionList {
    let study = open.study
    if let source {
      return CollectionList(
        table: CollectionTables.answers([try registered(source)]),
        remarks: []
      )
    }
    let open = study.sources.filter { !$0.openAppraisalQuestions.isEmpty }.map { source in
      Diagnostic(
        "unappraised",
        .warning,
        at: source.declaredAt,
        source: source.id,
        words: "source '\(source.id)' is not appraised: "
          + source.openAppraisalQuestions.map(\.rawValue).joined(separator: ", "),
        remedy: "write in its record: appraisal: {"
          + "\(source.openAppraisalQuestions[0].rawValue): {answer: yes, why: …}, …}"
      )
    }
    return CollectionList(table: CollectionTables.appraisals(study), remarks: open)
  }

  /// What lies outside the protocol's boundary.
  public func scope() async -> CollectionList {
    CollectionList(table: CollectionTables.scope(await account()), remarks: [])
  }

  /// The declared kinds of data with their sources, and those that sources name.
  public func dataKinds() async -> CollectionList {
    let account = await account()
    let missing = account.data.filter { $0.isShort && $0.kind.why.isEmpty }.map { count in
      Diagnostic(
        "data-missing",
        .warning,
        at: FilePlace(path: StudyFiles.protocolFile),
        words: "the protocol declares '\(count.kind.kind)', and "
          + (count.sources.isEmpty
            ? "no source is of this kind" : "only \(count.sources.count) sources are of this kind"),
        remedy: "register them, take the kind out of 'data', or say why: {kind: …, why: …}"
      )
    }
    let others = account.undeclared.map { id in
      Diagnostic(
        "data-undeclared",
        .note,
        source: id,
        words: "source '\(id)' is of no kind that the protocol declares",
        remedy: "declare its type: {kind: …, types: […]}, or give it the attribute 'data'"
      )
    }
    return CollectionList(
      table: CollectionTables.data(account, open.study),
      remarks: missing + others
    )
  }

  /// The sampling frame.
  public func samplingFrame() async -> CollectionList {
    CollectionList(table: CollectionTables.frame(await account().frame), remarks: [])
  }

  /// The data accounting log; of one source with persons, days and reasons.
  ///
  /// - Parameter source: The source's id; nothing for the grid of all.
  /// - Returns: The list.
  /// - Throws: ``StudyQuestionError`` where there is no such source.
  public func accounting(of source: String?) async throws -> CollectionList {
    let accounts = await account().accounting
    guard let source else {
      return CollectionList(table: CollectionTables.accounting(accounts), remarks: [])
    }
    _ = try registered(source)
    return CollectionList(
      table: CollectionTables.steps(
        accounts.filter { $0.source == source },
        language: open.study.studyProtocol.languages.first ?? "en"
      ),
      remarks: []
    )
  }

  /// The independence groups.
  public func groups() -> CollectionList {
    CollectionList(table: CollectionTables.groups(open.study), remarks: [])
  }

  /// Which texts may leave the study, and whether git would let the others go.
  public func rights() -> CollectionList {
    let study = open.study
    guard study.sources.contains(where: { !$0.isShareable }) else {
      return CollectionList(table: CollectionTables.rights(study), remarks: [])
    }
    // Without a file git ignores nothing.
    let bytes = (try? open.folder.read(".gitignore")) ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let ignored = lines.map { $0.hasPrefix("/") ? $0.dropFirst() : $0 }
    let open = ["sources/library/", "output/1-collect/documents/", "output/2-reduce/read/"]
      .filter { folder in
        !ignored.contains { $0 == folder || $0 == folder.dropLast() }
      }
    let remarks = open.map { folder in
      Diagnostic(
        "git-keeps-texts",
        .warning,
        at: FilePlace(path: ".gitignore"),
        words: "git does not ignore '\(folder)', and not every source may be shared",
        remedy: "add a line: /\(folder)"
      )
    }
    return CollectionList(table: CollectionTables.rights(study), remarks: remarks)
  }

  private func account() async -> CollectionAccount {
    await state(through: .reduce).account
  }

  private func registered(_ id: String) throws(StudyQuestionError) -> Source {
    guard let source = open.study.source(id) else {
      throw .unknownSource(id, known: open.study.sources.map(\.id))
    }
    return source
  }
}

extension StudyState {
  /// What can be said of how the sources came to be there; gathered anew at each call.
  var account: CollectionAccount {
    CollectionAccounting.account(of: study, documents: documents, reduction: reduction)
  }

  /// Pages of the web without the day of access or a copy, where the profile asks for both.
  var webProblems: [Diagnostic] {
    let asked = Demands.check(
      study: study,
      documents: documents,
      reduction: reduction,
      displays: [],
      assessments: []
    ).first { $0.0.id == "COL-14" }
    guard let asked, case .unmet(let words) = asked.1 else { return [] }
    return [
      Diagnostic(
        "web-source",
        .error,
        at: FilePlace(path: StudyFiles.library),
        words: "\(asked.0.title.words(in: "en")): \(words.words(in: "en"))",
        remedy:
          "write the day you fetched it, accessed: 2026-10-01, and keep the saved page as file"
      )
    ]
  }
}

/// What does not add up in a flow, in words.
private enum FlowRemarks {
  static func remarks(on flow: ScreeningFlow) -> [Diagnostic] {
    let place = FilePlace(path: StudyFiles.searches)
    let broken = flow.broken.map { track in
      Diagnostic(
        "flow-broken",
        .error,
        at: place,
        words: words(of: track),
        remedy: remedy(for: track)
      )
    }
    let unreasoned = flow.unreasoned.map { number in
      Diagnostic(
        "no-reason",
        .error,
        at: place,
        words: "entry \(number) of 'screened' is out without a reason",
        remedy: "write: why: …"
      )
    }
    let unregistered = flow.unregistered.map { number in
      Diagnostic(
        "not-registered",
        .warning,
        at: place,
        words: "entry \(number) of 'screened' is in, and no source of the register is it",
        remedy:
          "add the source, and write in the entry: source: ID; until then it counts as pending"
      )
    }
    return broken + unreasoned + unregistered
  }

  private static func words(of track: ScreeningFlow.Track) -> String {
    let counts = track.counts
    switch track.way {
    case .unlogged(let id):
      return "\(counts.accounted) records come from search '\(id)', which is not logged"
    case .search(let id, _) where !track.saysHits:
      return "search '\(id)' does not say how many records it found"
    case .search, .citation, .hand, .other, .unsaid:
      let difference = counts.unaccounted
      return
        "\(track.way.name): \(counts.identified) identified, \(counts.accounted) accounted for "
        + "(\(counts.removed) removed, \(left(counts)) excluded, "
        + "\(counts.pending.values.reduce(0, +)) pending, \(counts.included) included): "
        + (difference > 0 ? "\(difference) too few" : "\(-difference) too many")
    }
  }

  private static func left(_ counts: ScreeningFlow.Counts) -> Int {
    counts.left(at: .title) + counts.left(at: .retrieval) + counts.left(at: .fullText)
  }

  private static func remedy(for track: ScreeningFlow.Track) -> String {
    switch track.way {
    case .unlogged(let id): return "log it: {id: \(id), where: …, date: …, query: …, hits: …}"
    case .search where !track.saysHits: return "write: hits: 40"
    case .search(let id, _) where track.counts.unaccounted > 0:
      return "say what became of them: {search: \(id), decision: out, why: …, "
        + "count: \(track.counts.unaccounted)}, or decision: pending"
    case .search, .citation, .hand, .other, .unsaid:
      return "look for entries that stand twice, or for a source that came on another way"
    }
  }
}
