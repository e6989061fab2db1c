import ArgumentParser
import CommandConduct
import StageRuns

/// Writes one page for a supervisor or an examiner.
struct Share: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write one page for a supervisor or examiner: findings, cells, quotations, remarks.",
    discussion: """
      The page works alone, also on a phone and without network. It holds quotations with citation and \
      page, what speaks against each finding, and a remark field at every finding, cell and quotation; \
      remarks come home with: jejak take FILE. It never holds the text of a source; withheld excerpts, \
      personal identifiers and sources with 'rights: {quote: no}' are masked. It has at most 3 MB: \
      beyond, the longest lists of quotations are cut first, and their counts stay.
      """
  )
  @Argument(help: "The page to write.") var file = "share.html"
  @Option(help: "The language (default: the study's first).") var language: String?
  @Flag(help: "Say what it would hold, and write nothing.") var dryRun = false
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard file.lowercased().hasSuffix(".html") else {
      throw ValidationError("the page is HTML: give it a name that ends in .html")
    }
  }

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      let handout = try await run.handout(language: language)
      Console.endProgress()
      handout.account.forEach { Console.remark($0) }
      if dryRun {
        Console.remark("dry run: nothing was written")
        return .done
      }
      try run.write(handout, to: file)
      Console.line(file)
      return .done
    }
  }
}
