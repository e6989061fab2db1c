import ArgumentParser
import CommandConduct
import StageRuns
import StudyFolders
import StudyModel

/// Makes what a second coder needs, and nothing of the first one.
struct AgreePackage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract: "Make a page or a folder for the second coder: texts, codebook, sample, no codings.",
    discussion: """
      The page is one file for any browser, also on a phone: the second coder answers in it and hands \
      back a file for `jejak take`. The folder is a study of its own with a sheet, sample.csv, to fill in. It holds the full texts \
      of the sources drawn, and no journal, forms, memos, findings or output.
      """
  )
  @Argument(help: "The sample's name.") var sample: String
  @Option(help: ArgumentHelp("A page to write.", valueName: "file.html")) var page: String?
  @Option(help: ArgumentHelp("A new folder.", valueName: "folder")) var to: String?
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard (page == nil) != (to == nil) else {
      throw ValidationError("say where to: --page FILE.html, or --to FOLDER")
    }
  }

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      if let page {
        let sheet = try await run.page(ofSample: sample, now: try Conduct.now())
        Console.endProgress()
        let path = StudyFolder(path: page).path
        try StudyFolder(path: "/").write(Array(sheet.text.utf8), to: String(path.dropFirst()))
        Console.report(sheet.diagnostics)
        remark("page", sheet.sources, sheet.restricted)
        Console.line(page)
      } else if let to {
        let package = try await run.package(ofSample: sample, now: try Conduct.now())
        Console.endProgress()
        try package.write(to: to)
        Console.report(package.diagnostics)
        remark("folder", package.sources, package.restricted)
        Console.line(to)
      }
      return .done
    }
  }

  private func remark(_ what: String, _ sources: [String], _ restricted: [String]) {
    let count = sources.count
    Console.remark(
      "the \(what) holds the full texts of \(count) \(count == 1 ? "source" : "sources")"
        + (restricted.isEmpty
          ? "" : ", \(restricted.count) of them not marked 'rights: {share: yes}'")
    )
  }
}
