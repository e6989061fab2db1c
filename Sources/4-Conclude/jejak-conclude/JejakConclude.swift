import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

@main
struct JejakConclude: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jejak-conclude",
    abstract: "Test the findings and write the report.",
    discussion: "Without a verb it tests all findings and writes every page.",
    subcommands: [ConcludeAll.self, Judge.self, Report.self],
    defaultSubcommand: ConcludeAll.self
  )

  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    refuseUnknownVerb(arguments)
    await main(arguments)
  }
}

struct ConcludeAll: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Test all findings.",
    shouldDisplay: false
  )
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      try await StageCommand.run(Set(Stage.allCases), options: options)
    }
  }
}

/// Gives a person's verdict on a finding.
struct Judge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Give your verdict on a finding, with the reason.",
    discussion:
      "The program's own verdict is computed from the tests; where the two differ, both are printed."
  )
  @Argument(help: "The finding's id.") var finding: String
  @Option(
    help:
      "supported, partly-supported, asserted-only, overstated, contradicted, not-supported or not-testable."
  )
  var verdict: String
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open()
      guard let why = judgement.why else {
        throw Refusal("a verdict needs a reason", remedy: "say --why")
      }
      let act = try await options.run(of: open).verdict(verdict, on: finding, why: why)
      Console.endProgress()
      try judgement.record([act], in: open).forEach { Console.line($0.text) }
      return .done
    }
  }
}

/// Prints the report, or checks it.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the report, or check that it may be called final."
  )
  @Option(help: "The language (default: the study's first).") var language: String?
  @Flag(help: "Check that no finding claims more than it shows; exit 1 otherwise.")
  var check = false
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      if check {
        let problems = try await run.reportCheck()
        Console.endProgress()
        Console.report(problems)
        return problems.contains { $0.severity == .error } ? .failed : .done
      }
      let text = try await run.report(language: language)
      Console.endProgress()
      Console.result(text)
      return .done
    }
  }
}
