import Foundation
import TestKit
import Testing

/// Killed at any moment: no judgement lost, the last good output intact.
@Suite(.serialized) struct KillTests {
  @Test func `a run killed 100 times leaves the old output or the new one`() throws {
    let commands = try SmallStudy.made()
    let codes = "codebook/codes.yaml"
    let first = try commands.study.text(codes)
    let versions = [first, first.replacing("name: training", with: "name: instruction")]
    var outputs: [[String: [UInt8]]] = []
    for version in versions {
      try commands.study.write(version, to: codes)
      #expect(try commands.run("run").status == 0)
      outputs.append(try commands.study.snapshot(of: "output"))
    }
    #expect(outputs[0] != outputs[1])
    let length = try Self.length { try commands.run("run") }
    var random = SeededGenerator(seed: 7)
    var killed = 0
    for round in 0..<100 {
      // Each run has something to replace, whatever became of the one before.
      try commands.study.write(versions[round % 2], to: codes)
      let running = try commands.start(["run"], at: "2026-11-20T10:00:00Z")
      usleep(UInt32.random(in: 0..<length, using: &random))
      running.kill()
      if try running.outcome().status == -SIGKILL { killed += 1 }
      #expect(outputs.contains(try commands.study.snapshot(of: "output")))
    }
    #expect(killed > 0)
    try commands.study.write(versions[0], to: codes)
    #expect(try commands.run("run").status == 0)
    #expect(try commands.study.snapshot(of: "output") == outputs[0])
    #expect(try commands.run("rebuild").status == 0)
  }

  @Test func `a coding killed 100 times is whole or not there`() throws {
    let commands = try SmallStudy.made()
    let length = try Self.length {
      try commands.run("code", "alpha:1.1", "TALK", "--case", "A", "--claim", "done")
    }
    var random = SeededGenerator(seed: 11)
    var reported: Set<String> = ["ayu-1", "ayu-2", "ayu-3", "ayu-4", "ayu-5", "ayu-6"]
    var killed = 0
    for _ in 0..<100 {
      let running = try commands.start(
        ["code", "alpha:1.1", "TALK", "--case", "A", "--claim", "done"],
        at: "2026-11-20T10:00:00Z"
      )
      usleep(UInt32.random(in: 0..<length, using: &random))
      running.kill()
      let outcome = try running.outcome()
      if outcome.status == -SIGKILL { killed += 1 }
      reported.formUnion(outcome.output.split(separator: "\n").map(String.init))
      #expect(try commands.run("verify", "journal").status == 0)
    }
    #expect(killed > 0)
    // The next judgement finds the chain whole, whatever the last kill left.
    let last = try commands.run("none", "alpha:2.1")
    #expect(last.status == 0, "\(last.errors)")
    reported.insert(last.output.trimmingCharacters(in: .newlines))
    let lines = try commands.study.text("codebook/journal/ayu.jsonl").split(separator: "\n")
    let kept = Set(lines.indices.map { "ayu-\($0 + 1)" })
    #expect(reported.isSubset(of: kept))
    #expect(try commands.run("verify", "journal").status == 0)
  }

  /// A little more than a command takes when nobody kills it, in microseconds.
  private static func length(_ command: () throws -> BuiltCommand.Outcome) throws -> UInt32 {
    let clock = ContinuousClock()
    var longest = Duration.zero
    for _ in 0..<3 {
      let start = clock.now
      let outcome = try command()
      longest = max(longest, start.duration(to: clock.now))
      #expect(outcome.status == 0)
    }
    let microseconds = longest.components.attoseconds / 1_000_000_000_000
    return UInt32(longest.components.seconds) * 1_000_000 + UInt32(microseconds) * 6 / 5
  }
}
