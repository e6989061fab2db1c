import ArgumentParser
import CommandConduct
import StageRuns

@main
struct JejakCollect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jejak-collect",
    abstract: "Make documents of the sources, and look into them.",
    discussion: """
      Without a verb it collects every source of the study. Sources are read up to 256 MiB, markup
      up to a depth of 512 and 1,000 attributes or 64 KiB in a tag; nothing is fetched or run.
      """,
    subcommands: [
      CollectAll.self, Add.self, Show.self, Find.self, Locate.self, Passages.self, Parts.self,
      Pages.self,
    ] + survey + provenance + references,
    defaultSubcommand: CollectAll.self
  )

  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    refuseUnknownVerb(arguments)
    await main(arguments)
  }
}

struct CollectAll: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Collect every source.",
    shouldDisplay: false
  )
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      try await StageCommand.run([.collect], options: options)
    }
  }
}
