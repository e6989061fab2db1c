import ArgumentParser
import CommandConduct
import StageRuns

/// Says for each stage what there is, what is stale and because of what.
struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What each stage has, what is stale and because of which change.",
    discussion:
      "With --strict it exits 1 unless the study is final: nothing stale, unrecorded, unfinished, proposed or lost."
  )
  @Flag(help: "Exit 1 unless the study is final.") var strict = false
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let status = try await StageRun.status(of: try options.folder()) { options.run(of: $0) }
      Console.endProgress()
      if list.format == .text {
        Console.result(status.text)
      } else {
        var rows = PrintedList(columns: ["artefact", "state", "because"])
        status.rows.forEach { rows.append($0) }
        rows.print(as: list.format)
      }
      return strict && !status.isFinal ? .failed : .done
    }
  }
}
