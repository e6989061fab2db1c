import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Lists the phrases of the indicators with every form of theirs.
struct CodebookTerms: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "List what phrases and term sets look for, each form counted for itself.",
    discussion: """
      Forms that stand in no source are left out unless --all is given. To strike one out, name it \
      under 'except' of its phrase or set in codes.yaml.
      """
  )
  @Argument(help: "The code; all where nothing is said.") var code: String?
  @Flag(help: "List the forms that stand nowhere too.") var all = false
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = try await options.run(of: try options.open()).indicatorTerms(of: code)
      Console.endProgress()
      var rows = PrintedList(columns: ["code", "set", "term", "hits"])
      for row in found where all || row.hits > 0 || row.set.isEmpty {
        rows.append([row.code, row.set, row.term, String(row.hits)])
      }
      rows.print(as: list.format)
      let hidden = found.count - rows.rows.count
      if hidden > 0 {
        Console.remark(
          "\(hidden) more forms are looked for and stand nowhere; with --all they are listed"
        )
      }
      return .done
    }
  }
}
