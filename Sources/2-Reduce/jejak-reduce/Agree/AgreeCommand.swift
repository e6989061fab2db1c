import ArgumentParser

/// Check-coding: samples for a second coder, what comes back of them, and disagreements.
struct AgreeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Say how far coders agree, draw samples for a second one, and settle disagreements.",
    discussion: "Without a word behind it, it says how far coders agree: one number.",
    subcommands: [
      AgreeMeasure.self, AgreeDraw.self, AgreePackage.self, AgreeTake.self, AgreeDisagreements.self,
      AgreeSettle.self, AgreeRounds.self,
    ],
    defaultSubcommand: AgreeMeasure.self
  )
}
