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
      Console.remark("next: put a file into the library: jejak add FILE --study \(folder)")
      return .done
    }
  }
}
