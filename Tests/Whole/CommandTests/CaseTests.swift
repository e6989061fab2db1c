import Foundation
import TestKit
import Testing

/// Cases, attributes, actors, links, translations and decisions on the two real texts.
@Suite(.enabled(if: siber != nil), .serialized)
struct CaseTests {
  private func full(_ commands: StudyCommands) throws {
    let plan = try commands.study.text("codebook/protocol.yaml")
    try commands.study.write(
      plan.replacingOccurrences(of: "profile: thesis", with: "profile: full")
        + """

        attributes:
        - {id: level, type: choice, of: case, values: [ministry, agency]}
        - {id: signed, type: date, of: case}
        - {id: hits, type: number}

        """,
      to: "codebook/protocol.yaml"
    )
  }

  @Test
  func `RED-26 fails for a value without a basis where the profile asks, and takes typed ones`()
    throws
  {
    let commands = try StudyCommands(copying: siber)
    try full(commands)
    _ = try commands.run("code", "kr-article:L440", "LAT-MULAI")
    let based = try commands.run("attribute", "KR", "level", "agency", "--basis", "reader-1")
    #expect(based.output == "reader-2\n", "\(based.errors)")
    #expect(
      try commands.run("attribute", "NL", "level", "ministry", "--basis", "rule:siapa yang teken")
        .status == 0
    )
    #expect(try commands.run("cases").status == 0)
    #expect(try commands.run("attribute", "NL", "signed", "Juli").status == 1)
    #expect(try commands.run("attribute", "NL", "level", "kantor").status == 1)
    #expect(try commands.run("attribute", "NL", "signed", "2018-07-03").status == 0)
    let listed = try commands.run("cases", "--format", "csv")
    #expect(listed.status == 2)
    #expect(listed.errors.contains("case 'NL': 'signed' rests on nothing"))
    let rows = StudyCommands.rows(in: listed.output)
    func row(_ id: String, _ name: String) -> [String: String]? {
      rows.first { $0["id"] == id && $0["attribute"] == name }
    }
    #expect(row("KR", "level")?["rests_on"] == "coding")
    #expect(row("NL", "level")?["rests_on"] == "rule")
    #expect(row("NL", "signed")?["rests_on"] == "none")
    #expect(row("NL", "definition") != nil)
    // An undone coding is a basis no more.
    _ = try commands.run("undo", "reader-1")
    #expect(try commands.run("cases").errors.contains("case 'KR': 'level' rests on 'reader-1'"))
  }

  @Test func `records a case that the protocol lacks, and codes with it`() throws {
    let commands = try StudyCommands(copying: siber)
    let coding = ["code", "kr-article:L84-90", "LAT-ANC", "--case", "UK"]
    #expect(try commands.run(coding).status == 1)
    _ = try commands.run("case", "UK", "--definition", "Kerja sama dengan Inggris.")
    let coded = try commands.run(coding)
    #expect(coded.status == 0, "\(coded.errors)")
    #expect(try commands.rows(afterRunning: "2-reduce/codings.csv").map { $0["cases"] } == ["UK"])
    #expect(commands.study.has("output/2-reduce/case/UK.html"))
  }

  @Test func `displays by attribute use what the journal holds, and nothing that is contested`()
    throws
  {
    let commands = try StudyCommands(copying: siber)
    let plan = try commands.study.text("codebook/protocol.yaml")
    try commands.study.write(
      plan.replacingOccurrences(
        of: "- id: reader\n  role: analyst",
        with: "- id: reader\n- id: budi"
      ),
      to: "codebook/protocol.yaml"
    )
    try commands.study.write(
      """
      version: 1
      displays:
      - id: levels
        kind: matrix
        title: Levels
        rows: {codes: ["LAT-*"]}
        columns: {by: "attribute:level"}
      """,
      to: "codebook/displays.yaml"
    )
    _ = try commands.run("code", "kr-article:L440", "LAT-MULAI", "--as", "reader")
    func give(_ value: String, as person: String) throws {
      let outcome = try commands.run(
        "attribute",
        "KR",
        "level",
        value,
        "--basis",
        "kr-article",
        "--as",
        person
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    func columns() throws -> String {
      _ = try commands.run("run")
      let text = try commands.study.text("output/3-display/levels.csv")
      return text.components(separatedBy: "\n")[0]
    }
    try give("agency", as: "reader")
    #expect(try columns().hasSuffix(",agency"))
    try give("ministry", as: "budi")
    #expect(try !columns().contains("agency"))
    let contested = StudyCommands.rows(in: try commands.run("cases", "--format", "csv").output)
      .filter { $0["attribute"] == "level" }
    #expect(contested.map { $0["value"] } == ["ministry", "agency"])
    #expect(contested.allSatisfy { $0["state"] == "contested" })
    _ = try commands.run(
      "resolve",
      "budi-1",
      "--choice",
      "budi-1",
      "--why",
      "Naskahnya begitu.",
      "--as",
      "reader"
    )
    #expect(try columns().hasSuffix(",ministry"))
  }

  @Test func `RED-30 says which expansions differ and which forms are on the list`() throws {
    let commands = try StudyCommands(copying: siber)
    func forms() throws -> [[String: String]] {
      StudyCommands.rows(
        in: try commands.run("names", "kr-article", "--format", "csv").output
      ).filter { $0["name"]?.hasPrefix("Korea Internet") == true }
    }
    let before = try forms()
    #expect(before.count { $0["remark"]?.contains("expansion differs") == true } >= 2)
    let full = try #require(before.first?["form"])
    _ = try commands.run("actor", "KISA", "--name", full, "--name", "KISA")
    let after = try forms()
    #expect(after.first { $0["form"] == "KISA" }?["actor"] == "KISA")
    #expect(after.first { $0["form"] == full }?["actor"] == "KISA")
    #expect(after.contains { $0["remark"]?.contains("not on the list") == true })
  }

  @Test func `draws links with sign, strength and basis; a sign needs a reason`() throws {
    let commands = try StudyCommands(copying: siber)
    try commands.study.write(
      """
      version: 1
      networks:
      - id: causal
        kind: causal-network
        title: Sebab
        nodes:
        - {id: A, name: A, codes: [LAT-ANC]}
        - {id: B, name: B, codes: [LAT-KEB]}
      """,
      to: "codebook/networks.yaml"
    )
    _ = try commands.run("code", "kr-article:L440", "LAT-ANC")
    let bare = try commands.run("link", "causal", "A", "B", "--sign", "plus")
    #expect(bare.status == 1)
    #expect(bare.errors.contains("the sign of a link needs a reason"))
    let drawn = try commands.run(
      "link",
      "causal",
      "A",
      "B",
      "--sign",
      "plus",
      "--strength",
      "weak",
      "--basis",
      "attested",
      "--for",
      "reader-1",
      "--why",
      "Teksnya berkata begitu."
    )
    #expect(drawn.output == "reader-2\n", "\(drawn.errors)")
    #expect(try commands.run("link", "causal", "A", "C").status == 1)
    let listed = StudyCommands.rows(
      in: try commands.run("link", "--list", "--format", "csv").output
    )
    #expect(listed.map { $0["sign"] } == ["plus"])
    #expect(listed.map { $0["for"] } == ["reader-1"])
    _ = try commands.run("run")
    #expect(try commands.rows(of: "3-display/causal.csv").map { $0["strength"] } == ["weak"])
  }

  @Test func `shows a translation beside the original and never as a quote`() throws {
    let commands = try StudyCommands(copying: siber)
    _ = try commands.run("code", "kr-article:L440", "LAT-ANC")
    try commands.study.write(
      """
      version: 1
      findings:
      - id: F1
        question: RQ1
        text: {id: "Sesuatu.", en: "Something."}
        expects:
        - {count: LAT-ANC, at-least: 1}
      """,
      to: "codebook/findings.yaml"
    )
    #expect(
      try commands.run("translate", "reader-1", "--to", "id", "--words", "Tidak.").status == 1
    )
    let said = try commands.run(
      "translate",
      "reader-1",
      "--to",
      "en",
      "--words",
      "A made-up rendering.",
      "--translator",
      "ayu"
    )
    #expect(said.output == "reader-2\n", "\(said.errors)")
    let traced = try commands.run("trace", "reader-1").output
    #expect(traced.contains("[en] A made-up rendering. (terjemahan ayu)"))
    #expect(!traced.contains("“A made-up"))
    _ = try commands.run("run")
    let english = try commands.study.text("output/4-conclude/report.en.md")
    #expect(english.contains("Translation (ayu): A made-up rendering."))
    #expect(!english.contains("“A made-up"))
    let indonesian = try commands.study.text("output/4-conclude/report.id.md")
    #expect(!indonesian.contains("A made-up rendering."))
  }

  @Test func `keeps withheld excerpts out of displays and report, with all on the same words`()
    throws
  {
    let commands = try StudyCommands(copying: siber)
    _ = try commands.run("code", "kr-article:L440", "LAT-ANC", "LAT-KEB")
    try commands.study.write(
      """
      version: 1
      displays:
      - {id: shown, kind: conceptually-clustered-matrix, title: T, columns: {codes: ["LAT-*"]}}
      """,
      to: "codebook/displays.yaml"
    )
    try commands.study.write(
      """
      version: 1
      findings:
      - {id: F1, text: "Sesuatu.", rests-on: [{display: shown}]}
      """,
      to: "codebook/findings.yaml"
    )
    let quote = try #require(
      try commands.rows(afterRunning: "2-reduce/codings.csv").first?["quote"]
    )
    func leaking() throws -> [String] {
      try commands.study.files(below: "output").filter { path in
        let leaves = ["3-display/", "4-conclude/", "index.html"]
        guard leaves.contains(where: { path.contains($0) }) else { return false }
        let file = path.hasPrefix("output/") ? path : "output/\(path)"
        return try commands.study.text(file).contains(quote)
      }
    }
    #expect(try !leaking().isEmpty)
    #expect(try commands.run("withhold", "reader-1", "--why", "Narasumber meminta.").status == 0)
    _ = try commands.run("run")
    #expect(try leaking() == [])
    // It goes on counting, and the codings keep the words for those who check.
    let rows = try commands.rows(of: "2-reduce/codings.csv")
    #expect(rows.map { $0["quote"] } == [quote, quote])
    #expect((try commands.finding("F1")["evidence"] as? [String])?.count == 2)
    _ = try commands.run("undo", "reader-3")
    _ = try commands.run("run")
    #expect(try !leaking().isEmpty)
  }

  @Test func `lists decisions with what else was weighed`() throws {
    let commands = try StudyCommands(copying: siber)
    _ = try commands.run([
      "decide", "unit", "--option", "kalimat", "--option", "paragraf", "--choice", "kalimat",
      "--why", "Lebih halus.",
    ])
    let rows = StudyCommands.rows(in: try commands.run("decisions", "--format", "csv").output)
    #expect(rows.map { $0["options"] } == ["kalimat | paragraf"])
    #expect(rows.map { $0["why"] } == ["Lebih halus."])
  }
}
