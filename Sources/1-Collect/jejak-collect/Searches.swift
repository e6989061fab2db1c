import ArgumentParser
import CommandConduct
import StageRuns

/// Prints the search log as the appendix of a report has it.
struct Searches: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "List the searches as an appendix has them, and the sources that came on no known way."
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = options.run(of: try options.open()).searches()
      Console.endProgress()
      return found.print(as: list.format)
    }
  }
}
