import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Makes what a second coder needs, and nothing of the first one.
struct AgreePackage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract: "Make a folder for the second coder: texts, codebook, sample, no codings.",
    discussion: """
      The folder is a study of its own with a sheet, sample.csv, to fill in. It holds the full texts \
      of the sources drawn, and no journal, forms, memos, findings or output.
      """
  )
  @Argument(help: "The sample's name.") var sample: String
  @Option(help: ArgumentHelp("A new folder.", valueName: "folder")) var to: String
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let package = try await options.run(of: try options.open())
        .package(ofSample: sample, now: try Conduct.now())
      Console.endProgress()
      try package.write(to: to)
      Console.report(package.diagnostics)
      let texts = package.sources.count
      Console.remark(
        "the folder holds the full texts of \(texts) \(texts == 1 ? "source" : "sources")"
          + (package.restricted.isEmpty
            ? "" : ", \(package.restricted.count) of them not marked 'rights: {share: yes}'")
      )
      Console.line(to)
      return .done
    }
  }
}
