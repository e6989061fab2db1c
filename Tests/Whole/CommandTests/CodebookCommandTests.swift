import Foundation
import TestKit
import Testing

/// The codebook of the two real texts, changed as people change codebooks.
@Suite struct CodebookCommandTests {
  @Test func `RED-11: a split of a real code accounts for every coding`() throws {
    guard let commands = try Self.coded() else { return }
    let refused = try commands.run("codebook", "split", "KON-ANC", "--into", "ANC-A", "ANC-B")
    #expect(refused.status != 0 && refused.errors.contains("needs a reason"))

    #expect(try commands.run("record").status == 0)
    let ids = try Self.codings(of: "KON-ANC", in: commands)
    #expect(ids.count == 4)
    try commands.study.write(
      "coding,to\n\(ids[0]),ANC-A\n\(ids[1]),ANC-A;ANC-B\n\(ids[2]),KON-ANC\n",
      to: "rule.csv"
    )
    let before = try commands.study.text("codebook/codes.yaml")
    let split = try commands.run(
      "codebook",
      "split",
      "KON-ANC",
      "--into",
      "ANC-A=Attack",
      "ANC-B",
      "--rule",
      commands.study.url("rule.csv").path(percentEncoded: false),
      "--why",
      "two kinds",
      at: "2026-11-21T09:00:00Z"
    )
    #expect(split.status == 0, "\(split.errors)")
    #expect(
      split.output.contains(
        "4 codings before, ANC-A: 2, ANC-B: 1, 1 in several, 1 stay, 1 to review"
      ),
      "\(split.output)"
    )
    // Every other line of the file is as it was.
    let after = try commands.study.text("codebook/codes.yaml")
    let removed = after.split(separator: "\n").difference(from: before.split(separator: "\n"))
      .removals
    #expect(removed.isEmpty)
    #expect(try commands.run("run").status == 0)
    let rows = try commands.rows(of: "2-reduce/codings.csv")
    #expect(rows.count == 6)
    #expect(rows.filter { $0["former"] == "KON-ANC" }.count == 3)
    #expect(rows.filter { $0["review"] != "" }.map { $0["id"] } == [ids[3]])

    let history = try commands.run("codebook", "history", "KON-ANC").output
    #expect(history.contains("split into ANC-A, ANC-B") && history.contains("two kinds"))
    #expect(history.contains("4 coded - 2 moved out = 2 now, 1 to review"), "\(history)")
    let old = try commands.run("codebook", "at", "2026-11-20").output
    #expect(old.contains("- id: KON-ANC") && !old.contains("ANC-A"))
    let diff = try commands.run("codebook", "diff", "2026-11-20", "now").output
    #expect(diff.contains("ANC-A: new") && diff.contains("+  became:"))
    #expect(try commands.run("verify", "journal").status == 0)
  }

  @Test func `RED-12: a new definition of a real code waits until each coding is settled`() throws {
    guard let commands = try Self.coded() else { return }
    let ids = try Self.codings(of: "KON-ANC", in: commands)
    let done = try commands.run(
      "codebook",
      "redefine",
      "KON-ANC",
      "--definition",
      "Harm by way of networks.",
      "--why",
      "w"
    )
    #expect(done.output.contains("4 codings before, 4 to review"), "\(done.errors)")
    #expect(try Self.waiting(commands) == ids)
    #expect(try commands.run("status", "--strict").output.contains("4 codings to review"))
    #expect(try commands.run("codebook", "review", "--keep", ids[0], ids[1]).status == 0)
    #expect(try commands.run("edit", ids[2], "--code", "KON-REG").status == 0)
    #expect(try Self.waiting(commands) == [ids[3]])
    #expect(try commands.run("undo", ids[3]).status == 0)
    #expect(try Self.waiting(commands).isEmpty)
    #expect(try !commands.run("status", "--strict").output.contains("to review"))
  }

  @Test func `RED-12: record --new-meaning is the same mechanism`() throws {
    guard let commands = try Self.coded() else { return }
    #expect(try commands.run("record", "--same-meaning").status == 0)
    let codes = try commands.study.text("codebook/codes.yaml")
    try commands.study.write(
      codes.replacingOccurrences(of: "Harmful activity", with: "Any activity"),
      to: "codebook/codes.yaml"
    )
    let refused = try commands.run("codebook", "retire", "KON-REG")
    #expect(refused.status != 0 && refused.errors.contains("changed by hand: KON-ANC"))
    #expect(try commands.run("record", "--new-meaning").status == 0)
    #expect(try Self.waiting(commands).count == 4)
  }

  @Test func `RED-11: merged, renamed and retired codes keep their codings and are followed`()
    throws
  {
    guard let commands = try Self.coded() else { return }
    try commands.study.write(
      "version: 1\ndisplays:\n- id: forms\n  kind: matrix\n  rows: {by: source}\n"
        + "  columns: {codes: [KON-ANC, KON-REG, \"KON-*\"]}  # kept\n",
      to: "codebook/displays.yaml"
    )
    #expect(try commands.run("record").status == 0)
    let merged = try commands.run(
      "codebook",
      "merge",
      "KON-ANC",
      "--into",
      "KON-REG",
      "--why",
      "no difference"
    )
    #expect(merged.output.contains("changed codebook/displays.yaml:6"), "\(merged.errors)")
    let displays = try commands.study.text("codebook/displays.yaml")
    #expect(displays.contains("{codes: [KON-REG, \"KON-*\"]}  # kept"), "\(displays)")
    #expect(try commands.run("run").status == 0)
    let rows = try commands.rows(of: "2-reduce/codings.csv")
    #expect(rows.filter { $0["code"] == "KON-REG" }.count == 5)
    #expect(rows.filter { $0["former"] == "KON-ANC" }.count == 4)

    let stuck = try commands.run("codebook", "rename", "KON-REG", "--id", "REG")
    #expect(stuck.status != 0 && stuck.errors.contains("codebook/displays.yaml:6"))
    let renamed = try commands.run("codebook", "rename", "KON-REG", "--id", "REG", "--leave")
    #expect(renamed.status == 0, "\(renamed.errors)")
    #expect(try commands.study.text("codebook/displays.yaml").contains("codes: [REG, \"KON-*\"]"))
    #expect(try commands.run("run").status == 0)
    #expect(
      try commands.rows(of: "2-reduce/codings.csv").filter { $0["code"] == "REG" }.count == 5
    )
    #expect(try commands.run("codebook", "retire", "REG").status == 0)
    #expect(try commands.run("run").status == 0)
    let retired = try commands.rows(of: "2-reduce/codings.csv")
    #expect(retired.filter { $0["status"] == "retired" }.count == 5)
    #expect(
      try !commands.rows(of: "2-reduce/suggestions.csv").contains { $0["code"] == "REG" }
    )
    #expect(try !commands.study.text("output/2-reduce/codebook.html").contains("id=\"REG\""))
    #expect(try commands.run("status").output.contains("hand edits not recorded") == false)
  }

  @Test func `RED-07 RED-08 RED-10 RED-15: the check names what real codes lack`() throws {
    guard let commands = try Self.coded() else { return }
    let check = try commands.run("codebook", "check", "--format", "csv")
    let words = StudyCommands.rows(in: check.output)
    // The profile of this study asks for a method of every code, and none has one.
    #expect(check.status == 1)
    #expect(words.contains { $0["code"] == "KON-ANC" && $0["what"]?.contains("no method") == true })
    #expect(words.contains { $0["what"]?.contains("no coding uses it") == true })
    #expect(!words.contains { $0["what"]?.contains("no tree") == true })
    let promoted = try commands.run("codebook", "promote", "KON-HUB", "--members", "KON-ANC")
    #expect(promoted.status == 0, "\(promoted.errors)")
    let again = StudyCommands.rows(
      in: try commands.run("codebook", "check", "--format", "csv").output
    )
    #expect(
      !again.contains { $0["code"] == "KON-HUB" && $0["what"]?.contains("members") == true }
    )
  }

  @Test func `RED-06: a start list goes into a table and comes in elsewhere`() throws {
    guard let commands = try Self.coded() else { return }
    for ending in ["csv", "qdc"] {
      let file = commands.study.url("list.\(ending)").path(percentEncoded: false)
      #expect(try commands.run("codebook", "export", file).status == 0)
      let other = try StudyCommands.begun()
      try other.study.write("version: 1\ncodes: []\n", to: "codebook/codes.yaml")
      let taken = try other.run("codebook", "import", file)
      #expect(taken.status == 0, "\(taken.errors)")
      #expect(taken.output.split(separator: "\n").count == 64)
      // Examples name sources that this study does not have, and the run says so.
      #expect(try other.run("run").status != 1)
      #expect(try other.rows(of: "2-reduce/codebook.csv").count == 64)
    }
  }

  /// A copy of the two texts with five codings by hand.
  private static func coded() throws -> StudyCommands? {
    guard let siber else { return nil }
    let commands = try StudyCommands(copying: siber)
    for (place, code) in [
      ("nl-thesis:30", "KON-ANC"), ("nl-thesis:31", "KON-ANC"), ("nl-thesis:32", "KON-ANC"),
      ("nl-thesis:33", "KON-ANC"), ("nl-thesis:34", "KON-REG"),
    ] {
      let coded = try commands.run("code", place, code)
      #expect(coded.status == 0, "\(coded.errors)")
    }
    return commands
  }

  private static func codings(of code: String, in commands: StudyCommands) throws -> [String] {
    #expect(try commands.run("run").status == 0)
    return try commands.rows(of: "2-reduce/codings.csv").filter { $0["code"] == code }
      .compactMap { $0["id"] }
  }

  private static func waiting(_ commands: StudyCommands) throws -> [String] {
    let list = try commands.run("codebook", "review", "--format", "csv").output
    return StudyCommands.rows(in: list).compactMap { $0["coding"] }
  }
}
