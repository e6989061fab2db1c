import ArgumentParser
import CommandConduct
import StageRuns

/// Lists names with their variants.
struct Names: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List names and abbreviations with their variants, counted for each source.",
    discussion: """
      'actor' is the one recorded by `jejak actor` that goes by the form. 'expansion differs' stands at \
      an abbreviation that is written out in several ways, 'not on the list' at a form that its actor lacks.
      """
  )
  @Argument(help: "The source's id (default: all sources).") var id: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      return try await run.names(of: id).print(as: list.format)
    }
  }
}
