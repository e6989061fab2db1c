import Foundation
import TestKit
import Testing

/// The queue line by line, as a screen reader has it, and what it writes.
@Suite struct QueueCommandTests {
  private let jejak: BuiltCommand
  private let commands: StudyCommands

  init() throws {
    jejak = try BuiltCommand(named: "jejak")
    commands = try StudyCommands.begun()
    let sentences = [
      "Kedua pihak membahas latihan bersama di Bandung. Biayanya belum jelas 🙂.",
      "Latihan bersama lain diadakan di Padang. Sesudah itu mereka pulang.",
      "Bunyi \u{1B}[2J latihan bersama di Cafe\u{301} Ambon; riset bersama juga.",
    ]
    try commands.study.write(sentences.joined(separator: "\n\n"), to: "nota.txt")
    _ = try commands.run("add", commands.study.url("nota.txt").path(percentEncoded: false))
    try commands.study.write(
      """
      version: 1
      codes:
      - id: LATIH
        name: pelatihan
        definition: latihan orang dari dua negara
        needs: [case, claim]
        indicators:
        - phrase: latihan bersama
      - id: RND
        name: riset
        indicators:
        - phrase: riset bersama
      """,
      to: "codebook/codes.yaml"
    )
    let plan = try commands.study.text("codebook/protocol.yaml").replacing(
      "\ncases:\n",
      with: "\ncases: [{id: KR, name: Korea}, {id: NL, name: Belanda}]\n"
    )
    try commands.study.write(plan, to: "codebook/protocol.yaml")
  }

  /// Types lines at the prompt.
  private func type(
    _ lines: String...,
    options: [String] = []
  ) throws -> BuiltCommand.Outcome {
    try jejak.run(
      ["queue", "--plain", "--study", commands.study.path] + options,
      environment: ["JEJAK_NOW": "2026-11-20T09:15:00Z", "JEJAK_MACHINE": "test"],
      input: lines.joined(separator: "\n") + "\n"
    )
  }

  private func journal() throws -> [[String: Any]] {
    guard commands.study.has("codebook/journal/ayu.jsonl") else { return [] }
    return try commands.study.text("codebook/journal/ayu.jsonl").split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  @Test func `accepts with its needs, rejects, edits, notes and finds nothing, a line each`() throws
  {
    let outcome = try type(
      "a",
      "2",
      "8",
      "r",
      "n",
      "lihat lagi",
      "0",
      "q",
      options: ["--code", "LATIH"]
    )
    #expect(outcome.status == 0, Comment(rawValue: outcome.errors))
    let lines = try journal()
    try #require(
      lines.map { $0["act"] as? String } == ["accept", "reject", "jot", "none", "reject", "reject"]
    )
    #expect(lines[0]["case"] as? [String] == ["NL"])
    #expect(lines[0]["claim"] as? String == "done")
    #expect(lines[0]["seen"] as? [String] == ["suggestion"])
    #expect(
      lines[2]["words"] as? String == "lihat lagi" || lines[2]["text"] as? String == "lihat lagi"
    )
    // What else was proposed for the sentence in which nothing is, fell with it.
    #expect(Set(lines[4...].compactMap { $0["code"] as? String }) == ["LATIH", "RND"])
    #expect(try commands.run("verify", "journal").status == 0)
    #expect(outcome.errors.contains("3 "))
  }

  @Test func `an undone decision waits again, and the journal keeps both lines`() throws {
    let outcome = try type("r", "u", "q")
    #expect(outcome.status == 0)
    #expect(try journal().map { $0["act"] as? String } == ["reject", "undo"])
    let list = try commands.run("queue", "--format", "csv").output
    #expect(list.split(separator: "\n").count == 5)
  }

  @Test func `what a command refuses the queue refuses, and nothing is written`() throws {
    _ = try type("a", "", "", "q", options: ["--code", "LATIH"])
    #expect(
      try commands.run("queue", "--only", "unfinished", "--format", "csv").output.contains("ayu-1")
    )
    let outcome = try type("b", "2", "1", "", "\u{1B}", "q", options: ["--code", "LATIH"])
    #expect(outcome.status == 0)
    #expect(try journal().count == 1)
  }

  @Test func `a batch is declared with its reason on every line`() throws {
    _ = try type("b", "2", "2", "salah arti", "1", "q", options: ["--code", "LATIH"])
    let lines = try journal()
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0["why"] as? String == "salah arti" })
  }

  @Test func `an unfinished coding is completed where it waits`() throws {
    let place = "nota:1.1"
    #expect(try commands.run("code", place, "LATIH", "--case", "KR").status == 0)
    let outcome = try type("a", "7", "q", options: ["--only", "unfinished"])
    #expect(outcome.status == 0)
    #expect(try journal().last?["claim"] as? String == "ongoing")
    #expect(try journal().last?["case"] as? [String] == ["KR"])
  }

  @Test func `the input's end is an end, and every line typed before it stands`() throws {
    let outcome = try type("r", "r")
    #expect(outcome.status == 0)
    #expect(try journal().count == 2)
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(outcome.output.contains("␛[2J") || outcome.output.contains("[latihan bersama]"))
  }

  @Test func `without a terminal it lists, least certain first and rarest code first`() throws {
    _ = try commands.run("code", "nota:1.2", "LATIH", "--case", "KR", "--claim", "done")
    let rows = StudyCommands.rows(in: try commands.run("queue", "--format", "csv").output)
    #expect(rows.map { $0["code"] } == ["RND", "LATIH", "LATIH", "LATIH"])
    #expect(try commands.run("queue", "--list").output == commands.run("queue").output)
  }

  @Test func `a disagreement, a moved excerpt and a stale cell wait by their names`() throws {
    let kinds = try commands.run("queue", "--only", "rubbish")
    #expect(kinds.status == 64)
    for kind in ["disagreement", "stale-cell", "outside", "review"] {
      #expect(try commands.run("queue", "--only", kind).status == 0)
    }
  }
}
