import ArgumentParser
import CommandConduct
import StageRuns

/// Lists tables, prints one, or proposes cells for those that a dump of text flattened.
struct Tables: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the tables of sources, print one, or propose the cells of a flattened one.",
    discussion: """
      Rows and columns are counted without heads. Of a table that was flattened into lines nobody \
      but a person knows the cells: --propose prints a record to correct and to paste below the \
      source in sources/library.yaml.
      """
  )
  @Argument(help: "The source's id.") var id: String?
  @Option(help: ArgumentHelp("Print the table with this number.", valueName: "n")) var table: Int?
  @Flag(help: "Print its cells with their places, one a row.") var cells = false
  @Flag(help: "Propose the cells of tables that are flattened into lines.") var propose = false
  @Option(help: ArgumentHelp("How many columns a flattened table has.", valueName: "n"))
  var columns: Int?
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard id != nil || (table == nil && !propose) else {
      throw ValidationError("--table and --propose need the id of a source")
    }
    guard !cells || table != nil else { throw ValidationError("--cells needs --table") }
    guard columns.map({ (1...1000).contains($0) && propose }) ?? true else {
      throw ValidationError("--columns goes with --propose and takes a number from 1 to 1000")
    }
  }

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      if let id, propose {
        let record = try await run.proposedTables(in: id, columns: columns)
        Console.endProgress()
        guard !record.isEmpty else {
          throw Refusal(
            "nothing in '\(id)' looks like a flattened table",
            remedy: "one begins with 'Tabel 1' or 'Table 1' and ends with 'Sumber:' or 'Source:'"
          )
        }
        Console.result(record)
        return .done
      }
      let found: SurveyList
      if let id, let table {
        found =
          cells || list.format == .json
          ? try await run.cells(ofTable: table, in: id) : try await run.grid(ofTable: table, in: id)
      } else {
        found = try await run.tables(of: id)
      }
      return found.print(as: list.format)
    }
  }
}
