import ArgumentParser
import CommandConduct
import StageRuns

/// Lists what the sources cite.
struct Citations: AsyncParsableCommand {
  /// What a row stands for.
  enum Grouping: String, ExpressibleByArgument, CaseIterable {
    case section, work
  }

  static let configuration = CommandConfiguration(
    abstract: "List the citations inside sources, by place, section or work.",
    discussion: """
      Author and year in either language, numbers in brackets and links of the markup are found, and \
      led to the source's own list of references and to the sources of the study. 'stated' second-hand \
      evidence is what a source says is cited in another; 'proposed' is a sentence that names one \
      author and closes with the citation of another.
      """
  )
  @Argument(help: "The ids of sources (default: all).") var ids: [String] = []
  @Option(help: "A row for each section, or for each work with the sources that cite it.")
  var by: Grouping?
  @Flag(help: "Only what hands on another's words.") var secondHand = false
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = try await options.run(of: try options.open()).citations(in: ids)
      Console.endProgress()
      let sheet =
        switch by {
        case nil: CitationSheet(places: found.sources, onlySecondHand: secondHand)
        case .section: CitationSheet(sections: found.sources, onlySecondHand: secondHand)
        case .work: CitationSheet(works: found.sources, onlySecondHand: secondHand)
        }
      var rows = PrintedList(columns: sheet.columns)
      for row in sheet.rows { rows.append(row) }
      rows.print(as: list.format)
      for source in found.sources { Console.remark(source.summary) }
      Console.report(found.diagnostics)
      return Outcome(found.diagnostics)
    }
  }
}
