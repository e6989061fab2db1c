import ArgumentParser
import CommandConduct
import StageRuns
import StudyFolders

/// What to do now, in at most three lines.
struct Now: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "now",
    abstract: "Say what to do now, with the command to copy."
  )
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      guard options.study != nil || StudyFolder.nearest() != nil else {
        Console.line("There is no study here yet; begin one: jejak init my-study")
        return .done
      }
      let steps = try await options.run(of: try options.open()).nextSteps()
      Console.endProgress()
      steps.prefix(3).forEach { Console.line($0) }
      return .done
    }
  }
}
