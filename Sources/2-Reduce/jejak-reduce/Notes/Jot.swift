import ArgumentParser
import CommandConduct
import StageRuns

/// Leaves a short remark at a place.
struct Jot: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Leave a short remark at a place of a source."
  )
  @Argument(help: "The place.") var place: String
  @Option(help: "The words, within the place.") var quote: String?
  @Option(help: "The remark.") var text: String
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let chosen = try await options.run(of: open).jotting(at: place, quote: quote, words: text)
      try judgement.write(chosen, in: open)
      return .done
    }
  }
}

/// Lists remarks at places.
struct Jottings: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the remarks at places: yours, and those in the margins of PDF and office files."
  )
  @Argument(help: "The source's id (default: all sources).") var source: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      try await options.run(of: try options.open()).jottings(of: source).show(as: list.format)
    }
  }
}
