import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Counts a term by the rules of the indicators, one row a hit.
struct Find: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find words in all sources, across line and page breaks.",
    discussion: """
      Needs no codebook. Without an option the term is a phrase of whole words, in which one space \
      stands for any white space. The last column names the breaks that a hit crosses. With --variants \
      the words are also found joined or hyphenated, doubled, and with the prefixes and suffixes of \
      Indonesian and English; how often each form stands there is said at the end.
      """
  )
  @Argument(help: "What to find.") var term: String
  @Flag(help: "The term is a phrase of whole words (the default).") var phrase = false
  @Flag(help: "The term is a whole word with * and ?.") var word = false
  @Flag(help: "The term is a PCRE2 expression.") var pattern = false
  @Flag(help: "Find the words in their spellings and affixed forms too.") var variants = false
  @Flag(help: "Print the sentence and the citation, ready to paste, of each hit.") var cite = false
  @Option(help: ArgumentHelp("Print each hit between at most so many words.", valueName: "n"))
  var kwic: Int?
  @Option(help: ArgumentHelp("Look into one source only.", valueName: "id")) var source: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard [phrase, word, pattern, variants].count(where: { $0 }) <= 1 else {
      throw ValidationError("--phrase, --word, --pattern and --variants exclude one another")
    }
    guard kwic ?? 0 >= 0 else { throw ValidationError("--kwic is 0 or more") }
    guard kwic == nil || !cite else {
      throw ValidationError("--kwic and --cite exclude one another")
    }
  }

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      let kind: SearchKind = word ? .word : pattern ? .pattern : variants ? .variants : .phrase
      let result = try await run.find(term, as: kind, in: source, isCiting: cite, context: kwic)
      Console.endProgress()
      if kwic == nil {
        print(result)
      } else {
        PrintedList(concordance: result.hits.compactMap(\.context)).print(as: list.format)
      }
      let found = result.counts.filter { $0.counts.hits > 0 || result.counts.count == 1 }
      for (source, counts) in found {
        Console.remark("\(source): \(counts.hits) hits, \(counts.crossing) crossing a break")
      }
      let others = result.counts.count - found.count
      if others > 0 {
        Console.remark("no hits in \(others) \(found.isEmpty ? "" : "other ")sources")
      }
      if variants {
        for (form, count) in result.forms { Console.remark("\(form): \(count)") }
      }
      Console.report(result.diagnostics)
      return Outcome(result.diagnostics)
    }
  }

  private func print(_ result: SearchResult) {
    var rows = PrintedList(
      columns: [
        "source", "start", "end", "line_start", "line_end", "part", "locator", "hit", "crosses",
      ] + (cite ? ["citation", "sentence"] : [])
    )
    for hit in result.hits {
      let row = [
        hit.source, String(hit.range.start.scalars), String(hit.range.end.scalars),
        hit.lines.map { String($0.lowerBound) } ?? "",
        hit.lines.map { String($0.upperBound) } ?? "", hit.part.rawValue, hit.locator,
        hit.words, hit.crosses,
      ]
      rows.append(row + (hit.cited.map { ["(\($0.citation))", $0.sentence] } ?? []))
    }
    rows.print(as: list.format)
  }
}
