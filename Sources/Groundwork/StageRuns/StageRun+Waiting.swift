import StudyFolders
import StudyModel

extension StageRun {
  /// What waits for a person, most urgent first.
  ///
  /// - Parameter kind: Only one kind.
  /// - Returns: The items.
  /// - Throws: `FolderError` where the study cannot be read.
  public func queue(only kind: String? = nil) async throws -> [WaitingItem] {
    let state = await state(through: .reduce)
    return waiting(state).filter { kind == nil || $0.kind == kind }
  }

  /// What to do now: words and the command to copy, most urgent first.
  public func nextSteps() async throws -> [String] {
    let state = await state()
    let problems = state.diagnostics.count { $0.severity == .error }
    let waiting = Dictionary(
      grouping: waiting(state),
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
      let words =
        open.folder.has(StudyFiles.output + "/ledger.json")
        ? "\(stale.count) parts of output/ are stale" : "Nothing was run yet"
      steps.insert("\(words): jejak run", at: min(1, steps.count))
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
    ("disagreement", ("disagreement of coders is open", "disagreements of coders are open")),
    ("stale-cell", ("cell changed below your words", "cells changed below your words")),
  ]
}
