import ArgumentParser
import CommandConduct
import StageRuns

/// Shows how the sources were appraised.
struct Appraisal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the answers on the quality of each source, and which are not appraised.",
    discussion: """
      Four questions of Scott (1990), and for grey literature the six of AACODS besides. A person \
      answers in the record of the source; the answers are never added up.
      """
  )
  @Argument(help: "The id of one source, for its answers with their reasons.") var id: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = try options.run(of: try options.open()).appraisals(of: id)
      Console.endProgress()
      return found.print(as: list.format)
    }
  }
}
