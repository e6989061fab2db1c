import CoderAgreement
import Foundation
import TestKit
import Testing

/// Writes tables drawn by seed with what this module says of them, for `Tests/check-agreement.sh`,
/// which compares it with other programs.
@Suite struct PeerTablesTests {
  private static let path = ProcessInfo.processInfo.environment["AGREEMENT_TABLES"]

  @Test(.enabled(if: path != nil, "Tests/check-agreement.sh asks for the tables"))
  func `a thousand tables for other programs`() throws {
    let path = try #require(Self.path)
    let lines = (0..<1000).map { PeerTable(seed: $0).line }
    try Data(lines.joined().utf8).write(to: URL(filePath: path))
    #expect(Set(lines).count > 900)
  }
}

/// A table with answers by chance, often agreeing, with gaps.
private struct PeerTable {
  private static let measures: [AgreementMeasure] = [
    .percent, .cohenKappa, .fleissKappa, .ac1, .alpha, .ordinalAlpha, .intervalAlpha, .ratioAlpha,
  ]

  let coders: Int
  let categories: Int
  let answers: [Int32]
  let sets: [[Int]?]

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let coders = Int.random(in: 2...5, using: &random)
    let categories = Int.random(in: 2...7, using: &random)
    let units = Int.random(in: 1...60, using: &random)
    let missing = [0, 0, 1, 3, 6][Int.random(in: 0..<5, using: &random)]
    let agreeing = Int.random(in: 0...9, using: &random)
    var answers: [Int32] = []
    var sets: [[Int]?] = []
    for _ in 0..<units {
      let usual = Int32.random(in: 0..<Int32(categories), using: &random)
      for _ in 0..<coders {
        let answer =
          Int.random(in: 0..<10, using: &random) < agreeing
          ? usual : Int32.random(in: 0..<Int32(categories), using: &random)
        let isMissing = Int.random(in: 0..<10, using: &random) < missing
        answers.append(isMissing ? RatingTable.missing : answer)
        let others = (0..<categories).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
        sets.append(isMissing ? nil : Set(others + (answer == 0 ? [] : [Int(answer)])).sorted())
      }
    }
    self.coders = coders
    self.categories = categories
    self.answers = answers
    self.sets = sets
  }

  /// The table and its numbers as a line of JSON.
  var line: String {
    let table = RatingTable(answers: answers, coderCount: coders, categoryCount: categories)
    let estimates =
      table.estimates(of: Self.measures, values: (1...categories).map(Double.init))
      + SetTable(answers: sets, coderCount: coders).estimates(of: [.masiAlpha, .jaccardAlpha])
    let values = estimates.map { estimate in
      "\"\(estimate.measure.rawValue)\":\(estimate.value.map { "\($0)" } ?? "null")"
    }
    let written = sets.map { $0.map { "\($0)" } ?? "null" }
    return
      "{\"coders\":\(coders),\"answers\":\(answers),\"sets\":[\(written.joined(separator: ","))],"
      + "\"values\":{\(values.joined(separator: ","))}}\n"
  }
}
