import ArgumentParser
import CommandConduct
import StageRuns

/// Records the words of a coding in another language.
struct Translate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record the words of a coding in another language, beside the original.",
    discussion: "The original stays the quote; a translation is never quoted as the source."
  )
  @Argument(help: "The coding's id.") var id: String
  @Option(name: .customLong("to"), help: "The language, such as en.") var language: String
  @Option(help: "The translation.") var words: String
  @Option(help: "Who translated: a person, or a tool with its version (default: who judges).")
  var translator: String?
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let judge = try judgement.judge(in: open)
      let chosen = try await options.run(of: open).translation(
        of: id,
        to: language,
        words: words,
        translator: translator ?? judge
      )
      try judgement.write(chosen, in: open)
      return .done
    }
  }
}

/// Keeps excerpts out of what leaves the study.
struct Withhold: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Keep the words of excerpts out of displays, findings and report; undo lets them out.",
    discussion:
      "The codings go on counting; whatever is coded on the same words is withheld with them."
  )
  @Argument(help: "The ids of codings.") var ids: [String]
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let chosen = try await options.run(of: open).withholding(ids, why: judgement.why)
      try judgement.write(chosen, in: open)
      return .done
    }
  }
}
