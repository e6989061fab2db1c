import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel
import StudyServing

/// Serves the study's pages on this machine, so that what is chosen in them goes to the journal.
@main
struct JejakOpen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jejak-open",
    abstract: "Serve the study's pages on this machine; what is handed over goes to the journal.",
    discussion: """
      The pages are those of output/, at an address of 127.0.0.1 that holds a secret and is good \
      until this command ends: by Ctrl-C, or by the button at the top of a page. A page loads itself \
      anew when somebody writes in the study. The files of the library open beside them, at an \
      address of their own. A request may have 8 MB, and 15 seconds to come.
      """,
    version: ProgramVersion.text
  )
  @Argument(
    help: "What to show: a source, code, display or finding, or a file below output/."
  )
  var page: String?
  @Option(help: "The port (default: the one of last time, or any that is free).") var port: Int?
  @Flag(help: "Print the address, and open no browser.") var noBrowser = false
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who judges, by coder id.", valueName: "person")
  )
  var person: String?
  @OptionGroup var options: StudyOptions

  func validate() throws {
    if let port, !(1...65535).contains(port) {
      throw ValidationError("--port takes a number from 1 to 65535")
    }
  }

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let judging = try JudgementOptions.parse(person.map { ["--as", $0] } ?? [])
      let person = try judging.judge(in: open)
      var wishes = ServedStudy.Wishes()
      wishes.page = page
      wishes.port = port
      wishes.jobs = options.jobs
      let served = try await ServedStudy.begin(open.folder, as: person, wishes: wishes) {
        Console.remark($0)
      }
      Console.report(served.diagnostics.filter { $0.severity == .error })
      Console.line(served.address)
      Console.remark("served on this machine as '\(person)'; Ctrl-C ends it")
      if !noBrowser { Browser.open(served.address, in: open.folder) }
      await served.serve()
      Console.remark("closed")
      return .done
    }
  }
}
