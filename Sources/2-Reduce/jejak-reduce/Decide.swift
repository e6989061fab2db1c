import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Records a decision about the study.
struct Decide: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record a decision about the study, with what else could have been done."
  )
  @Argument(help: "What it is about: an id, or words such as 'method'.") var about: String
  @Option(help: "What was chosen.") var choice: String
  @Option(help: "What was weighed; may be repeated.") var option: [String] = []
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open()
      guard let why = judgement.why, !why.isEmpty else {
        throw Refusal("a decision needs a reason", remedy: "say --why")
      }
      let decision = DecisionChoice(about: about, options: option, choice: choice, why: why)
      try judgement.record([.decision(decision)], in: open).forEach { Console.line($0.text) }
      return .done
    }
  }
}
