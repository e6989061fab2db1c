import ArgumentParser

/// The verbs that tell how sources were found and judged, for the help and for completion.
extension StageVerbs {
  static let provenance: [any ParsableCommand.Type] = [
    Searches.self, Flow.self, Appraisal.self, Scope.self, Data.self, Frame.self,
    Accounting.self, Groups.self, Rights.self,
  ]

  struct Searches: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "searches",
      abstract:
        "List the searches as an appendix has them, and the sources that came on no known way."
    )
  }

  struct Flow: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "flow",
      abstract: "Add up what was found, removed, excluded, waits and is in, box by box."
    )
  }

  struct Appraisal: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "appraisal",
      abstract: "Show the answers on the quality of each source, and which are not appraised."
    )
  }

  struct Scope: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "scope",
      abstract: "List sources, events and codings outside the boundary of the protocol."
    )
  }

  struct Data: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "data",
      abstract: "Compare the kinds of data that the protocol declares with the sources there are."
    )
  }

  struct Frame: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "frame",
      abstract: "Cross types of sources, cases and questions, and show the empty cells."
    )
  }

  struct Accounting: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accounting",
      abstract:
        "Show how far the work on each source has come, from retrieving to checking."
    )
  }

  struct Groups: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "groups",
      abstract: "List the independence groups with their sources."
    )
  }

  struct Rights: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rights",
      abstract: "List which texts may leave the study, and whether git would let the others go."
    )
  }
}
