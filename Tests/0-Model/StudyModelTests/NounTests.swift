import StudyModel
import TestKit
import Testing

@Suite struct NounTests {
  @Test(arguments: [
    ("BTK-*", "BTK-LATIH", true), ("*", "", true), ("BTK", "BTK-LATIH", false),
    ("*-*H", "BTK-LATIH", true), ("a*b*c", "axxbc", true), ("a*b*c", "axxcb", false),
    ("", "x", false), ("**", "x", true), ("é", "e\u{301}", false),
  ])
  func `a glob matches whole ids`(pattern: String, text: String, matches: Bool) {
    #expect(Glob.matches(pattern, text) == matches)
  }

  @Test(arguments: 0..<2000 as Range<UInt64>)
  func `a glob agrees with the plain definition`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pattern = word("ab*", .random(in: 0...6, using: &random), using: &random)
    let text = word("ab", .random(in: 0...8, using: &random), using: &random)
    #expect(Glob.matches(pattern, text) == plainMatch(pattern[...], text[...]))
  }

  @Test(arguments: ["2018", "2018-07", "2018-07-03", "2020-02-29", "0001-12-31"])
  func `a date is read and written as it is`(text: String) {
    #expect(PartialDate(text)?.text == text)
  }

  @Test(arguments: [
    "", "18", "2018-13", "2018-00", "2019-02-29", "1900-02-29", "2018-07-32", "2018-7-3-1",
    "x018", "2018-", "-2018", "2018-+7",
  ])
  func `what is no date is none`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `vaguer dates come before the more exact ones they hold`() {
    let texts = ["2019", "2018-07-03", "2018", "2018-07", "2018-06-30"]
    #expect(
      texts.compactMap { PartialDate($0) }.sorted().map(\.text)
        == ["2018", "2018-06-30", "2018-07", "2018-07-03", "2019"]
    )
    #expect(PartialDate("2018-07")?.precision == .month)
  }

  @Test(arguments: [("ayu-7", "ayu", 7), ("ayu-2-7", "ayu-2", 7)])
  func `MOD-04: an id is its chain and number`(text: String, chain: String, number: Int) throws {
    let id = try #require(JudgementID(text))
    #expect(id.chain == chain && id.number == number && id.text == text)
  }

  @Test(arguments: ["", "ayu", "-7", "ayu-", "ayu-0", "ayu-x", "ayu--", "ayu-07", "ayu-+7"])
  func `what is no judgement's id is none`(text: String) {
    #expect(JudgementID(text) == nil)
  }

  @Test func `ids are in order of number, not of digits`() {
    let ids = ["b-1", "a-10", "a-9"].compactMap { JudgementID($0) }.sorted()
    #expect(ids.map(\.text) == ["a-9", "a-10", "b-1"])
  }

  @Test func `a codebook is a forest`() throws {
    #expect(throws: CodebookError.duplicateID("A", at: nil)) {
      try Codebook(codes: [Code(id: "A"), Code(id: "A")])
    }
    #expect(throws: CodebookError.unknownParent("Z", of: "A", at: nil)) {
      try Codebook(codes: [Code(id: "A", parent: "Z")])
    }
    #expect(throws: CodebookError.self) {
      try Codebook(codes: [Code(id: "A", parent: "B"), Code(id: "B", parent: "A")])
    }
    #expect(throws: CodebookError.cycle("A", at: nil)) {
      try Codebook(codes: [Code(id: "A", parent: "A")])
    }
    let tree = try Codebook(codes: [
      Code(id: "C", parent: "B"), Code(id: "B", parent: "A"), Code(id: "A", isApplied: false),
      Code(id: "D"),
    ])
    #expect(tree.family(of: "A") == ["C", "B", "A"])
    #expect(tree.applied.map(\.id) == ["C", "B", "D"])
    #expect(tree.children(of: nil).map(\.id) == ["A", "D"])
  }

  @Test func `a stretch never ends before it begins`() {
    #expect(TextRange(5, 2) == TextRange(5, 5))
    #expect(TextRange(-3, 2) == TextRange(0, 2))
    #expect(!TextRange(0, 2).overlaps(TextRange(2, 4)))
    #expect(TextRange(0, 2).union(TextRange(5, 6)) == TextRange(0, 6))
  }

  private func word(
    _ alphabet: String,
    _ count: Int,
    using random: inout SeededGenerator
  ) -> String {
    let letters = Array(alphabet)
    return String((0..<count).map { _ in letters[Int.random(in: letters.indices, using: &random)] })
  }

  private func plainMatch(_ pattern: Substring, _ text: Substring) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" {
      return plainMatch(pattern.dropFirst(), text)
        || (!text.isEmpty && plainMatch(pattern, text.dropFirst()))
    }
    return text.first == first && plainMatch(pattern.dropFirst(), text.dropFirst())
  }
}
