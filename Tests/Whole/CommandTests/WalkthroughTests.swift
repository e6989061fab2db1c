import Foundation
import TestKit
import Testing

/// A study from its first command to its last, as a new user walks through it.
@Suite struct WalkthroughTests {
  @Test(arguments: ["en", "id"])
  func `walks from an empty folder to a traced finding and back`(language: String) throws {
    let commands = try Self.studyWithText(language: language)
    let found = try commands.run("find", "joint training", "--format", "csv")
    #expect(StudyCommands.rows(in: found.output).count == 2, "\(found.errors)")
    try Self.writeCode(in: commands)
    #expect(try commands.run("run").status == 0)

    let waiting = StudyCommands.rows(
      in: try commands.run("queue", "--only", "suggestion", "--format", "csv").output
    )
    #expect(waiting.count == 2)
    let accepted = try commands.run(
      "accept",
      waiting.first?["id"] ?? "",
      "--case",
      "KR",
      "--claim",
      "done",
      "--evidence",
      "date"
    )
    #expect(accepted.output == "ayu-1\n", "\(accepted.errors)")
    #expect(
      try commands.run("reject", waiting.last?["id"] ?? "").output == "ayu-2\n"
    )

    let made = try commands.run(
      "new",
      "conceptually-clustered-matrix",
      "--id",
      "forms",
      "--codes",
      "TRAIN"
    )
    #expect(made.output == "forms\n", "\(made.errors)")
    let sheet = try commands.run("sheet", "forms")
    #expect(sheet.output == "codebook/cells/forms.md\n", "\(sheet.errors)")
    let cells = try commands.study.text("codebook/cells/forms.md")
    #expect(cells.contains("## KR / TRAIN") && cells.contains("ayu-1"))
    let cell = try commands.run("cell", "forms/KR/TRAIN", "--format", "csv")
    #expect(StudyCommands.rows(in: cell.output).map { $0["coding"] } == ["ayu-1"])
    let written = try commands.run("cell", "forms/KR/TRAIN", "--text", "One course.")
    #expect(written.output == "ayu-3\n", "\(written.errors)")

    try Self.writeFinding(in: commands)
    #expect(try commands.run("run").status == 0)
    try Self.checkQuestions(of: commands)
    try Self.checkEnd(of: commands)
  }

  private static func checkQuestions(of commands: StudyCommands) throws {
    let finding = try commands.finding("F1")
    #expect(finding["computed"] as? String == "supported", "\(finding)")
    let trace = try commands.run("trace", "F1")
    #expect(trace.status == 0, "\(trace.errors)")
    #expect(trace.output.contains("sources/library/surat 😀 2019.txt"))
    #expect(trace.output.contains("A joint training was held in Seoul in 2019."))
    #expect(try commands.run("trace", "--all").status == 0)
    #expect(!(try commands.run("argue", "F1").output.isEmpty))
    let without = try commands.run("without", "surat-2019").output
    #expect(without.contains("F1: supported → not-supported"), "\(without)")
    let fate = try commands.run("fate", "surat-2019")
    #expect(fate.output.contains("surat-2019:1") && fate.output.contains("ayu-1"))
    let judged = try commands.run(
      "judge",
      "F1",
      "--verdict",
      "supported",
      "--why",
      "The letter says so."
    )
    #expect(judged.output == "ayu-4\n", "\(judged.errors)")
  }

  private static func checkEnd(of commands: StudyCommands) throws {
    #expect(try commands.run("status", "--strict").status == 1)
    let recorded = try commands.run("record")
    #expect(recorded.status == 0, "\(recorded.errors)")
    #expect(recorded.output.contains("TRAIN' new"))
    #expect(try commands.run("run").status == 0)
    let status = try commands.run("status", "--strict")
    #expect(status.status == 0, "\(status.output)")
    #expect(try commands.run("verify").status == 0)
    #expect(try commands.run("rebuild").status == 0)

    let undone = try commands.run("undo", "ayu-1")
    #expect(undone.status == 0, "\(undone.errors)")
    #expect(try commands.run("status", "--strict").status == 1)
    let again = try commands.run("undo", "ayu-1")
    #expect(again.status == 1)
    #expect(again.errors.contains("'ayu-1' is undone already"))
    #expect(try commands.run("run").status == 0)
    #expect(try commands.finding("F1")["computed"] as? String == "not-supported")
  }

  @Test func `what appends an item leaves every other byte`() throws {
    let commands = try Self.studyWithText(language: "en")
    let register = """
      # mine\r
      version:   1   # odd spacing
      sources:

      - {id: "surat-2019", file: 'surat 😀 2019.txt'}   # by hand
      # the end
      """
    try commands.study.write(register, to: "sources/library.yaml")
    try commands.study.write("Another text.\n", to: "inbox/second.txt")
    let added = try commands.run(
      "add",
      commands.study.url("inbox/second.txt").path(percentEncoded: false)
    )
    #expect(added.output == "second\n", "\(added.errors)")
    #expect(Self.keeps(register, in: try commands.study.text("sources/library.yaml")))
    let displays = try commands.study.text("codebook/displays.yaml")
    _ = try commands.run("new", "event-listing")
    let after = try commands.study.text("codebook/displays.yaml")
    #expect(after != displays)
    #expect(Self.keeps(displays, in: after))
  }

  @Test(arguments: [
    ["add", "INBOX"], ["new", "event-listing"], ["sheet", "forms"],
    ["code", "alpha:2.1", "TALK", "--case", "A", "--claim", "done"], ["undo", "ayu-1"],
    ["memo", "first", "--text", "Words.", "--link", "TALK"], ["form", "alpha"],
    ["cell", "forms/A/TRAIN", "--text", "Words."], ["record"], ["none", "alpha:2.1"],
    ["judge", "F1", "--verdict", "supported", "--why", "so"], ["run"],
    ["event", "talk", "--name", "Talk", "--place", "beta:1.1"],
  ])
  func `a dry run writes nothing`(arguments: [String]) throws {
    let commands = try SmallStudy.made()
    try commands.study.write("New.\n", to: "inbox/new.txt")
    let inbox = commands.study.url("inbox/new.txt").path(percentEncoded: false)
    let before = try commands.study.snapshot().filter { !$0.key.hasPrefix(".jejak/") }
    let outcome = try BuiltCommand(named: "jejak").run(
      arguments.map { $0 == "INBOX" ? inbox : $0 } + ["--dry-run", "--study", commands.study.path]
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    let after = try commands.study.snapshot().filter { !$0.key.hasPrefix(".jejak/") }
    #expect(after == before)
  }

  @Test(arguments: [
    ["find", "dialogue"], ["locate", "A dialogue is hoped"], ["passages", "alpha"],
    ["pages", "alpha"], ["queue"], ["status"], ["reanchor"], ["cell", "forms/A/TRAIN"],
    ["codebook", "check"],
  ])
  func `a list is the same rows as text, CSV and JSON`(arguments: [String]) throws {
    let commands = try SmallStudy.made()
    let jejak = try BuiltCommand(named: "jejak")
    func printed(_ format: String) throws -> BuiltCommand.Outcome {
      try jejak.run(arguments + ["--format", format, "--study", commands.study.path])
    }
    let csv = StudyCommands.rows(in: try printed("csv").output)
    let json = try JSONSerialization.jsonObject(with: Data(try printed("json").output.utf8))
    #expect(json as? [[String: String]] == csv)
    #expect(!(try printed("text").output.isEmpty))
    #expect(try printed("xml").status == 64)
  }

  @Test func `adds the files of a folder, and names what it cannot add`() throws {
    let commands = try StudyCommands.begun(named: "of folders")
    for name in ["one.txt", "deep/two.md", ".hidden", "three.txt"] {
      try commands.study.write("Text of \(name).\n", to: "inbox/\(name)")
    }
    try commands.study.write("Text of one.txt.\n", to: "inbox/zwilling.txt")
    let inbox = commands.study.url("inbox").path(percentEncoded: false)
    let added = try commands.run("add", inbox)
    #expect(added.status == 2)
    #expect(Set(added.output.split(separator: "\n")) == ["one", "two", "three"])
    #expect(added.errors.contains("source 'one' has these very bytes"))
    #expect(try commands.run("add", inbox).status == 1)
    #expect(try commands.run("run").status == 0)
    #expect(try commands.rows(of: "1-collect/sources.csv").count == 3)
  }

  @Test func `begins a study once, under an id that a journal can bear`() throws {
    let folder = try TemporaryStudy(named: "a 'study'")
    let jejak = try BuiltCommand(named: "jejak")
    #expect(try jejak.run(["init", folder.path, "--coder", "Ayu"]).status == 64)
    #expect(try folder.files().isEmpty)
    let begun = try jejak.run(["init", folder.path, "--coder", "ayu"])
    #expect(begun.status == 0)
    #expect(begun.errors.contains(#"a '\''study'\'''"#))
    let before = try folder.snapshot()
    #expect(try jejak.run(["init", folder.path, "--coder", "budi"]).output.isEmpty)
    #expect(try folder.snapshot() == before)
  }

  @Test func `a correction of a passage holds until it is taken back`() throws {
    let commands = try SmallStudy.made()
    func passages() throws -> Int {
      StudyCommands.rows(in: try commands.run("passages", "alpha", "--format", "csv").output).count
    }
    #expect(try passages() == 2)
    let joined = try commands.run("passages", "alpha", "--join", "2")
    #expect(joined.output == "ayu-4\n", "\(joined.errors)")
    #expect(try passages() == 1)
    #expect(try commands.run("undo", "ayu-4").status == 0)
    #expect(try passages() == 2)
  }

  @Test func `a record that was taken back is to be made again`() throws {
    let commands = try SmallStudy.made()
    let recorded = try commands.run("record").output.split(separator: "\n")
    #expect(!recorded.isEmpty)
    #expect(try commands.run("record").output.isEmpty)
    let first = String(recorded[0].prefix { $0 != " " })
    #expect(try commands.run("undo", first).status == 0)
    #expect(try commands.run("record").output.split(separator: "\n").count == 1)
  }

  @Test func `asks who judges only where several could`() throws {
    let commands = try SmallStudy.made()
    let path = "codebook/protocol.yaml"
    let one = try commands.study.text(path)
    try commands.study.write(
      one.replacing("{id: ayu, role: analyst}", with: "{id: ayu}, {id: budi}"),
      to: path
    )
    let silent = try commands.run("none", "alpha:2.1")
    #expect(silent.status == 1)
    #expect(silent.errors.contains("help: say --as with one of: ayu, budi"))
    #expect(try commands.run("none", "alpha:2.1", "--as", "budi").output == "budi-1\n")
    let unknown = try commands.run("none", "alpha:2.1", "--as", "budy")
    #expect(unknown.errors.contains("did you mean 'budi'?"))
  }

  /// Whether all lines of a text are in another, in order, byte for byte.
  private static func keeps(_ text: String, in other: String) -> Bool {
    var rest = other.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)[
      ...
    ]
    return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).allSatisfy { line in
      guard let place = rest.firstIndex(of: Array(line)) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }

  private static func studyWithText(language: String) throws -> StudyCommands {
    let commands = try StudyCommands.begun(language: language, named: "my study ünï 😀")
    try commands.study.write(
      """
      A joint training was held in Seoul in 2019. A further joint training is hoped for.

      Nothing else is known.
      """,
      to: "inbox/surat 😀 2019.txt"
    )
    let added = try commands.run(
      "add",
      commands.study.url("inbox/surat 😀 2019.txt").path(percentEncoded: false)
    )
    #expect(added.output == "surat-2019\n", "\(added.errors)")
    return commands
  }

  private static func writeCode(in commands: StudyCommands) throws {
    let codes = try commands.study.text("codebook/codes.yaml")
    try commands.study.write(
      codes + """
        - id: TRAIN
          name: {id: pelatihan, en: training}
          needs: [case, claim]
          indicators:
          - phrase: joint training

        """,
      to: "codebook/codes.yaml"
    )
    let plan = try commands.study.text("codebook/protocol.yaml")
    try commands.study.write(
      plan.replacing("\ncases:\n", with: "\ncases:\n- {id: KR, name: Korea}\n")
        .replacing("\nquestions:\n", with: "\nquestions:\n- {id: RQ1, text: What was done?}\n"),
      to: "codebook/protocol.yaml"
    )
  }

  private static func writeFinding(in commands: StudyCommands) throws {
    let findings = try commands.study.text("codebook/findings.yaml")
    try commands.study.write(
      findings + """
        - id: F1
          question: RQ1
          level: describe
          text: A training was held.
          claim: done
          rests-on: [{display: forms, row: KR, column: TRAIN}]
          expects: [{count: {code: TRAIN, case: KR}, level: excerpts, at-least: 1}]

        """,
      to: "codebook/findings.yaml"
    )
  }
}
