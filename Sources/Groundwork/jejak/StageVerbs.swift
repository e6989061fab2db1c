import ArgumentParser
import StageRuns

/// Which stage's command has which verb.
enum StageVerbs {
  private static let commands: [(stage: Stage, commands: [any ParsableCommand.Type])] = [
    (
      .collect,
      [Add.self, Show.self, Find.self, Locate.self, Passages.self, Parts.self, Pages.self] + survey
        + provenance
        + references
    ),
    (
      .reduce,
      [
        Code.self, Accept.self, Edit.self, Reject.self, None.self, Reanchor.self,
      ] + notes + cases + overview + [Undo.self, Codebook.self] + checking
    ),
    (.display, [New.self, Sheet.self, Cell.self]),
    (.conclude, [Judge.self, Report.self]),
  ]

  /// The verbs by stage, for the help and for completion.
  static let groups = commands.map {
    CommandGroup(name: $0.stage.rawValue, subcommands: $0.commands)
  }

  /// The stages themselves, and every verb of one.
  static let all = Stage.allCases.map(\.rawValue) + commands.flatMap { $0.commands.map(name) }

  /// The stage that a command line belongs to, with what its command gets; nothing for our own.
  static func stage(of arguments: [String]) -> (name: String, rest: [String])? {
    guard let verb = arguments.first else { return nil }
    if let stage = Stage(rawValue: verb) { return (stage.rawValue, Array(arguments.dropFirst())) }
    if verb == "help", let asked = stage(of: Array(arguments.dropFirst())) {
      return (asked.name, asked.rest + ["--help"])
    }
    guard let stage = commands.first(where: { $0.commands.map(name).contains(verb) })?.stage else {
      return nil
    }
    return (stage.rawValue, arguments)
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }
}
