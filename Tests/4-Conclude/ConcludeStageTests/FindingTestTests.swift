import ConcludeStage
import StudyModel
import Testing

@Suite struct FindingTestTests {
  @Test(arguments: [
    (DisplaySpecification.Level.excerpts, "3 excerpts"), (.sources, "3 of 3 sources"),
    (.groups, "2 of 2 groups"), (.cases, "2 of 2 cases"),
  ])
  func `GEN-05: a count counts what its level names`(
    level: DisplaySpecification.Level,
    observed: String
  ) throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH", in: "a")
    study.code("BTK-LATIH", in: "a", by: "budi")
    study.code("BTK-RND", in: "b", cases: ["KR"])
    study.code("BTK-RND", in: "c")
    study.code("BTK-RND", in: "c", on: "An end.", part: .conclusion)
    let outcome = try self.outcome(of: atLeast(1, "BTK", level: level), in: study)
    #expect(outcome.observed == observed)
    #expect(outcome.codings.count == 4)
  }

  @Test(arguments: [
    (FindingTest.Selection(codes: ["BTK-*"]), 3), (.init(codes: ["BTK"]), 3),
    (.init(codes: ["BTK-RND"]), 1), (.init(cases: ["KR"]), 1), (.init(sources: ["a", "b"]), 3),
    (.init(claims: [.hoped, .planned]), 1), (.init(codes: ["BTK-*"], cases: ["NL"]), 2),
    (.init(), 4), (.init(bearers: ["NL"]), 0), (.init(codes: ["BTK-?"]), 0),
  ])
  func `a selection holds what all its fields name`(
    selection: FindingTest.Selection,
    number: Int
  ) throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH", in: "a")
    study.code("BTK-LATIH", in: "b", claim: .hoped)
    study.code("BTK-RND", in: "c", cases: ["KR"])
    study.code("OTHER", in: "a", on: "An end.")
    let test = FindingTest.count(selection, level: .excerpts, atLeast: number, atMost: number)
    let outcome = try self.outcome(of: test, in: study)
    #expect(outcome.isPassed && outcome.codings.count == number)
  }

  static let bounds: [(Int?, Int?, Bool)] = [
    (2, nil, true), (3, nil, false), (nil, 2, true), (nil, 1, false), (1, 2, true), (1, 1, false),
  ]

  @Test(arguments: bounds)
  func `a count keeps its bounds`(least: Int?, most: Int?, isPassed: Bool) throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH", in: "a")
    study.code("BTK-LATIH", in: "b")
    let test = FindingTest.count(
      .init(codes: ["BTK-LATIH"]),
      level: .excerpts,
      atLeast: least,
      atMost: most
    )
    #expect(try outcome(of: test, in: study).isPassed == isPassed)
  }

  @Test func `more than too many stand against a finding that says few`() throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH")
    study.code("BTK-RND", in: "c")
    let few = FindingTest.count(
      .init(codes: ["BTK-RND"]),
      level: .excerpts,
      atLeast: nil,
      atMost: 0
    )
    #expect(try study.assess(finding(expects: [atLeast(1), few])).computed == .contradicted)
  }

  @Test(arguments: [(2, 1, true), (1, 1, false), (1, 2, false), (1, 0, true)])
  func `one selection outnumbers another or does not`(left: Int, right: Int, isPassed: Bool) throws
  {
    var study = HandMadeStudy()
    for number in 0..<left { study.code("BTK-LATIH", in: ["a", "c"][number]) }
    for number in 0..<right { study.code("BTK-RND", in: ["a", "c"][number]) }
    let test = FindingTest.more(
      .init(codes: ["BTK-LATIH"]),
      than: .init(codes: ["BTK-RND"]),
      level: .sources
    )
    let outcome = try self.outcome(of: test, in: study)
    #expect(outcome.isPassed == isPassed)
    #expect(outcome.observed == "\(left) against \(right) sources")
    let assessment = try study.assess(finding(expects: [test]))
    #expect(assessment.evidence.count == left)
  }

  @Test(arguments: [
    ("excerpt", 1), ("sentence", 1), ("paragraph", 2), ("section", 2), ("source", 2),
  ])
  func `codes occur together within a unit`(within: String, number: Int) throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH", in: "a", on: "The first sentence.")
    study.code("BTK-RND", in: "a", on: "first sentence")
    study.code("BTK-LATIH", in: "b", on: "The first sentence.")
    study.code("BTK-RND", in: "b", on: "The second one.")
    study.code("BTK-LATIH", in: "c")
    for least in [number, number + 1] {
      let test = FindingTest.coOccur(["BTK-LATIH", "BTK-RND"], within: within, atLeast: least)
      let outcome = try self.outcome(of: test, in: study)
      #expect(outcome.isPassed == (least == number))
      #expect(outcome.observed == "\(number) times within a \(within)")
      #expect(outcome.codings.count == number * 2)
    }
  }

  @Test func `GEN-12: a path needs every link, and evidence on all but those of theory`() throws {
    var study = HandMadeStudy()
    let one = study.code("BTK-LATIH")
    let claimed = study.code("OTHER", in: "c", part: .abstract)
    let test = FindingTest.path(["A", "B", "C"], network: "causal")
    func outcome(_ links: [(String, String, [JudgementID], NetworkSpecification.Basis)]) throws
      -> Assessment.Outcome
    {
      study.displays = [HandMadeStudy.network(links)]
      return try self.outcome(of: test, in: study)
    }
    #expect(try outcome([("A", "B", [one], .attested), ("B", "C", [one], .inferred)]).isPassed)
    #expect(try outcome([("A", "B", [one], .attested), ("B", "C", [], .theory)]).isPassed)
    let empty = try outcome([("A", "B", [one], .attested), ("B", "C", [], .inferred)])
    #expect(!empty.isPassed && empty.observed == "1 of 2 links" && empty.codings == [one])
    #expect(
      try !outcome([("A", "B", [one], .attested), ("B", "C", [claimed], .attested)]).isPassed
    )
    #expect(try !outcome([("A", "B", [one], .attested), ("C", "B", [one], .attested)]).isPassed)
    study.displays = []
    #expect(try self.outcome(of: test, in: study).observed == "no network 'causal'")
  }

  @Test func `codings hold while they stand unchanged`() throws {
    var study = HandMadeStudy()
    let one = study.code("BTK-LATIH")
    let other = study.code("BTK-RND", in: "c", anchor: .carried)
    let test = FindingTest.holds([one, other])
    #expect(try outcome(of: test, in: study).isPassed)
    #expect(try study.assess(finding(expects: [test])).evidence == [one, other])
    let missing = FindingTest.holds([one, JudgementID(chain: "ayu", number: 99)])
    let outcome = try self.outcome(of: missing, in: study)
    #expect(!outcome.isPassed && outcome.observed == "1 of 2 codings")
    #expect(try !self.outcome(of: .holds([]), in: study).isPassed)
    for (status, anchor) in [
      (Coding.Status.contested, Anchor.State.exact), (.unfinished, .exact), (.accepted, .lost),
      (.accepted, .proposed),
    ] {
      var broken = HandMadeStudy()
      let id = broken.code("BTK-LATIH", status: status, anchor: anchor)
      #expect(try !self.outcome(of: .holds([id]), in: broken).isPassed)
    }
  }

  @Test func `an edit after the finding was judged, or a new meaning of the code, unsettles it`()
    throws
  {
    var study = HandMadeStudy()
    let id = study.code("BTK-LATIH")
    let test = FindingTest.holds([id])
    let verdict = VerdictChoice(finding: "F1", verdict: .supported, why: "read", evidence: "")
    let edit = Act.edit(of: id, study.codings[0].choice)
    study.append(edit)
    #expect(try outcome(of: test, in: study).isPassed)
    study.append(.verdict(verdict))
    #expect(try outcome(of: test, in: study).isPassed)
    study.append(edit)
    #expect(try !outcome(of: test, in: study).isPassed)
    study.append(.verdict(verdict))
    #expect(try outcome(of: test, in: study).isPassed)
    let record = RecordedChange(
      file: "codebook/findings.yaml",
      item: "findings/F1",
      before: "1",
      after: "2"
    )
    study.append(edit)
    study.append(.record(record))
    #expect(try outcome(of: test, in: study).isPassed)
    let line = JudgementID(chain: "ayu", number: 90)
    study.codings[0] = study.codings[0].waiting(for: line)
    #expect(try !outcome(of: test, in: study).isPassed)
  }

  @Test func `cells are reviewed unless one was written on other codings`() throws {
    var study = HandMadeStudy()
    let id = study.code("BTK-LATIH")
    let written = [
      CellChoice(cell: "forms/NL/BTK-LATIH", kind: "summary", text: "x", evidence: "1")
    ]
    let test = FindingTest.cellsReviewed(display: "forms")
    for isStale in [false, true] {
      study.displays = [HandMadeStudy.matrix([id], written: written, isWrittenStale: isStale)]
      let outcome = try self.outcome(of: test, in: study)
      #expect(outcome.isPassed == !isStale)
      #expect(outcome.observed == "\(isStale ? 0 : 1) of 1 written cells")
    }
    study.displays = []
    #expect(try !outcome(of: test, in: study).isPassed)
  }

  @Test func `nothing is there, or all of it is answered`() throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH")
    let strict = FindingTest.none(.init(codes: ["NEG-*"]), orAnswered: false)
    let lenient = FindingTest.none(.init(codes: ["NEG-*"]), orAnswered: true)
    #expect(try outcome(of: strict, in: study).isPassed)
    let negative = study.code("NEG-X", in: "c")
    for (answer, isPassed) in [("because", true), ("", false), (nil, false)] {
      let search = Finding.NegativeSearch(
        search: "gagal",
        date: "2026-10-01",
        found: [negative],
        answer: answer.map { LocalizedText($0) }
      )
      let asked = finding(expects: [atLeast(1), lenient, strict], against: [search])
      let assessment = try study.assess(asked)
      #expect(assessment.outcomes.map(\.isPassed) == [true, isPassed, false])
      #expect(assessment.against == [negative])
    }
    #expect(
      try study.assess(finding(expects: [lenient])).outcomes[0].observed == "1 excerpts, 0 answered"
    )
  }

  @Test func `what was looked for and found absent is no instance of its code`() throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH")
    study.code("BTK-RND", in: "b", claim: .absent)
    let none = FindingTest.none(.init(codes: ["BTK-RND"]), orAnswered: false)
    #expect(try outcome(of: none, in: study).isPassed)
    let named = FindingTest.Selection(codes: ["BTK-RND"], claims: [.absent])
    let count = FindingTest.count(named, level: .excerpts, atLeast: 1, atMost: nil)
    #expect(try outcome(of: count, in: study).isPassed)
    let more = FindingTest.more(
      .init(codes: ["BTK-LATIH"]),
      than: .init(codes: ["BTK-RND"]),
      level: .excerpts
    )
    #expect(try outcome(of: more, in: study).observed == "1 against 0 excerpts")
  }

  @Test func `a line that joined a coding stands for it`() throws {
    var study = HandMadeStudy()
    let id = study.code("BTK-LATIH")
    let line = JudgementID(chain: "ayu-2", number: 4)
    #expect(try !outcome(of: .holds([line]), in: study).isPassed)
    study.joined = [line: id]
    let outcome = try self.outcome(of: .holds([line]), in: study)
    #expect(outcome.isPassed && outcome.codings == [id])
    study.append(
      .verdict(VerdictChoice(finding: "F1", verdict: .supported, why: "x", evidence: ""))
    )
    study.append(.edit(of: line, study.codings[0].choice))
    #expect(try !self.outcome(of: .holds([id]), in: study).isPassed)
  }

  private func outcome(of test: FindingTest, in study: HandMadeStudy) throws -> Assessment.Outcome {
    try #require(study.assess(finding(expects: [test])).outcomes.first)
  }
}

extension HandMadeStudy {
  mutating func append(_ act: Act) {
    judgements.append(
      Judgement(
        id: JudgementID(chain: "ayu", number: judgements.count + 100),
        at: "2026-02-01T00:00:00Z",
        by: "ayu",
        act: act
      )
    )
  }
}

extension Coding {
  /// The same coding while a person must look at it again.
  fileprivate func waiting(for line: JudgementID) -> Coding {
    Coding(
      id: id,
      choice: choice,
      cases: cases,
      by: by,
      at: at,
      status: status,
      anchorState: anchorState,
      range: range,
      part: part,
      review: line
    )
  }
}
