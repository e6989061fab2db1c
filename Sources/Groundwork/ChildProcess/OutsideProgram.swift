/// A program of the system that a command hands work to.
///
/// It runs in a process of its own, so that a fault in it ends the child and not the run.
///
/// ```swift
/// let dot = OutsideProgram(name: "dot", package: "graphviz")
/// let outcome = try await dot.run(arguments: ["-Tplain"], input: graph)
/// ```
public struct OutsideProgram: Equatable, Sendable {
  /// The name it is found by on the search path; never a path.
  public let name: String

  /// What to install where it is missing, by the name apt and brew know.
  public let package: String

  /// Creates the description of a program; nothing is looked up yet.
  public init(name: String, package: String) {
    self.name = name
    self.package = package
  }
}

/// How long a child may run, how much it may say and how much memory it may take.
public struct ChildLimits: Equatable, Sendable {
  /// The time after which the child and all that it started are killed.
  public let time: Duration

  /// The greatest number of bytes taken from each of its two outputs.
  public let outputBytes: Int

  /// The greatest number of bytes of memory that it may ask for, where the system knows such a
  /// limit; nothing means no limit.
  public let memoryBytes: Int?

  /// Creates limits; without arguments half a minute and 64 MiB of output.
  public init(
    time: Duration = .seconds(30),
    outputBytes: Int = 64 * 1024 * 1024,
    memoryBytes: Int? = nil
  ) {
    self.time = time
    self.outputBytes = outputBytes
    self.memoryBytes = memoryBytes
  }
}

/// What a child left behind.
public struct ChildOutcome: Equatable, Sendable {
  /// How a child ended.
  public enum Ending: Equatable, Sendable {
    /// It ended by itself, with this exit status.
    case exited(Int32)

    /// A signal ended it.
    case signalled(Int32)
  }

  /// How it ended.
  public let ending: Ending

  /// The bytes of its standard output.
  public let output: [UInt8]

  /// The bytes of its standard error.
  public let errors: [UInt8]

  /// Whether it ended by itself with status 0.
  public var isSuccess: Bool { ending == .exited(0) }
}
