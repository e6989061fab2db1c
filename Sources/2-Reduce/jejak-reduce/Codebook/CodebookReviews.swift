import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Lists and settles codings that wait for review.
struct CodebookReviews: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "List codings whose code means something else now, or keep some as they are.",
    discussion: """
      A coding that does not fit any more is changed with `jejak edit ID --code …` or taken back with \
      `jejak undo ID`; that settles it too.
      """
  )
  @Argument(help: "Only one code.") var code: String?
  @Option(parsing: .upToNextOption, help: "Codings that stay as they are.") var keep: [String] = []
  @OptionGroup var list: ListOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let run = options.run(of: open)
      if !keep.isEmpty {
        let acts = try await run.keeping(keep, why: judgement.why)
        Console.endProgress()
        try judgement.record(acts, in: open).forEach { Console.line($0.text) }
        return .done
      }
      let waiting = try await run.reviews(of: code)
      Console.endProgress()
      var rows = PrintedList(columns: ["coding", "code", "by", "since", "because", "locator"])
      for item in waiting {
        rows.append([item.id, item.code, item.by, item.line, item.because, item.locator])
      }
      rows.print(as: list.format)
      return .done
    }
  }
}

/// Shows what was done to the codebook.
struct CodebookPastList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List what was done to the codebook, and how each code came to its codings."
  )
  @Argument(help: "Only one code.") var code: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let history = try await options.run(of: try options.open()).codebookHistory(of: code)
      Console.endProgress()
      var rows = PrintedList(columns: ["line", "at", "by", "what", "moved", "open", "why"])
      for event in history.past {
        rows.append([
          event.line, event.at, event.by, event.what, String(event.moved), String(event.open),
          event.why,
        ])
      }
      for sum in history.sums { rows.append(["", "", "", sum.code, "", "", sum.words]) }
      rows.print(as: list.format)
      return .done
    }
  }
}

/// Compares two versions of the codebook.
struct CodebookDiff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what differs between two versions of the codebook.",
    discussion: "A version is a day, a moment, a line of the journal such as ayu-7, or 'now'."
  )
  @Argument(help: "The first version.") var from: String
  @Argument(help: "The second version.") var to = "now"
  @OptionGroup var list: ListOptions
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      let changes = try options.run(of: try options.open())
        .codebookDifference(from: from, to: to)
      guard list.format == .text else {
        var rows = PrintedList(columns: ["code", "change", "before", "after"])
        for change in changes {
          rows.append([change.code, change.change, change.before, change.after])
        }
        rows.print(as: list.format)
        return .done
      }
      for change in changes {
        Console.line("\(change.code): \(change.change)")
        change.lines.forEach { Console.line($0) }
      }
      return .done
    }
  }
}

/// Prints the codebook of a moment.
struct CodebookAt: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "at",
    abstract: "Print the codebook as it was on a day, or after a line of the journal."
  )
  @Argument(help: "A day, a moment, or a line such as ayu-7.") var version: String
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      Console.result(try options.run(of: try options.open()).codebook(at: version))
      return .done
    }
  }
}
