import ArgumentParser
import CommandConduct
import StageRuns

/// Finds where a quotation stands.
struct Locate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find where a quotation stands: page, lines and place.",
    discussion: "White space and line breaks do not matter; 'first words … last words' is enough."
  )
  @Argument(help: "The quotation.") var quote: String
  @Option(help: ArgumentHelp("Look into one source only.", valueName: "id")) var source: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      let found = try await run.locate(quote, in: source)
      Console.endProgress()
      var rows = PrintedList(columns: ["source", "place", "page", "lines", "part", "locator"])
      for place in found {
        rows.append([
          place.source, place.place, place.page, place.lines, place.part, place.locator,
        ])
      }
      rows.print(as: list.format)
      guard found.isEmpty else { return .done }
      throw Refusal(
        "the quotation was not found",
        remedy: "check its first words, or try: jejak find with a few of them"
      )
    }
  }
}
