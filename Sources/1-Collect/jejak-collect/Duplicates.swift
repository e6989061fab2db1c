import ArgumentParser
import CommandConduct
import StageRuns

/// Lists what stands twice, and proposes groups of sources that go back to one origin.
struct Duplicates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what stands twice, inside sources and between them.",
    discussion: """
      Runs of ten equal words or more, whatever their case and punctuation, and passages that share \
      most of their word triples. Passages of 15 words and more are repeats and count once; titles, \
      names and expressions are listed and are none. --groups proposes independence groups: a person \
      writes them into sources/library.yaml.
      """
  )
  @Argument(help: "The source's id (default: all sources).") var id: String?
  @Flag(help: "Propose groups of sources that share much.") var groups = false
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard !groups || id == nil else { throw ValidationError("--groups looks at all sources") }
  }

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      let found = groups ? try await run.proposedGroups() : try await run.duplicates(of: id)
      return found.print(as: list.format)
    }
  }
}
