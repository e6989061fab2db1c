import Foundation
import TestKit
import Testing

/// Forms, memos, remarks and records on the two real texts, as a user writes them.
@Suite(.enabled(if: siber != nil), .serialized)
struct NoteTests {
  @Test func `RED-01 lists the sources without a summary form, and fails for coded ones`() throws {
    let commands = try StudyCommands(copying: siber)
    let before = try commands.run("form", "--missing", "--format", "csv")
    #expect(before.status == 0)
    #expect(
      StudyCommands.rows(in: before.output).map { $0["source"] } == ["nl-thesis", "kr-article"]
    )
    _ = try commands.run("code", "kr-article:L440-442", "LAT-ANC")
    // The profile of the study is 'thesis', which asks for the form of what is coded.
    let coded = try commands.run("form", "--missing")
    #expect(coded.status == 2)
    #expect(coded.errors.contains("'kr-article' has 1 codings and no summary form"))
  }

  @Test func `RED-01 begins a form with three headings, with all of them where asked`() throws {
    let commands = try StudyCommands(copying: siber)
    #expect(try commands.run("form", "nl-thesis").output == "codebook/forms/nl-thesis.md\n")
    let brief = try commands.study.text("codebook/forms/nl-thesis.md")
    #expect(brief.components(separatedBy: "\n## ").count == 4)
    #expect(brief.contains("## Ringkasan"))
    _ = try commands.run("form", "kr-article", "--full")
    let full = try commands.study.text("codebook/forms/kr-article.md")
    #expect(full.components(separatedBy: "\n## ").count == 15)
    // Headings without words are no form yet.
    let missing = try commands.run("form", "--missing", "--format", "csv").output
    #expect(StudyCommands.rows(in: missing).map { $0["state"] } == ["empty", "empty"])
  }

  @Test(arguments: [true, false])
  func `RED-02 tells from the journal whether a form came before the coding`(
    isFirst: Bool
  ) throws {
    let commands = try StudyCommands(copying: siber)
    let register = try commands.study.text("sources/library.yaml")
    try commands.study.write(
      register.replacingOccurrences(of: "type: article-journal", with: "type: interview"),
      to: "sources/library.yaml"
    )
    func form() throws -> BuiltCommand.Outcome {
      _ = try commands.run("form", "kr-article")
      let path = "codebook/forms/kr-article.md"
      let begun = try commands.study.text(path)
      #expect(begun.contains("type: \"contact-summary\""))
      #expect(begun.contains("## Siapa, di mana, kapan"))
      try commands.study.write(begun + "Sebuah ringkasan.\n", to: path)
      return try commands.run("form", "kr-article", at: "2026-11-20T10:00:00Z")
    }
    func code() throws -> BuiltCommand.Outcome {
      try commands.run("code", "kr-article:L440-442", "LAT-ANC", at: "2026-11-20T10:00:00Z")
    }
    let outcomes = try isFirst ? [form(), code()] : [code(), form()]
    #expect(outcomes.map(\.status) == [0, 0])
    let run = try commands.run("run")
    #expect(run.errors.contains("after its first coding") == !isFirst)
    #expect(outcomes[1].errors.contains("after its first coding") == !isFirst)
    let missing = try commands.run("form", "--missing", "--format", "csv").output
    let row = StudyCommands.rows(in: missing).first { $0["source"] == "kr-article" }
    #expect(row?["state"] == (isFirst ? nil : "after-coding"))
  }

  @Test func `RED-16 writes memos of all types with one command, and lists those without a link`()
    throws
  {
    let commands = try StudyCommands(copying: siber)
    for type in ["analytic", "code", "method", "theory", "reflective", "surprise", "negative"] {
      let outcome = try commands.run(
        "memo",
        "m-\(type)",
        "--type",
        type,
        "--link",
        "LAT-ANC",
        "--text",
        "Sebuah catatan."
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    try commands.study.write("---\ntype: theory\n---\n\nLepas.\n", to: "codebook/memos/lepas.md")
    let all = try commands.run("memo", "--list", "--format", "csv")
    #expect(StudyCommands.rows(in: all.output).count == 8)
    #expect(all.errors.contains("the memo 'lepas' has no link"))
    let theory = try commands.run("memo", "--list", "--type", "theory", "--format", "csv").output
    #expect(StudyCommands.rows(in: theory).map { $0["id"] } == ["lepas", "m-theory"])
    let linked = try commands.run("memo", "--list", "--link", "LAT-ANC", "--format", "csv").output
    #expect(StudyCommands.rows(in: linked).count == 7)
  }

  @Test func `leaves remarks at places, and lists them by place`() throws {
    let commands = try StudyCommands(copying: siber)
    _ = try commands.run("jot", "kr-article:L440-442", "--text", "Bandingkan 🧭 dengan halaman 1.")
    _ = try commands.run("jot", "kr-article:L60-62", "--text", "Tahun lain?")
    let listed = StudyCommands.rows(
      in: try commands.run("jottings", "--format", "csv").output
    )
    #expect(listed.map { $0["words"] } == ["Tahun lain?", "Bandingkan 🧭 dengan halaman 1."])
    #expect(listed.allSatisfy { $0["by"] == "reader" && $0["kind"] == "remark" })
    // A remark is no coding, and an undone one is gone from the list.
    #expect(try commands.rows(afterRunning: "2-reduce/codings.csv").isEmpty)
    _ = try commands.run("undo", "reader-2")
    #expect(
      StudyCommands.rows(in: try commands.run("jottings", "--format", "csv").output).count == 1
    )
  }

  @Test func `RED-27 drafts what is known, doubtful, missing and next, and overwrites nothing`()
    throws
  {
    let commands = try StudyCommands(copying: siber)
    _ = try commands.run("code", "kr-article:L440-442", "LAT-MULAI")
    _ = try commands.run("code", "kr-article:L526-530", "KBT-LATIH")
    let outcome = try commands.run("interim", "KR")
    #expect(outcome.output == "codebook/memos/interim-KR.md\n", "\(outcome.errors)")
    let draft = try commands.study.text("codebook/memos/interim-KR.md")
    for heading in ["Yang diketahui", "Yang diragukan", "Yang belum ada", "Langkah berikutnya"] {
      #expect(draft.contains("## \(heading)\n"))
    }
    #expect(draft.contains("LAT-MULAI"))
    // A coding without the status that its code needs is doubtful.
    #expect(draft.contains("reader-2 (KBT-LATIH): belum selesai"))
    #expect(draft.contains("paragraf belum dibaca"))
    try commands.study.write(draft + "Kata saya.\n", to: "codebook/memos/interim-KR.md")
    let again = try commands.run("interim", "KR")
    #expect(again.status == 1)
    #expect(try commands.study.text("codebook/memos/interim-KR.md").hasSuffix("Kata saya.\n"))
    #expect(try commands.run("memo", "interim-KR").status == 0)
    let meeting = try commands.run("interim", "KR", "--meeting")
    #expect(meeting.output == "codebook/memos/meeting-KR-2026-11-20.md\n")
    #expect(
      try commands.study.text("codebook/memos/meeting-KR-2026-11-20.md").contains("## Yang hadir")
    )
  }

  @Test(arguments: ["", "irreducible", "2019"])
  func `RED-28 marks a finding that uses a side of a contradiction, settled or not`(
    choice: String
  ) throws {
    let commands = try StudyCommands(copying: siber)
    for lines in ["L7", "L60-62", "L440"] {
      #expect(try commands.run("code", "kr-article:\(lines)", "LAT-MULAI").status == 0)
    }
    let linked = try commands.run(
      "contradiction",
      "reader-1",
      "reader-2",
      "reader-3",
      "--about",
      "start"
    )
    #expect(linked.output == "reader-4\n", "\(linked.errors)")
    if !choice.isEmpty {
      _ = try commands.run("resolve", "reader-4", "--choice", choice, "--why", "Sama kuat.")
    }
    let status = choice.isEmpty ? "open" : choice == "irreducible" ? choice : "resolved"
    let rows = StudyCommands.rows(
      in: try commands.run("contradictions", "--format", "csv").output
    ).filter { $0["id"] == "reader-4" }
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0["status"] == status && $0["source"] == "kr-article" })
    try commands.study.write(
      """
      version: 1
      findings:
      - id: F1
        text: "Mulai pada suatu tahun."
        expects:
        - {count: LAT-MULAI, at-least: 1}
      """,
      to: "codebook/findings.yaml"
    )
    _ = try commands.run("run")
    let finding = try commands.finding("F1")
    let marks = finding["contradictions"] as? [[String: Any]]
    #expect(marks?.map { $0["status"] as? String } == [status])
    #expect((finding["computed"] as? String == "contradicted") == (status == "open"))
    let page = try commands.study.text("output/4-conclude/finding/F1.html")
    #expect(page.contains("≠ start"))
  }
}

extension StudyCommands {
  /// The rows of a file of `output/` after a run.
  func rows(afterRunning path: String) throws -> [[String: String]] {
    _ = try run("run")
    return try rows(of: path)
  }
}
