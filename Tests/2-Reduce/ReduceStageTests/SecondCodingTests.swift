import ReduceStage
import StudyModel
import Testing

@Suite struct SecondCodingTests {
  /// Four sentences; ayu coded the first two; a sample of all four for bram, or for ayu herself.
  private static func small(coder: String = "bram") throws -> SmallStudy {
    var small = SmallStudy()
    small.judge("ayu", .code(small.choice("A", 1)))
    small.judge("ayu", .code(small.choice("B", 2)))
    small.judge(
      "ayu",
      .sample(
        SampleChoice(
          id: "r",
          coder: coder,
          seed: 1,
          size: 4,
          unit: .sentence,
          strata: "type",
          codes: [],
          drawn: (1...4).map { small.anchor($0) }
        )
      )
    )
    return small
  }

  private func second(_ small: SmallStudy) throws -> SecondCoding {
    try SecondCoding(
      sample: "r",
      study: try small.study,
      reduction: try small.reduce(),
      documents: small.documents
    )
  }

  private func answers(_ codes: [Int: [String]]) -> [SecondCoding.Answer] {
    codes.sorted { $0.key < $1.key }.map {
      SecondCoding.Answer(unit: $0.key, codes: $0.value, line: $0.key + 1)
    }
  }

  @Test func `RED-23: codings for a sample are kept apart from those of the study`() throws {
    var small = try Self.small(coder: "ayu")
    let before = try small.reduce().codings
    let taken = try second(small).take(answers([1: ["A"], 2: [], 3: ["A", "B"]]), path: "f")
    #expect(taken.diagnostics == [])
    for act in taken.acts { small.judge("ayu", act) }
    let reduction = try small.reduce()
    #expect(reduction.codings == before)
    #expect(reduction.nothingHere == [])
    #expect(reduction.checkCodings.map(\.code) == ["A", "A", "B"])
    #expect(reduction.checkedNothing.count == 1)
    let comparison = try SampleComparison.named("r", in: reduction)
    #expect(comparison.sample.isIntraCoder)
    #expect(comparison.units.map(\.firstCodes) == [["A"], ["B"], [], []])
    #expect(comparison.units.map(\.secondCodes) == [["A"], [], ["A", "B"], []])
    #expect(comparison.units.map(\.isAnswered) == [true, true, true, false])
    #expect(comparison.units.map(\.disputed) == [[], ["B"], ["A", "B"], []])
    #expect(comparison.agreement == 0.25)
  }

  @Test func `a code retired since is not given anew, and what was taken with it stays`() throws {
    var small = try Self.small()
    for act in try second(small).take(answers([1: ["A"]]), path: "f").acts {
      small.judge("bram", act)
    }
    small.codes[1] = Code(id: "A", parent: "BOX", status: .retired, became: ["B"])
    let again = try second(small).take(answers([1: ["A"]]), path: "f")
    #expect(again.diagnostics == [])
    #expect(again.acts == [])
    let anew = try second(small).take(answers([1: ["A"], 3: ["A"]]), path: "f")
    #expect(anew.diagnostics.map(\.code) == ["code-unknown"])
    #expect(anew.diagnostics.first?.remedy == "one of: B")
    #expect(anew.acts == [])
  }

  @Test func `taking the same twice gives nothing the second time`() throws {
    var small = try Self.small()
    let sheet = answers([1: ["A"], 2: [], 3: ["A", "B"]])
    let first = try second(small).take(sheet, path: "f")
    #expect(first.acts.count == 4)
    for act in first.acts { small.judge("bram", act) }
    let again = try second(small).take(sheet, path: "f")
    #expect(again.acts == [])
    #expect(again.known == 4)
  }

  @Test func `a corrected sheet adds what is new and names the answers that still stand`() throws {
    var small = try Self.small()
    let first = try second(small).take(answers([1: ["A"], 3: ["B"]]), path: "f")
    var made: [JudgementID] = []
    for act in first.acts { made.append(small.judge("bram", act)) }
    let again = try second(small).take(answers([1: ["B"], 3: []]), path: "f")
    #expect(again.acts.count == 1)
    #expect(again.diagnostics.map(\.code) == ["answer-changed", "answer-changed"])
    #expect(
      again.diagnostics.map(\.remedy)
        == made.map { "if it no longer holds: jejak undo \($0.text)" }
    )
  }

  @Test func `where one row is wrong nothing is taken`() throws {
    let small = try Self.small()
    let sheet = [
      SecondCoding.Answer(unit: 1, codes: ["A"], line: 2),
      SecondCoding.Answer(unit: 2, codes: ["C", "BOX"], line: 3),
      SecondCoding.Answer(unit: 9, codes: ["A"], line: 4),
      SecondCoding.Answer(unit: 1, codes: ["B"], line: 5),
      SecondCoding.Answer(unit: 4, codes: [], words: "Other words.", line: 6),
    ]
    let taken = try second(small).take(sheet, path: "f")
    #expect(taken.acts == [])
    #expect(
      taken.diagnostics.map(\.code) == [
        "code-unknown", "code-unknown", "unit-unknown", "unit-twice", "words-moved",
      ]
    )
    #expect(taken.diagnostics.map(\.place?.line) == [3, 3, 4, 5, 6])
    #expect(!taken.diagnostics.contains { $0.message.contains("stands alone") })
  }

  @Test func `RED-23: a lone coder waits, a second one does not`() throws {
    func check(_ small: SmallStudy, _ now: String) throws {
      try second(small).checkDelay(now: now) { time, days in
        // Only the day counts here: the sample was coded on the 20th.
        "2026-11-\(20 + days)" + time.dropFirst(10)
      }
    }
    let lone = try Self.small(coder: "ayu")
    #expect(throws: CheckingError.self) { try check(lone, "2026-11-33T00:00:00Z") }
    #expect(throws: Never.self) { try check(lone, "2026-11-34T00:01:00Z") }
    #expect(throws: Never.self) { try check(try Self.small(), "2026-11-20T00:05:00Z") }
  }

  @Test func `codings of the coder's own study come home with all they say`() throws {
    var small = try Self.small()
    var other = SmallStudy()
    other.judge(
      "bram",
      .code(
        CodingChoice(
          anchor: other.anchor(3),
          code: "A",
          claim: .done,
          certainty: .guess,
          why: "because"
        )
      )
    )
    other.judge("bram", .none(other.anchor(4)))
    other.judge("siti", .code(other.choice("B", 1)))
    let taken = try second(small).take(from: try other.reduce())
    #expect(taken.diagnostics == [])
    #expect(taken.acts.count == 2)
    for act in taken.acts { small.judge("bram", act) }
    let coding = try #require(try small.reduce().checkCodings.first)
    #expect(coding.choice.claim == .done)
    #expect(coding.choice.why == "because")
    #expect(coding.choice.sample == "r")
    #expect(coding.choice.seen == [])
    #expect(try second(small).take(from: try other.reduce()).acts == [])
  }

  @Test func `RED-25: a settled disagreement changes no coding and is shown with its round`() throws
  {
    var small = try Self.small()
    for act in try second(small).take(answers([1: ["B"], 2: ["B"]]), path: "f").acts {
      small.judge("bram", act)
    }
    let before = try small.reduce()
    let act = try Settling.settle(
      place: ("s", small.sentence(1)),
      coding: nil,
      typed: "s:1.1",
      sample: nil,
      choice: "A",
      because: .definition,
      why: "the border between A and B was not written down",
      reduction: before
    )
    guard case .settle(let settlement) = act else {
      Issue.record("not a settlement")
      return
    }
    #expect(settlement.of.map(\.text) == ["ayu-1", "bram-1"])
    small.judge("ayu", act)
    let after = try small.reduce()
    #expect(after.codings == before.codings)
    #expect(after.checkCodings == before.checkCodings)
    #expect(after.diagnostics == before.diagnostics)
    let comparison = try SampleComparison.named("r", in: after)
    #expect(comparison.agreement == (try SampleComparison.named("r", in: before)).agreement)
    #expect(comparison.settlement(of: comparison.units[0], in: after)?.settlement == settlement)
    #expect(comparison.settlement(of: comparison.units[1], in: after) == nil)
    #expect(throws: CheckingError.noDisagreement("s:1.2")) {
      try Settling.settle(
        place: ("s", small.sentence(2)),
        coding: nil,
        typed: "s:1.2",
        sample: "r",
        choice: "A",
        because: .slip,
        why: "w",
        reduction: after
      )
    }
  }

  @Test func `a unit whose words are gone is neither agreed nor disagreed on`() throws {
    var small = try Self.small()
    for act in try second(small).take(answers([1: ["B"], 2: ["A"]]), path: "f").acts {
      small.judge("bram", act)
    }
    small.add("s", [["One is here."], ["One is here.", "Four stands alone."]])
    let comparison = try SampleComparison.named("r", in: try small.reduce())
    #expect(comparison.units[1].range == nil)
    #expect(comparison.units[1].disputed == [])
  }
}
