import ArgumentParser
import CommandConduct
import ReduceStage
import StageRuns
import StudyModel

/// Tries indicators without writing anything.
struct CodebookTry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Show what other indicators of a code would find anew, and what no longer.",
    discussion: """
      Nothing is written. What is given with --phrase, --word and --pattern is tried beside the \
      code's own indicators; with --file those of the code in another codes.yaml take their place.
      """
  )
  @Argument(help: "The code; one that does not exist yet finds nothing so far.") var code: String
  @Option(help: "A phrase of whole words.") var phrase: [String] = []
  @Option(help: "A whole word with * and ?.") var word: [String] = []
  @Option(help: "A PCRE2 expression.") var pattern: [String] = []
  @Option(help: ArgumentHelp("A codes.yaml with the code as it might be.", valueName: "file"))
  var file: String?
  @Option(help: ArgumentHelp("At most so many words on each side.", valueName: "n"))
  var words = 6
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard file != nil || !(phrase + word + pattern).isEmpty else {
      throw ValidationError("give --phrase, --word, --pattern or --file")
    }
    guard words >= 0 else { throw ValidationError("--words is 0 or more") }
  }

  func run() async throws {
    try await conduct {
      let added =
        phrase.map { Indicator(.phrase($0)) } + word.map { Indicator(.word($0)) }
        + pattern.map { Indicator(.pattern($0)) }
      let (trial, rows, diagnostics) = try await options.run(of: try options.open())
        .trial(of: code, adding: added, file: file, words: words)
      Console.endProgress()
      PrintedList(
        concordance: rows,
        marked: (name: "change", fields: trial.places.map(\.change.rawValue))
      ).print(as: list.format)
      let counts = IndicatorTrial.Change.allCases.map { change in
        "\(trial.places.count { $0.change == change }) \(change.rawValue)"
      }
      Console.remark("\(counts.joined(separator: ", ")), \(trial.same) as before")
      Console.report(diagnostics)
      return Outcome(diagnostics)
    }
  }
}
