import Foundation
import ReduceStage
import TestKit
import Testing

@Suite(.enabled(if: sharedFolder() != nil))
struct SharedStartYearTests {
  /// The start years by the physical line on which their sentence begins; sentences are cut roughly.
  private func years(in file: String) throws -> [Int: [Int]] {
    let shared = try #require(sharedFolder())
    let library = shared.appending(path: "studies/siber/sources/library")
    let text = try String(contentsOf: library.appending(path: file), encoding: .utf8)
    var found: [Int: [Int]] = [:]
    var line = 1
    var first: Int?
    var sentence = ""
    for scalar in text.unicodeScalars {
      if first == nil, scalar.properties.isAlphabetic { first = line }
      if scalar == "\n" { line += 1 }
      sentence.unicodeScalars.append(scalar)
      guard scalar == "." else { continue }
      let years = StartYearRule.years(in: sentence)
      if !years.isEmpty, let first { found[first] = years }
      (sentence, first) = ("", nil)
    }
    return found
  }

  @Test func `RED-28: the second siber text names two start years, and only those`() throws {
    #expect(try years(in: "kr-article.txt").values.sorted { $0[0] < $1[0] } == [[2019], [2022]])
  }

  @Test func `the first siber text names none`() throws {
    #expect(try years(in: "nl-thesis.txt").isEmpty)
  }
}
