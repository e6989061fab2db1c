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
      Reanchor.self,
    ] + notes + cases + overview + [
      Undo.self, CodebookCommand.self, AgreeCommand.self, Suggest.self, Annotations.self,
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

extension JejakReduce {
  /// Forms, memos, remarks and records, in the order in which the work needs them.
  private static let notes: [any ParsableCommand.Type] = [
    Form.self, Memo.self, Jot.self, Jottings.self, RecordEvent.self, RecordActor.self,
    DrawLink.self, Contradict.self, Contradictions.self, Resolve.self, Drift.self, Terms.self,
    Translate.self, Withhold.self, Decide.self, Decisions.self,
  ]

  /// Cases and their attributes.
  private static let cases: [any ParsableCommand.Type] = [
    RecordCase.self, RecordAttribute.self, Cases.self, Interim.self,
  ]

  /// Growth and fit.
  private static let overview: [any ParsableCommand.Type] = [
    Saturation.self, Coverage.self, Units.self, Evidence.self, StatusProfile.self,
  ]
}
