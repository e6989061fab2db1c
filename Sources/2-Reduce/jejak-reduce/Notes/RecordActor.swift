import ArgumentParser
import CommandConduct
import StageRuns

/// Records an actor with its names.
struct RecordActor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actor",
    abstract: "Record an actor with all names and abbreviations it goes by, or list the actors.",
    discussion: """
      The actors are the study's authority list: `jejak names` marks which names of the sources are on \
      it, and which are written out in several ways.
      """
  )
  @Argument(help: "The actor's id.") var id: String?
  @Option(help: "A name as sources write it; may be repeated.") var name: [String] = []
  @Flag(name: .customLong("list"), help: "List the actors.") var isList = false
  @OptionGroup var list: ListOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard (id != nil) != isList else {
      throw ValidationError("give an actor with --name, or --list")
    }
    guard id == nil || !name.isEmpty else { throw ValidationError("say --name at least once") }
  }

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let run = options.run(of: open)
      guard let id else { return await run.actors().show(as: list.format) }
      try judgement.write(try await run.actor(id, names: name), in: open)
      return .done
    }
  }
}
