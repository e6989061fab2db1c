import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Prints a document with the numbers that places are typed with.
struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the reading text of a source with its passage numbers."
  )
  @Argument(help: "The source's id.") var id: String
  @Flag(help: "The bare reading text, without numbers.") var plain = false
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      let document = try await run.document(id)
      Console.endProgress()
      guard !plain else {
        Console.result(document.text.string + "\n")
        return .done
      }
      for passage in document.passages {
        let page = document.page(at: passage.range.start).map { " p. \($0.label)" } ?? ""
        let part = document.part(at: passage.range.start)
        let mark = part == .body ? "" : " \(part.rawValue)"
        Console.line("[\(passage.number)\(page)\(mark)] \(document.text[passage.range])")
        Console.line()
      }
      return .done
    }
  }
}
