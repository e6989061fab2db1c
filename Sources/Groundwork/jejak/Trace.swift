import ArgumentParser
import CommandConduct
import StageRuns

/// Follows anything down to the page.
struct Trace: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Follow a finding, display, cell, link, coding or suggestion down to the page."
  )
  @Argument(help: "An id: F1, forms, forms/NL/BTK, causal/A>B, ayu-7, s-1a2b, a claim's id.")
  var id: String?
  @Option(help: ArgumentHelp("Find a sentence pasted from elsewhere.", valueName: "text"))
  var words: String?
  @Flag(help: "Follow everything; exit 1 on any break.") var all = false
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard [id != nil, words != nil, all].count(where: { $0 }) == 1 else {
      throw ValidationError("give one of: an id, --words or --all")
    }
  }

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      let traced = try await run.trace(id: id, words: words)
      Console.endProgress()
      Console.result(traced.text)
      return traced.breaks == 0 ? .done : .failed
    }
  }
}
