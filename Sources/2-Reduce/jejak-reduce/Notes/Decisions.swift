import ArgumentParser
import CommandConduct
import StageRuns

/// Lists the decisions about the study.
struct Decisions: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the decisions about the study."
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      options.run(of: try options.open()).decisions().show(as: list.format)
    }
  }
}
