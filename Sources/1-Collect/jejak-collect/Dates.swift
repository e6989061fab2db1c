import ArgumentParser
import CommandConduct
import StageRuns

/// Lists the dates of sources, as candidates for events.
struct Dates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the dates that sources name, with a place to record an event on.",
    discussion: "What lies outside the period of the protocol's boundary is marked."
  )
  @Argument(help: "The source's id (default: all sources).") var id: String?
  @Flag(help: "With the years of cited works.") var citations = false
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      return try await run.dates(of: id, withCitations: citations).print(as: list.format)
    }
  }
}
