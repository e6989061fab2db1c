import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Lists the parts of a source, and corrects them.
struct Parts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the parts of a source and how they became known, or correct one.",
    discussion: """
      What no part covers is body. Parts are proposed from markup and headings; only body and \
      appendix give evidence. A correction is a judgement: it goes to the journal and can be undone. \
      Parts that are known from the beginning may also stand in the register, as 'parts'.
      """
  )
  @Argument(help: "The source's id.") var id: String
  @Option(help: ArgumentHelp("The kind that the lines of --lines are.", valueName: "kind"))
  var set: String?
  @Option(help: ArgumentHelp("The lines of the original, such as L3-57.", valueName: "lines"))
  var lines: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard (set == nil) == (lines == nil) else {
      throw ValidationError("--set and --lines go together: --set abstract --lines L3-57")
    }
  }

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let run = options.run(of: open)
      if let set, let lines {
        let act = try await run.partChange(of: id, kind: set, lines: lines)
        let ids = try judgement.record([act], in: open)
        ids.forEach { Console.line($0.text) }
        return .done
      }
      let document = try await run.document(id)
      Console.endProgress()
      var rows = PrintedList(columns: ["kind", "basis", "evidence", "lines", "begins"])
      for part in document.parts {
        rows.append([
          part.kind.rawValue, part.basis.rawValue, part.kind.isEvidence ? "yes" : "no",
          StageRun.lines(of: part.range, in: document),
          document.locator(of: part.range),
        ])
      }
      rows.print(as: list.format)
      return .done
    }
  }
}
