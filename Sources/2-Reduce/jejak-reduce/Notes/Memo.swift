import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Writes a memo, or lists them.
struct Memo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a memo, record one that was written or changed by hand, or list them.",
    discussion: """
      With --text the memo is made at once; without it the file codebook/memos/ID.md is recorded as it \
      stands. A memo says what it speaks about: --list shows those that do not.
      """
  )
  @Argument(help: "The memo's id.") var id: String?
  @Option(
    help: """
      analytic, code, method, theory, reflective, surprise or negative; testing or tactic for a finding \
      that was tested.
      """
  )
  var type: String?
  @Option(help: "What it speaks about: ids of codes, sources, codings, findings; may be repeated.")
  var link: [String] = []
  @Option(help: "The words of the memo.") var text: String?
  @Flag(name: .customLong("list"), help: "List the memos, of --type and with --link where said.")
  var isList = false
  @OptionGroup var list: ListOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard (id != nil) != isList else {
      throw ValidationError("give the id of a memo, or --list")
    }
    guard !isList || link.count < 2 else { throw ValidationError("--list takes one --link") }
  }

  func run() async throws {
    try await conduct {
      guard let id else {
        return options.run(of: try options.open()).memos(ofType: type, linking: link.first)
          .show(as: list.format)
      }
      try await options.alone(isDryRun: judgement.dryRun) { open in
        let act = try StudyWritings.memo(
          id,
          type: type ?? "analytic",
          links: link,
          text: text,
          by: try judgement.judge(in: open),
          today: String(try Conduct.now().prefix(10)),
          in: open,
          isDryRun: judgement.dryRun
        )
        try judgement.record([act], in: open).forEach { Console.line($0.text) }
      }
      return .done
    }
  }
}
