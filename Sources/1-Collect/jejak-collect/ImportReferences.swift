import ArgumentParser
import CommandConduct
import StageRuns

/// Takes in the works of a reference manager.
struct ImportReferences: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in works from CSL-JSON, BibTeX, RIS or a Zotero export with its files.",
    discussion: """
      Works with a file below the export become sources: the file is copied to sources/library/, the \
      citekey is the id. A work that is registered, by DOI, address or title and year, gets the fields \
      its record lacks; what the record has stays, and differences are listed. A work without a file is \
      listed and not registered. Importing a file twice changes nothing.
      """
  )
  @Argument(help: "A file of references, or the folder of an export.") var references: String
  @Flag(help: "Say what would be written, and write nothing.") var dryRun = false
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let taken = try await options.alone(isDryRun: dryRun) { open in
        try ReferenceImporting(open: open).take(references, isDryRun: dryRun)
      }
      Console.endProgress()
      var rows = PrintedList(columns: ["id", "action", "detail", "conflicts"])
      for row in taken.rows {
        rows.append([row.id, row.action.rawValue, row.detail, row.conflicts.joined(separator: " ")])
      }
      rows.print(as: list.format)
      Console.report(taken.diagnostics)
      return Outcome(taken.diagnostics)
    }
  }
}
