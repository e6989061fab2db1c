import ArgumentParser
import CommandConduct
import StageRuns

/// Shows how far the work on each source has come.
struct Accounting: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how far the work on each source has come, from retrieving to checking."
  )
  @Argument(help: "The id of one source, for persons, days and reasons.") var id: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = try await options.run(of: try options.open()).accounting(of: id)
      Console.endProgress()
      return found.print(as: list.format)
    }
  }
}
