public import ArgumentParser
public import StudyModel

/// How a command ended, as its exit status says.
public enum Outcome: Int32, Sendable {
  /// Everything asked for was done.
  case done = 0
  /// Nothing was changed.
  case failed = 1
  /// Done, and some input was left out.
  case partly = 2

  /// The outcome of work with diagnostics: an error among them means that something was left out.
  public init(_ diagnostics: [Diagnostic]) {
    self = diagnostics.contains { $0.severity == .error } ? .partly : .done
  }
}

extension ParsableCommand {
  /// Does a command's work, says what went wrong, and ends with the right status.
  ///
  /// - Parameter work: The work; what it throws is written to standard error with its remedy.
  /// - Throws: The exit status, unless the work is done.
  public func conduct(_ work: () async throws -> Outcome) async throws {
    Conduct.begin()
    let outcome: Outcome
    do {
      outcome = try await work()
    } catch let status as ExitCode {
      throw status
    } catch let error as ValidationError {
      throw error
    } catch {
      Console.endProgress()
      Console.remark(Conduct.message(error))
      outcome = .failed
    }
    guard outcome == .done else { throw ExitCode(outcome.rawValue) }
  }
}
