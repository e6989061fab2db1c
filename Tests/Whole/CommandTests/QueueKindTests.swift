import Foundation
import TestKit
import Testing

/// What waits beside suggestions, decided line by line.
@Suite struct QueueKindTests {
  private let jejak: BuiltCommand
  private let commands: StudyCommands

  init() throws {
    jejak = try BuiltCommand(named: "jejak")
    commands = try StudyCommands.begun()
    try write(
      "Latihan bersama diadakan di Padang. Biayanya belum jelas.\n\nRiset dimulai di Ambon.\n"
    )
    _ = try commands.run("add", path("nota.txt"))
    try commands.study.write(
      """
      version: 1
      codes:
      - {id: LATIH, name: pelatihan, definition: latihan}
      - {id: RND, name: riset, definition: riset}
      """,
      to: "codebook/codes.yaml"
    )
    let plan = try commands.study.text("codebook/protocol.yaml").replacing(
      "\ncoders:\n",
      with: "\ncoders:\n- {id: budi, role: analyst}\n"
    )
    try commands.study.write(plan, to: "codebook/protocol.yaml")
    _ = try commands.run("code", "nota:1.1", "LATIH", "--as", "ayu", at: Self.time(0))
    _ = try commands.run("code", "nota:2.1", "RND", "--as", "ayu", at: Self.time(1))
  }

  private static func time(_ minute: Int) -> String { "2026-11-20T09:\(10 + minute):00Z" }

  private func path(_ name: String) -> String {
    commands.study.url(name).path(percentEncoded: false)
  }

  private func write(_ text: String) throws { try commands.study.write(text, to: "nota.txt") }

  /// Types lines at the prompt for one kind; what was said.
  private func type(_ kind: String, _ lines: String..., at minute: Int) throws -> String {
    let outcome = try jejak.run(
      ["queue", "--plain", "--only", kind, "--as", "ayu", "--study", commands.study.path],
      environment: ["JEJAK_NOW": Self.time(minute), "JEJAK_MACHINE": "test"],
      input: lines.joined(separator: "\n") + "\n"
    )
    #expect(outcome.status == 0, Comment(rawValue: outcome.errors))
    return outcome.output
  }

  private func waits(_ kind: String) throws -> Int {
    let list = try commands.run("queue", "--only", kind, "--format", "csv").output
    return StudyCommands.rows(in: list).count
  }

  private func last() throws -> [String: Any] {
    let line = try commands.study.text("codebook/journal/ayu.jsonl").split(separator: "\n").last
    return try JSONSerialization.jsonObject(with: Data((line ?? "").utf8)) as? [String: Any] ?? [:]
  }

  @Test func `moved and lost excerpts are settled where they stand, a given up one waits no more`()
    throws
  {
    try write("Latihan bersama besar diadakan di Padang. Biayanya belum jelas.\n")
    _ = try commands.run("add", path("nota.txt"), "--replaces", "nota")
    #expect(try waits("proposed") == 1)
    #expect(try type("proposed", "1", "q", at: 3).contains("{+besar+}"))
    #expect(try last()["act"] as? String == "reanchor")
    #expect(try waits("proposed") == 0)
    #expect(try waits("lost") == 1)
    _ = try type("lost", "r", "1", "q", at: 4)
    #expect(try last()["lost"] as? Bool == true)
    #expect(try waits("lost") == 0)
  }

  @Test func `a new meaning is looked at coding by coding`() throws {
    _ = try commands.run(
      "codebook",
      "redefine",
      "RND",
      "--definition",
      "riset dua negara",
      "--as",
      "ayu",
      "--why",
      "sempit",
      at: Self.time(2)
    )
    #expect(try waits("review") == 1)
    #expect(try type("review", "a", "q", at: 3).contains("sempit"))
    #expect(try waits("review") == 0)
  }

  @Test func `a contradiction is settled with its reason, and taken back by u`() throws {
    _ = try commands.run(
      "contradiction",
      "ayu-1",
      "ayu-2",
      "--about",
      "mulai",
      "--as",
      "ayu",
      at: Self.time(2)
    )
    #expect(try type("contradiction", "3", "dua sumber", "q", at: 3).contains("ayu-1 · LATIH"))
    #expect(try last()["choice"] as? String == "irreducible")
    #expect(try waits("contradiction") == 0)
    _ = try commands.run("undo", "ayu-4", "--as", "ayu", at: Self.time(4))
    _ = try type("contradiction", "1", "nota", "u", "q", at: 5)
    #expect(try last()["act"] as? String == "undo")
    #expect(try waits("contradiction") == 1)
  }

  @Test func `words in a cell whose codings changed are read again`() throws {
    try commands.study.write(
      """
      version: 1
      displays:
      - id: forms
        kind: conceptually-clustered-matrix
        title: Forms
        rows: {by: source}
        columns: {codes: [LATIH, RND]}
        cell: {show: summary, level: excerpts}
      """,
      to: "codebook/displays.yaml"
    )
    _ = try commands.run(
      "cell",
      "forms/nota/RND",
      "--text",
      "mulai",
      "--as",
      "ayu",
      at: Self.time(2)
    )
    #expect(try waits("stale-cell") == 0)
    _ = try commands.run("code", "nota:1.2", "RND", "--as", "ayu", at: Self.time(3))
    #expect(try waits("stale-cell") == 1)
    #expect(try type("stale-cell", "a", "q", at: 4).contains("ayu: mulai"))
    #expect(try last()["act"] as? String == "cell")
    #expect(try waits("stale-cell") == 0)
  }

  @Test func `of two coders' codes the one that holds is chosen, with the kind of reason`() throws {
    _ = try commands.run(
      "agree",
      "draw",
      "r1",
      "--coder",
      "budi",
      "--size",
      "3",
      "--as",
      "ayu",
      at: Self.time(2)
    )
    let folder = path("away")
    _ = try commands.run("agree", "package", "r1", "--to", folder)
    let rows = StudyCommands.rows(in: try commands.study.text("away/sample.csv"))
    let sheet = rows.reduce("sample,unit,words,codes,note\n") { sheet, row in
      sheet + "r1,\(row["unit"] ?? ""),\"\(row["words"] ?? "")\",LATIH,\n"
    }
    try commands.study.write(sheet, to: "filled.csv")
    _ = try commands.run("agree", "take", path("filled.csv"), "--as", "budi", at: Self.time(3))
    let before = try waits("disagreement")
    #expect(before == 2)
    _ = try type("disagreement", "1", "3", "terlewat", "q", at: 4)
    #expect(try last()["act"] as? String == "resolve")
    #expect(try last()["because"] as? String == "slip")
    #expect(try waits("disagreement") == before - 1)
  }
}
