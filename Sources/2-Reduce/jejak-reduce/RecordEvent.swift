import ArgumentParser
import CommandConduct
import ReduceStage
import StageRuns
import StudyModel

/// Records an event that a source reports.
struct RecordEvent: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event",
    abstract: "Record an event that a source reports, with its date as precisely as it says.",
    discussion:
      "Records of one id speak of one event; dates that cannot all be true are shown side by side."
  )
  @Argument(help: "The event's id.") var id: String
  @Option(help: "What happened.") var name: String
  @Option(help: "2018, 2018-07 or 2018-07-03; left out for an undated event.") var date: String?
  @Option(help: "An actor; may be repeated.") var actor: [String] = []
  @Option(name: .customLong("case"), help: "A case; may be repeated.") var cases: [String] = []
  @Option(help: "The place that reports it.") var place: String?
  @Option(help: "The words, within the place.") var quote: String?
  @Option(name: .customLong("for"), help: "A coding it rests on; may be repeated.")
  var codings: [String] = []
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard place != nil || !codings.isEmpty else {
      throw ValidationError("say where it is reported, by --place or --for")
    }
  }

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let chosen = try await options.run(of: open).event(
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

/// Links statements that contradict one another.
struct Contradict: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contradiction",
    abstract: "Link codings or events that cannot all be true."
  )
  @Argument(help: "The ids, at least two.") var ids: [String]
  @Option(help: "What it is about, such as an event's id.") var about: String
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard ids.count >= 2 else { throw ValidationError("a contradiction has two sides at least") }
  }

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let chosen = try await options.run(of: open).contradicting(ids, about: about)
      Console.endProgress()
      try judgement.record(chosen.acts, in: open).forEach { Console.line($0.text) }
      return .done
    }
  }
}

/// Settles a contradiction.
struct Resolve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Settle a contradiction, or a conflict between two persons' judgements."
  )
  @Argument(help: "The id of the contradiction or of the judgement.") var id: String
  @Option(help: "What stands: one of the ids, or words.") var choice: String
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open()
      guard let why = judgement.why else {
        throw Refusal("settling needs a reason", remedy: "say --why")
      }
      let chosen = try await options.run(of: open).resolving(id, choice: choice, why: why)
      Console.endProgress()
      try judgement.record(chosen.acts, in: open).forEach { Console.line($0.text) }
      return .done
    }
  }
}
