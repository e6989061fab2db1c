import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// The one way in for judgements that were made elsewhere.
struct Take: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take in judgements that were made elsewhere: on a page, in Word, in a table.",
    discussion: """
      Read are the file that a page hands back, DOCX and ODT with comments that name codes (see: jejak \
      show ID --docx FILE), text with marks such as [[CODE; CASE | words]], CSV with the columns source, \
      quote and code, PDF with highlights, web annotations, and answers to a sample. It says what was \
      placed, what is ambiguous, and what was not found or refused and why, and writes nothing until it \
      is confirmed. Taking a file twice changes nothing. At most 16 MiB of text, or 64 MiB of an office \
      file or PDF, and 20,000 choices. Exit status 2: some of it was not taken.
      """
  )
  @Argument(help: "The files.") var files: [String]
  @Option(
    help: ArgumentHelp(
      "Which place an ambiguous choice means: its number, and that of the place; may be repeated.",
      valueName: "n=place"
    )
  )
  var choose: [ChosenPlace] = []
  @Option(help: "The source whose words they are, where the file does not say it.")
  var source: String?
  @Option(help: "Whose comments are meant, as the file names the person; may be repeated.")
  var author: [String] = []
  @Flag(help: "Write without asking.") var yes = false
  @OptionGroup var list: ListOptions
  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("name a file") }
    guard choose.isEmpty || files.count == 1 else {
      throw ValidationError("--choose counts the choices of one file: take the files one by one")
    }
    guard Set(choose.map(\.choice)).count == choose.count else {
      throw ValidationError("--choose names a choice twice")
    }
  }

  func run() async throws {
    try await conduct {
      var isWhole = true
      for (number, file) in files.enumerated() {
        let taken: Taken?
        do {
          taken = yes && !judgement.dryRun ? try await takeAtOnce(file) : try await ask(about: file)
        } catch  where number > 0 {
          // What was taken of the files before is written: this is no failure that changed nothing.
          Console.remark(Conduct.message(error))
          Console.remark("\(files.count - number) of \(files.count) files were not taken")
          return .partly
        }
        guard let taken else {
          Console.remark(
            number == 0
              ? "nothing was written"
              : "\(files.count - number) of \(files.count) files were not taken"
          )
          return number == 0 ? .failed : .partly
        }
        isWhole = isWhole && taken.rows.allSatisfy { [.placed, .already].contains($0.state) }
      }
      return isWhole ? .done : .partly
    }
  }

  private func takeAtOnce(_ file: String) async throws -> Taken? {
    try await options.alone { open in
      let taken = try await taken(file, in: open)
      show(taken, of: file)
      try write(taken, in: open)
      return taken
    }
  }

  /// Shows what a file would become and writes it when a person says so; the study is free for others
  /// while the person looks at it.
  ///
  /// - Returns: What was shown; nothing where the person does not want it.
  private func ask(about file: String) async throws -> Taken? {
    let shown = try await taken(file, in: try options.open())
    show(shown, of: file)
    guard !judgement.dryRun, !shown.acts.isEmpty else { return shown }
    guard try isConfirmed(shown) else { return nil }
    try await options.alone { open in
      let taken = try await taken(file, in: open)
      guard taken.acts == shown.acts, taken.memos == shown.memos else {
        throw Refusal(
          "the study or the file was changed meanwhile, and nothing was written",
          remedy: "take it again"
        )
      }
      try write(taken, in: open)
    }
    return shown
  }

  private func taken(_ file: String, in open: OpenStudy) async throws -> Taken {
    let run = options.run(of: open)
    let now = try Conduct.now()
    defer { Console.endProgress() }
    guard !run.isAnswer(file) else {
      return try await run.taking(answer: file, by: try judgement.judge(in: open), now: now)
    }
    let handed = try await run.handed(at: file, HandedRequest(source: source, authors: author))
    let named = judgement.person == nil ? run.coder(of: handed) : nil
    return try await run.taking(
      handed,
      by: try named ?? judgement.judge(in: open),
      choosing: Dictionary(choose.map { ($0.choice, $0.place) }) { first, _ in first },
      now: now
    )
  }

  private func show(_ taken: Taken, of file: String) {
    var printed = PrintedList(columns: Taken.Row.columns)
    for row in taken.sorted { printed.append(row.fields) }
    printed.print(as: list.format)
    Console.report(taken.diagnostics)
    Console.remark("\(Conduct.shellWord(file)), by '\(taken.by)': \(taken.summary)")
  }

  private func isConfirmed(_ taken: Taken) throws -> Bool {
    let question = "Write \(taken.acts.count) judgements of '\(taken.by)' to the journal? [y/N]"
    guard let answer = Console.ask(question) else {
      throw Refusal(
        "nothing was written: nobody is here to confirm it",
        remedy: "look at the list, then say --yes"
      )
    }
    return ["y", "yes", "ya", "iya"].contains(answer.lowercased())
  }

  private func write(_ taken: Taken, in open: OpenStudy) throws {
    guard !taken.acts.isEmpty else { return }
    let ids = try taken.write(
      to: open.folder,
      at: try Conduct.now(),
      machine: Conduct.machine
    )
    Console.remark(
      "written: \(ids.count) judgements, \(ids.first?.text ?? "") to \(ids.last?.text ?? "")"
    )
  }
}

/// A choice's number and the number of the place that it means, typed `4=2`.
struct ChosenPlace: ExpressibleByArgument {
  let choice: Int
  let place: Int

  init?(argument: String) {
    let pieces = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard pieces.count == 2, let choice = Int(pieces[0]), let place = Int(pieces[1]), choice > 0,
      place > 0
    else { return nil }
    self.choice = choice
    self.place = place
  }
}
