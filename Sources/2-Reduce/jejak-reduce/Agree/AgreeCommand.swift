import ArgumentParser

/// Check-coding: samples for a second coder, what comes back of them, and disagreements.
struct AgreeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Draw samples for a second coder, take them home, and settle disagreements.",
    subcommands: [
      AgreeDraw.self, AgreePackage.self, AgreeTake.self, AgreeDisagreements.self,
      AgreeSettle.self, AgreeRounds.self,
    ]
  )
}
