import ArgumentParser
import CommandConduct
import StageRuns

/// Adds up what was found, left and included.
struct Flow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Add up what was found, removed, excluded, waits and is in, box by box.",
    discussion: """
      After PRISMA 2020. Exit status 1 when the numbers of a way do not add up; what is missing or \
      too much is said exactly. A run draws the flow: output/1-collect/flow.svg.
      """
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = options.run(of: try options.open()).screeningFlow()
      Console.endProgress()
      return found.print(as: list.format)
    }
  }
}
