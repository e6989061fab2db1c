import ArgumentParser
import CommandConduct
import StageRuns

/// Lists the numbers of sources, or computes again what is stated about them.
struct Numbers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the numbers that sources state, or compute their statements again.",
    discussion: """
      A mark such as in 1.234 is read by the language of its passage; where the source writes both \
      ways the other reading is listed. --check computes averages, sums, shares and growth that one \
      sentence states, and compares years with the year of the work that is cited for them. All of it \
      is proposed; only a person judges.
      """
  )
  @Argument(help: "The source's id (default: all sources).") var id: String?
  @Flag(help: "Compute again what the sources state about their numbers.") var check = false
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      let found = check ? try await run.recomputations(of: id) : try await run.numbers(of: id)
      return found.print(as: list.format)
    }
  }
}
