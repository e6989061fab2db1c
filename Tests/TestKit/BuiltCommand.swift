import Dispatch
public import Foundation

/// One of the package's executables, as the last build left it.
public struct BuiltCommand: Sendable {
  /// What a command left behind.
  public struct Outcome: Equatable, Sendable {
    /// The exit status; the negated number of the signal that ended it.
    public let status: Int32

    /// What it wrote to standard output.
    public let output: String

    /// What it wrote to standard error.
    public let errors: String
  }

  /// Why a command could not be tried.
  public enum Failure: Error, Equatable {
    /// No executable is beside the tests.
    case notBuilt(String)

    /// It did not end in time and was killed.
    case hung(String)
  }

  /// The path of the executable.
  public let path: String

  private let name: String

  /// Finds the executable of this name beside the running tests.
  public init(named name: String) throws {
    self.name = name
    path = Self.productsFolder.appending(path: name).path(percentEncoded: false)
    guard FileManager.default.isExecutableFile(atPath: path) else { throw Failure.notBuilt(name) }
  }

  /// Runs the command to its end.
  ///
  /// - Parameters:
  ///   - arguments: What follows the command's name.
  ///   - folder: The working folder; nil for that of the tests.
  ///   - environment: Variables set over those of the tests.
  ///   - input: The text of its standard input.
  ///   - seconds: The time after which it counts as hung.
  /// - Returns: Its status and what it wrote.
  /// - Throws: ``Failure/hung(_:)``, or what kept it from starting.
  public func run(
    _ arguments: [String],
    in folder: URL? = nil,
    environment: [String: String] = [:],
    input: String = "",
    within seconds: Double = 120
  ) throws -> Outcome {
    let running = try start(arguments, in: folder, environment: environment, input: input)
    return try running.outcome(within: seconds)
  }

  /// Starts the command and returns while it runs, for tests that interrupt it.
  ///
  /// - Parameters:
  ///   - arguments: What follows the command's name.
  ///   - folder: The working folder; nil for that of the tests.
  ///   - environment: Variables set over those of the tests.
  ///   - input: The text of its standard input.
  /// - Returns: The running command.
  /// - Throws: What kept it from starting.
  public func start(
    _ arguments: [String],
    in folder: URL? = nil,
    environment: [String: String] = [:],
    input: String = ""
  ) throws -> RunningCommand {
    let streams = try CommandStreams(input: input)
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SWIFT_BACKTRACE": "enable=no"]) { _, ours in ours }
      .merging(environment) { _, asked in asked }
    process.standardInput = streams.input
    process.standardOutput = streams.output
    process.standardError = streams.errors
    return try RunningCommand(name: name, process: process, streams: streams)
  }

  /// The folder that holds the test bundle, and beside it what else was built.
  private static let productsFolder: URL = {
    #if os(macOS)
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
    let tests = bundles.first?.bundleURL ?? Bundle.main.bundleURL
    return tests.deletingLastPathComponent()
    #else
    return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    #endif
  }()
}
