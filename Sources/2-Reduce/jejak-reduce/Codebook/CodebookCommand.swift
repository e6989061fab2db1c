import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Looks into the codebook.
struct CodebookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Check the codebook, change it without losing a coding, and look into its past.",
    subcommands: [
      CodebookCheck.self, CodebookTerms.self, CodebookPrecision.self, CodebookKwic.self,
      CodebookTry.self, CodebookReviews.self, CodebookPastList.self, CodebookDiff.self,
      CodebookAt.self, AddCode.self, RenameCode.self, RedefineCode.self, SplitCode.self,
      MergeCodes.self, MoveCode.self, PromoteCode.self, RetireCode.self, ImportCodes.self,
      ExportCodes.self,
    ],
    defaultSubcommand: CodebookCheck.self
  )
}

/// Checks definitions, examples, indicators and fit.
struct CodebookCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check definitions, examples, indicators, and codes unused, bulky or always together."
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = try await options.run(of: try options.open()).codebookCheck()
      Console.endProgress()
      var rows = PrintedList(columns: ["code", "severity", "what", "remedy"])
      for row in found {
        let diagnostic = row.diagnostic
        rows.append([
          row.code, diagnostic.severity.rawValue, diagnostic.words, diagnostic.remedy ?? "",
        ])
      }
      rows.print(as: list.format)
      return found.contains { $0.diagnostic.severity == .error } ? .failed : .done
    }
  }
}
