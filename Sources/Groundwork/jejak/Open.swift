import ArgumentParser
import ChildProcess
import CommandConduct

/// The verb of a command that is built by itself, since nothing else here needs a network library.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Serve the study's pages on this machine; what is handed over goes to the journal."
  )

  /// What the sibling gets of a command line that is about it; nothing for any other line.
  static func arguments(of line: [String]) -> [String]? {
    guard line.first == "help" else { return line.first == "open" ? Array(line.dropFirst()) : nil }
    return arguments(of: Array(line.dropFirst())).map { $0 + ["--help"] }
  }

  /// Why the sibling did not begin, and what to do.
  static func refusal(_ failure: any Error) -> Refusal {
    guard case ReplacementFailure.notFound = failure else { return Refusal("\(failure)") }
    return Refusal(
      "jejak-open is not installed beside jejak",
      remedy: "build it with 'make open', then 'make install'; the pages in output/ work without it"
    )
  }
}
