import ArgumentParser
import CommandConduct
import StageRuns

/// Drafts the interim summary of a case, or the record of a meeting about it.
struct Interim: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draft a case's interim summary: what is known, doubtful and missing, and what next.",
    discussion: """
      The draft is drawn from codings, events, contradictions and attributes, stands in \
      codebook/memos/interim-CASE.md, and is yours to edit; record it with `jejak memo interim-CASE`. \
      A draft that is there is never overwritten.
      """
  )
  @Argument(help: "The case's id.") var unit: String
  @Flag(help: "Draft the record of a case analysis meeting, meeting-CASE-DAY.") var meeting = false
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      try await options.alone(isDryRun: judgement.dryRun) { open in
        let writing = try await options.run(of: open).interim(
          of: unit,
          isMeeting: meeting,
          by: try judgement.judge(in: open),
          today: String(try Conduct.now().prefix(10))
        )
        Console.endProgress()
        if judgement.dryRun {
          Console.result(writing.text)
        } else {
          try writing.write(in: open.folder)
          Console.line(writing.path)
        }
      }
      return .done
    }
  }
}
