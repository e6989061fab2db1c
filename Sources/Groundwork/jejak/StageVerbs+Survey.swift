import ArgumentParser

/// The verbs that tell what stands inside sources, for the help and for completion.
extension StageVerbs {
  static let survey: [any ParsableCommand.Type] = [
    Tables.self, Duplicates.self, Numbers.self, Dates.self, Names.self, Privacy.self,
    Languages.self,
  ]

  struct Tables: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tables",
      abstract: "List the tables of sources, print one, or propose the cells of a flattened one."
    )
  }

  struct Duplicates: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "duplicates",
      abstract: "List what stands twice, inside sources and between them."
    )
  }

  struct Numbers: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "numbers",
      abstract: "List the numbers that sources state, or compute their statements again."
    )
  }

  struct Dates: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "dates",
      abstract: "List the dates that sources name, with a place to record an event on."
    )
  }

  struct Names: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "names",
      abstract: "List names and abbreviations with their variants, counted for each source."
    )
  }

  struct Privacy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "privacy",
      abstract: "Flag personal identifiers in sources, or check that exports hold none."
    )
  }

  struct Languages: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "languages",
      abstract: "List the language of each passage, or propose the parts in another language."
    )
  }
}
