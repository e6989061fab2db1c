import ArgumentParser
import CommandConduct
import StageRuns

/// Flags personal identifiers in sources, and checks exports for them.
struct Privacy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Flag personal identifiers in sources, or check that exports hold none.",
    discussion: """
      Numbers of students, identity cards, passports, telephones and accounts, mail and street \
      addresses, dates of birth. --check fails where a file holds one; without files it looks at the \
      report and the pages of output/. 'privacy: {allow: [L4]}' in the record of a source lets the \
      identifiers of a line through.
      """
  )
  @Argument(help: "The source's id, or with --check the files.") var items: [String] = []
  @Flag(help: "Check files that are to leave the study.") var check = false
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard check || items.count <= 1 else {
      throw ValidationError("without --check give one source")
    }
  }

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      guard check else { return try await run.identifiers(of: items.first).print(as: list.format) }
      let found = try await run.exposedIdentifiers(in: items)
      _ = found.print(as: list.format)
      guard !found.rows.isEmpty else { return .done }
      throw Refusal(
        "personal identifiers stand in \(found.rows.count) places of exports",
        remedy: "mask them, or allow the line in the source's record: privacy: {allow: [L4]}"
      )
    }
  }
}
