import ArgumentParser
import CommandConduct
import StageRuns

/// Compares declared kinds of data with the register.
struct Data: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the kinds of data that the protocol declares with the sources there are.",
    discussion: """
      Below them stand the kinds that sources say they use in their method: proposals to look at. \
      An article that declares interviews and names them nowhere else shows less than it says.
      """
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let found = await options.run(of: try options.open()).dataKinds()
      Console.endProgress()
      return found.print(as: list.format)
    }
  }
}
