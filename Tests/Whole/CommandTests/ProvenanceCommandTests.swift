import Foundation
import TestKit
import Testing

/// The verbs on how sources were found, on the two real texts and on a small study.
@Suite struct ProvenanceCommandTests {
  @Test(.enabled(if: siber != nil))
  func `COL-20: the declared interviews of the second text are missing, and it says so itself`()
    throws
  {
    let commands = try StudyCommands(copying: siber)
    let plan = try commands.study.text("codebook/protocol.yaml")
    try commands.study.write(
      plan + "data: [documents, {kind: interviews}]\n",
      to: "codebook/protocol.yaml"
    )
    let listed = try commands.run("data", "--format", "csv")
    #expect(listed.status == 0, "\(listed.errors)")
    let rows = StudyCommands.rows(in: listed.output)
    let declared = rows.filter { $0["said_by"] == "protocol" }
    #expect(declared.map { $0["state"] } == ["met", "missing"])
    let mention = try #require(
      rows.first { $0["said_by"] == "kr-article" && $0["kind"] == "interviews" }
    )
    #expect(mention["sources"] == "0" && mention["where"]?.contains("L12") == true, "\(mention)")
    #expect(listed.errors.contains("'interviews', and no source is of this kind"))
  }

  @Test(.enabled(if: siber != nil))
  func `COL-09, COL-10, COL-21: both real texts have type and class, no appraisal and no form`()
    throws
  {
    let commands = try StudyCommands(copying: siber)
    let grid = StudyCommands.rows(in: try commands.run("appraisal", "--format", "csv").output)
    #expect(grid.map { $0["source"] } == ["nl-thesis", "kr-article"])
    // A thesis is grey literature, a journal article is not.
    #expect(grid.map { $0["authority"] } == ["?", "n/a"])
    #expect(grid.map { $0["open"] } == ["10", "4"])
    let work = StudyCommands.rows(in: try commands.run("accounting", "--format", "csv").output)
    #expect(work.allSatisfy { $0["retrieved"]?.hasPrefix("done") == true })
    #expect(work.allSatisfy { $0["summarised"] == "missing" })
    let frame = StudyCommands.rows(in: try commands.run("frame", "--format", "csv").output)
    #expect(frame.count == 18 && frame.allSatisfy { $0["empty"] == "empty" })
    let status = try commands.run("status").output
    #expect(!status.contains("COL-09") && status.contains("asked: COL-21"))
  }

  @Test func `COL-12: a flow that does not add up fails with the exact difference`() throws {
    let commands = try StudyCommands.begun()
    try commands.study.write(
      """
      version: 1
      searches:
      - {id: S1, where: Garuda, date: 2026-10-01, query: siber, hits: 9, by: ayu}
      screened:
      - {search: S1, decision: out, why: another country, count: 6}
      """,
      to: "sources/searches.yaml"
    )
    let broken = try commands.run("flow")
    #expect(broken.status == 1)
    #expect(broken.errors.contains("S1: 9 identified, 6 accounted for"), "\(broken.errors)")
    #expect(broken.errors.contains("3 too few"))
    try commands.study.write(
      try commands.study.text("sources/searches.yaml")
        + "\n- {search: S1, decision: pending, count: 3}\n",
      to: "sources/searches.yaml"
    )
    let whole = try commands.run("flow", "--format", "csv")
    #expect(whole.status == 0, "\(whole.errors)")
    let boxes = StudyCommands.rows(in: whole.output)
    #expect(boxes.first { $0["box"] == "pending" }?["all"] == "3")
    #expect(try commands.run("run").status == 0)
    #expect(try commands.study.text("output/1-collect/flow.svg").contains("<title"))
    #expect(try commands.study.text("output/1-collect/sources.html").contains("flow-title"))
    #expect(try commands.rows(of: "1-collect/searches.csv").first?["query"] == "siber")
  }

  @Test(arguments: [("2026-10-01", 0), ("", 1)])
  func `COL-14: a page of the web without its day fails the check that a thesis asks for`(
    accessed: String,
    status: Int32
  ) throws {
    let commands = try StudyCommands.begun()
    try commands.study.write("Satu kalimat.\n", to: "sources/library/a.txt")
    try commands.study.write(
      "sources:\n- {id: a, file: a.txt, type: webpage, class: primary"
        + (accessed.isEmpty ? "" : ", accessed: \(accessed)") + "}\n",
      to: "sources/library.yaml"
    )
    let plan = try commands.study.text("codebook/protocol.yaml")
    let sketch = try commands.run("verify", "sources")
    #expect(sketch.status == (plan.contains("\nprofile: thesis") ? status : 0), "\(sketch.errors)")
    try commands.study.write(
      "version: 1\nprofile: thesis\ncoders: [ayu]\n",
      to: "codebook/protocol.yaml"
    )
    let asked = try commands.run("verify", "sources")
    #expect(asked.status == status, "\(asked.errors)")
  }

  @Test func `COL-11, COL-15: sources without origin are named, groups are listed`() throws {
    let commands = try StudyCommands.begun()
    try commands.study.write("Satu kalimat.\n", to: "sources/library/a.txt")
    try commands.study.write(
      """
      sources:
      - {id: a, file: a.txt, group: g, origin: {by: hand}}
      - {id: b, file: a.txt, group: g, rights: {share: yes}}
      """,
      to: "sources/library.yaml"
    )
    let searches = try commands.run("searches")
    #expect(searches.status == 0 && searches.errors.contains("source 'b' has no origin"))
    #expect(!searches.errors.contains("source 'a' has no origin"))
    let groups = StudyCommands.rows(in: try commands.run("groups", "--format", "csv").output)
    #expect(groups.map { $0["ids"] } == ["a b"])
    let rights = StudyCommands.rows(in: try commands.run("rights", "--format", "csv").output)
    #expect(rights.map { $0["share"] } == ["unknown", "yes"])
    try commands.study.remove(".gitignore")
    #expect(try commands.run("rights").errors.contains("git does not ignore 'sources/library/'"))
  }
}
