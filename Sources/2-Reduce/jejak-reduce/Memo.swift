import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Writes a memo.
struct Memo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a memo, or record one that was written or changed by hand.",
    discussion:
      "With --text the memo is made at once; without it the file codebook/memos/ID.md is recorded as it stands."
  )
  @Argument(help: "The memo's id.") var id: String
  @Option(help: "analytic, code, method, theory, reflective, surprise or negative.")
  var type = "analytic"
  @Option(help: "What it speaks about: ids of codes, sources, codings, findings; may be repeated.")
  var link: [String] = []
  @Option(help: "The words of the memo.") var text: String?
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      try await options.alone(isDryRun: judgement.dryRun) { open in
        let act = try StudyWritings.memo(
          id,
          type: type,
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

/// Begins or records a document summary form.
struct Form: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a source's summary form, or record it as it stands."
  )
  @Argument(help: "The source's id.") var source: String
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      try await options.alone(isDryRun: judgement.dryRun) { open in
        let step = try StudyWritings.form(
          source,
          by: try judgement.judge(in: open),
          today: String(try Conduct.now().prefix(10)),
          in: open,
          isDryRun: judgement.dryRun
        )
        switch step {
        case .begun(let path): Console.line(path)
        case .recorded(let act):
          try judgement.record([act], in: open).forEach { Console.line($0.text) }
        }
      }
      return .done
    }
  }
}
