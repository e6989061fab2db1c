import ArgumentParser
import CommandConduct
import StageRuns
import TerminalPages
import TerminalScreen

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Shows what waits for a person, one thing after the other, each to be decided with a key; or
/// lists it.
struct Queue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide on what waits for you, one key each; or list it.",
    discussion: """
      In a terminal each thing is shown in its context, and a key decides: a accept, e edit, \
      r reject, 0 nothing here, s skip, u undo, ? help. Every decision is at once a journal line. \
      Suggestions come least certain first, then codes with fewest codings. With --list or \
      --format, or where nobody watches, all of it is listed with the command that settles it. \
      --plain asks line by line, for screen readers; so it does where TERM is dumb.
      """
  )
  @Option(
    help: ArgumentHelp(
      "Only one kind: \(WaitingItem.kinds.joined(separator: ", ")).",
      valueName: "kind"
    )
  )
  var only: String?
  @Option(help: "Only one code.") var code: String?
  @Option(help: "Only one source.") var source: String?
  @Flag(help: "List it, and ask nothing.") var list = false
  @Flag(help: "One thing at a time in plain lines, with a prompt.") var plain = false
  @Option(help: "List it as text, json or csv.") var format: ListFormat?
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who judges, by coder id.", valueName: "person")
  )
  var person: String?
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard !plain || !list && format == nil else {
      throw ValidationError("--plain asks, --list and --format do not")
    }
    guard let only, !WaitingItem.kinds.contains(only) else { return }
    let nearest = Conduct.nearest(to: only, among: WaitingItem.kinds)
    throw ValidationError(
      "'\(only)' is none of \(WaitingItem.kinds.joined(separator: ", "))"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    )
  }

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let run = options.run(of: open)
      let isWatched = isatty(0) == 1 && isatty(1) == 1
      guard plain || isWatched && !list && format == nil else {
        let waiting = try await run.queue(only: only)
        Console.endProgress()
        print(waiting)
        return .done
      }
      let judge = try JudgementOptions.judge(named: person, in: open)
      let desk = await QueueDesk(
        run,
        scribe: QueueDesk.Scribe(person: judge, machine: Conduct.machine, now: Conduct.now)
      )
      Console.endProgress()
      var session = QueueSession(desk: desk, filter: filter)
      let signal =
        plain || !Terminal.isCapable(Conduct.environment("TERM"))
        ? session.runInLines() : session.runOnScreen()
      Console.remark(session.farewell)
      // As a shell tells of a program that a signal ended.
      if let signal { throw ExitCode(128 + signal) }
      return .done
    }
  }

  private var filter: QueueFilter {
    QueueFilter(kind: only.flatMap(QueueKind.init), code: code, source: source)
  }

  private func print(_ waiting: [WaitingItem]) {
    var rows = PrintedList(columns: ["kind", "id", "code", "where", "command"])
    for item in waiting where filter.passes(item) {
      rows.append([item.kind, item.id, item.code, item.locator, item.command])
    }
    rows.print(as: format ?? .text)
  }
}

extension QueueFilter {
  fileprivate func passes(_ item: WaitingItem) -> Bool { item.light.map(passes) ?? false }
}
