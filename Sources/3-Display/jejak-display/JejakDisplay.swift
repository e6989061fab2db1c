import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

@main
struct JejakDisplay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jejak-display",
    abstract: "Show the codings as matrices and networks.",
    discussion: "Without a verb it makes all displays of the study.",
    subcommands: [DisplayAll.self, New.self, Sheet.self, CellCommand.self],
    defaultSubcommand: DisplayAll.self
  )

  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    refuseUnknownVerb(arguments)
    await main(arguments)
  }
}

struct DisplayAll: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Make all displays.",
    shouldDisplay: false
  )
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      try await StageCommand.run([.collect, .reduce, .display], options: options)
    }
  }
}

/// Asks for a new display.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Append a display of a kind to codebook/displays.yaml."
  )
  @Argument(help: "The kind, such as effects-matrix or event-listing.") var kind: String
  @Option(help: ArgumentHelp("The id (default: the kind).", valueName: "id")) var id: String?
  @Option(help: "The title.") var title: String?
  @Option(help: "The research question it serves.") var question: String?
  @Option(help: "Codes of its columns or rows, by id or glob; may be repeated.")
  var codes: [String] = []
  @Flag(help: "Say what would be written, and write nothing.") var dryRun = false
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let made = try await options.alone(isDryRun: dryRun) { open in
        try StudySheets.newDisplay(
          kind: kind,
          id: id,
          title: title,
          question: question,
          codes: codes,
          in: open,
          isDryRun: dryRun
        )
      }
      Console.line(made)
      return .done
    }
  }
}

/// Writes the sheet on which a person fills a matrix.
struct Sheet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write or refresh the sheet for your own words in a matrix's cells.",
    discussion:
      "The excerpts stand as quoted blocks and are refreshed; your words are never touched."
  )
  @Argument(help: "The display's id.") var display: String
  @Flag(help: "Say what would be written, and write nothing.") var dryRun = false
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let path = try await options.alone(isDryRun: dryRun) { open in
        try await options.run(of: open).sheet(display, isDryRun: dryRun)
      }
      Console.endProgress()
      Console.line(path)
      return .done
    }
  }
}

/// Shows a cell, or writes into it.
struct CellCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cell",
    abstract: "Show the excerpts of a cell, or write a summary, rating or mark into it."
  )
  @Argument(help: "The cell: DISPLAY/ROW/COLUMN.") var id: String
  @Option(help: "Your words for the cell.") var text: String?
  @Option(help: "summary, paraphrase, symbol, or the name of a scale to rate on.")
  var kind = "summary"
  @OptionGroup var list: ListOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let run = options.run(of: open)
      let cell = try await run.cell(id)
      Console.endProgress()
      if let text {
        guard kind == "summary" || kind == "paraphrase" || judgement.why != nil else {
          throw Refusal("a rating or mark needs a reason", remedy: "say --why")
        }
        let act = cell.writing(text, kind: kind)
        try judgement.record([act], in: open).forEach { Console.line($0.text) }
        return .done
      }
      var rows = PrintedList(columns: ["coding", "code", "source", "claim", "locator", "quote"])
      for row in cell.rows {
        rows.append([row.coding, row.code, row.source, row.claim, row.locator, row.quote])
      }
      rows.print(as: list.format)
      return .done
    }
  }
}
