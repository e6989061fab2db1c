import ArgumentParser
import CommandConduct
import StageRuns

/// Says what speaks against a finding.
struct Argue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What speaks against a finding, or that nothing was looked for."
  )
  @Argument(help: "The finding's id.") var finding: String
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let text = try await options.run(of: try options.open()).argue(finding)
      Console.endProgress()
      Console.result(text)
      return .done
    }
  }
}

/// Says what would remain without a source, a group or a coder.
struct Without: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "All findings as if a source, group or coder were gone."
  )
  @Argument(help: "The id of a source, a group or a coder.") var id: String
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let text = try await options.run(of: try options.open()).without(id)
      Console.endProgress()
      Console.result(text)
      return .done
    }
  }
}

/// Says what became of each passage of a source.
struct Fate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What became of each passage of a source."
  )
  @Argument(help: "The source's id.") var source: String
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let text = try await options.run(of: try options.open()).fate(source)
      Console.endProgress()
      Console.result(text)
      return .done
    }
  }
}
