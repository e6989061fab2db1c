import StudyFolders
import StudyModel

/// Something that waits for a person.
public struct WaitingItem: Sendable {
  /// `suggestion`, `outside`, `unfinished`, `proposed`, `lost`, `contested`, `review` or
  /// `contradiction`.
  public let kind: String
  /// Its id.
  public let id: String
  /// The code, or what it is about.
  public let code: String
  /// Where it stands.
  public let locator: String
  /// The command that settles it.
  public let command: String

  /// The kinds, most urgent first.
  public static let kinds = [
    "lost", "proposed", "unfinished", "contested", "review", "contradiction", "suggestion",
    "outside",
  ]
}

extension StageRun {
  /// What waits for a person, most urgent first.
  ///
  /// - Parameter kind: Only one kind.
  /// - Returns: The items.
  /// - Throws: `FolderError` where the study cannot be read.
  public func queue(only kind: String? = nil) async throws -> [WaitingItem] {
    let state = await state(through: .reduce)
    let all =
      waitingCodings(state) + waitingPlaces(state) + waitingContradictions(state)
      + waitingSuggestions(state)
    return all.filter { kind == nil || $0.kind == kind }
  }

  /// What to do now: words and the command to copy, most urgent first.
  public func nextSteps() async throws -> [String] {
    let state = await state()
    let problems = state.diagnostics.count { $0.severity == .error }
    let waiting = Dictionary(
      grouping: waitingCodings(state) + waitingPlaces(state) + waitingContradictions(state)
        + waitingSuggestions(state),
      by: \.kind
    )
    let unrecorded = try unrecorded().count
    var steps: [String] = []
    func step(_ isDue: Bool, _ words: String, _ command: String) {
      if isDue { steps.append("\(words): \(command)") }
    }
    step(
      problems > 0,
      problems == 1 ? "1 problem keeps something out" : "\(problems) problems keep something out",
      "jejak doctor"
    )
    step(state.study.sources.isEmpty, "Put a first source into the library", "jejak add FILE")
    step(
      !state.study.sources.isEmpty && state.study.codebook.codes.isEmpty,
      "Write your first codes into \(StudyFiles.codes), then look for their words",
      "jejak find 'WORDS'"
    )
    for (kind, words) in Self.urgent {
      let count = waiting[kind]?.count ?? 0
      step(
        count > 0,
        count == 1 ? "1 \(words.one)" : "\(count) \(words.several)",
        "jejak queue --only \(kind)"
      )
    }
    step(
      waiting["suggestion"] != nil,
      "\(waiting["suggestion"]?.count ?? 0) suggestions wait for you",
      "jejak queue --only suggestion"
    )
    // Before the first judgement nobody has anything to record but templates.
    step(
      unrecorded > 0 && !state.study.judgements.isEmpty,
      "\(unrecorded) edits by hand are not in the journal",
      "jejak record"
    )
    let stale = staleness(of: state)
    if !stale.isEmpty && !state.study.sources.isEmpty {
      steps.insert(
        "\(stale.count) parts of output/ are stale: jejak run",
        at: min(1, steps.count)
      )
    }
    step(
      stale.isEmpty && !state.study.sources.isEmpty,
      "Everything is fresh; the findings are in",
      open.folder.absolute("output/index.html")
    )
    return steps
  }

  private static let urgent: [(kind: String, words: (one: String, several: String))] = [
    ("lost", ("place lost its words", "places lost their words")),
    ("proposed", ("place waits to be found anew", "places wait to be found anew")),
    ("unfinished", ("coding lacks what its code needs", "codings lack what their codes need")),
    ("contested", ("coding is contested", "codings are contested")),
    (
      "review",
      (
        "coding is older than what its code means now",
        "codings are older than what their code means now"
      )
    ),
    ("contradiction", ("contradiction is open", "contradictions are open")),
  ]

  private func waitingCodings(_ state: StudyState) -> [WaitingItem] {
    state.reduction.codings.flatMap { coding -> [WaitingItem] in
      let id = coding.id.text
      func item(_ kind: String, _ command: String) -> WaitingItem {
        WaitingItem(
          kind: kind,
          id: id,
          code: coding.code,
          locator: "\(coding.source) \(coding.locator)",
          command: command
        )
      }
      switch coding.anchorState {
      case .lost: return [item("lost", "jejak reanchor \(id) --quote WORDS")]
      case .proposed: return [item("proposed", "jejak reanchor \(id) --accept 1")]
      case .exact, .carried: break
      }
      switch coding.status {
      case .unfinished:
        let lacks = coding.lacks.map { "--\($0.rawValue) …" }.joined(separator: " ")
        return [item("unfinished", "jejak edit \(id) \(lacks)")]
      case .contested: return [item("contested", "jejak resolve \(id) --choice … --why …")]
      case .accepted, .retired: break
      }
      guard coding.review != nil else { return [] }
      return [item("review", "jejak codebook review --keep \(id)")]
    }
  }

  /// Events and marks whose words moved with their source.
  private func waitingPlaces(_ state: StudyState) -> [WaitingItem] {
    state.reduction.held.filter { $0.isOpen && $0.holder != .sample }.map { place in
      let id = place.judgement.text
      return WaitingItem(
        kind: place.state.rawValue,
        id: id,
        code: place.about.isEmpty ? place.holder.rawValue : place.about,
        locator: place.anchor.source,
        command: place.state == .lost
          ? "jejak reanchor \(id) --quote WORDS" : "jejak reanchor \(id) --accept 1"
      )
    }
  }

  private func waitingContradictions(_ state: StudyState) -> [WaitingItem] {
    let recorded = state.reduction.contradictions.filter(\.isOpen).compactMap { contradiction in
      contradiction.judgement.map { judgement in
        WaitingItem(
          kind: "contradiction",
          id: judgement.text,
          code: contradiction.about,
          locator: contradiction.of.map(\.text).joined(separator: " "),
          command: "jejak resolve \(judgement.text) --choice … --why …"
        )
      }
    }
    return recorded + state.reduction.noticed.map(waitingConflict)
  }

  /// What seems to contradict itself: coded places are linked, places nobody coded are coded first.
  private func waitingConflict(_ conflict: NoticedConflict) -> WaitingItem {
    let sides = conflict.places.map { place in
      let id = place.judgement?.text ?? place.suggestion ?? ""
      return "\(place.value): \(id) (\(place.source) \(place.locator))"
    }
    let uncoded = conflict.places.filter { $0.judgement == nil }.compactMap(\.suggestion)
    let coded = conflict.places.compactMap { $0.judgement?.text }
    return WaitingItem(
      kind: "contradiction",
      id: "",
      code: conflict.about,
      locator: sides.joined(separator: "; "),
      command: uncoded.isEmpty
        ? "jejak contradiction \(Self.unique(coded)) --about \(conflict.about)"
        : "jejak accept \(Self.unique(uncoded))"
    )
  }

  private static func unique(_ ids: [String]) -> String {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }.joined(separator: " ")
  }

  /// Those of the codebook first, then those of programs from outside, which are marked.
  private func waitingSuggestions(_ state: StudyState) -> [WaitingItem] {
    let open = state.reduction.suggestions.filter { $0.status == .suggested }
    let apart = open.filter { $0.suggester == nil } + open.filter { $0.suggester != nil }
    return apart.map { suggestion in
      let locator = state.document(suggestion.source)?.locator(of: suggestion.range) ?? ""
      return WaitingItem(
        kind: suggestion.suggester == nil ? "suggestion" : "outside",
        id: suggestion.id,
        code: suggestion.code,
        locator: "\(suggestion.source) \(locator)"
          + (suggestion.suggester.map { " (\($0.name))" } ?? ""),
        command: "jejak accept \(suggestion.id)"
      )
    }
  }
}
