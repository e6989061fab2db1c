import Foundation
import TestKit
import Testing

/// Words that a source says twice, coded at both places.
@Suite(.enabled(if: siber != nil), .serialized)
struct RepeatTests {
  @Test func `COL-17 what a thesis says twice counts once in a display and in a test`() throws {
    let commands = try StudyCommands(copying: siber)
    try commands.study.write(
      """
      version: 1
      displays:
      - id: twice
        kind: conceptually-clustered-matrix
        title: t
        rows: {by: source}
        columns: {codes: [KEA-NTRAD]}
        cell: {show: count, level: excerpts}
      """,
      to: "codebook/displays.yaml"
    )
    try commands.study.write(
      """
      version: 1
      findings:
      - id: F1
        text: t
        level: describe
        rests-on: [{display: twice, row: nl-thesis, column: KEA-NTRAD}]
        expects: [{count: {code: KEA-NTRAD}, level: excerpts, at-least: 2}]
      """,
      to: "codebook/findings.yaml"
    )
    #expect(try commands.run("run").status != 1)
    let quote = try Self.repeated(
      in: commands.study.text("output/1-collect/documents/nl-thesis.txt")
    )
    for lines in ["L578-585", "L809-818"] {
      let outcome = try commands.run("code", "nl-thesis:\(lines)", "KEA-NTRAD", "--quote", quote)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try commands.rows(afterRunning: "2-reduce/codings.csv").count == 2)
    let cells = try commands.study.text("output/3-display/twice.csv")
    #expect(
      cells.split(separator: "\n").contains { $0.contains("nl-thesis") && $0.contains(",1/1 ") }
    )
    let tests = try #require(try commands.finding("F1")["tests"] as? [[String: Any]])
    #expect(tests.first?["result"] as? String == "fail")
    let observed = tests.first?["observed"] as? String ?? ""
    #expect(observed.hasPrefix("1"))
  }

  /// The first twelve words of a text that stand in it a second time.
  private static func repeated(in text: String) throws -> String {
    let words = text.split { $0 == " " || $0.isNewline }
    var seen: Set<[Substring]> = []
    for start in 0..<(words.count - 12) {
      let run = Array(words[start..<(start + 12)])
      if !seen.insert(run).inserted { return run.joined(separator: " ") }
    }
    throw CocoaError(.fileReadUnknown)
  }
}
