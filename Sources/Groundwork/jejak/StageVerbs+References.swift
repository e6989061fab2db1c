import ArgumentParser

/// The verbs about works, for the help and for completion.
extension StageVerbs {
  static let references: [any ParsableCommand.Type] = [
    ImportReferences.self, References.self, Citations.self,
  ]

  struct ImportReferences: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Take in works from CSL-JSON, BibTeX, RIS or a Zotero export with its files."
    )
  }

  struct References: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "references",
      abstract: "Print the reference list after APA 7, export it, or check it for gaps."
    )
  }

  struct Citations: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "citations",
      abstract: "List the citations inside sources, by place, section or work."
    )
  }
}
