import StageRuns
import StudyModel
import TestKit
import Testing

@Suite struct SplitDecisionsTests {
  private func read(_ text: String) throws -> [JudgementID: [String]] {
    let study = try TemporaryStudy()
    try study.write(text, to: "rule.csv")
    return try withExtendedLifetime(study) {
      try SplitDecisions.read(
        file: "\(study.path)/rule.csv",
        listed: [],
        of: "A",
        into: ["A-1", "A-2"]
      )
    }
  }

  @Test(arguments: [
    "coding,to\nayu-1,A-1\nayu-2,\"A-1;A-2\"\n", "to\tid\r\nA-1\tayu-1\r\nA-1, A-2\tayu-2\r\n",
    "sep=;\ncoding;to\nayu-1;A-1\n\nayu-2;\"A-1, A-2\"",
  ])
  func `decisions are read as spreadsheets save them`(text: String) throws {
    let decisions = try read(text)
    #expect(decisions[JudgementID(chain: "ayu", number: 1)] == ["A-1"])
    #expect(decisions[JudgementID(chain: "ayu", number: 2)] == ["A-1", "A-2"])
    #expect(decisions.count == 2)
  }

  @Test(
    arguments: [
      ("coding,code\nayu-1,A-1\n", .noColumns),
      ("coding,to\nayu-1,A-1\nayu-2\n", .shortRow(line: 3)),
      ("coding,to\n\n,A-1\n", .shortRow(line: 3)),
      ("coding,to\n\nsecond,A-1\n", .noCoding("second", line: 3)),
    ] as [(String, SplitDecisionError)]
  )
  func `a row that says nothing is named by its line`(
    text: String,
    error: SplitDecisionError
  ) {
    #expect(throws: error) { try read(text) }
  }
}
