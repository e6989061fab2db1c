import Subprocess

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

extension OutsideProgram {
  /// Runs the program to its end and returns what it wrote.
  ///
  /// An exit status other than 0 is an outcome, not a failure. The child leads a group of its own;
  /// when its time is up or the task is cancelled, the whole group is killed.
  ///
  /// - Parameters:
  ///   - arguments: What follows the program's name; no shell sees them.
  ///   - input: The bytes of its standard input.
  ///   - environment: Variables set over those of this process; by default the plain locale, so
  ///     that numbers and messages are the same on every machine.
  ///   - limits: When it is stopped.
  /// - Returns: How it ended, and its two outputs.
  /// - Throws: ``ChildFailure`` where there is no outcome.
  public func run(
    arguments: [String] = [],
    input: [UInt8] = [],
    environment: [String: String] = ["LC_ALL": "C"],
    limits: ChildLimits = ChildLimits()
  ) async throws(ChildFailure) -> ChildOutcome {
    BrokenPipes.ignore()
    defer { BrokenPipes.restore() }
    do {
      return try await withThrowingTaskGroup(of: ChildOutcome?.self) { group in
        group.addTask {
          try await outcome(arguments, input: input, environment: environment, limits: limits)
        }
        group.addTask {
          try await Task.sleep(for: limits.time)
          return nil
        }
        // The first to end decides; leaving the group cancels the other and waits for it.
        defer { group.cancelAll() }
        guard let first = try await group.next(), let outcome = first else {
          throw ChildFailure.timedOut(program: name, limit: limits.time)
        }
        return outcome
      }
    } catch {
      throw failure(error, limits: limits)
    }
  }

  private func outcome(
    _ arguments: [String],
    input: [UInt8],
    environment: [String: String],
    limits: ChildLimits
  ) async throws -> ChildOutcome {
    let start = started(arguments, limits: limits)
    guard limits.memoryBytes != nil, let file = ChildOutputFile() else {
      let result = try await Subprocess.run(
        .name(start.name),
        arguments: Arguments(start.arguments),
        environment: .inherit.updating(overrides(environment)),
        platformOptions: ownGroup,
        input: ChildInput(bytes: input),
        output: .bytes(limit: limits.outputBytes),
        error: .bytes(limit: limits.outputBytes)
      )
      return ChildOutcome(
        ending: try ending(result.terminationStatus, limits: limits),
        output: result.standardOutput,
        errors: result.standardError
      )
    }
    let result = try await Subprocess.run(
      .name(start.name),
      arguments: Arguments(start.arguments),
      environment: .inherit.updating(overrides(environment)),
      platformOptions: ownGroup,
      input: ChildInput(bytes: input),
      output: .fileDescriptor(file.descriptor, closeAfterSpawningProcess: false),
      error: .bytes(limit: limits.outputBytes)
    )
    let ending = try ending(result.terminationStatus, limits: limits)
    guard let output = try file.bytes(atMost: limits.outputBytes) else {
      throw ChildFailure.tooMuchOutput(program: name, limitBytes: limits.outputBytes)
    }
    return ChildOutcome(ending: ending, output: output, errors: result.standardError)
  }

  /// The program, or a shell that limits its own memory and the files it writes, and then becomes
  /// the program.
  ///
  /// The arguments reach the program as they are: the shell's text is fixed and names them only.
  private func started(
    _ arguments: [String],
    limits: ChildLimits
  ) -> (name: String, arguments: [String]) {
    guard let memoryBytes = limits.memoryBytes else { return (name, arguments) }
    let text = "ulimit -v \"$0\" 2>/dev/null; ulimit -f \"$1\" 2>/dev/null; shift; exec \"$@\""
    // Blocks of 512 bytes (POSIX), one more than may be, so that reaching the limit shows.
    let blocks = limits.outputBytes / 512 + 1
    return ("sh", ["-c", text, String(memoryBytes / 1024), String(blocks), name] + arguments)
  }

  private var ownGroup: PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    return options
  }

  private func overrides(_ environment: [String: String]) -> [Environment.Key: String?] {
    var values: [Environment.Key: String?] = [:]
    for (name, value) in environment {
      guard let key = Environment.Key(rawValue: name) else { continue }
      values[key] = value
    }
    return values
  }

  private func ending(
    _ status: TerminationStatus,
    limits: ChildLimits
  ) throws(ChildFailure) -> ChildOutcome.Ending {
    switch status {
    // What the shell says of a program that is not on the search path.
    case .exited(127) where limits.memoryBytes != nil:
      throw .missing(program: name, package: package)
    case .exited(let code): return .exited(code)
    case .signaled(SIGXFSZ): throw .tooMuchOutput(program: name, limitBytes: limits.outputBytes)
    case .signaled(let signal): return .signalled(signal)
    }
  }

  private func failure(_ error: any Error, limits: ChildLimits) -> ChildFailure {
    if let failure = error as? ChildFailure { return failure }
    switch (error as? SubprocessError)?.code {
    case .executableNotFound?:
      return .missing(program: name, package: package)
    case .outputLimitExceeded?:
      return .tooMuchOutput(program: name, limitBytes: limits.outputBytes)
    default:
      return .broken(program: name, reason: "\(error)")
    }
  }
}
