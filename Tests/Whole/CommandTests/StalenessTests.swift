import Foundation
import TestKit
import Testing

/// What turns stale, because of what, and nothing else.
@Suite struct StalenessTests {
  @Test func `a changed byte of a source fails the check and names all that rests on it`() throws {
    let commands = try SmallStudy.made()
    var bytes = try commands.study.bytes("sources/library/beta.txt")
    bytes[0] ^= 0x20
    try commands.study.write(bytes, to: "sources/library/beta.txt")
    let verified = try commands.run("verify", "sources")
    #expect(verified.status == 1)
    #expect(verified.errors.contains("'beta'") || verified.errors.contains("beta.txt"))
    let stale = try Self.stale(commands)
    #expect(stale.contains("document:beta"))
    #expect(stale.contains("coding:ayu-2"))
    #expect(stale.contains("cell:forms/B/TALK"))
    #expect(stale.contains("finding:F2"))
    #expect(!stale.contains("document:alpha"))
    #expect(!stale.contains("coding:ayu-1"))
    #expect(!stale.contains("cell:forms/A/TRAIN"))
    #expect(!stale.contains("finding:F1"))
    let status = try commands.run("status").output
    #expect(status.contains("source 'beta' changed"))
  }

  @Test func `MOD-02: undoing a coding turns stale what rests on it, and says why`() throws {
    let commands = try SmallStudy.made()
    let undone = try commands.run("undo", "ayu-1", at: "2026-11-20T10:00:00Z")
    #expect(undone.status == 0, "\(undone.errors)")
    let stale = try Self.stale(commands)
    #expect(
      stale == [
        "cell:forms/A/TRAIN", "coding:ayu-1", "display:forms", "finding:F1", "report",
      ]
    )
    let status = try commands.run("status").output
    #expect(status.contains("because judgement 'ayu-1' was made, changed or taken back"))
    _ = try commands.run("run")
    #expect(try Self.stale(commands).isEmpty)
    #expect(try commands.finding("F1")["computed"] as? String == "not-supported")
  }

  @Test func `AUD-09: what was removed from output is made again, byte for byte`() throws {
    let commands = try SmallStudy.made()
    let before = try commands.study.snapshot(of: "output")
    try commands.study.remove("output")
    try commands.study.remove(".jejak")
    _ = try commands.run("run")
    #expect(try commands.study.snapshot(of: "output") == before)
    #expect(try commands.run("rebuild").status == 0)
  }

  @Test func `a file of output changed by hand is found and made again`() throws {
    let commands = try SmallStudy.made()
    let before = try commands.study.text("output/2-reduce/codings.csv")
    try commands.study.write(before + "x\n", to: "output/2-reduce/codings.csv")
    #expect(try commands.run("verify", "output").status == 1)
    #expect(try commands.run("rebuild").status == 1)
    _ = try commands.run("run")
    #expect(try commands.study.text("output/2-reduce/codings.csv") == before)
    #expect(try commands.run("verify").status == 0)
  }

  private static func stale(_ commands: StudyCommands) throws -> [String] {
    try commands.run("status", "--format", "csv").output.split(separator: "\n").dropFirst()
      .map { String($0.prefix { $0 != "," }) }
  }
}

/// A study small enough to say by hand what rests on what.
enum SmallStudy {
  static func made() throws -> StudyCommands {
    let commands = try StudyCommands()
    for (path, text) in files { try commands.study.write(text, to: path) }
    let steps = [
      add("alpha", to: commands), add("beta", to: commands),
      ["code", "alpha:1.1", "TRAIN", "--case", "A", "--claim", "done", "--evidence", "date"],
      ["code", "beta:1.1", "TALK", "--case", "B", "--claim", "done", "--evidence", "date"],
      ["code", "alpha:1.2", "TALK", "--case", "A", "--claim", "hoped", "--evidence", "actor"],
    ]
    let jejak = try BuiltCommand(named: "jejak")
    for (number, step) in steps.enumerated() {
      let outcome = try jejak.run(
        step + ["--study", commands.study.path],
        environment: ["JEJAK_NOW": "2026-11-20T09:0\(number):00Z", "JEJAK_MACHINE": "test"]
      )
      guard outcome.status == 0 else { throw Failure(words: outcome.errors) }
    }
    let run = try commands.run("run")
    guard run.status == 0 else { throw Failure(words: run.errors) }
    return commands
  }

  private static func add(_ id: String, to commands: StudyCommands) -> [String] {
    let file = commands.study.url("inbox/\(id).txt").path(percentEncoded: false)
    return ["add", file, "--type", "report", "--class", "primary"]
  }

  struct Failure: Error, CustomStringConvertible {
    let words: String
    var description: String { words }
  }

  static let files = [
    "inbox/alpha.txt": """
    Forty officers were trained in Jakarta in 2019. A dialogue is hoped for next year.

    Nothing else is reported.
    """,
    "inbox/beta.txt": "The two agencies met in Seoul in 2020 for a dialogue.",
    "codebook/protocol.yaml": """
    version: 1
    title: Small
    languages: [en]
    questions: [{id: RQ1, text: What was done?}]
    cases: [{id: A, name: A}, {id: B, name: B}]
    coders: [{id: ayu, role: analyst}]
    """,
    "codebook/codes.yaml": """
    version: 1
    codes:
    - {id: TRAIN, name: training, needs: [case, claim]}
    - {id: TALK, name: dialogue, needs: [case, claim]}
    """,
    "codebook/displays.yaml": """
    version: 1
    displays:
    - id: forms
      kind: conceptually-clustered-matrix
      question: RQ1
      rows: {by: case}
      columns: {codes: [TRAIN, TALK]}
    """,
    "codebook/findings.yaml": """
    version: 1
    findings:
    - id: F1
      question: RQ1
      text: Training was held.
      claim: done
      rests-on: [{display: forms, row: A, column: TRAIN}]
      expects: [{count: {code: TRAIN, case: A}, level: excerpts, at-least: 1}]
    - id: F2
      question: RQ1
      text: A dialogue was held.
      claim: done
      rests-on: [{display: forms, row: B, column: TALK}]
      expects: [{count: {code: TALK, case: B}, level: excerpts, at-least: 1}]
    """,
  ]
}
