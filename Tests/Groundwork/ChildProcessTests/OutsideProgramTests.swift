import ChildProcess
import TestKit
import Testing

@Suite(.timeLimit(.minutes(3)))
struct OutsideProgramTests {
  private let shell = OutsideProgram(name: "sh", package: "dash")

  @Test func `passes arguments and input, and returns both outputs and the status`() async throws {
    let outcome = try await shell.run(
      arguments: ["-c", "cat; echo \"$1\" >&2; exit 3", "sh", "two words"],
      input: Array("from here".utf8)
    )
    #expect(outcome.ending == .exited(3))
    #expect(!outcome.isSuccess)
    #expect(outcome.output == Array("from here".utf8))
    #expect(outcome.errors == Array("two words\n".utf8))
  }

  @Test func `carries a megabyte both ways`() async throws {
    let input = [UInt8](repeating: 7, count: 1 << 20)
    let outcome = try await OutsideProgram(name: "cat", package: "coreutils").run(input: input)
    #expect(outcome.isSuccess)
    #expect(outcome.output == input)
  }

  @Test func `a program that reads nothing is no failure`() async throws {
    let input = [UInt8](repeating: 7, count: 1 << 20)
    let outcome = try await shell.run(arguments: ["-c", "exit 0"], input: input)
    #expect(outcome.isSuccess)
  }

  @Test func `says what to install where the program is missing`() async throws {
    let nowhere = OutsideProgram(name: "jejak-no-such-program", package: "graphviz")
    let failure = await #expect(throws: ChildFailure.self) { try await nowhere.run() }
    #expect(failure == .missing(program: "jejak-no-such-program", package: "graphviz"))
    #expect(failure?.remedy?.contains("graphviz") == true)
  }

  @Test func `stops a child and what it started when the time is up`() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let limit = Duration.milliseconds(300)
    await #expect(throws: ChildFailure.timedOut(program: "sh", limit: limit)) {
      try await shell.run(
        arguments: ["-c", "sleep 60 & sleep 60"],
        limits: ChildLimits(time: limit)
      )
    }
    #expect(clock.now - start < .seconds(20))
  }

  @Test func `leaves nothing running of what a stopped child started`() async throws {
    let study = try TemporaryStudy()
    let script = "(sleep 1; echo late >\"$1\") & wait"
    await #expect(throws: ChildFailure.self) {
      try await shell.run(
        arguments: ["-c", script, "sh", study.path + "/late"],
        limits: ChildLimits(time: .milliseconds(200))
      )
    }
    // Longer than the grandchild would have needed, had it lived.
    _ = try await shell.run(arguments: ["-c", "sleep 1.5"])
    #expect(!study.has("late"))
  }

  @Test func `stops a child that writes without end`() async throws {
    let failure = await #expect(throws: ChildFailure.self) {
      try await shell.run(
        arguments: ["-c", "while :; do echo again; done"],
        limits: ChildLimits(outputBytes: 10_000)
      )
    }
    #expect(failure == .tooMuchOutput(program: "sh", limitBytes: 10_000))
  }

  @Test func `takes as much as a child with limited memory may write, and no byte more`()
    async throws
  {
    let input = [UInt8](repeating: 7, count: 100_000)
    let cat = OutsideProgram(name: "cat", package: "coreutils")
    let limits = ChildLimits(outputBytes: 100_000, memoryBytes: 1 << 30)
    let outcome = try await cat.run(input: input, limits: limits)
    #expect(outcome.isSuccess)
    #expect(outcome.output == input)
    let failure = await #expect(throws: ChildFailure.self) {
      try await cat.run(input: input + [7], limits: limits)
    }
    #expect(failure == .tooMuchOutput(program: "cat", limitBytes: 100_000))
    let endless = await #expect(throws: ChildFailure.self) {
      try await shell.run(arguments: ["-c", "while :; do echo again; done"], limits: limits)
    }
    #expect(endless == .tooMuchOutput(program: "sh", limitBytes: 100_000))
  }

  @Test func `says what to install where a program to be limited is missing`() async throws {
    let nowhere = OutsideProgram(name: "jejak-no-such-program", package: "graphviz")
    let failure = await #expect(throws: ChildFailure.self) {
      try await nowhere.run(limits: ChildLimits(memoryBytes: 1 << 30))
    }
    #expect(failure == .missing(program: "jejak-no-such-program", package: "graphviz"))
  }

  @Test func `reports the signal that ended a child`() async throws {
    let outcome = try await shell.run(arguments: ["-c", "kill -9 $$"])
    #expect(outcome.ending == .signalled(9))
  }

  @Test func `sets variables over those it inherits`() async throws {
    let outcome = try await shell.run(
      arguments: ["-c", "printf '%s' \"$COLOUR $LC_ALL\""],
      environment: ["COLOUR": "red", "LC_ALL": "C"]
    )
    #expect(outcome.output == Array("red C".utf8))
  }

  @Test func `many run at once`() async throws {
    let outputs = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for number in 0..<12 {
        group.addTask {
          try await shell.run(arguments: ["-c", "sleep 0.2; printf \(number)"]).output
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(
      Set(outputs.map { String(decoding: $0, as: UTF8.self) }) == Set((0..<12).map(String.init))
    )
  }

  @Test(
    arguments: [
      (
        ChildFailure.missing(program: "dot", package: "graphviz"),
        "the program 'dot' is not installed"
      ),
      (.timedOut(program: "dot", limit: .seconds(30)), "'dot' was stopped after 30 s"),
      (
        .tooMuchOutput(program: "dot", limitBytes: 9),
        "'dot' was stopped when it had written more than 9 bytes"
      ),
      (.broken(program: "dot", reason: "no room"), "'dot' could not be run: no room"),
    ]
  )
  func `words every failure`(failure: ChildFailure, words: String) {
    #expect(failure.description == words)
  }
}
