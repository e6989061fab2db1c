import Foundation
import TestKit
import Testing

/// Growth and fit of the codings on the two real texts.
@Suite(.enabled(if: siber != nil), .serialized)
struct OverviewTests {
  @Test func `RED-32 shows the new codes of each source in the order of coding`() throws {
    let commands = try StudyCommands(copying: siber)
    func code(_ place: String, _ code: String, at time: String) throws {
      #expect(try commands.run("code", place, code, at: "2026-11-\(time)T09:00:00Z").status == 0)
    }
    try code("kr-article:L440", "LAT-MULAI", at: "01")
    try code("kr-article:L84-86", "LAT-ANC", at: "02")
    try code("nl-thesis:L239-245", "LAT-ANC", at: "03")
    try code("nl-thesis:L331-335", "LAT-KEB", at: "04")
    try code("kr-article:L442-444", "LAT-MULAI", at: "05")
    let rows = StudyCommands.rows(in: try commands.run("saturation", "--format", "csv").output)
    #expect(rows.map { $0["source"] } == ["kr-article", "nl-thesis"])
    #expect(rows.map { $0["new"] } == ["2", "1"])
    #expect(rows.map { $0["total"] } == ["2", "3"])
    #expect(rows.map { $0["new_codes"] } == ["LAT-MULAI LAT-ANC", "LAT-KEB"])
    #expect(try commands.rows(afterRunning: "2-reduce/saturation.csv") == rows)
  }

  @Test func `tells how much of each source is coded, read and unread`() throws {
    let commands = try StudyCommands(copying: siber)
    #expect(try commands.run("run").status != 1)
    // Nothing is coded, so nothing is said.
    #expect(!commands.study.has("output/2-reduce/coverage.csv"))
    _ = try commands.run("code", "kr-article:L440", "LAT-MULAI")
    _ = try commands.run("none", "kr-article:L387-390")
    let rows = try commands.rows(afterRunning: "2-reduce/coverage.csv")
    let row = try #require(rows.first { $0["source"] == "kr-article" })
    let numbers = ["passages", "coded", "read", "unread"].map { Int(row[$0] ?? "") ?? -1 }
    #expect(numbers[1] == 1)
    #expect(numbers[2] >= 1)
    #expect(numbers[0] == numbers[1] + numbers[2] + numbers[3])
    let text = try commands.study.text("output/1-collect/documents/kr-article.txt")
    let quote = try #require(try commands.rows(of: "2-reduce/codings.csv").first?["quote"])
    #expect(Int(row["characters_coded"] ?? "") == quote.unicodeScalars.count)
    // Passages are separated by one line feed each, which belongs to none of them.
    #expect(Int(row["characters"] ?? "") == text.unicodeScalars.count - numbers[0] + 1)
  }

  @Test func `RED-05 lists excerpts shorter than a clause and longer than a page`() throws {
    let commands = try StudyCommands(copying: siber)
    _ = try commands.run("code", "kr-article:L440", "LAT-MULAI")
    let first = try #require(
      try commands.rows(afterRunning: "2-reduce/codings.csv").first?["quote"]
    )
    let word = try #require(first.split(separator: " ").first.map(String.init))
    _ = try commands.run("code", "kr-article:L440", "LAT-ANC", "--quote", word)
    let long = try commands.run("code", "kr-article:L171-385", "LAT-KEB")
    #expect(long.status == 0, "\(long.errors)")
    let outcome = try commands.run("units", "--format", "csv")
    #expect(outcome.errors.contains("does not say what the unit of coding is"))
    let rows = StudyCommands.rows(in: outcome.output)
    #expect(rows.first { $0["what"] == "shorter-than-a-clause" }?["coding"] == "reader-2")
    #expect(rows.first { $0["what"] == "longer-than-a-page" }?["coding"] == "reader-3")
    let bands = rows.filter { $0["what"] == "length" }
    #expect(bands.compactMap { Int($0["excerpts"] ?? "") }.reduce(0, +) == 3)
  }

  @Test func `RED-17 counts the marker words of each section as they were counted by hand`() throws
  {
    let commands = try StudyCommands(copying: siber)
    let sections = Self.sections.flatMap { ["--section", $0.lines] }
    let outcome = try commands.run(
      ["status-profile", "kr-article", "--format", "csv"] + sections
    )
    let rows = StudyCommands.rows(in: outcome.output)
    #expect(rows.count == Self.sections.count, "\(outcome.errors)")
    let columns = [
      "citations", "numbers", "done", "hoped", "ability", "potential", "planned", "obliged",
    ]
    for (row, expected) in zip(rows, Self.sections) {
      #expect(row["section"] == expected.lines)
      #expect(columns.map { Int(row[$0] ?? "") ?? -1 } == expected.counts, "\(expected.lines)")
    }
  }

  /// Citations, numbers, done, hoped, ability, potential, planned, obliged.
  private static let sections: [(lines: String, counts: [Int])] = [
    ("L3-51", [0, 1, 1, 1, 1, 0, 0, 0]),
    ("L58-169", [0, 1, 1, 2, 4, 0, 2, 2]),
    ("L171-385", [9, 9, 1, 0, 10, 1, 0, 1]),
    ("L387-434", [3, 3, 2, 0, 1, 0, 0, 1]),
    ("L438-719", [0, 2, 4, 4, 25, 7, 4, 1]),
    ("L721-822", [0, 0, 0, 0, 8, 3, 0, 1]),
    ("L824-984", [0, 0, 1, 0, 15, 0, 3, 12]),
    ("L986-1014", [0, 0, 0, 0, 1, 1, 0, 1]),
  ]

  @Test func `RED-18 counts the evidence of a finding by kind, and lists what nobody rated`() throws
  {
    let commands = try StudyCommands(copying: siber)
    _ = try commands.run("code", "kr-article:L440", "LAT-MULAI", "--evidence", "number,date")
    _ = try commands.run("code", "kr-article:L84-86", "LAT-MULAI", "--why", "Hanya pernyataan.")
    _ = try commands.run("code", "nl-thesis:L239-245", "LAT-MULAI")
    try commands.study.write(
      """
      version: 1
      findings:
      - {id: F1, text: "Sesuatu.", expects: [{count: LAT-MULAI, at-least: 1}]}
      """,
      to: "codebook/findings.yaml"
    )
    let outcome = try commands.run("evidence", "F1", "--format", "csv")
    let rows = StudyCommands.rows(in: outcome.output)
    func count(_ kind: String) -> String? { rows.first { $0["evidence"] == kind }?["codings"] }
    #expect(count("number") == "1")
    #expect(count("date") == "1")
    #expect(count("citation") == "0")
    #expect(count("none, with a reason") == "1")
    #expect(count("unrated") == "1")
    #expect(outcome.errors.contains("'reader-3'"))
    #expect(!outcome.errors.contains("'reader-1'"))
    #expect(try commands.run("evidence", "F9").status == 1)
  }

  @Test func `RED-29 lists one term in two senses with the code of each and where it is used`()
    throws
  {
    let commands = try StudyCommands(copying: siber)
    _ = try commands.run("code", "kr-article:L175-180", "TEO-NEOINST")
    _ = try commands.run("code", "kr-article:L266-270", "TEO-NEOPASAR")
    let said = try commands.run(
      "drift",
      "neoliberalisme",
      "TEO-NEOINST",
      "TEO-NEOPASAR",
      "--why",
      "Lembaga, atau pasar."
    )
    #expect(said.output == "reader-3\n", "\(said.errors)")
    #expect(
      try commands.study.text("codebook/protocol.yaml").contains("term: \"neoliberalisme\"")
    )
    let rows = StudyCommands.rows(in: try commands.run("terms", "--format", "csv").output)
      .filter { $0["term"] == "neoliberalisme" && $0["source"] == "kr-article" }
    #expect(rows.map { $0["code"] } == ["TEO-NEOINST", "TEO-NEOPASAR"])
    #expect(rows.map { $0["codings"] } == ["1", "1"])
    #expect(rows.allSatisfy { $0["where"]?.contains("L") == true })
    #expect(try commands.run("drift", "x", "TEO-NEOINST", "TEO-TIDAK", "--why", "x").status == 1)
  }

  @Test func `RED-31 tells the period that a number holds for`() throws {
    let commands = try StudyCommands(copying: siber)
    let rows = StudyCommands.rows(
      in: try commands.run("numbers", "nl-thesis", "--format", "csv").output
    )
    let total = try #require(rows.first { $0["value"] == "18.68" })
    #expect(total["period"] == "2006/2010")
    #expect(rows.first { $0["value"] == "3.73" }?["period"] == "2006/2010")
    let checked = StudyCommands.rows(
      in: try commands.run("numbers", "nl-thesis", "--check", "--format", "csv").output
    )
    #expect(checked.contains { $0["computed"]?.contains("3.736") == true })
  }
}
