import ArgumentParser
import CommandConduct
import StageRuns

/// Lists the language of each passage, and proposes parts in another language.
struct Languages: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the language of each passage, or propose the parts in another language.",
    discussion: """
      What markup says stands. Else the small words of a passage tell, where it has ten words or more; \
      a shorter one has the language of its neighbour. --parts prints records for 'parts:' of the \
      source in sources/library.yaml.
      """
  )
  @Argument(help: "The source's id (default: all sources).") var id: String?
  @Flag(help: "Propose the parts in another language than the source's.") var parts = false
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      let found = try await run.languages(of: id)
      return (parts ? found.proposed : found.passages).print(as: list.format)
    }
  }
}
