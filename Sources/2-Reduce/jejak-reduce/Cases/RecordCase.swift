import ArgumentParser
import CommandConduct
import StageRuns

/// Records what a case is.
struct RecordCase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Record what a case is and where it ends.",
    discussion: """
      What the journal holds goes before what codebook/protocol.yaml says; where both speak and differ, \
      that is said. A case that the protocol lacks comes to be.
      """
  )
  @Argument(help: "The case's id.") var id: String
  @Option(help: "What it is a case of, and where it ends.") var definition: String
  @Option(help: "What that rests on: a coding, a source, or rule:….") var basis = ""
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let chosen = try await options.run(of: open).delimiting(
        id,
        definition: definition,
        basis: basis
      )
      try judgement.write(chosen, in: open)
      return .done
    }
  }
}

/// Records the value of an attribute.
struct RecordAttribute: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribute",
    abstract: "Record an attribute of a case or a source, with what its value rests on.",
    discussion: """
      Displays by attribute use the value. Where the protocol lists attributes with types, the value \
      must be of its type. Two persons who differ leave it open until `jejak resolve`.
      """
  )
  @Argument(help: "The id of the case or source.") var subject: String
  @Argument(help: "The attribute's name.") var name: String
  @Argument(help: "The value.") var value: String
  @Option(help: "What it rests on: a coding, a source, or rule:….") var basis = ""
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let chosen = try await options.run(of: open).attribute(
        of: subject,
        name,
        value,
        basis: basis
      )
      try judgement.write(chosen, in: open)
      return .done
    }
  }
}

/// Lists cases and attributes.
struct Cases: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List cases and sources with their attributes and what each value rests on.",
    discussion: """
      Where the profile asks for it (full, or also: [RED-26]), a value without a basis ends the command \
      with status 2.
      """
  )
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      await options.run(of: try options.open()).cases().show(as: list.format)
    }
  }
}
