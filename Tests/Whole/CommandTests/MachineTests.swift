import Foundation
import TestKit
import Testing

/// What a program from outside may do, and what it may not, on the two real texts.
@Suite(.enabled(if: siber != nil), .serialized)
struct MachineTests {
  private static let script = repositoryFolder().appending(path: "docs/examples/suggest-words.awk")

  private func commands(
    share: Bool = true,
    decision: String = "",
    command: [String] = ["awk", "-f", script.path(percentEncoded: false)]
  ) throws -> StudyCommands {
    let commands = try StudyCommands(copying: siber)
    let plan = try commands.study.text("codebook/protocol.yaml")
    let words = command.map { word in
      "\"" + word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }.joined(separator: ", ")
    let coders = "coders:\n- id: reader\n  role: analyst\n"
    try commands.study.write(
      plan.replacing(coders, with: coders + "- id: second\n") + """
        suggesters:
        - id: rules
          command: [\(words)]
          version: "1.0"
          settings: "whole words"
          \(decision.isEmpty ? "" : "decision: \(decision)")

        """,
      to: "codebook/protocol.yaml"
    )
    guard share else { return commands }
    let register = try commands.study.text("sources/library.yaml")
    try commands.study.write(
      register.replacing(
        "  class: secondary\n",
        with: "  class: secondary\n  rights: {share: yes}\n  privacy: {allow: [L1-5000]}\n"
      ),
      to: "sources/library.yaml"
    )
    return commands
  }

  private func outside(_ commands: StudyCommands) throws -> [[String: String]] {
    try commands.rows(of: "2-reduce/suggestions.csv").filter { $0["origin"] == "rules 1.0" }
  }

  @Test func `AUT-02, AUT-03: what it proposes is marked for ever, and codes nothing`() throws {
    let commands = try commands()
    let outcome = try commands.run("suggest", "--with", "rules")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!commands.study.has("codebook/journal"))
    _ = try commands.run("run")
    #expect(try commands.rows(of: "2-reduce/codings.csv").isEmpty)
    let proposed = try outside(commands)
    let first = try #require(proposed.first)
    #expect(first["settings"] == "whole words")
    #expect(first["input"]?.count == 64)
    #expect(first["made_at"] == "2026-11-20T09:15:00Z")
    #expect(first["status"] == "suggested")
    let listed = try commands.run("queue", "--only", "outside", "--format", "csv")
    #expect(StudyCommands.rows(in: listed.output).count == proposed.count)
    _ = try commands.run("accept", first["id"] ?? "", "--as", "reader", "--claim", "done")
    _ = try commands.run("run")
    // A rebuild makes them again of what is kept, and the mark outlives the program's file.
    #expect(try commands.run("rebuild").status != 1)
    #expect(try outside(commands).count == proposed.count)
    try commands.study.remove("codebook/suggestions")
    _ = try commands.run("run")
    let codings = try commands.rows(of: "2-reduce/codings.csv")
    #expect(codings.map { $0["origin"] } == ["suggestion of rules 1.0"])
    let line = try commands.study.text("codebook/journal/reader.jsonl")
    #expect(line.contains("\"suggester\":{\"id\":\"rules\",\"version\":\"1.0\""))
    let machines = try commands.run("audit", "machine", "--format", "csv")
    #expect(StudyCommands.rows(in: machines.output).map { $0["maker"] }.contains("indicators"))
  }

  @Test func `AUT-07: a text whose rights do not let it out is not given away`() throws {
    let closed = try commands(share: false)
    let refused = try closed.run("suggest", "--with", "rules")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("2 sources are held back"))
    #expect(!closed.study.has("codebook/suggestions"))
    let dry = try closed.run("suggest", "--with", "rules", "--dry-run")
    #expect(dry.status == 1)
    #expect(dry.output == "")
    let decided = try commands(share: false, decision: "reader-1")
    #expect(try decided.run("suggest", "--with", "rules").errors.contains("no standing decision"))
    let decision = try decided.run(
      "decide",
      "nl-thesis",
      "--choice",
      "let it go to the rules",
      "--option",
      "keep it",
      "--why",
      "they run on this machine",
      "--as",
      "reader"
    )
    #expect(decision.output == "reader-1\n", "\(decision.errors)")
    #expect(try decided.run("suggest", "--with", "rules").status == 0)
    _ = try decided.run("undo", "reader-1", "--as", "reader")
    #expect(try decided.run("suggest", "--with", "rules").status == 1)
    let unknown = try decided.run("suggest", "--with", "rulse")
    #expect(unknown.errors.contains("did you mean 'rules'?"))
  }

  @Test(arguments: [
    (["false"], "ended with the status 1"), (["no-such-program-at-all"], "not installed"),
  ])
  func `a program that fails leaves nothing behind`(command: [String], words: String) throws {
    let commands = try commands(command: command)
    let outcome = try commands.run("suggest", "--with", "rules")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(!commands.study.has("codebook/suggestions"))
  }

  @Test func `bad lines are named by their numbers, and the rest is kept`() throws {
    let answer = """
      nonsense
      {"code":"NO-SUCH","source":"nl-thesis","passage":1,"start":0,"end":3}
      """
    let format = answer.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    let commands = try commands(command: ["printf", format])
    let outcome = try commands.run("suggest", "--with", "rules")
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains("rules:1: warning"))
    #expect(outcome.errors.contains("rules:2: warning"))
    #expect(commands.study.has("codebook/suggestions/rules-1.jsonl"))
  }

  @Test func `AUT-05: a program is never a coder`() throws {
    let commands = try commands()
    #expect(try commands.run("suggest", "--with", "rules").status == 0)
    let draw = try commands.run(
      list: ["agree", "draw", "r", "--coder", "rules", "--size", "5", "--as", "reader"]
    )
    #expect(draw.status == 1)
    #expect(draw.errors.contains("no coder 'rules'"))
    _ = try commands.run("run")
    let id = try #require(outside(commands).first?["id"])
    let code = try commands.run("accept", id, "--as", "rules")
    #expect(code.errors.contains("'rules' is no coder of this study"))
    let plan = try commands.study.text("codebook/protocol.yaml")
    try commands.study.write(
      plan.replacing("- id: second\n", with: "- id: rules\n"),
      to: "codebook/protocol.yaml"
    )
    #expect(try commands.run("run").errors.contains("a program is never a coder"))
  }

  @Test func `AUT-04: accepting all at once is pointed out`() throws {
    let commands = try commands()
    _ = try commands.run("run")
    let open = try commands.rows(of: "2-reduce/suggestions.csv")
    let code = try #require(
      Dictionary(grouping: open) { $0["code"] ?? "" }.first { $0.value.count >= 20 }?.key
    )
    _ = try commands.run("accept", "--code", code, "--as", "reader")
    let outcome = try commands.run("audit", "bias", "--format", "csv")
    #expect(outcome.errors.contains("unchanged, more than 90 %"))
    #expect(outcome.errors.contains("took 0 s for a suggestion of indicators (median)"))
    let rows = StudyCommands.rows(in: outcome.output)
    #expect(rows.map { $0["share_unchanged"] } == ["1.00"])
    let plan = try commands.study.text("codebook/protocol.yaml")
    try commands.study.write(
      plan.replacing(
        "thresholds:\n",
        with: "thresholds:\n  acceptance: {unchanged-at-most: 1, seconds-at-least: 0}\n"
      ),
      to: "codebook/protocol.yaml"
    )
    #expect(try !commands.run("audit", "bias").errors.contains("warning"))
  }

  @Test func `AUT-01: no line is written, and none counts, without a person who judges`() throws {
    let commands = try commands()
    _ = try commands.run("run")
    _ = try commands.run("suggest", "--with", "rules")
    _ = try commands.run("rebuild")
    #expect(!commands.study.has("codebook/journal"))
    let id = try #require(commands.rows(of: "2-reduce/suggestions.csv").first?["id"])
    // Two coders, and nobody says which of them it is.
    for arguments in [
      ["accept", id], ["reject", id], ["code", "nl-thesis:20.1", "KON-AS"],
      ["none", "nl-thesis:20"], ["judge", "F1", "--verdict", "supported", "--why", "w"],
      ["agree", "draw", "r", "--coder", "second", "--size", "5"],
      ["decide", "method", "--choice", "c", "--why", "w"],
    ] {
      #expect(try commands.run(list: arguments).status != 0, "\(arguments)")
      #expect(!commands.study.has("codebook/journal"), "\(arguments)")
    }
    // A line that a program put into the journal is said and counts nowhere.
    _ = try commands.run("accept", id, "--as", "reader")
    let line = try commands.study.text("codebook/journal/reader.jsonl")
    try commands.study.write(
      line.replacing("\"by\":\"reader\"", with: "\"by\":\"rules\""),
      to: "codebook/journal/rules.jsonl"
    )
    try commands.study.remove("codebook/journal/reader.jsonl")
    let outcome = try commands.run("run")
    #expect(outcome.errors.contains("is of the program 'rules'"))
    #expect(try commands.rows(of: "2-reduce/codings.csv").isEmpty)
  }

  @Test func `AUT-08: a judgement tells what it knows, and says what it does not`() throws {
    let commands = try commands()
    _ = try commands.run("run")
    let suggestion = try #require(commands.rows(of: "2-reduce/suggestions.csv").first)
    _ = try commands.run(
      "accept",
      suggestion["id"] ?? "",
      "--as",
      "reader",
      "--why",
      "it says so",
      "--certainty",
      "sure"
    )
    func fields(_ id: String) throws -> [String: String] {
      let rows = StudyCommands.rows(
        in: try commands.run("judgement", id, "--format", "csv").output
      )
      return Dictionary(
        rows.map { ($0["field"] ?? "", $0["words"] ?? "") },
        uniquingKeysWith: { first, _ in first }
      )
    }
    let known = try fields("reader-1")
    #expect(known["who"] == "reader (analyst)")
    #expect(known["when"] == "2026-11-20T09:15:00Z")
    #expect(known["on-what"]?.hasPrefix("\(suggestion["source"] ?? ""):") == true)
    #expect(known["visible"] == "the words, a suggestion")
    #expect(known["choice"] == "accept: \(suggestion["code"] ?? "")")
    #expect(known["reason"] == "it says so")
    #expect(known["confidence"] == "sure")
    #expect(known["options"]?.contains("reject") == true)
    #expect(known.count == 8)
    _ = try commands.run("none", "nl-thesis:20", "--as", "reader")
    #expect(try fields("reader-2")["reason"] == "not recorded")
    #expect(try commands.run("judgement", "reader-9").status == 1)
  }
}
