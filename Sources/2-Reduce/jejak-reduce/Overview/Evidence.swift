import ArgumentParser
import CommandConduct
import StageRuns

/// Counts what evidence the sources give.
struct Evidence: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count what evidence sources give in excerpts, of a finding or of all, by kind.",
    discussion: "Excerpts with neither a mark of evidence nor a reason are listed as unrated."
  )
  @Argument(help: "The finding's id (default: all codings that count).") var finding: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      try await options.run(of: try options.open()).evidence(for: finding).show(as: list.format)
    }
  }
}

/// Counts the words by which sources mark how real they make a statement.
struct StatusProfile: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status-profile",
    abstract:
      "Count marker words of done, hoped, possible, planned and obliged, section by section.",
    discussion: """
      Sections are those under the headings of a source, or the places that are named. Markers propose \
      a claim status; a person sets it. Citations and figures stand beside them.
      """
  )
  @Argument(help: "The source's id (default: all sources).") var source: String?
  @Option(help: "A section, such as L438-719 or a passage's number; may be repeated.")
  var section: [String] = []
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard section.isEmpty || source != nil else {
      throw ValidationError("name the source whose sections they are")
    }
  }

  func run() async throws {
    try await conduct {
      let found = try await options.run(of: try options.open()).statusProfile(
        of: source,
        sections: section
      )
      Console.endProgress()
      var rows = PrintedList(columns: found.columns)
      for row in found.rows { rows.append(row) }
      rows.print(as: list.format)
      return .done
    }
  }
}
