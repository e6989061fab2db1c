import ArgumentParser
import CommandConduct
import ReduceStage
import StageRuns
import StudyModel

/// Links statements that contradict one another.
struct Contradict: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contradiction",
    abstract: "Link codings or events that cannot all be true."
  )
  @Argument(help: "The ids, at least two.") var ids: [String]
  @Option(help: "What it is about, such as an event's id.") var about: String
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard ids.count >= 2 else { throw ValidationError("a contradiction has two sides at least") }
  }

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let chosen = try await options.run(of: open).contradicting(ids, about: about)
      Console.endProgress()
      try judgement.record(chosen.acts, in: open).forEach { Console.line($0.text) }
      return .done
    }
  }
}

/// Settles a contradiction.
struct Resolve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Settle a contradiction, or a conflict between two persons' judgements.",
    discussion: "A contradiction that cannot be settled is --choice irreducible; both sides stay."
  )
  @Argument(help: "The id of the contradiction or of the judgement.") var id: String
  @Option(help: "What stands: one of the ids, or words.") var choice: String
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open()
      guard let why = judgement.why else {
        throw Refusal("settling needs a reason", remedy: "say --why")
      }
      let chosen = try await options.run(of: open).resolving(id, choice: choice, why: why)
      Console.endProgress()
      try judgement.record(chosen.acts, in: open).forEach { Console.line($0.text) }
      return .done
    }
  }
}

/// Lists contradictions.
struct Contradictions: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List contradictions, a row a side: open, resolved, irreducible, or only noticed."
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      await options.run(of: try options.open()).contradictions().show(as: list.format)
    }
  }
}
