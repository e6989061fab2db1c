import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Writes the sheet of a meeting with a supervisor.
struct Supervision: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the sheet of a meeting: what changed, decisions, questions, what waits.",
    discussion: """
      Without a file it writes both forms into the folder where you are: a page for paper (A4) and \
      Markdown, named after the day. It compares with the last meeting that was recorded; --record \
      remembers this one as a decision about 'supervision' in your journal. Questions to the \
      supervisor are the memos of type 'question' (jejak memo) and the remarks at places (jejak jot) \
      that end in a question mark. The heads of the journal stand in print, so that a signed sheet \
      proves what the study held that day.
      """
  )
  @Argument(help: "The file to write: .html for paper, .md for Markdown (default: both).")
  var file: String?
  @Option(help: "Since which day, such as 2026-11-01, or 'last' for the last meeting.")
  var since = "last"
  @Option(help: "The language (default: the study's first).") var language: String?
  @Flag(help: "Remember this meeting in your journal.") var record = false
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    if since != "last", PartialDate(since)?.precision != .day {
      throw ValidationError("--since takes a day such as 2026-11-01, or 'last'")
    }
    if let file, ![".md", ".html"].contains(where: file.lowercased().hasSuffix) {
      throw ValidationError("the sheet is HTML or Markdown: a name that ends in .html or .md")
    }
  }

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let run = options.run(of: open)
      let day = String(try Conduct.now().prefix(10))
      let sheet = try await run.supervision(
        since: since == "last" ? nil : since,
        day: day,
        language: language,
        why: judgement.why
      )
      Console.endProgress()
      let language = language ?? open.study.studyProtocol.languages.first ?? "en"
      let name = "\(language == "id" ? "bimbingan" : "supervision")-\(day)"
      let files = file.map { [$0] } ?? ["\(name).html", "\(name).md"]
      if !judgement.dryRun { for file in files { try run.write(sheet, to: file) } }
      if judgement.dryRun { Console.remark("dry run: nothing was written") }
      files.forEach { Console.line($0) }
      if record {
        let ids = try judgement.record([sheet.record], in: open)
        ids.forEach { Console.line($0.text) }
      } else {
        Console.remark("to remember the meeting in your journal: jejak supervision --record")
      }
      return .done
    }
  }
}
