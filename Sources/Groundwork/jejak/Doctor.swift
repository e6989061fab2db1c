import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Checks what the program needs on this machine and in this study.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the machine and the study, and say what to install or mend."
  )
  @OptionGroup var options: StudyOptions

  func run() async throws {
    try await conduct {
      var isWell = true
      for check in await MachineChecks.all() {
        Console.line("\(check.isWell ? "ok     " : "missing") \(check.name): \(check.words)")
        isWell = isWell && (check.isWell || !check.isNeeded)
      }
      guard options.study != nil || (try? options.folder()) != nil else {
        return isWell ? .done : .failed
      }
      let open = try options.open()
      Console.line(
        "study  \(open.study.sources.count) sources, \(open.study.codebook.codes.count) codes, "
          + "\(open.study.judgements.count) judgements"
      )
      let noticed = await options.run(of: open).state(through: .reduce).diagnostics
      Console.endProgress()
      Console.report(noticed)
      return isWell && !noticed.contains { $0.severity == .error } ? .done : .failed
    }
  }
}
