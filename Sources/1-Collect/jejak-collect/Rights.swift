import ArgumentParser
import CommandConduct
import StageRuns

/// Says what may leave the study.
struct Rights: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List which texts may leave the study, and whether git would let the others go."
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = options.run(of: try options.open()).rights()
      Console.endProgress()
      return found.print(as: list.format)
    }
  }
}
