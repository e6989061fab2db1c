import ArgumentParser
import CommandConduct
import StageRuns
import StudyFolders

/// What to do now, in at most three lines.
struct Now: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "now",
    abstract: "Say what to do now, with the command to copy."
  )
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      guard options.study != nil || StudyFolder.nearest() != nil else {
        Console.line("There is no study here yet; begin one: jejak init my-study")
        return .done
      }
      let steps = try await options.run(of: try options.open()).nextSteps()
      Console.endProgress()
      steps.prefix(3).forEach { Console.line($0) }
      return .done
    }
  }
}

/// Lists what waits for a person.
struct Queue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what waits for a person: suggestions, proposed anchors, unfinished codings."
  )
  @Option(
    help:
      "Only one kind: lost, proposed, unfinished, contested, contradiction, suggestion, outside."
  )
  var only: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard let only, !WaitingItem.kinds.contains(only) else { return }
    let nearest = Conduct.nearest(to: only, among: WaitingItem.kinds)
    throw ValidationError(
      "'\(only)' is none of \(WaitingItem.kinds.joined(separator: ", "))"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    )
  }

  func run() async throws {
    try await conduct {
      let waiting = try await options.run(of: try options.open()).queue(only: only)
      Console.endProgress()
      var rows = PrintedList(columns: ["kind", "id", "code", "where", "command"])
      for item in waiting {
        rows.append([item.kind, item.id, item.code, item.locator, item.command])
      }
      rows.print(as: list.format)
      return .done
    }
  }
}
