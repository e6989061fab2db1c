import ArgumentParser
import CommandConduct
import StageRuns

/// Crosses types of sources, cases and questions.
struct Frame: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Cross types of sources, cases and questions, and show the empty cells."
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = await options.run(of: try options.open()).samplingFrame()
      Console.endProgress()
      return found.print(as: list.format)
    }
  }
}
