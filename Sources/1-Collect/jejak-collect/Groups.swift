import ArgumentParser
import CommandConduct
import StageRuns

/// Lists the independence groups.
struct Groups: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the independence groups with their sources."
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = options.run(of: try options.open()).groups()
      Console.endProgress()
      return found.print(as: list.format)
    }
  }
}
