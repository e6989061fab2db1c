import Foundation
import TestKit
import Testing

/// Killed at any moment: no judgement lost, the last good output intact.
@Suite(.serialized) struct KillTests {
  @Test func `a run killed 100 times leaves the old output or the new one`() throws {
    let commands = try SmallStudy.made()
    let jejak = try BuiltCommand(named: "jejak")
    let old = try commands.study.snapshot(of: "output")
    _ = try commands.run("undo", "ayu-3", at: "2026-11-20T10:00:00Z")
    let trial = try TemporaryStudy(copying: commands.study.folder)
    _ = try jejak.run(["run", "--study", trial.path])
    let new = try trial.snapshot(of: "output")
    #expect(old != new)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<100 {
      let running = try jejak.start(["run", "--study", commands.study.path])
      usleep(UInt32.random(in: 0..<60_000, using: &random))
      running.kill()
      _ = try running.outcome()
      let found = try commands.study.snapshot(of: "output")
      #expect(found == old || found == new)
    }
    #expect(try commands.run("run").status == 0)
    #expect(try commands.study.snapshot(of: "output") == new)
  }

  @Test func `a coding killed 100 times is whole or not there`() throws {
    let commands = try SmallStudy.made()
    let jejak = try BuiltCommand(named: "jejak")
    var random = SeededGenerator(seed: 11)
    var reported: Set<String> = ["ayu-1", "ayu-2", "ayu-3"]
    for _ in 0..<100 {
      let running = try jejak.start(
        [
          "code", "alpha:1.1", "TALK", "--case", "A", "--claim", "done", "--study",
          commands.study.path,
        ],
        environment: ["JEJAK_MACHINE": "test"]
      )
      usleep(UInt32.random(in: 0..<60_000, using: &random))
      running.kill()
      let said = try running.outcome().output.split(separator: "\n").map(String.init)
      reported.formUnion(said)
      #expect(try commands.run("verify", "journal").status == 0)
    }
    _ = try commands.run("run")
    let lines = try commands.study.text("codebook/journal/ayu.jsonl").split(separator: "\n")
    let kept = Set(lines.indices.map { "ayu-\($0 + 1)" })
    #expect(reported.isSubset(of: kept))
  }
}
