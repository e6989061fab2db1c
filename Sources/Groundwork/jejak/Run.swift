import ArgumentParser
import CommandConduct
import StageRuns

/// Runs the stages and writes `output/`.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the stages and write output/.",
    discussion: "Exit status 2: done, and some input was left out; the messages say which and why."
  )
  @Argument(help: "Stages to run: collect, reduce, display, conclude (default: all).")
  var stages: [String] = []
  @Flag(help: "Say what would change, and write nothing.") var dryRun = false
  @OptionGroup var options: StudyOptions

  func validate() throws {
    for stage in stages where Stage(rawValue: stage) == nil {
      let nearest = Conduct.nearest(to: stage, among: Stage.allCases.map(\.rawValue))
      throw ValidationError(
        "'\(stage)' is no stage" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
      )
    }
  }

  func run() async throws {
    try await conduct {
      guard dryRun else {
        let chosen = stages.compactMap(Stage.init(rawValue:))
        return try await StageCommand.run(
          Set(chosen.isEmpty ? Stage.allCases : chosen),
          options: options
        )
      }
      let status = try await options.run(of: try options.open()).status()
      Console.endProgress()
      Console.result(status.text)
      return .done
    }
  }
}
