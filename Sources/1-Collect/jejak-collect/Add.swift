import ArgumentParser
import CommandConduct
import StageRuns

/// Takes files into the library and writes their records.
struct Add: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a file into the library and register it.",
    discussion: """
      The file is copied to sources/library/ and its record appended to sources/library.yaml, with \
      what the file states about itself. With --replaces the source keeps its id and its codings; \
      the old bytes stay as an earlier version, and codings whose words moved are carried or \
      proposed, never lost silently.
      """
  )
  @Argument(help: "Files to add.") var files: [String]
  @Option(help: ArgumentHelp("The source whose bytes this file replaces.", valueName: "id"))
  var replaces: String?
  @Option(help: ArgumentHelp("The id (default: made of the file's name).", valueName: "id"))
  var id: String?
  @Option(help: "The CSL type, such as webpage or report.") var type: String?
  @Option(name: .customLong("class"), help: "primary, secondary, tertiary or own.")
  var sourceClass: String?
  @Option(help: "The language tag, such as id or en.") var language: String?
  @Option(name: .customLong("case"), help: "A default case of its codings; may be repeated.")
  var cases: [String] = []
  @Flag(help: "Say what would be written, and write nothing.") var dryRun = false
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard files.count == 1 || (replaces == nil && id == nil) else {
      throw ValidationError("--replaces and --id go with one file")
    }
  }

  func run() async throws {
    try await conduct {
      // Each file is added to the register as the one before it left it.
      for file in files {
        try await options.alone(isDryRun: dryRun) { open in
          let added = try SourceAdding(
            open: open,
            type: type,
            sourceClass: sourceClass,
            language: language,
            cases: cases
          ).add(
            file,
            id: id,
            replaces: replaces,
            isDryRun: dryRun,
            today: String(try Conduct.now().prefix(10))
          )
          Console.report(added.diagnostics)
          Console.line(added.id)
        }
      }
      return .done
    }
  }
}
