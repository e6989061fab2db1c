import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Writes to the journal what was changed by hand.
struct Record: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record in the journal what was changed by hand, item by item.",
    discussion: """
      For a code whose definition changed, say --same-meaning or --new-meaning; a new meaning puts \
      its codings up for review.
      """
  )
  @Flag(help: "Changed definitions mean the same as before.") var sameMeaning = false
  @Flag(help: "Changed definitions mean something new.") var newMeaning = false
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard !(sameMeaning && newMeaning) else {
      throw ValidationError("--same-meaning and --new-meaning exclude one another")
    }
  }

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let changes = try options.run(of: open).unrecorded()
      guard !changes.isEmpty else {
        Console.remark("nothing was changed by hand since the last record")
        return .done
      }
      let meanings = changes.filter(\.changesDefinition)
      var isSame: Bool? = sameMeaning ? true : newMeaning ? false : nil
      if isSame == nil, !meanings.isEmpty {
        let ids = meanings.map(\.item).joined(separator: ", ")
        let answer = Console.ask("The definition of \(ids) changed: same meaning? [y/n]")
        guard let answer, let first = answer.first else {
          throw Refusal(
            "the definition of \(ids) changed",
            remedy: "say --same-meaning, or --new-meaning to review the codings"
          )
        }
        isSame = "yYjJ".contains(first)
      }
      let acts = changes.map { $0.act(sameMeaning: isSame, why: judgement.why) }
      let ids = try judgement.record(acts, in: open)
      for (change, id) in zip(changes, ids) { Console.line("\(id.text) \(change.summary)") }
      return .done
    }
  }
}
