import ArgumentParser
import CommandConduct
import StageRuns

/// Begins a study.
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a study: five short commented files.",
    discussion: "Nothing that is already there is touched."
  )
  @Argument(help: "The study's folder; made when it is not there.") var folder: String
  @Option(help: "The language of the files and reports: id or en.") var language = "en"
  @Option(help: "The title.") var title: String?
  @Option(help: ArgumentHelp("Your id as a coder.", valueName: "id")) var coder = "me"

  func validate() throws {
    guard ["id", "en"].contains(language) else {
      throw ValidationError("--language takes id or en")
    }
    guard Conduct.isPerson(coder) else {
      throw ValidationError(
        "--coder takes a-z, 0-9 and hyphens, not ending in a hyphen and digits: 'ayu', 'coder-b'"
      )
    }
  }

  func run() async throws {
    try await conduct {
      let made = try StudyBeginning.begin(
        in: folder,
        language: language,
        title: title,
        coder: coder
      )
      made.forEach { Console.line($0) }
      if made.isEmpty { Console.remark("every file is there already; none was touched") }
      Console.remark(
        "next: put a file into the library: jejak add FILE --study \(Conduct.shellWord(folder))"
      )
      return .done
    }
  }
}
