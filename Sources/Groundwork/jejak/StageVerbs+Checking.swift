import ArgumentParser

/// The verbs of check-coding and of suggestions from outside, for the help and for completion.
extension StageVerbs {
  static let checking: [any ParsableCommand.Type] = [
    Agree.self, Suggest.self, Annotations.self,
  ]

  struct Agree: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "agree",
      abstract: "Say how far coders agree, draw samples for a second one, and settle disagreements."
    )
  }

  struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "suggest",
      abstract: "Let a program from outside propose codes; it is off until the protocol names it."
    )
  }

  struct Annotations: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "annotations",
      abstract: "Write codings as W3C Web Annotations, or read such annotations."
    )
  }

  struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decide",
      abstract: "Record a decision about the study, with what else could have been done."
    )
  }
}
