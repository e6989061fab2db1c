import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Lists the pages of a source with how their labels became known.
struct Pages: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the pages of a source and how their labels became known."
  )
  @Argument(help: "The source's id.") var id: String
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let document = try await options.run(of: try options.open()).document(id)
      Console.endProgress()
      var rows = PrintedList(columns: ["page", "label", "method", "line", "start"])
      for page in document.pages {
        rows.append([
          String(page.number), page.label, page.method.rawValue,
          page.line.map(String.init) ?? "", String(page.start.scalars),
        ])
      }
      rows.print(as: list.format)
      return .done
    }
  }
}
