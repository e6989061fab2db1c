import Foundation
import TestKit
import Testing

/// What waits for a person after new bytes of a source, and how it is settled.
@Suite struct ReplaceWaitingTests {
  @Test func `adding new bytes says what becomes of every place, before and after writing`() throws
  {
    let commands = try Self.begun()
    let file = commands.study.url("inbox/second.txt").path()
    let before = try commands.study.snapshot(of: "sources")
    let dry = try commands.run("add", file, "--replaces", "alpha", "--dry-run")
    #expect(dry.status == 0)
    #expect(dry.errors.contains("anchors of 'alpha': 2 carried, 2 proposed, 1 lost"))
    #expect(try commands.study.snapshot(of: "sources") == before)
    let added = try commands.run("add", file, "--replaces", "alpha")
    #expect(added.errors.contains("anchors of 'alpha': 2 carried, 2 proposed, 1 lost"))
    #expect(added.errors.contains("next: jejak reanchor --source alpha"))
    #expect(!added.errors.contains("dialogue"))
    #expect(try commands.study.text("sources/library.yaml").contains("2026-11-20T09:15:00Z"))
  }

  @Test func `RED-04: findings wait by name until a person has decided, and then go on`() throws {
    let commands = try Self.replaced()
    let status = try commands.run("status").output
    #expect(status.contains("finding 'F1' waits for the places of ayu-2, ayu-3"), "\(status)")
    let check = try commands.run("report", "--check")
    #expect(check.status != 0)
    #expect(
      check.errors.contains("finding 'F1' waits for decisions about the places of ayu-2, ayu-3")
    )
    let judged = try commands.run("judge", "F1", "--verdict", "supported", "--why", "It is so.")
    #expect(judged.status == 1)
    #expect(judged.errors.contains("help: run: jejak reanchor ayu-2"), "\(judged.errors)")
    _ = try commands.run("run")
    #expect(try commands.finding("F1")["blocked-by"] as? [String] == ["ayu-2", "ayu-3"])
    #expect(try commands.study.text("output/4-conclude/finding/F1.html").contains("ayu-2, ayu-3"))
    #expect(try commands.run("reanchor", "ayu-2", "--accept", "1").status == 0)
    #expect(try commands.run("reanchor", "ayu-3", "--lost", "--why", "It was cut.").status == 0)
    #expect(!(try commands.run("status").output.contains("finding 'F1' waits")))
    _ = try commands.run("run")
    #expect(try commands.finding("F1")["blocked-by"] == nil)
    // Its words are gone all the same, and that is said for ever.
    let verified = try commands.run("verify", "excerpts")
    #expect(verified.status == 1)
    #expect(verified.errors.contains("'ayu-3'"))
    #expect(!verified.errors.contains("'ayu-2'"))
  }

  @Test func `RED-04: events and marks move as codings do, and are settled likewise`() throws {
    let commands = try Self.replaced()
    let listed = StudyCommands.rows(in: try commands.run("reanchor", "--format", "csv").output)
    let event = try #require(listed.first { $0["holder"] == "event" })
    #expect((event["id"], event["about"], event["anchor"]) == ("ayu-4", "E1", "carried"))
    let mark = try #require(listed.first { $0["holder"] == "none" })
    #expect((mark["id"], mark["anchor"]) == ("ayu-5", "proposed"))
    #expect(try commands.run("queue").output.contains("jejak reanchor ayu-5 --accept 1"))
    #expect(try commands.run("verify", "excerpts").errors.contains("mark 'ayu-5'"))
    #expect(try commands.run("reanchor", "ayu-5", "--accept", "1").status == 0)
    #expect(!(try commands.run("queue").output.contains("ayu-5")))
  }

  @Test func `a batch takes what alone reaches the score, a line each, with its reason`() throws {
    let commands = try Self.replaced()
    let refused = try commands.run("reanchor", "--source", "alpha", "--accept-above", "0.6")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("needs a reason"))
    let journal = try commands.study.snapshot(of: "codebook/journal")
    let dry = try commands.run("reanchor", "--all", "--accept-above", "0.6", "--dry-run")
    #expect(dry.output.contains("{+planned+}"))
    #expect(try commands.study.snapshot(of: "codebook/journal") == journal)
    let taken = try commands.run(
      "reanchor",
      "--source",
      "alpha",
      "--accept-above",
      "0.6",
      "--why",
      "One word was changed."
    )
    #expect(taken.output == "ayu-6\nayu-7\n", "\(taken.errors)")
    #expect(taken.errors.contains("1 wait to be looked at one by one"))
    let lines = try commands.study.text("codebook/journal/ayu.jsonl").split(separator: "\n")
    #expect(lines.suffix(2).allSatisfy { $0.contains("\"why\":\"One word was changed.\"") })
  }

  @Test func `a correction of the earlier file is told and not applied to the new one`() throws {
    let commands = try StudyCommands.begun()
    try commands.study.write("One.\n\nTwo.\n\nThree.\n", to: "inbox/beta.txt")
    _ = try commands.run("add", commands.study.url("inbox/beta.txt").path())
    let joined = try commands.run("passages", "beta", "--join", "L3", at: "2026-11-20T08:00:00Z")
    #expect(joined.status == 0, "\(joined.errors)")
    _ = try commands.run("run")
    #expect(try commands.rows(of: "1-collect/sources.csv").first?["passages"] == "2")
    try commands.study.write("New.\n\nOne.\n\nTwo.\n\nThree.\n", to: "inbox/later.txt")
    _ = try commands.run(
      "add",
      commands.study.url("inbox/later.txt").path(),
      "--replaces",
      "beta"
    )
    let run = try commands.run("run")
    #expect(run.errors.contains("'join L3' ('ayu-1') was said of the file that was replaced"))
    #expect(try commands.rows(of: "1-collect/sources.csv").first?["passages"] == "4")
    let again = try commands.run("passages", "beta", "--join", "L5", at: "2026-11-21T08:00:00Z")
    #expect(again.status == 0)
    _ = try commands.run("run")
    #expect(try commands.rows(of: "1-collect/sources.csv").first?["passages"] == "3")
  }

  private static func begun() throws -> StudyCommands {
    let commands = try StudyCommands.begun()
    try commands.study.write("version: 1\ncodes:\n- {id: A, name: a}\n", to: "codebook/codes.yaml")
    try commands.study.write(
      """
      version: 1
      findings:
      - id: F1
        text: {en: Something was agreed.}
        expects:
        - {count: {code: A}, level: excerpts, at-least: 2}

      """,
      to: "codebook/findings.yaml"
    )
    try commands.study.write(old, to: "inbox/alpha.txt")
    try commands.study.write(new, to: "inbox/second.txt")
    _ = try commands.run("add", commands.study.url("inbox/alpha.txt").path())
    for quote in [
      "Forty officers were trained in Jakarta in 2019.",
      "A dialogue between the two agencies is hoped for in the next year.",
      "The report names a third meeting in Bandung.",
    ] {
      let coded = try commands.run("code", "alpha", "A", "--quote", quote)
      #expect(coded.status == 0, "\(coded.errors)")
    }
    let event = try commands.run(
      "event",
      "E1",
      "--name",
      "Training",
      "--place",
      "alpha",
      "--quote",
      "Forty officers were trained"
    )
    #expect(event.output == "ayu-4\n", "\(event.errors)")
    let mark = try commands.run(
      "none",
      "alpha",
      "--quote",
      "Nothing else is reported by anyone in this short account of it."
    )
    #expect(mark.output == "ayu-5\n", "\(mark.errors)")
    return commands
  }

  private static func replaced() throws -> StudyCommands {
    let commands = try begun()
    let added = try commands.run(
      "add",
      commands.study.url("inbox/second.txt").path(),
      "--replaces",
      "alpha"
    )
    #expect(added.output == "alpha\n", "\(added.errors)")
    return commands
  }

  private static let old = """
    Forty officers were trained in Jakarta in 2019. A dialogue between the two agencies is hoped \
    for in the next year.

    The report names a third meeting in Bandung. Nothing else is reported by anyone in this short \
    account of it.

    """
  private static let new = """
    A new beginning stands here. Forty officers were trained in Jakarta in 2019. A dialogue \
    between the two agencies is planned for in the next year.

    Nothing else was reported by anyone in this short account of it.

    """
}
