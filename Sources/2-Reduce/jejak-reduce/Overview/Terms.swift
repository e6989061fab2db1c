import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Records a term with several senses.
struct Drift: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record that sources use one term in several senses, with a code for each.",
    discussion: "The entry stands under 'drift' in codebook/protocol.yaml."
  )
  @Argument(help: "The term as sources write it.") var term: String
  @Argument(help: "The ids of the codes, one a sense; at least two.") var codes: [String]
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard Set(codes).count >= 2 else { throw ValidationError("a drift has two senses at least") }
  }

  func run() async throws {
    try await conduct {
      guard let why = judgement.why else {
        throw Refusal("it is not said what tells the senses apart", remedy: "say --why")
      }
      try await options.alone(isDryRun: judgement.dryRun) { open in
        _ = try judgement.judge(in: open)
        let act = try options.run(of: open).drift(
          of: term,
          codes: codes,
          why: why,
          isDryRun: judgement.dryRun
        )
        try judgement.record([act], in: open).forEach { Console.line($0.text) }
      }
      return .done
    }
  }
}

/// Lists terms with several senses.
struct Terms: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List terms with several senses, and where the code of each is used.",
    discussion:
      "Beside the recorded ones stand words that two codes look for: perhaps one term in two senses."
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      await options.run(of: try options.open()).terms().show(as: list.format)
    }
  }
}
