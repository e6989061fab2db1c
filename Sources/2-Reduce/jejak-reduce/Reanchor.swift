import ArgumentParser
import CommandConduct
import ReduceStage
import StageRuns
import StudyModel

/// Lists and settles codings whose words moved when a source was replaced.
struct Reanchor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List codings whose words moved or vanished, or settle where one stands now."
  )
  @Argument(help: "The coding to settle.") var id: String?
  @Option(help: ArgumentHelp("Take the proposal with this number.", valueName: "n"))
  var accept: Int?
  @Option(help: "The words where it stands now.") var quote: String?
  @Flag(help: "The words are gone for good.") var lost = false
  @OptionGroup var list: ListOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    let ways = [accept != nil, quote != nil, lost].count(where: { $0 })
    guard id == nil ? ways == 0 : ways == 1 else {
      throw ValidationError("to settle a coding give its id and one of --accept, --quote, --lost")
    }
  }

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let run = options.run(of: open)
      if let id {
        let chosen = try await run.reanchoring(id, accept: accept, quote: quote)
        Console.endProgress()
        try judgement.record(chosen.acts, in: open).forEach { Console.line($0.text) }
        return .done
      }
      let moved = try await run.moved()
      Console.endProgress()
      var rows = PrintedList(columns: ["coding", "code", "anchor", "proposal", "score", "locator"])
      for row in moved {
        rows.append([row.coding, row.code, row.state, row.proposal, row.score, row.locator])
      }
      rows.print(as: list.format)
      return .done
    }
  }
}
