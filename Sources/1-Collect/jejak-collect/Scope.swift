import ArgumentParser
import CommandConduct
import StageRuns

/// Lists what lies outside the boundary of the protocol.
struct Scope: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List sources, events and codings outside the boundary of the protocol."
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = await options.run(of: try options.open()).scope()
      Console.endProgress()
      return found.print(as: list.format)
    }
  }
}
