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
  @Option(
    help: """
      Write the text as a DOCX file for comments that name codes; it holds the whole text. Its comments \
      come home with: jejak take FILE.
      """
  )
  var docx: String?
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      if let docx { return try await write(docx, run) }
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

  private func write(_ path: String, _ run: StageRun) async throws -> Outcome {
    try await run.writeCommentable(id, to: path)
    Console.endProgress()
    Console.remark(
      "'\(path)' holds the whole text of '\(id)': give it only to people who may read it"
    )
    return .done
  }
}
