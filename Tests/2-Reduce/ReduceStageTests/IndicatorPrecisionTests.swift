import ReduceStage
import StudyModel
import Testing

@Suite struct IndicatorPrecisionTests {
  private static let place = FilePlace(path: "codes.yaml", line: 3)

  @Test func `RED-14: precision is of those decided about, and undefined without any`() throws {
    var study = SmallStudy()
    for sentence in 1...4 { study.hit("A", sentence) }
    study.hit("B", 1)
    let ids = try study.reduce().suggestions.filter { $0.code == "A" }.map(\.id)
    study.judge("ayu", .accept(of: ids[0], study.choice("A", 1)))
    study.judge("ayu", .accept(of: ids[1], study.choice("B", 2)))
    study.judge("ayu", .reject(Act.Rejection(of: ids[2], code: "A", anchor: study.anchor(3))))
    let suggestions = try study.reduce().suggestions
    let code = Code(
      id: "A",
      indicators: [Indicator(.phrase("one")), Indicator(.phrase("four"))],
      falseHits: [
        Code.FalseHit(source: "s", quote: "the one", why: ""),
        Code.FalseHit(source: "s", quote: "none", why: ""),
      ]
    )
    // The first indicator finds the first and third sentence, the second the fourth.
    let rows = IndicatorPrecision.rows(
      of: code,
      suggestions: suggestions,
      find: { indicator in
        (indicator.number == 1 ? [1, 3] : [4]).map { number in
          let range = study.sentence(number)
          return IndicatorHit(code: "A", source: "s", range: range, proposed: range)
        }
      },
      isFound: { indicator, quote in indicator.number == 1 && quote == "the one" }
    )
    #expect(rows.map(\.suggestions) == [4, 2, 1])
    #expect(rows.map(\.decided) == [3, 2, 0])
    #expect(rows.map { $0.counts[.rejected] ?? 0 } == [1, 1, 0])
    #expect(rows.map(\.precision) == [2.0 / 3, 0.5, nil])
    #expect(rows.map(\.falseHits) == [2, 1, 0])
    #expect(rows.map { $0.indicator?.words } == [nil, "phrase: one", "phrase: four"])
  }

  @Test func `the forms of a term are one indicator, as it was written`() {
    let other = FilePlace(path: "codes.yaml", line: 4)
    let code = Code(
      id: "A",
      indicators: [
        Indicator(.phrase("kerja sama"), declaredAt: Self.place, memberOf: "kerja sama"),
        Indicator(.phrase("kerjasama"), declaredAt: Self.place, memberOf: "kerja sama"),
        Indicator(.phrase("mitra"), declaredAt: other, memberOf: "kerja sama"),
        Indicator(.word("latih*"), declaredAt: other),
        Indicator(.near(all: ["a", "b"], words: 3)),
        Indicator(
          .combination(all: [.phrase("x")], any: [], not: [.pattern("y")], within: .section)
        ),
      ]
    )
    let written = WrittenIndicator.all(of: code)
    #expect(written.map(\.indicators.count) == [2, 1, 1, 1, 1])
    #expect(written.map(\.number) == [1, 2, 3, 4, 5])
    #expect(
      written.map(\.words) == [
        "kerja sama (2 forms)", "kerja sama (1 forms)", "word: latih*", "near: a, b; words: 3",
        "all: [phrase: x], not: [pattern: y], within: section",
      ]
    )
  }

  @Test func `a trial tells what is new, what is gone and what ends elsewhere`() {
    func hits(_ ranges: [(String, Int, Int)]) -> [IndicatorHit] {
      ranges.map { source, start, end in
        IndicatorHit(
          code: "A",
          source: source,
          range: TextRange(start, end),
          proposed: TextRange(start, end)
        )
      }
    }
    let trial = IndicatorTrial(
      before: hits([("a", 0, 5), ("a", 10, 15), ("a", 20, 25), ("b", 0, 5)]),
      after: hits([("a", 0, 5), ("a", 12, 18), ("c", 1, 2)])
    )
    #expect(trial.same == 1)
    #expect(trial.places.map(\.change) == [.changed, .gone, .gone, .new])
    #expect(trial.places.map(\.hit.source) == ["a", "a", "b", "c"])
    #expect(trial.places.map(\.hit.range.start.scalars) == [12, 20, 0, 1])
  }

  @Test(arguments: [
    (0, "", ""), (1, "stands", ""), (2, "Four stands", ""), (9, "Two Four stands", ""),
  ])
  func `a hit stands between the words of its passage`(count: Int, left: String, right: String) {
    var study = SmallStudy()
    study.add("s", [["Before."], ["Two\u{A0} Four stands 😀\u{301} ꦗꦮ"], ["After."]])
    let document = study.document()
    let text = Array(document.text.string.unicodeScalars)
    let start = text.firstIndex(of: "😀") ?? 0
    let range = TextRange(start, start + 2)
    let row = Concordance(of: range, in: document, words: count)
    #expect(row.left == left)
    #expect(row.hit == "😀\u{301}")
    #expect(row.right == (count == 0 ? "" : "ꦗꦮ"))
    #expect(row.part == .body)
  }

  @Test func `occurrences of the same words are numbered in order of the text`() throws {
    var study = SmallStudy()
    let passages = (0..<60).map { number in
      ["Same words stand here.", "Words of \(number % 7) are many.", "Café 😀 \(number)."]
    }
    study.add("s", passages)
    for sentence in stride(from: 1, through: 180, by: 2) { study.hit("A", sentence) }
    let some = try study.reduce().suggestions
    for sentence in stride(from: 2, through: 180, by: 2) { study.hit("A", sentence) }
    let all = try study.reduce().suggestions
    #expect(all.count == 180)
    #expect(Set(all.map(\.id)).count == 180)
    #expect(Set(some.map(\.id)).isSubset(of: Set(all.map(\.id))))
  }
}
