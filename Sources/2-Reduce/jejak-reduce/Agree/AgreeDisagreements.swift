public import ArgumentParser
import CommandConduct
import StageRuns
public import StudyModel

extension Settlement.Reason: ExpressibleByArgument {}

/// Lists what coders disagree on.
struct AgreeDisagreements: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disagreements",
    abstract: "List the units on which coders disagree, side by side, with what was settled."
  )
  @Option(help: "Only this sample.") var sample: String?
  @Option(help: "Only units where this code is disputed.") var code: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = try await options.run(of: try options.open())
        .disagreements(sample: sample, code: code)
      found.print(as: list.format)
      return .done
    }
  }
}

/// Records what two coders made of a disagreement.
struct AgreeSettle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Record how a disagreement was settled; both first codings stay.",
    discussion: """
      The choice is the codes that hold, or words. It changes no coding: give or take the code back \
      yourself afterwards. Agreement is always computed from what each coder said alone.
      """
  )
  @Argument(help: "The place, or the id of one of the codings.") var place: String
  @Option(help: "What holds.") var choice: String
  @Option(help: "Why you disagreed: definition, unit, slip or ambiguity.")
  var because: Settlement.Reason
  @Option(help: "The sample, where several hold the place.") var sample: String?
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open()
      guard let why = judgement.why else {
        throw Refusal("settling needs a reason", remedy: "say --why")
      }
      let act = try await options.run(of: open).settling(
        place,
        sample: sample,
        choice: choice,
        because: because,
        why: why
      )
      Console.endProgress()
      try judgement.record([act], in: open).forEach { Console.line($0.text) }
      return .done
    }
  }
}

/// Lists the samples.
struct AgreeRounds: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rounds",
    abstract: "List the samples as rounds of check-coding, with how coders agree in each.",
    discussion: """
      The agreement is agreements over agreements and disagreements, a decision being a code on a \
      unit (Miles & Huberman 1994, chapter 4). A person's agreement with herself is marked intra.
      """
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = try await options.run(of: try options.open()).rounds()
      found.print(as: list.format)
      return .done
    }
  }
}
