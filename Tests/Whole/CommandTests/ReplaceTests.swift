import Foundation
import TestKit
import Testing

/// New bytes of a source: what becomes of codings whose words stayed, changed or went.
@Suite struct ReplaceTests {
  @Test func `carries what stayed, proposes what changed, and shows what is lost`() throws {
    let commands = try Self.replaced()
    let anchors = try Self.anchors(of: commands)
    #expect(anchors == ["ayu-1": "carried", "ayu-2": "proposed", "ayu-3": "lost"])
    #expect(try commands.study.text("sources/library/alpha.1.txt") == Self.old)
    #expect(try commands.study.text("sources/library/alpha.txt") == Self.new)
    #expect(try commands.study.text("sources/library.yaml").contains("until"))
    let verified = try commands.run("verify", "excerpts")
    #expect(verified.status == 1)
    #expect(verified.errors.contains("'ayu-3'"))
    #expect(try commands.run("verify", "sources").status == 0)
    let codings = try commands.rows(of: "2-reduce/codings.csv")
    let lost = codings.first { $0["id"] == "ayu-3" }
    #expect(lost?["quote"] == "The report names a third meeting in Bandung.")
  }

  @Test func `lists the doubts with their proposals, and settles each as the person says`() throws {
    let commands = try Self.replaced()
    let listed = StudyCommands.rows(in: try commands.run("reanchor", "--format", "csv").output)
    let proposed = try #require(listed.first { $0["id"] == "ayu-2" && $0["proposal"] == "1" })
    #expect(proposed["holder"] == "coding")
    #expect(proposed["difference"]?.contains("is [-hoped-] {+planned+} for") == true)
    let page = try commands.run("reanchor", "--source", "alpha").output
    #expect(page.hasPrefix("alpha: 1 carried, 1 proposed, 1 lost\n"))
    #expect(page.contains("was: The report names a third meeting in Bandung.\n"))
    #expect(page.contains("jejak reanchor ayu-3 --quote WORDS, or --lost"))
    #expect(!page.contains("ayu-1"))
    #expect(try commands.run("reanchor", "ayu-2", "--accept", "9").status == 1)
    #expect(try commands.run("reanchor", "ayu-2", "--accept", "1").output == "ayu-4\n")
    let quoted = try commands.run("reanchor", "ayu-3", "--quote", "Nothing else is reported.")
    #expect(quoted.output == "ayu-5\n", "\(quoted.errors)")
    _ = try commands.run("run")
    #expect(
      try Self.anchors(of: commands) == ["ayu-1": "carried", "ayu-2": "exact", "ayu-3": "exact"]
    )
    #expect(try commands.run("verify", "excerpts").status == 0)
    #expect(try commands.run("reanchor", "ayu-3", "--lost").output == "ayu-6\n")
    _ = try commands.run("run")
    #expect(try Self.anchors(of: commands)["ayu-3"] == "lost")
    #expect(try commands.run("verify", "excerpts").status == 1)
  }

  @Test func `refuses the same bytes, an unknown source, and a library changed behind its back`()
    throws
  {
    let commands = try Self.replaced()
    let file = commands.study.url("inbox/second.txt").path()
    let same = try commands.run("add", file, "--replaces", "alpha")
    #expect(same.status == 1)
    #expect(same.errors.contains("has these very bytes"))
    #expect(try commands.run("add", file, "--replaces", "alhpa").status == 1)
    try commands.study.write("Tampered.\n", to: "sources/library/alpha.txt")
    let before = try commands.study.snapshot(of: "sources")
    try commands.study.write("A third version.\n", to: "inbox/third.txt")
    let third = commands.study.url("inbox/third.txt").path()
    #expect(try commands.run("add", third, "--replaces", "alpha").status == 1)
    #expect(try commands.study.snapshot(of: "sources") == before)
  }

  private static func replaced() throws -> StudyCommands {
    let commands = try StudyCommands.begun()
    try commands.study.write("version: 1\ncodes:\n- {id: A, name: a}\n", to: "codebook/codes.yaml")
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
    let added = try commands.run(
      "add",
      commands.study.url("inbox/second.txt").path(),
      "--replaces",
      "alpha"
    )
    #expect(added.output == "alpha\n", "\(added.errors)")
    _ = try commands.run("run")
    return commands
  }

  private static func anchors(of commands: StudyCommands) throws -> [String: String] {
    Dictionary(
      try commands.rows(of: "2-reduce/codings.csv").map { ($0["id"] ?? "", $0["anchor"] ?? "") },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static let old = """
    Forty officers were trained in Jakarta in 2019. A dialogue between the two agencies is hoped \
    for in the next year.

    The report names a third meeting in Bandung. Nothing else is reported.

    """
  private static let new = """
    A new beginning stands here. Forty officers were trained in Jakarta in 2019. A dialogue \
    between the two agencies is planned for in the next year.

    Nothing else is reported.

    """
}
