import ArgumentParser
import CommandConduct
import ReduceStage
import StageRuns
import StudyModel

/// What every operation on the codebook has, and how it is done.
struct RevisionOptions: ParsableArguments {
  @Flag(help: "Leave lines that name the code and cannot follow as they are.") var leave = false
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  /// Does an operation: the file first, then its line in the journal.
  func perform(
    _ operation: (OpenStudy) throws -> CodebookOperation
  ) async throws -> Outcome {
    try await options.alone(isDryRun: judgement.dryRun) { open in
      let asked = try operation(open)
      let prepared = try await options.run(of: open).revising(
        asked,
        why: judgement.why,
        leaves: leave
      )
      Console.endProgress()
      if prepared.recorded > 0 {
        Console.remark("recorded first what was changed by hand: \(prepared.recorded) codes")
      }
      if !judgement.dryRun {
        // Who judges is asked before anything is written.
        _ = try judgement.judge(in: open)
        try prepared.write(to: open.folder)
      }
      let ids = try judgement.record(prepared.acts, in: open)
      if ids.indices.contains(prepared.recorded) { Console.line(ids[prepared.recorded].text) }
      Self.report(prepared)
      return .done
    }
  }

  private static func report(_ prepared: PreparedRevision) {
    if let tally = prepared.revision.tally {
      var words = ["\(tally.before) codings before"]
      words += tally.gained.map { "\($0.code): \($0.count)" }
      if tally.several > 0 { words.append("\(tally.several) in several") }
      if tally.stay > 0 { words.append("\(tally.stay) stay") }
      if tally.open > 0 { words.append("\(tally.open) to review") }
      Console.line(words.joined(separator: ", "))
    }
    for place in prepared.followed { Console.line("changed \(place)") }
    for place in prepared.left { Console.remark("names the code: \(place)") }
  }
}

/// What may be said of a code in words.
struct CodeWords: ParsableArguments {
  @Option(help: "The definition, in one sentence.") var definition: String?
  @Option(help: "What belongs in it.") var include: String?
  @Option(help: "The language of the words, in a study with several.") var language: String?

  /// The words as they stand beside those of other languages.
  func words(_ typed: String?, over earlier: LocalizedText?, _ open: OpenStudy) -> LocalizedText? {
    guard let typed else { return nil }
    guard let earlier, !earlier.isEmpty, Array(earlier.byLanguage.keys) != [""] else {
      return language.map { LocalizedText(byLanguage: [$0: typed]) } ?? LocalizedText(typed)
    }
    var all = earlier.byLanguage
    all[language ?? open.study.studyProtocol.languages.first ?? ""] = typed
    return LocalizedText(byLanguage: all)
  }
}
