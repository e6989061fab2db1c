import ConcludeStage
import StudyModel
import Testing

@Suite struct TraceTests {
  @Test func `AUD-01: a finding leads to file, page, lines and quote`() throws {
    var study = HandMadeStudy()
    let id = study.code("BTK-LATIH", on: "A paragraph of its own.")
    study.displays = [HandMadeStudy.matrix([id])]
    study.findings = [
      finding(
        restsOn: [.init(display: "forms", row: "NL", column: "BTK-LATIH")],
        expects: [.holds([id])]
      )
    ]
    let tracing = Tracing(corpus: try study.corpus()) { _ in Array(HandMadeStudy.text.utf8) }
    let tree = try tracing.trace("F1")
    #expect(tree.isWhole)
    #expect(tree.children.map(\.kind) == [.cell, .test])
    let place = try #require(tree.children[0].children.first?.place)
    #expect(place.file == "a.txt" && place.quote == "A paragraph of its own.")
    #expect(place.lines == 1...1 && place.passages == 2...2)
    #expect(
      tree.text(in: "id") == """
        temuan F1 · A finding
          sel forms/NL/BTK-LATIH · Forms
            pengodean ayu-1 · BTK-LATIH
              sources/library/a.txt, L1, bagian 2
              “A paragraph of its own.”
          uji F1/1 · holds ayu-1: 1 of 1 codings
            pengodean ayu-1 · BTK-LATIH
              sources/library/a.txt, L1, bagian 2
              “A paragraph of its own.”

        """
    )
    #expect(tree.text(in: "en").hasPrefix("finding F1 · A finding\n  cell forms/NL/BTK-LATIH"))
  }

  @Test(arguments: ["forms", "forms/NL/BTK-LATIH", "causal/A>B", "ayu-1", "s-00", "claim", "start"])
  func `every id that people write is traced to a place`(id: String) throws {
    let tree = try Tracing(corpus: try fullStudy().corpus()).trace(id)
    #expect(tree.isWhole)
    var leaf = tree
    while let first = leaf.children.first { leaf = first }
    #expect(leaf.place?.file == "a.txt")
    #expect(leaf.place?.quote == "The first sentence.")
  }

  @Test(arguments: ["", "nothing", "forms/NL/none", "ayu-99", "s-", "s-9"])
  func `an unknown or ambiguous id is refused`(id: String) throws {
    let tracing = Tracing(corpus: try fullStudy().corpus())
    #expect(throws: TraceError.self) { try tracing.trace(id) }
  }

  @Test(arguments: [
    (Coding.Status.unfinished, Anchor.State.exact, TraceBreak.notAccepted(.unfinished)),
    (.contested, .exact, .notAccepted(.contested)), (.accepted, .proposed, .anchorProposed),
    (.accepted, .lost, .anchorLost),
  ])
  func `a coding that does not stand breaks the way`(
    status: Coding.Status,
    anchor: Anchor.State,
    expected: TraceBreak
  ) throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH", status: status, anchor: anchor)
    #expect(try Tracing(corpus: try study.corpus()).trace("ayu-1").breaks == [expected])
  }

  @Test func `AUT-06: words that are not the original's are a break`() throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH")
    let corpus = try study.corpus()
    #expect(try Tracing(corpus: corpus).trace("ayu-1").isWhole)
    var bytes = Array(HandMadeStudy.text.utf8)
    bytes[3] = UInt8(ascii: "X")
    let altered = Tracing(corpus: corpus) { _ in bytes }
    #expect(try altered.trace("ayu-1").breaks == [.originalDiffers])
    let short = Tracing(corpus: corpus) { _ in [1] }
    #expect(try short.trace("ayu-1").breaks == [.originalDiffers])
    let missing = Tracing(corpus: corpus) { _ in nil }
    #expect(try missing.trace("ayu-1").breaks == [.noOriginal("a")])
    let unlisted = Corpus(study: Study(), reduction: corpus.reduction, displays: [])
    #expect(try Tracing(corpus: unlisted).trace("ayu-1").breaks == [.noSource("a")])
    let unread = Corpus(study: corpus.study, reduction: corpus.reduction, displays: [])
    #expect(try Tracing(corpus: unread).trace("ayu-1").breaks == [.noDocument("a")])
  }

  @Test func `all ways together name every break with the way to it`() throws {
    var study = fullStudy()
    let whole = try study.corpus()
    let none = Tracing(corpus: whole).all().flatMap(\.faults)
    #expect(none.isEmpty)
    study.code("OTHER", in: "c", anchor: .lost)
    study.findings.append(
      Finding(
        id: "F2",
        text: LocalizedText("x"),
        restsOn: [.init(display: "forms", row: "KR"), .init(display: "gone")],
        expects: [.holds([JudgementID(chain: "ayu", number: 99)])],
        compares: ["unknown"]
      )
    )
    let broken = try study.corpus()
    let faults = Tracing(corpus: broken).all().flatMap(\.faults)
    #expect(
      faults.map { $0.text(in: "en") } == [
        "F2: no coding counts as evidence",
        "F2 → forms/KR: there is no place 'forms/KR' in a display",
        "F2 → gone: there is no place 'gone' in a display",
        "F2 → F2/1 → ayu-99: there is no coding 'ayu-99'",
        "F2 → unknown: there is no author claim 'unknown'",
        "ayu-2: the words are in the text no more",
      ]
    )
  }

  @Test func `words lead up to the codings, cells, links and findings on them`() throws {
    let tracing = Tracing(corpus: try fullStudy().corpus())
    let range = HandMadeStudy.range(of: "first")
    let tree = try #require(tracing.traceWords(at: [("a", range)]).first)
    #expect(tree.place?.quote == "first" && tree.place?.page == "7" && tree.place?.lines == 1...1)
    let coding = try #require(tree.children.first)
    #expect(coding.id == "ayu-1")
    #expect(coding.children.map(\.id) == ["forms/NL/BTK-LATIH", "causal/A>B", "F1"])
    let elsewhere = tracing.traceWords(at: [("b", range)])
    #expect(elsewhere.map(\.children) == [[]])
  }

  @Test func `AUD-02: every passage of a source has a fate`() throws {
    var study = fullStudy()
    let mark = JudgementID(chain: "ayu", number: 50)
    let end = HandMadeStudy.range(of: "An end.")
    study.nothingHere = [
      .init(judgement: mark, anchor: HandMadeStudy.anchor("a", end), range: end, by: "ayu")
    ]
    let lost = study.code("OTHER", in: "a", anchor: .lost)
    let fate = try #require(Fate(of: "a", in: try study.corpus()))
    #expect(
      fate.passages.map(\.outcome) == [
        .coded([JudgementID(chain: "ayu", number: 1)]), .notRead, .nothingHere([mark]),
      ]
    )
    #expect(fate.unplaced == [lost])
    #expect(fate.text(in: "id").contains("a:2\tbody\tp. 7 L2\tbelum dibaca\n"))
    let suggested = try #require(Fate(of: "b", in: try study.corpus()))
    #expect(suggested.passages.map(\.outcome) == [.suggestedOnly(["s-11"]), .notRead, .notRead])
    #expect(try Fate(of: "unknown", in: study.corpus()) == nil)
  }

  @Test func `what speaks against a finding is gathered, or that nothing was looked for`() throws {
    var study = fullStudy()
    let plain = try argument(on: finding(expects: [atLeast(1)]), in: study)
    #expect(plain.nothingWasLookedFor)
    #expect(plain.text(in: "en").contains("nothing was looked for against it"))
    let negative = study.code("NEG-X", in: "c")
    let absent = study.code("OTHER", in: "b", claim: .absent)
    let open = Contradiction(
      judgement: nil,
      of: [JudgementID(chain: "ayu", number: 1), absent],
      about: "start",
      status: .open
    )
    study.contradictions = [open]
    let full = try argument(
      on: finding(
        restsOn: [.init(display: "forms", row: "NL")],
        expects: [atLeast(1), atLeast(9)],
        against: [
          .init(
            search: "gagal",
            date: "2026-10-01",
            found: [negative],
            answer: LocalizedText("seen")
          )
        ],
        rivals: [.init(text: LocalizedText("chance"), answer: LocalizedText("no"))]
      ),
      in: study
    )
    #expect(!full.nothingWasLookedFor && full.verdict == .contradicted)
    #expect(full.against.map(\.id) == [negative] && full.answered == [negative])
    #expect(full.negative.map(\.id) == [absent])
    #expect(full.contradictions == [open] && full.failed.count == 1)
    #expect(full.unclear.map(\.cell) == ["forms/NL/BTK-RND"])
    #expect(full.text(in: "id").contains("pertentangan terbuka:\n  start: ayu-1 × ayu-3\n"))
  }

  private func argument(on finding: Finding, in study: HandMadeStudy) throws -> Argument {
    let corpus = try study.corpus()
    let assessment = FindingAssessor(corpus: corpus, hash: plainHash).assess(finding)
    return Argument(corpus: corpus, assessment: assessment)
  }

  /// One coding, used in a cell, a link and a finding, with a claim, an event and a suggestion.
  private func fullStudy() -> HandMadeStudy {
    var study = HandMadeStudy()
    let id = study.code("BTK-LATIH")
    let range = HandMadeStudy.range(of: "The first sentence.")
    study.displays = [
      HandMadeStudy.matrix([id]), HandMadeStudy.network([("A", "B", [id], .attested)]),
    ]
    study.claims = [
      AuthorClaim(id: "claim", source: "a", text: LocalizedText("x"), at: [.lines(1...1)])
    ]
    study.claimRanges = ["claim": [range]]
    study.events = [
      Event(
        judgement: JudgementID(chain: "ayu", number: 60),
        id: "start",
        name: "start",
        date: PartialDate("2019"),
        actors: [],
        cases: [],
        codings: [],
        anchor: HandMadeStudy.anchor("a", range),
        range: range,
        locator: "L1",
        by: "ayu"
      )
    ]
    study.suggestions = [("a", "s-00"), ("b", "s-11")].map { source, name in
      Suggestion(
        id: name,
        code: "BTK-LATIH",
        source: source,
        range: range,
        hits: [],
        part: .body,
        status: .suggested
      )
    }
    study.findings = [
      finding(restsOn: [.init(display: "forms", row: "NL")], expects: [atLeast(1)])
    ]
    return study
  }
}
