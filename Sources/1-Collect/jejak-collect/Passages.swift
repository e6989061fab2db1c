import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Lists the passages of a source, and corrects inferred ones.
struct Passages: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the passages of a source, or correct where they begin.",
    discussion: "A correction is a judgement: it goes to the journal and can be undone."
  )
  @Argument(help: "The source's id.") var id: String
  @Option(
    help: ArgumentHelp("Join the passage at this place to the one before.", valueName: "place")
  )
  var join: String?
  @Option(help: ArgumentHelp("Cut a passage before this place.", valueName: "place"))
  var cut: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard join == nil || cut == nil else {
      throw ValidationError("--join and --cut exclude one another")
    }
  }

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let run = options.run(of: open)
      if let place = join ?? cut {
        let act = try await run.passageChange(of: id, joins: join != nil, at: place)
        let ids = try judgement.record([act], in: open)
        ids.forEach { Console.line($0.text) }
        return .done
      }
      let document = try await run.document(id)
      Console.endProgress()
      var rows = PrintedList(columns: [
        "number", "kind", "part", "page", "lines", "sentences", "inferred", "locator",
      ])
      for passage in document.passages {
        rows.append([
          String(passage.number), passage.kind.rawValue,
          document.part(at: passage.range.start).rawValue,
          document.page(at: passage.range.start)?.label ?? "",
          StageRun.lines(of: passage.range, in: document),
          String(passage.sentences.count), passage.isInferred ? passage.rule ?? "yes" : "",
          document.locator(of: passage.range),
        ])
      }
      rows.print(as: list.format)
      return .done
    }
  }
}
