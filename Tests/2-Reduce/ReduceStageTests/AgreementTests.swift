import CoderAgreement
import ReduceStage
import StudyModel
import TestKit
import Testing

/// Persons side by side: which text, which units, which numbers.
@Suite struct AgreementTests {
  /// The fixture of the method: ten sentences, one code, two persons.
  private static func fixture() -> SmallStudy {
    var study = SmallStudy()
    study.add("t", [(1...10).map { "Sentence number \($0)." }])
    for sentence in [1, 2, 3, 7] { study.judge("ayu", .code(study.choice("A", sentence, of: "t"))) }
    for sentence in [1, 2, 7, 9] {
      study.judge("budi", .code(study.choice("A", sentence, of: "t")))
    }
    return study
  }

  private static func comparison(
    _ study: SmallStudy,
    coders: [String]? = nil,
    codes: [String]? = nil,
    sample: SampleChoice? = nil
  ) throws -> CoderComparison {
    CoderComparison(
      documents: study.documents,
      reduction: try study.reduce(),
      codebook: try study.study.codebook,
      coders: coders,
      codes: codes,
      sample: sample
    )
  }

  @Test(
    arguments: [
      (.alpha, 604), (.percent, 800), (.milesHuberman, 600), (.cohenKappa, 583),
    ] as [(AgreementMeasure, Int)]
  )
  func `RED-20, RED-21: the fixture of the method, from codings to the number`(
    measure: AgreementMeasure,
    thousandths: Int
  ) throws {
    let report = AgreementReport(
      try Self.comparison(Self.fixture()),
      question: .init(measure: measure, atLeast: 0.667)
    )
    let value = try #require(report.first.estimate.value)
    #expect(Int((value * 1000).rounded()) == thousandths)
    #expect(report.coders == ["ayu", "budi"])
    #expect(report.codes == ["A"])
    #expect(report.unitCount == 10)
    #expect(report.text.sources == ["t"])
    #expect(report.isMet == (thousandths > 666))
    #expect(report.first.estimate.interval != nil)
  }

  @Test func `a protocol may declare what can be computed, and nothing else`() {
    typealias Thresholds = StudyProtocol.Thresholds
    #expect(
      Thresholds.agreementMeasures.sorted() == AgreementReport.measures.map(\.rawValue).sorted()
    )
    #expect(Thresholds.agreementUnits == CodedUnits.Kind.allCases.map(\.rawValue))
  }

  @Test func `RED-21: every measure for each code and all together, each with its basis`() throws {
    let report = AgreementReport(
      try Self.comparison(Self.fixture()),
      question: .init(),
      isComplete: true
    )
    let all = [report.first] + report.rest
    #expect(
      all.filter { $0.code == nil }.map(\.estimate.measure)
        == [
          .alpha, .percent, .milesHuberman, .cohenKappa, .fleissKappa, .ac1, .masiAlpha,
          .jaccardAlpha, .unitizingAlpha, .boundaryAlpha, .codingAlpha,
        ]
    )
    #expect(
      all.filter { $0.code == "A" }.map(\.estimate.measure)
        == [.alpha, .percent, .milesHuberman, .cohenKappa, .fleissKappa, .ac1, .codeAlpha]
    )
    for line in all { #expect(line.estimate.coders == 2) }
  }

  @Test func `documents that only one person worked on are not compared`() throws {
    var study = Self.fixture()
    study.judge("ayu", .code(study.choice("B", 1)))
    let comparison = try Self.comparison(study)
    #expect(comparison.text.sources == ["t"])
    #expect(comparison.codes == ["A"])
    #expect(comparison.text.outside == 0)
    study.judge("budi", .none(study.anchor(2)))
    let wider = try Self.comparison(study)
    #expect(wider.text.sources == ["s", "t"])
    #expect(wider.codes == ["A", "B"])
    #expect(wider.units(by: .sentence).count == 14)
  }

  @Test func `a third person has no answer where they did not work`() throws {
    var study = Self.fixture()
    study.judge("citra", .code(study.choice("A", 1)))
    study.judge("ayu", .none(study.anchor(1)))
    let units = try Self.comparison(study).units(by: .sentence)
    #expect(units.coders == ["ayu", "budi", "citra"])
    #expect(units.units[0].codes == [[], nil, [0]])
    #expect(units.units[4].codes == [[0], [0], nil])
    let two = try Self.comparison(study, coders: ["ayu", "citra"]).units(by: .sentence)
    #expect(two.coders == ["ayu", "citra"])
    #expect(two.count == 4)
  }

  @Test func `evidence is compared, abstract and references are not`() throws {
    var study = SmallStudy()
    study.add(
      "p",
      [["An abstract."], ["Body one.", "Body two."], ["Listed works."], ["An appendix."]],
      parts: [(.abstract, 1...1), (.references, 3...3), (.appendix, 4...4)]
    )
    study.judge("ayu", .code(study.choice("A", 1, of: "p")))
    study.judge("ayu", .code(study.choice("A", 2, of: "p")))
    study.judge("budi", .code(study.choice("A", 2, of: "p")))
    let comparison = try Self.comparison(study)
    #expect(
      comparison.units(by: .sentence).units.map(\.range)
        == [2, 3, 5].map { study.sentence($0, of: "p") }
    )
    #expect(comparison.text.outside == 1)
  }

  @Test func `unfinished codings count nowhere, contested ones as their author made them`() throws {
    var study = Self.fixture()
    let ninth = JudgementID(chain: "budi", number: 4)
    study.judge("budi", .code(study.choice("N", 4, of: "t")))
    study.judge("ayu", .undo(of: ninth, why: nil))
    let comparison = try Self.comparison(study)
    #expect(comparison.codes == ["A"])
    #expect(comparison.units(by: .sentence).units[8].codes == [[], [0]])
  }

  @Test func `what is accepted from a suggestion is the person's coding`() throws {
    var study = Self.fixture()
    study.hit("A", 5, of: "t")
    let suggestion = try #require(try study.reduce().suggestions.first)
    study.judge("ayu", .accept(of: suggestion.id, study.choice("A", 5, of: "t")))
    let units = try Self.comparison(study).units(by: .sentence)
    #expect(units.coders == ["ayu", "budi"])
    #expect(units.units[4].codes == [[0], []])
  }

  @Test func `AUT-05: the program is compared apart, and is no coder`() throws {
    var study = Self.fixture()
    study.codes[1] = Code(
      id: "A",
      parent: "BOX",
      indicators: [Indicator(.phrase("number"))]
    )
    for sentence in [1, 2, 3, 4] { study.hit("A", sentence, of: "t") }
    let among = try Self.comparison(study)
    #expect(among.coders == ["ayu", "budi"])
    let beside = CoderComparison(
      suggestionsOf: "indicators",
      beside: "ayu",
      documents: study.documents,
      reduction: try study.reduce(),
      codebook: try study.study.codebook
    )
    #expect(beside.coders == ["ayu", "indicators"])
    let report = AgreementReport(beside, question: .init(measure: .milesHuberman))
    #expect(report.first.estimate.value == 3.0 / 5)
  }

  @Test func `a sample is compared by its own units, cut to what was drawn`() throws {
    var study = Self.fixture()
    let sample = SampleChoice(
      id: "round-1",
      coder: "budi",
      seed: 7,
      size: 4,
      unit: .sentence,
      strata: "",
      codes: ["A"],
      drawn: [1, 3, 9, 10].map { study.anchor($0, of: "t") }
    )
    study.judge("ayu", .sample(sample))
    let comparison = try Self.comparison(study, sample: sample)
    let units = comparison.units(by: .sentence)
    #expect(units.universe.sample == "round-1")
    #expect(units.units.map(\.codes) == [[[0], [0]], [[0], nil], [[], [0]], [[], nil]])
    #expect(comparison.text.outside == 4)
    let cut = comparison.units(by: .paragraph).units
    #expect(cut.map(\.range) == units.units.map(\.range))
  }

  @Test func `coded excerpts that overlap are one segment, and nothing else is compared`() throws {
    var study = SmallStudy()
    study.add("g", [["One two three four five six seven."]])
    func code(_ person: String, _ code: String, _ start: Int, _ end: Int) {
      let anchor = study.anchor(TextRange(start, end), of: "g")
      study.judge(person, .code(CodingChoice(anchor: anchor, code: code)))
    }
    code("ayu", "A", 0, 7)
    code("budi", "A", 4, 13)
    code("budi", "B", 14, 18)
    let units = try Self.comparison(study).units(by: .segment)
    #expect(units.units.map(\.range) == [TextRange(0, 13), TextRange(14, 18)])
    #expect(units.units.map(\.codes) == [[[0], [0]], [[], [1]]])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `characters by stretches give what counting every character gives`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var study = SmallStudy()
    study.documents = []
    study.add("c", [["Ünë two 😀 four."], ["Five six seven.", "Eight ꦄ nine."]])
    let length = study.document("c").text.scalarCount
    var given: [String: [(code: String, range: TextRange)]] = [:]
    for person in ["ayu", "budi"] {
      for _ in 0..<4 {
        let start = Int.random(in: 0..<length - 2, using: &random)
        let range = TextRange(start, Int.random(in: start + 1..<length, using: &random))
        let code = Bool.random(using: &random) ? "A" : "B"
        study.judge(
          person,
          .code(CodingChoice(anchor: study.anchor(range, of: "c"), code: code))
        )
        given[person, default: []].append((code, range))
      }
    }
    let comparison = try Self.comparison(study, codes: ["A", "B"])
    let tables = AgreementTables(comparison.units(by: .character))
    let places = study.document("c").passages.flatMap {
      $0.range.start.scalars..<$0.range.end.scalars
    }
    for (position, code) in ["A", "B"].enumerated() {
      let answers = places.flatMap { place in
        ["ayu", "budi"].map { person -> Int32 in
          (given[person] ?? []).contains { $0.code == code && $0.range.contains(TextOffset(place)) }
            ? 1 : 0
        }
      }
      let counted = RatingTable(answers: answers, coderCount: 2, categoryCount: 2)
      let measures: [AgreementMeasure] = [.alpha, .percent, .milesHuberman, .cohenKappa, .ac1]
      #expect(
        tables.table(of: position).estimates(of: measures).map(\.outcome)
          == counted.estimates(of: measures).map(\.outcome)
      )
    }
  }

  @Test func `RED-24: a threshold written after the first coding is told from one before`() throws {
    let comparison = try Self.comparison(Self.fixture())
    func report(_ declaredAt: String?) -> AgreementReport {
      AgreementReport(
        comparison,
        question: .init(atLeast: 0.6, declaredAt: declaredAt),
        bootstrap: nil
      )
    }
    #expect(!report("2026-11-01T00:00:00Z").isDeclaredLate)
    #expect(report("2026-12-01T00:00:00Z").isDeclaredLate)
    #expect(!report(nil).isDeclaredLate)
    #expect(report(nil).account.isMet == true)
  }

  @Test func `one coder, or none, has no number and a reason`() throws {
    var study = SmallStudy()
    #expect(
      AgreementReport(try Self.comparison(study), question: .init()).first.estimate.outcome
        == .undefined(.oneCoder)
    )
    study.judge("ayu", .code(study.choice("A", 1)))
    let report = AgreementReport(try Self.comparison(study), question: .init(), isComplete: true)
    #expect(report.first.estimate.outcome == .undefined(.oneCoder))
    #expect(report.coders.isEmpty)
  }
}
