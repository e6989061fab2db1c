import Dispatch
import Foundation

/// A command that may not have ended yet.
public final class RunningCommand: @unchecked Sendable {
  private let name: String
  private let process: Process
  private let streams: CommandStreams
  private let hasEnded = DispatchSemaphore(value: 0)

  init(name: String, process: Process, streams: CommandStreams) throws {
    self.name = name
    self.process = process
    self.streams = streams
    let hasEnded = hasEnded
    process.terminationHandler = { _ in hasEnded.signal() }
    // Foundation's preparations for a child are not safe beside one another: a test run crashed there.
    try Self.starting.withLock { try process.run() }
  }

  private static let starting = NSLock()

  /// Whether it has not ended yet.
  public var isRunning: Bool { process.isRunning }

  /// Ends it as a failing machine would: at once, without a chance to tidy up.
  public func kill() {
    #if canImport(Darwin)
    Darwin.kill(process.processIdentifier, SIGKILL)
    #else
    Glibc.kill(process.processIdentifier, SIGKILL)
    #endif
  }

  /// Waits for the end and returns what the command left behind.
  ///
  /// - Parameter seconds: The time after which it counts as hung and is killed.
  /// - Returns: Its status and what it wrote.
  /// - Throws: ``BuiltCommand/Failure/hung(_:)``.
  public func outcome(within seconds: Double = 120) throws -> BuiltCommand.Outcome {
    guard hasEnded.wait(timeout: .now() + seconds) == .success else {
      kill()
      throw BuiltCommand.Failure.hung(name)
    }
    let isSignalled = process.terminationReason == .uncaughtSignal
    return BuiltCommand.Outcome(
      status: isSignalled ? -process.terminationStatus : process.terminationStatus,
      output: try streams.text(of: "output"),
      errors: try streams.text(of: "errors")
    )
  }
}

/// The three streams of a command as files in a folder of their own.
///
/// Files, not pipes: a full pipe would stop a command whose output nobody reads yet.
final class CommandStreams: Sendable {
  private let folder: URL
  let input: FileHandle
  let output: FileHandle
  let errors: FileHandle

  init(input text: String) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "jejak-streams-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let inputFile = folder.appending(path: "input")
    let outputFile = folder.appending(path: "output")
    let errorFile = folder.appending(path: "errors")
    try Data(text.utf8).write(to: inputFile)
    try Data().write(to: outputFile)
    try Data().write(to: errorFile)
    input = try FileHandle(forReadingFrom: inputFile)
    output = try FileHandle(forWritingTo: outputFile)
    errors = try FileHandle(forWritingTo: errorFile)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("cannot remove \(folder.path()): \(error)")
    }
  }

  func text(of stream: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: stream)), as: UTF8.self)
  }
}
