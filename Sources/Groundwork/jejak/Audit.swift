import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// What an examiner asks of the whole study.
struct Audit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask what an examiner asks: what machines made, and how it was accepted.",
    subcommands: [AuditMachine.self, AuditBias.self]
  )
}

/// Lists what machines made.
struct AuditMachine: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "machine",
    abstract: "List what machines proposed, with version, settings, input and date, and its fate."
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = await options.run(of: try options.open()).machines()
      found.print(as: list.format)
      return .done
    }
  }
}

/// Points out what may have been accepted without looking.
struct AuditBias: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bias",
    abstract: "Show how suggestions were decided on, and warn of accepting too much or too fast.",
    discussion: """
      A warning comes from 20 decisions on, where more than 90 % were accepted unchanged or the \
      median time was under 5 seconds; 'acceptance' under 'thresholds' of the protocol sets other \
      bounds. Pauses of more than an hour are left out.
      """
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let (found, warnings) = await options.run(of: try options.open()).acceptance()
      found.print(as: list.format)
      Console.report(warnings)
      return .done
    }
  }
}

/// Prints a judgement.
struct JudgementAccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judgement",
    abstract: "Show who judged what when, what was visible, the options, the choice and the reason."
  )
  @Argument(help: "The judgement's id.") var id: String
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let fields = try options.run(of: try options.open()).judgement(id)
      var rows = PrintedList(columns: ["field", "words"])
      for field in fields { rows.append([field.field, field.words]) }
      rows.print(as: list.format)
      return .done
    }
  }
}
