import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Lets a program from outside propose codes.
struct Suggest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Let a program from outside propose codes; it is off until the protocol names it.",
    discussion: """
      The program reads JSON lines, the codebook first and then passages, and writes JSON lines with \
      code, source, passage, and quote or start and end. What it proposes is marked with its name and \
      version for ever, is accepted one by one, and never counts as a coder. It may run for 30 \
      minutes, take 32 GiB of memory and write 64 MiB. Whether it sends the texts elsewhere, nobody \
      but its maker can say: a source goes to it only when its rights let it out and it holds no \
      personal identifiers, or when the protocol names a decision.
      """
  )
  @Option(
    name: .customLong("with"),
    parsing: .upToNextOption,
    help: ArgumentHelp("Its id in the protocol, or its command.", valueName: "program")
  )
  var program: [String]
  @Option(help: "Only this source; may be repeated.") var source: [String] = []
  @Flag(help: "Print what it would read, and run nothing.") var dryRun = false
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      try await options.alone(isDryRun: dryRun) { open in
        let run = options.run(of: open)
        let asked = try await run.suggesterRun(program, sources: source)
        Console.endProgress()
        for id in asked.withheld {
          Console.remark(
            "source '\(id)' is held back: its rights do not let it out, or it holds personal "
              + "identifiers"
          )
        }
        if dryRun {
          Console.result(String(decoding: asked.input, as: UTF8.self))
          return .done
        }
        Console.remark("running: \(asked.suggester.command.joined(separator: " "))")
        let answered = try await run.asked(asked, now: try Conduct.now())
        Console.report(answered.diagnostics)
        Console.remark(
          "\(answered.suggestions.count) suggestions of '\(answered.suggester.id)', "
            + "\(answered.diagnostics.count) lines left out; see jejak queue --only outside"
        )
        Console.line(answered.file)
        return answered.diagnostics.isEmpty && answered.withheld.isEmpty ? .done : .partly
      }
    }
  }
}
