import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Prints the hits of a code in their context.
struct CodebookKwic: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kwic",
    abstract: "Print the hits of a code one below the other, with the words around them."
  )
  @Argument(help: "The code.") var code: String
  @Option(help: ArgumentHelp("At most so many words on each side.", valueName: "n"))
  var words = 8
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard words >= 0 else { throw ValidationError("--words is 0 or more") }
  }

  func run() async throws {
    try await conduct {
      let found = try await options.run(of: try options.open()).concordance(of: code, words: words)
      Console.endProgress()
      PrintedList(concordance: found).print(as: list.format)
      Console.remark("\(found.count) hits")
      return .done
    }
  }
}
