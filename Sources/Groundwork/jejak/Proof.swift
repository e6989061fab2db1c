import ArgumentParser
import CommandConduct
import StageRuns

/// Compares the quotations of a chapter with the sources.
struct Proof: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare every quotation of a chapter with the sources, letter by letter.",
    discussion: """
      Needs sources and nothing else. Found are words between quotation marks, from four on, and \
      passages that are block quotations. An ellipsis, words in square brackets and [sic] may say \
      that something was changed; any other letter that differs is shown beside the source's. Of the \
      nearest citation the author, the year and the page are checked. Exit status 1: something in the \
      chapter is not as the sources have it.
      """
  )
  @Argument(help: "The chapter: DOCX, ODT, PDF, Markdown, HTML, RTF or text.") var file: String
  @Flag(help: "Only what is to be looked at.") var problems = false
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      let chapter = try await run.prove(file)
      Console.endProgress()
      let shown = chapter.entries.filter { !problems || $0.needsLook }
      switch list.format {
      case .text: Console.result(shown.map(\.text).joined())
      case .csv, .json:
        var rows = PrintedList(columns: ProvenChapter.Entry.columns)
        for entry in shown { rows.append(entry.fields) }
        rows.print(as: list.format)
      }
      Console.report(chapter.diagnostics)
      let wrong = chapter.entries.count(where: \.isWrong)
      Console.remark(
        "quotations: \(chapter.entries.count); not as the sources have it: \(wrong); "
          + "incomplete: \(chapter.entries.count(where: \.needsLook) - wrong)"
      )
      return wrong > 0 ? .failed : Outcome(chapter.diagnostics)
    }
  }
}
