import ArgumentParser
import CommandConduct
import StageRuns
import StudyFolders
import StudyModel

/// Exchanges codings with programs that annotate.
struct Annotations: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write codings as W3C Web Annotations, or read such annotations.",
    subcommands: [AnnotationsExport.self, AnnotationsImport.self]
  )
}

/// Writes codings as annotations.
struct AnnotationsExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the standing codings as W3C Web Annotations (JSON-LD).",
    discussion: """
      The file holds the words of each excerpt with up to 32 characters on either side, no whole \
      text. Positions count Unicode code points in the reading text, as the W3C's model has it.
      """
  )
  @Argument(help: "The file to write.") var file: String
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let (text, count) = await options.run(of: try options.open()).annotations()
      Console.endProgress()
      let path = StudyFolder(path: file).path
      try StudyFolder(path: "/").write(Array(text.utf8), to: String(path.dropFirst()))
      Console.remark("\(count) codings were written to '\(file)'")
      return .done
    }
  }
}

/// Reads annotations as codings.
struct AnnotationsImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Place W3C Web Annotations in the sources; with --confirm they become codings.",
    discussion: """
      A tag is a code by its id or name. Words are found by the quote and what stands around it; a \
      position only decides between several places. Annotations that a program made are refused. \
      Without --confirm nothing is written.
      """
  )
  @Argument(help: "The file (JSON).") var file: String
  @Flag(help: "Write the codings that were placed.") var confirm = false
  @OptionGroup var list: ListOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      try await options.alone(isDryRun: judgement.dryRun || !confirm) { open in
        let path = String(StudyFolder(path: file).path.dropFirst())
        guard let bytes = try StudyFolder(path: "/").read(path, limit: 256 << 20) else {
          throw Refusal("there is no file '\(file)'", remedy: "check the spelling")
        }
        let found = try await options.run(of: open).importing(
          annotations: bytes,
          path: file,
          as: try judgement.judge(in: open)
        )
        Console.endProgress()
        var rows = PrintedList(columns: ["annotation", "code", "state", "place", "remedy"])
        for row in found.rows {
          rows.append([row.annotation, row.code, row.state, row.place, row.remedy])
        }
        rows.print(as: list.format)
        Console.report(found.diagnostics)
        let out = found.rows.count - found.count("placed") - found.count("known")
        if confirm { try judgement.record(found.acts, in: open) }
        Console.remark(
          "\(found.count("placed")) placed, \(found.count("known")) here already, \(out) left out"
            + (confirm ? "" : "; nothing was written, --confirm writes")
        )
        return out > 0 ? .partly : .done
      }
    }
  }
}
