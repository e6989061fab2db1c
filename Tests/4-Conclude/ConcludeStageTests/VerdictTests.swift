import ConcludeStage
import StudyModel
import Testing

@Suite struct VerdictTests {
  @Test func `CON-05: a finding without tests is not testable`() throws {
    var study = HandMadeStudy()
    let id = study.code("BTK-LATIH")
    study.displays = [HandMadeStudy.matrix([id])]
    let assessment = try study.assess(finding(restsOn: [.init(display: "forms")]))
    #expect(assessment.computed == .notTestable && assessment.reason == "no-tests")
    #expect(assessment.evidence == [id])
  }

  @Test(arguments: [
    (DocumentPart.Kind.abstract, Verdict.notSupported), (.conclusion, .notSupported),
    (.references, .notSupported), (.body, .supported), (.appendix, .supported),
  ])
  func `CON-04: an abstract or a conclusion is a claim and never evidence`(
    part: DocumentPart.Kind,
    verdict: Verdict
  ) throws {
    var study = HandMadeStudy()
    let id = study.code("BTK-LATIH", part: part)
    let assessment = try study.assess(finding(claim: .done, expects: [atLeast(1)]))
    #expect(assessment.computed == verdict)
    let isClaim = part == .abstract || part == .conclusion
    #expect(assessment.claimsOnly == (isClaim ? [id] : []))
    #expect(assessment.evidence == (part.isEvidence ? [id] : []))
    if isClaim { #expect(assessment.reason == "claims-only") }
  }

  @Test(arguments: [
    (Coding.Status.unfinished, Anchor.State.exact), (.contested, .exact), (.accepted, .lost),
    (.accepted, .proposed),
  ])
  func `what is unfinished, contested or lost counts nowhere`(
    status: Coding.Status,
    anchor: Anchor.State
  ) throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH", status: status, anchor: anchor)
    #expect(try study.assess(finding(expects: [atLeast(1)])).computed == .notSupported)
  }

  @Test func `a failing test for absence contradicts`() throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH")
    let negative = study.code("NEG-X", in: "c")
    let none = FindingTest.none(.init(codes: ["NEG-*"]), orAnswered: false)
    let assessment = try study.assess(finding(expects: [atLeast(1), none]))
    #expect(assessment.computed == .contradicted && assessment.reason == "evidence-against")
    #expect(assessment.against == [negative])
    #expect(assessment.fewestRemovals == ["a"] || assessment.fewestRemovals == ["c"])
  }

  @Test func `an open contradiction among the evidence contradicts until it is settled`() throws {
    var study = HandMadeStudy()
    let one = study.code("BTK-LATIH")
    let other = study.code("OTHER", in: "c")
    let asked = finding(expects: [atLeast(1)])
    for (status, verdict) in [
      (Contradiction.Status.open, Verdict.contradicted),
      (.resolved(choice: "ayu-1", why: "better source", by: "ayu"), .supported),
    ] {
      study.contradictions = [
        Contradiction(judgement: nil, of: [one, other], about: "start", status: status)
      ]
      #expect(try study.assess(asked).computed == verdict)
    }
    study.contradictions = [
      Contradiction(judgement: nil, of: [other, other], about: "start", status: .open)
    ]
    #expect(try study.assess(asked).computed == .supported)
  }

  @Test func `conflicting events that rest on the evidence contradict`() throws {
    var study = HandMadeStudy()
    let coding = study.code("BTK-LATIH")
    let events = [("2019", 91), ("2022", 92)].map { year, number in
      Event(
        judgement: JudgementID(chain: "ayu", number: number),
        id: "start",
        name: "start",
        date: PartialDate(year),
        actors: [],
        cases: [],
        codings: number == 91 ? [coding] : [],
        anchor: nil,
        range: nil,
        locator: "",
        by: "ayu"
      )
    }
    study.events = events
    study.contradictions = [
      Contradiction(judgement: nil, of: events.map(\.judgement), about: "start", status: .open)
    ]
    #expect(try study.assess(finding(expects: [atLeast(1)])).reason == "contradiction-open")
  }

  @Test(arguments: [
    (ClaimStatus.done, ClaimStatus.hoped, Verdict.overstated), (.hoped, .obliged, .supported),
    (.obliged, .hoped, .supported), (.possible, .hoped, .supported),
    (.planned, .obliged, .overstated), (.done, .done, .supported),
  ])
  func `CON-03: no finding claims more than its excerpts`(
    worded: ClaimStatus,
    found: ClaimStatus,
    verdict: Verdict
  ) throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH", claim: .theory)
    study.code("BTK-LATIH", in: "c", claim: found)
    let assessment = try study.assess(finding(claim: worded, expects: [atLeast(1)]))
    #expect(assessment.computed == verdict)
    #expect(assessment.strongest == found)
  }

  @Test func `a worded status that no excerpt carries is overstated`() throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH", claim: nil)
    #expect(
      try study.assess(finding(claim: .possible, expects: [atLeast(1)])).reason == "no-claim-status"
    )
    #expect(try study.assess(finding(expects: [atLeast(1)])).computed == .supported)
  }

  @Test func `without any evidence mark it is asserted only`() throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH", marks: [])
    #expect(try study.assess(finding(expects: [atLeast(1)])).computed == .assertedOnly)
    study.code("BTK-LATIH", in: "c", marks: [.number])
    #expect(try study.assess(finding(expects: [atLeast(1)])).computed == .supported)
  }

  @Test func `a failing test or too few groups support only in part`() throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH", in: "a")
    study.code("BTK-LATIH", in: "b")
    let failing = try study.assess(finding(expects: [atLeast(2, level: .groups)]))
    #expect(failing.computed == .partlySupported && failing.reason == "test-failed")
    #expect(failing.outcomes.map(\.observed) == ["1 of 2 groups"])
    study.neededGroups = 2
    let few = try study.assess(finding(expects: [atLeast(2)]))
    #expect(few.computed == .partlySupported && few.reason == "too-few-groups")
    #expect(few.groups == ["g1"])
    study.code("BTK-LATIH", in: "c")
    #expect(try study.assess(finding(expects: [atLeast(2)])).computed == .supported)
  }

  @Test func `the first rule that applies decides`() throws {
    var study = HandMadeStudy()
    study.neededGroups = 9
    let id = study.code("BTK-LATIH", claim: .theory, marks: [])
    let asked = finding(claim: .done, expects: [atLeast(5)])
    study.contradictions = [
      Contradiction(judgement: nil, of: [id, id], about: "x", status: .open)
    ]
    #expect(try study.assess(asked).computed == .contradicted)
    study.contradictions = []
    #expect(try study.assess(asked).computed == .overstated)
    #expect(try study.assess(finding(expects: [atLeast(5)])).computed == .assertedOnly)
  }

  @Test func `MOD-03: a finding about one case does not stand on another`() throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH", cases: ["KR"])
    let other = try study.assess(finding(cases: ["NL"], expects: [atLeast(1)]))
    #expect(other.computed == .notSupported)
    let id = study.code("BTK-LATIH", cases: [])
    #expect(try study.assess(finding(cases: ["NL"], expects: [atLeast(1)])).evidence == [id])
  }

  @Test func `cells and links under a finding are its evidence, negative columns are against it`()
    throws
  {
    var study = HandMadeStudy()
    let one = study.code("BTK-LATIH")
    let negative = study.code("NEG-X", in: "b")
    let linked = study.code("OTHER", in: "c")
    study.displays = [
      HandMadeStudy.matrix([one], against: [negative]),
      HandMadeStudy.network([("A", "B", [linked], .attested)]),
    ]
    let row = try study.assess(
      finding(
        restsOn: [.init(display: "forms", row: "NL"), .init(display: "causal", link: "A>B")],
        expects: [atLeast(1)]
      )
    )
    #expect(row.evidence == [one, linked] && row.against == [negative])
    let cell = finding(
      restsOn: [.init(display: "forms", row: "NL", column: "NEG-X")],
      expects: [.cellsReviewed(display: "forms")]
    )
    #expect(try study.assess(cell).evidence == [negative])
  }

  @Test func `it stays provisional until a testing tactic is recorded`() throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH")
    let tests = [atLeast(1)]
    #expect(try study.assess(finding(expects: tests)).isProvisional)
    let search = Finding.NegativeSearch(search: "gagal", date: "2026-10-01", found: [], answer: nil)
    #expect(try !study.assess(finding(expects: tests, against: [search])).isProvisional)
    let rival = Finding.Rival(text: LocalizedText("chance"), answer: LocalizedText("no"))
    #expect(try !study.assess(finding(expects: tests, rivals: [rival])).isProvisional)
    study.memos = [
      Writing(id: "m", type: "testing", by: "", date: "", links: ["F1"], body: "", sha256: "")
    ]
    #expect(try !study.assess(finding(expects: tests)).isProvisional)
  }

  @Test func `CON-04: an author claim is compared without its own words`() throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH", claim: .hoped)
    study.claims = [
      AuthorClaim(
        id: "own",
        source: "a",
        text: LocalizedText(""),
        claim: .hoped,
        at: [.lines(1...1)]
      ),
      AuthorClaim(
        id: "more",
        source: "c",
        text: LocalizedText(""),
        claim: .done,
        at: [.lines(1...1)]
      ),
      AuthorClaim(
        id: "same",
        source: "c",
        text: LocalizedText(""),
        claim: .hoped,
        at: [.lines(1...1)]
      ),
    ]
    let asked = finding(expects: [atLeast(1)], compares: ["own", "more", "same", "none"])
    let assessment = try study.assess(asked)
    #expect(
      assessment.comparisons.map(\.words)
        == ["not-supported", "overstated", "supported", "unknown-claim"]
    )
    study.claimRanges = ["own": [HandMadeStudy.range(of: "An end.")]]
    #expect(try study.assess(asked).comparisons[0].words == "supported")
    study.findings = [asked]
    let corpus = try study.corpus()
    let unsupported = Unsupported(
      corpus: corpus,
      assessments: FindingAssessor(corpus: corpus, hash: plainHash).assess()
    )
    #expect(unsupported.claims.map(\.claim) == ["more"])
    #expect(unsupported.findings.isEmpty && unsupported.questions.isEmpty)
  }

  @Test func `the fingerprint follows what is judged and not where it stands`() throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH")
    let asked = finding(expects: [atLeast(1)])
    let before = try study.assess(asked).fingerprint
    #expect(try study.assess(asked).fingerprint == before)
    #expect(try study.assess(finding(claim: .done, expects: [atLeast(1)])).fingerprint != before)
    study.codings[0] = HandMadeStudy.changed(study.codings[0], claim: .hoped)
    #expect(try study.assess(asked).fingerprint != before)
  }
}

extension HandMadeStudy {
  static func changed(_ coding: Coding, claim: ClaimStatus) -> Coding {
    Coding(
      id: coding.id,
      choice: CodingChoice(
        anchor: coding.choice.anchor,
        code: coding.code,
        cases: coding.choice.cases,
        claim: claim,
        evidence: coding.choice.evidence
      ),
      cases: coding.cases,
      by: coding.by,
      at: coding.at,
      status: coding.status,
      anchorState: coding.anchorState,
      range: coding.range,
      part: coding.part
    )
  }
}
