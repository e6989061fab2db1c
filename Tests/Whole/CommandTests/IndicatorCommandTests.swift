import Foundation
import TestKit
import Testing

/// What looks at indicators, run as a user runs it.
@Suite struct IndicatorCommandTests {
  private func study() throws -> StudyCommands {
    let commands = try StudyCommands.begun()
    try commands.study.write(
      """
      Ada kerja sama siber. Mereka bekerja sama. Pekerja sama rata 😀.

      Kerjasamanya baik, dan kerja\u{A0}sama lagi.
      """,
      to: "sources/library/a.txt"
    )
    try commands.study.write(
      "version: 1\nsources:\n- id: a\n  file: a.txt\n",
      to: "sources/library.yaml"
    )
    try commands.study.write(
      """
      version: 1
      term-sets:
      - id: coop
        terms: [kerja sama]
        forms: [spelling, affixes]
        except: [pekerja sama]
      codes:
      - id: COOP
        name: cooperation
        indicators:
        - set: coop
      """,
      to: "codebook/codes.yaml"
    )
    return commands
  }

  @Test func `RED-13 terms are listed with each form counted for itself`() throws {
    let commands = try study()
    let outcome = try commands.run("codebook", "terms", "COOP", "--format", "csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = StudyCommands.rows(in: outcome.output)
    #expect(rows.map { $0["term"] } == ["kerja sama", "bekerja sama", "kerjasamanya"])
    #expect(rows.map { $0["hits"] } == ["2", "1", "1"])
    let all = try commands.run("codebook", "terms", "--all", "--format", "csv")
    let terms = StudyCommands.rows(in: all.output).compactMap { $0["term"] }
    #expect(terms.contains("dikerjasamakan") && !terms.contains("pekerja sama"))
  }

  @Test func `hits stand below one another with the words around them`() throws {
    let commands = try study()
    let outcome = try commands.run("codebook", "kwic", "COOP", "--words", "2")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 5)
    let found = try commands.run("find", "kerja sama", "--kwic", "2", "--format", "csv")
    let rows = StudyCommands.rows(in: found.output)
    #expect(rows.map { $0["left"] } == ["Ada", "baik, dan"])
    #expect(rows.map { $0["hit"] } == ["kerja sama", "kerja\u{A0}sama"])
    #expect(rows.map { $0["right"] } == ["siber. Mereka", "lagi."])
    let columns = found.output.prefix { $0 != "\n" }
    #expect(columns == "source,place,left,hit,right,part")
    #expect(try commands.run("find", "x", "--kwic", "2", "--cite").status == 64)
  }

  @Test func `indicators are tried without writing a byte`() throws {
    let commands = try study()
    let before = try commands.study.text("codebook/codes.yaml")
    let outcome = try commands.run(
      "codebook",
      "try",
      "COOP",
      "--phrase",
      "siber",
      "--format",
      "csv"
    )
    #expect(StudyCommands.rows(in: outcome.output).map { $0["change"] } == ["new"])
    #expect(outcome.errors.contains("1 new, 0 gone, 0 changed, 4 as before"))
    let file = commands.study.path + "/other.yaml"
    try commands.study.write(
      "codes:\n- id: COOP\n  name: c\n  indicators: [bekerja sama, kerja sama siber]\n",
      to: "other.yaml"
    )
    let other = try commands.run("codebook", "try", "COOP", "--file", file, "--format", "csv")
    let changes = StudyCommands.rows(in: other.output).map { $0["change"] }
    #expect(changes == ["changed", "gone", "gone"])
    #expect(try commands.study.text("codebook/codes.yaml") == before)
    #expect(try commands.run("codebook", "try", "COOP").status == 64)
    #expect(try commands.run("codebook", "kwic", "NONE").status == 1)
  }

  @Test func `RED-14 precision is told for a code and for each indicator`() throws {
    let commands = try study()
    _ = try commands.run("run")
    let ids = try commands.rows(of: "2-reduce/suggestions.csv").compactMap { $0["id"] }
    #expect(ids.count == 3)
    _ = try commands.run("accept", ids[0])
    _ = try commands.run("reject", ids[1], "--why", "another thing")
    let outcome = try commands.run("codebook", "precision", "--format", "csv")
    let rows = StudyCommands.rows(in: outcome.output)
    #expect(rows.map { $0["precision"] } == ["0.50", "0.50"])
    #expect(rows.map { $0["n"] } == ["2", "2"])
    #expect(rows.map { $0["open"] } == ["1", "1"])
    #expect(rows.last?["indicator"]?.hasPrefix("coop (") == true)
  }

  @Test(.enabled(if: sharedFolder() != nil))
  func `RED-14 false hits of the real texts suggest nothing and are counted`() throws {
    let shared = try #require(sharedFolder())
    let commands = try StudyCommands(copying: shared.appending(path: "studies/siber"))
    _ = try commands.run("run")
    func hits(_ code: String) throws -> [[String: String]] {
      try commands.rows(of: "2-reduce/hits.csv").filter {
        $0["code"] == code && $0["source"] == "kr-article"
      }
    }
    // A sector of the economy is no obstacle (method 2.14).
    let wrong = try #require(try hits("HMB-KOM").first { $0["line_start"] == "751" })
    let suggestion = try #require(wrong["suggestion"])
    let sentence = try #require(
      try commands.rows(of: "2-reduce/suggestions.csv").first { $0["id"] == suggestion }?[
        "sentence"
      ]
    )
    let count = try hits("HMB-KOM").count
    let quoted = sentence.replacing("'", with: "''")
    let codes = try commands.study.text("codebook/codes.yaml")
    try commands.study.write(
      codes.replacing(
        "- id: HMB-KOM\n",
        with:
          "- id: HMB-KOM\n  false-hits: [{source: kr-article, quote: '\(quoted)', why: a sector}]\n"
      ),
      to: "codebook/codes.yaml"
    )
    _ = try commands.run("run")
    #expect(try hits("HMB-KOM").count == count)
    let left = try commands.rows(of: "2-reduce/suggestions.csv").compactMap { $0["id"] }
    #expect(!left.contains(suggestion))
    let outcome = try commands.run("codebook", "precision", "HMB-KOM", "--format", "csv")
    let rows = StudyCommands.rows(in: outcome.output)
    #expect(rows.map { $0["false_hits"] } == ["1", "1"])
    #expect(rows.first?["precision"] == "undefined")
  }
}
