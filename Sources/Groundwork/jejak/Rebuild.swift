import ArgumentParser
import CommandConduct
import StageRuns

/// Makes `output/` from nothing and compares it with what is there.
struct Rebuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make output/ from nothing and compare it with what is there.",
    discussion: """
      Exit status 0 when every byte is the same. When output/ was made by another version of a tool, \
      what differs because of it is named.
      """
  )
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open(), trustsFileSystem: false)
      let difference = try await run.rebuild()
      Console.endProgress()
      Console.result(difference.text)
      return difference.isSame ? .done : .failed
    }
  }
}
