import ArgumentParser
import CommandConduct
import ReduceStage
import StageRuns
import StudyModel

/// Gives codes to an excerpt.
struct CodeExcerpt: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Code an excerpt.",
    discussion: """
      A place is SOURCE:PASSAGE, SOURCE:PASSAGE.SENTENCE, SOURCE:PASSAGE.FIRST-LAST, SOURCE:pPAGE or \
      SOURCE:L10-12; with --quote the words within it, or within the whole SOURCE. Where the words \
      stand in several places, these are listed and nothing is written.
      """
  )
  @Argument(help: "The place.") var place: String
  @Argument(help: "The codes.") var codes: [String]
  @Option(help: "The words, within the place.") var quote: String?
  @OptionGroup var fields: CodingFields
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open(at: place)
      let run = options.run(of: open)
      let chosen = try await run.codings(
        at: place,
        quote: quote,
        codes: codes,
        words: fields.words(why: judgement.why)
      )
      Console.endProgress()
      let ids = try judgement.record(chosen.acts, in: open)
      Console.report(chosen.diagnostics)
      ids.forEach { Console.line($0.text) }
      return .done
    }
  }
}

/// Marks a place as read, with nothing to code.
struct NothingHere: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "none",
    abstract: "Mark a place as read, with nothing to code in it."
  )
  @Argument(help: "The place.") var place: String
  @Option(help: "The words, within the place.") var quote: String?
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open(at: place)
      let chosen = try await options.run(of: open).nothing(at: place, quote: quote)
      Console.endProgress()
      try judgement.record(chosen.acts, in: open).forEach { Console.line($0.text) }
      return .done
    }
  }
}
