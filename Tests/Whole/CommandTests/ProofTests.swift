import Foundation
import TestKit
import Testing

/// `jejak proof` on a folder with sources and nothing else.
@Suite struct ProofTests {
  private static let source = """
    # Notes of a meeting

    The council met on 3 May in the old hall. It did not vote on the budget, and it will not do so
    before the summer. The chair thanked everyone for coming.

    """

  @Test func `a chapter is compared with sources alone, before any codebook`() throws {
    let commands = try StudyCommands()
    try commands.study.write(Self.source, to: "sources/library/notes.md")
    let chapter = try Self.chapter(
      """
      It is told that "the council met on 3 May in the old hall" and that "it did vote on the
      budget, and it will not do so before the summer". One reads "the chair […] everyone for
      coming" as well, and "something that nobody ever wrote down".

      """,
      in: commands
    )
    let outcome = try commands.run("proof", chapter, "--format", "csv")
    let rows = StudyCommands.rows(in: outcome.output)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(rows.map { $0["likeness"] } == ["letter-case", "differs", "letter-case", ""])
    #expect(rows.map { $0["source"] } == ["notes", "notes", "notes", ""])
    #expect(rows[1]["differences"]?.contains("\u{B7} / not") == true, "\(rows[1])")
    #expect(rows[3]["remarks"] == "not-found;no-citation")
    #expect(!commands.study.has("codebook"))
    #expect(!outcome.errors.contains("council"))
  }

  @Test func `what agrees with the register in author, year and words is right`() throws {
    let commands = try StudyCommands()
    try commands.study.write(Self.source, to: "sources/library/notes.md")
    try commands.study.write(
      """
      version: 1
      sources:
      - id: notes
        file: notes.md
        author: [{family: Wirawan, given: A.}]
        issued: 2019

      """,
      to: "sources/library.yaml"
    )
    let right = "He says \"The council met on 3 May in the old hall\" (Wirawan, 2019).\n"
    let outcome = try commands.run("proof", try Self.chapter(right, in: commands))
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    let wrong = right.replacingOccurrences(of: "2019", with: "2018")
    let other = try commands.run("proof", try Self.chapter(wrong, in: commands))
    #expect(other.status == 1)
    #expect(other.output.contains("look at: year"))
  }

  @Test func `a chapter that is not there is named with a remedy`() throws {
    let commands = try StudyCommands()
    try commands.study.write(Self.source, to: "sources/library/notes.md")
    let outcome = try commands.run("proof", "nowhere.docx")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("nowhere.docx") && outcome.errors.contains("help:"))
  }

  @Test func `COL-06: what is found comes with a citation and its place, ready to paste`() throws {
    let commands = try StudyCommands()
    try commands.study.write(Self.source, to: "sources/library/notes.md")
    try commands.study.write(
      """
      version: 1
      sources:
      - id: notes
        file: notes.md
        author: [{family: Wirawan, given: A.}]
        issued: 2019

      """,
      to: "sources/library.yaml"
    )
    let found = try commands.run("find", "the budget", "--cite", "--format", "csv")
    let rows = StudyCommands.rows(in: found.output)
    #expect(rows.map { $0["citation"] } == ["(Wirawan, 2019, Notes of a meeting section, para. 1)"])
    #expect(rows.first?["sentence"]?.hasPrefix("It did not vote") == true)
    let varied = try commands.run("find", "vote", "--variants", "--format", "csv")
    #expect(StudyCommands.rows(in: varied.output).count == 1, "\(varied.errors)")
  }

  private static func chapter(_ text: String, in commands: StudyCommands) throws -> String {
    try commands.study.write(text, to: "chapter.md")
    return commands.study.url("chapter.md").path(percentEncoded: false)
  }
}
