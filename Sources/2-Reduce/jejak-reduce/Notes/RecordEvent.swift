import ArgumentParser
import CommandConduct
import ReduceStage
import StageRuns
import StudyModel

/// Records an event that a source reports.
struct RecordEvent: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event",
    abstract:
      "Record an event that a source reports, with its date as precisely as it says, or list them.",
    discussion:
      "Records of one id speak of one event; dates that cannot all be true are shown side by side."
  )
  @Argument(help: "The event's id.") var id: String?
  @Option(help: "What happened.") var name: String?
  @Option(help: "2018, 2018-07 or 2018-07-03; left out for an undated event.") var date: String?
  @Option(help: "An actor; may be repeated.") var actor: [String] = []
  @Option(name: .customLong("case"), help: "A case; may be repeated.") var cases: [String] = []
  @Option(help: "The place that reports it.") var place: String?
  @Option(help: "The words, within the place.") var quote: String?
  @Option(name: .customLong("for"), help: "A coding it rests on; may be repeated.")
  var codings: [String] = []
  @Flag(name: .customLong("list"), help: "List the events.") var isList = false
  @OptionGroup var list: ListOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard !isList else { return }
    guard id != nil, name != nil else {
      throw ValidationError("give an id and --name, or --list")
    }
    guard place != nil || !codings.isEmpty else {
      throw ValidationError("say where it is reported, by --place or --for")
    }
  }

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let run = options.run(of: open)
      guard let id, let name, !isList else { return await run.events().show(as: list.format) }
      let chosen = try await run.event(
        EventWords(
          id: id,
          name: name,
          date: date,
          actors: actor,
          cases: cases,
          codings: codings,
          place: place,
          quote: quote
        )
      )
      Console.endProgress()
      try judgement.record(chosen.acts, in: open).forEach { Console.line($0.text) }
      return .done
    }
  }
}
