import Foundation
import TestKit
import Testing

/// The method is a loop: every stage may be entered again, and what a machine made says so.
@Suite struct LoopTests {
  @Test func `MOD-01: the stages run again in any order, and the study stays as it was`() throws {
    let commands = try SmallStudy.made()
    let before = try commands.study.snapshot(of: "output")
    for order in Self.orders(of: ["collect", "reduce", "display", "conclude"]) {
      for stage in order {
        let outcome = try commands.run("run", stage)
        #expect(outcome.status == 0, "\(order): \(outcome.errors)")
      }
    }
    #expect(try commands.run("run").status == 0)
    #expect(try commands.study.snapshot(of: "output") == before)
  }

  @Test(arguments: 0..<6)
  func `MOD-01: each stage takes new work after a verdict, in any order`(order: Int) throws {
    let commands = try SmallStudy.made()
    try Self.expectDone(["judge", "F1", "--verdict", "supported", "--why", "so"], in: commands)
    try commands.study.write("Ten officers were trained in Seoul.\n", to: "inbox/gamma.txt")
    let gamma = commands.study.url("inbox/gamma.txt").path(percentEncoded: false)
    let work = [
      [["add", gamma], ["passages", "alpha", "--join", "2"]],
      [
        ["code", "beta:1.1", "TRAIN", "--case", "B", "--claim", "done"], ["none", "alpha:L3"],
        ["memo", "late", "--text", "Words.", "--link", "TALK"], ["undo", "ayu-3"],
      ],
      [
        ["sheet", "forms"], ["cell", "forms/B/TALK", "--text", "Words."], ["new", "event-listing"],
      ],
    ]
    for stage in Self.orders(of: [0, 1, 2])[order] {
      for arguments in work[stage] {
        try Self.expectDone(arguments, in: commands)
      }
      for name in ["conclude", "display", "reduce", "collect"] {
        try Self.expectDone(["run", name], in: commands)
      }
      try Self.expectDone(["judge", "F2", "--verdict", "supported", "--why", "so"], in: commands)
    }
    try Self.expectDone(["run"], in: commands)
    #expect(try commands.rows(of: "1-collect/sources.csv").map { $0["id"] }.contains("gamma"))
    let codings = try commands.rows(of: "2-reduce/codings.csv")
    #expect(codings.count == 3)
    #expect(codings.contains { $0["code"] == "TRAIN" && $0["source"] == "beta" })
    try Self.expectDone(["rebuild"], in: commands)
  }

  @Test func `AUT-02: what a machine proposed says so, in the table and in the journal`() throws {
    let commands = try SmallStudy.made()
    let codes = try commands.study.text("codebook/codes.yaml")
    try commands.study.write(
      codes + "\n- {id: MEET, name: meeting, indicators: [{phrase: dialogue}, {word: \"met\"}]}\n",
      to: "codebook/codes.yaml"
    )
    try Self.expectDone(["run"], in: commands)
    let proposed = try commands.rows(of: "2-reduce/suggestions.csv")
    #expect(proposed.count == 2)
    #expect(try commands.rows(of: "2-reduce/codings.csv").allSatisfy { $0["origin"] == "person" })
    let id = try #require(proposed.first { $0["source"] == "beta" }?["id"])
    try Self.expectDone(["accept", id], in: commands)
    try Self.expectDone(["run"], in: commands)

    let codings = try commands.rows(of: "2-reduce/codings.csv")
    #expect(codings.count == 4)
    for coding in codings {
      let isAccepted = coding["code"] == "MEET"
      #expect(coding["origin"] == (isAccepted ? "suggestion" : "person"))
      #expect(coding["suggestion"] == (isAccepted ? id : ""))
      #expect(coding["by"] == "ayu")
    }
    let states = try commands.rows(of: "2-reduce/suggestions.csv").map { $0["status"] ?? "" }
    #expect(states.sorted() == ["accepted", "suggested"])

    let line = try #require(
      try commands.study.text("codebook/journal/ayu.jsonl").split(separator: "\n").last
    )
    let judgement = try #require(try Self.object(of: Data(line.utf8)))
    #expect(judgement["act"] as? String == "accept")
    #expect(judgement["of"] as? String == id)
    #expect(judgement["by"] as? String == "ayu")
  }

  @Test func `AUT-02: the tools that made the output are named with their versions`() throws {
    let commands = try SmallStudy.made()
    let bytes = Data(try commands.study.bytes("output/made-with.json"))
    let made = try #require(try Self.object(of: bytes))
    let version = try BuiltCommand(named: "jejak").run(["--version"]).output
    let jejak = try #require(made["jejak"] as? String)
    #expect(!jejak.isEmpty && version.contains(jejak))
    let tools = try #require(made["tools"] as? [String: String])
    #expect(!tools.isEmpty)
    #expect(tools.allSatisfy { !$0.key.isEmpty && $0.value.contains(where: \.isNumber) })
  }

  private static func expectDone(_ arguments: [String], in commands: StudyCommands) throws {
    let outcome = try BuiltCommand(named: "jejak").run(
      arguments + ["--study", commands.study.path],
      environment: ["JEJAK_NOW": "2026-11-20T10:00:00Z", "JEJAK_MACHINE": "test"]
    )
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
  }

  private static func object(of json: Data) throws -> [String: Any]? {
    try JSONSerialization.jsonObject(with: json) as? [String: Any]
  }

  /// All orders of some things.
  private static func orders<Item>(of items: [Item]) -> [[Item]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let first = rest.remove(at: index)
      return orders(of: rest).map { [first] + $0 }
    }
  }
}
