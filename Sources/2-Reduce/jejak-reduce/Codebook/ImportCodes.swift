import ArgumentParser
import CommandConduct
import ReduceStage
import StageRuns
import StudyModel

/// Takes codes of another program in.
struct ImportCodes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in the codes of a REFI-QDA codebook (.qdc) or a table (.csv).",
    discussion: """
      Codes that are there already stay as they are. A code is known by its identifier, so that two \
      of one name in two branches are two.
      """
  )
  @Argument(help: "The file.") var file: String
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      try await options.alone(isDryRun: judgement.dryRun) { open in
        let (prepared, known, diagnostics) = try options.run(of: open)
          .importing(file, why: judgement.why)
        Console.report(diagnostics)
        if !known.isEmpty { Console.remark("there already: \(known.joined(separator: ", "))") }
        guard let prepared else { return Outcome(diagnostics) }
        if !judgement.dryRun {
          _ = try judgement.judge(in: open)
          try prepared.write(to: open.folder)
        }
        try judgement.record(prepared.acts, in: open)
        prepared.revision.others.forEach { Console.line($0) }
        return Outcome(diagnostics)
      }
    }
  }
}

/// Writes the codebook for another program.
struct ExportCodes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the codebook as REFI-QDA (.qdc) or as a table (.csv).",
    discussion: "What the format cannot hold is said, kind by kind."
  )
  @Argument(help: "The file to write.") var file: String
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let lost = try options.run(of: try options.open()).exporting(file)
      for words in lost { Console.remark("not in the file: \(words)") }
      return .done
    }
  }
}
