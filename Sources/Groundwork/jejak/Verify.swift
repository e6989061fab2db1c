import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Checks what the study rests on, trusting nothing.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check sources, excerpts, journal and output against what was recorded.",
    discussion: "Trusts no time stamp and no index. Exit status 1 when anything differs."
  )
  @Argument(help: "What to check: sources, excerpts, journal, output (default: all).")
  var what: [String] = []
  @OptionGroup var options: StudyOptions

  func validate() throws {
    for name in what where Verification.Subject(rawValue: name) == nil {
      throw ValidationError("'\(name)' is none of sources, excerpts, journal, output")
    }
  }

  func run() async throws {
    try await conduct {
      let subjects = what.compactMap(Verification.Subject.init(rawValue:))
      let run = options.run(of: try options.open(), trustsFileSystem: false)
      let found = try await run.verify(subjects.isEmpty ? Verification.Subject.allCases : subjects)
      Console.endProgress()
      for check in found.checks {
        Console.line("\(check.subject.rawValue): \(check.words)")
      }
      Console.report(found.problems)
      return found.problems.contains { $0.severity == .error } ? .failed : .done
    }
  }
}
