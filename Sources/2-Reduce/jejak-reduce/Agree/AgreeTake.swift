import ArgumentParser
import CommandConduct
import ReduceStage
import StageRuns
import StudyModel

/// Brings a second coder's work home.
struct AgreeTake: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take",
    abstract: "Bring a second coder's work home: a filled sheet or the folder of the package.",
    discussion: """
      Where a row has an unknown code or other words than were drawn, all such rows are listed and \
      nothing is written. What is taken counts for agreement only. Taking it twice changes nothing.
      """
  )
  @Argument(help: "The sheet (CSV), answers as JSON lines, or the package's folder.")
  var file: String
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      try await options.alone(isDryRun: judgement.dryRun) { open in
        let taken = try await options.run(of: open).taking(
          file,
          by: try judgement.judge(in: open),
          now: try Conduct.now()
        )
        Console.endProgress()
        Console.report(taken.diagnostics)
        guard !taken.diagnostics.contains(where: { $0.severity == .error }) else {
          throw Refusal(
            "nothing was taken from '\(file)'",
            remedy: "mend what is listed above, and take it again"
          )
        }
        try judgement.record(taken.acts, in: open).forEach { Console.line($0.text) }
        Console.remark(
          "\(taken.acts.count) new judgements for the sample; \(taken.known) were here already"
        )
      }
      return .done
    }
  }
}
