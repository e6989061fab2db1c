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
  @Argument(help: "Only these items, by id.") var items: [String] = []
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
      let run = options.run(of: open)
      let all = try run.unrecorded()
      for item in items where !all.contains(where: { $0.code == item }) {
        throw Refusal("'\(item)' was not changed by hand since the last record")
      }
      let changes = items.isEmpty ? all : all.filter { items.contains($0.code) }
      guard !changes.isEmpty else {
        Console.remark("nothing was changed by hand since the last record")
        return .done
      }
      let redefined = changes.filter(\.changesDefinition).map(\.code)
      let counts = redefined.isEmpty ? [:] : await run.codingCounts()
      Console.endProgress()
      var isSame: [String: Bool] = [:]
      for code in redefined {
        isSame[code] = try meaning(of: code, count: counts[code] ?? 0)
      }
      let acts = changes.map { $0.act(sameMeaning: isSame[$0.code], why: judgement.why) }
      let ids = try judgement.record(acts, in: open)
      for (change, id) in zip(changes, ids) { Console.line("\(id.text) \(change.summary)") }
      return .done
    }
  }

  /// Whether a definition means the same as before: as said, or as answered.
  private func meaning(of code: String, count: Int) throws -> Bool {
    if sameMeaning || newMeaning { return sameMeaning }
    let question =
      "The definition of \(code) changed: same meaning [y], or new meaning, \(count) codings to review [n]?"
    guard let answer = Console.ask(question)?.first else {
      throw Refusal(
        "the definition of '\(code)' changed",
        remedy: "say --same-meaning, or --new-meaning to review its \(count) codings"
      )
    }
    return "yYjJ".contains(answer)
  }
}
