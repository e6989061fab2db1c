import ArgumentParser
import CommandConduct
import StageRuns

@main
struct JejakReduce: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jejak-reduce",
    abstract: "Code excerpts, by hand and from suggestions, and note what you see.",
    discussion: "Without a verb it reduces the whole study.",
    subcommands: [
      ReduceAll.self, CodeExcerpt.self, Accept.self, Edit.self, Reject.self, NothingHere.self,
      Reanchor.self, Memo.self, Form.self, RecordEvent.self, Contradict.self, Resolve.self,
      Undo.self, CodebookCommand.self, AgreeCommand.self,
      Suggest.self, Annotations.self, Decide.self,
    ],
    defaultSubcommand: ReduceAll.self
  )

  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    refuseUnknownVerb(arguments)
    await main(arguments)
  }
}

struct ReduceAll: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Reduce the whole study.",
    shouldDisplay: false
  )
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      try await StageCommand.run([.collect, .reduce], options: options)
    }
  }
}
