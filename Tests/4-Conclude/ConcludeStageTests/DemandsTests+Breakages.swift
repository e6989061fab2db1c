import StudyModel

@testable import ConcludeStage

private typealias Whole = DemandStudy

extension Breakage {
  static let ofPlan = [
    Breakage("MOD-06", "a question in one language") {
      $0.questions[0] = .init(id: "RQ1", text: LocalizedText(byLanguage: ["id": "bentuk"]))
    },
    Breakage("MOD-06", "a code in one language") {
      $0.codes[0] = Code(id: "C1", name: LocalizedText(byLanguage: ["en": "c"]))
    },
    Breakage("MOD-08", "no question") { $0.questions = [] },
    Breakage("MOD-08", "no actors") {
      $0.boundary = .init(from: PartialDate("2010"))
    },
    Breakage("MOD-08", "no time") { $0.boundary = .init(actors: ["A"]) },
    Breakage("MOD-08", "no framework") { $0.framework = [] },
    Breakage("MOD-08", "no method") { $0.method = "" },
    Breakage("MOD-09", "a finding without question") {
      $0.findings = [Whole.finding(question: nil)]
    },
    Breakage("MOD-09", "a code for an unknown question") {
      $0.codes[0] = Whole.code("C1", questions: ["RQ9"])
    },
    Breakage("MOD-09", "a question that nothing serves") {
      $0.questions.append(.init(id: "RQ3", text: LocalizedText("x")))
    },
    Breakage("TST-02", "no expectation") { $0.expectations = [] },
    Breakage("TST-02", "an undated expectation") {
      $0.expectations = [.init(by: "ayu", date: "soon", text: LocalizedText("x"))]
    },
    Breakage("TST-02", "an expectation after the coding") {
      $0.expectations = [.init(by: "ayu", date: "2026-10-04", text: LocalizedText("x"))]
    },
  ]

  static let ofSources = [
    Breakage("COL-08", "no author") { $0.sources[0] = Whole.source("one", authors: []) },
    Breakage("COL-08", "no title") { $0.sources[0] = Whole.source("one", title: "") },
    Breakage("COL-08", "no year") { $0.sources[0] = Whole.source("one", issued: "soon") },
    Breakage("COL-09", "no type") { $0.sources[0] = Whole.source("one", type: "") },
    Breakage("COL-09", "no class") { $0.sources[0] = Whole.source("one", sourceClass: nil) },
    Breakage("COL-11", "no origin") { $0.sources[0] = Whole.source("one", origin: nil) },
    Breakage("COL-11", "an unknown search") {
      $0.sources[0] = Whole.source("one", origin: .search("S9"))
    },
    Breakage("COL-11", "a search without query") {
      $0.searches = [.init(id: "S1", fields: ["where": "w", "date": "2026", "hits": "1"])]
    },
    Breakage("COL-13", "an event after the end") {
      $0.events.append(Whole.event("late", date: "2023"))
    },
    Breakage("COL-10", "no appraisal") {
      $0.sources[0] = Whole.source("one", appraisal: nil)
    },
    Breakage("COL-10", "an answer without a reason") {
      var replies = Whole.replies
      replies[.meaning] = .init(answer: .yes, why: " ")
      $0.sources[0] = Whole.source("one", appraisal: Appraisal(replies: replies))
    },
    Breakage("COL-10", "grey literature without its own questions") {
      let documents = Whole.replies.filter { Appraisal.Question.ofDocuments.contains($0.key) }
      $0.sources[1] = Whole.source(
        "two",
        type: "webpage",
        accessed: "2026-10-01",
        appraisal: Appraisal(replies: documents)
      )
    },
    Breakage("COL-12", "a search with more hits than decisions") {
      var counts = ScreeningFlow.Counts()
      counts.identified = 4
      $0.flow = ScreeningFlow(tracks: [.init(way: .search("S1", kind: nil), counts: counts)])
    },
    Breakage("COL-12", "an exclusion without a reason") {
      $0.flow = ScreeningFlow(tracks: [], unreasoned: [3])
    },
    Breakage("COL-13", "a source after the end") {
      $0.sources[0] = Whole.source("one", issued: "2023-01")
    },
    Breakage("COL-20", "interviews declared and none there") {
      $0.data.append(.init(kind: StudyProtocol.DataKind(kind: "interviews"), sources: []))
    },
    Breakage("COL-20", "fewer than planned") {
      $0.data = [
        .init(kind: StudyProtocol.DataKind(kind: "articles", expected: 3), sources: ["one"])
      ]
    },
    Breakage("COL-21", "a source that nobody checked") {
      $0.accounting[0] = Whole.account("one", .checked, .missing)
    },
    Breakage("COL-21", "a source read in part") {
      $0.accounting[1] = Whole.account("two", .read, .partly)
    },
    Breakage("COL-13", "an event before the beginning") {
      $0.events.append(Whole.event("early", date: "2009-12-31"))
    },
    Breakage("COL-14", "no day of access") {
      $0.sources[1] = Whole.source("two", type: "webpage")
    },
    Breakage("COL-14", "no copy") { $0.documents = [$0.documents[0]] },
    Breakage("COL-15", "one passage in two groups") {
      $0.documents[1] = Whole.document("two", words: Whole.origin)
    },
  ]

  static let ofReduction = [
    Breakage("RED-21", "persons who coded nothing in common") { $0.agreement = AgreementAccount() },
    Breakage("RED-21", "agreement that is undefined") {
      $0.agreement = Whole.agreement(value: nil)
    },
    Breakage("RED-21", "agreement below its threshold") {
      $0.agreement = Whole.agreement(value: 0.6)
    },
    Breakage("RED-24", "no threshold") { $0.thresholds = .init() },
    Breakage("RED-24", "a threshold after the data") {
      $0.agreement = Whole.agreement(value: 0.8, isDeclaredLate: true)
    },
    Breakage("RED-01", "no form") { $0.forms = [$0.forms[0]] },
    Breakage("RED-01", "an empty form") {
      $0.forms[0] = Whole.writing("one", links: [], body: " \n")
    },
    Breakage("RED-01", "an undated form") {
      $0.forms[0] = Whole.writing("one", date: "", links: [])
    },
    Breakage("RED-01", "a form after the coding") {
      $0.forms[0] = Whole.writing("one", date: "2026-10-04", links: [])
    },
    Breakage("RED-05", "two words") {
      $0.codings[0] = Whole.coding(
        1,
        code: "C1",
        source: "one",
        range: TextRange(0, 9),
        quote: "dua pekan"
      )
    },
    Breakage("RED-05", "more than a page") {
      $0.codings[0] = Whole.coding(
        1,
        code: "C1",
        source: "one",
        range: TextRange(0, 9),
        quote: String(repeating: "dua pekan ", count: 201)
      )
    },
    Breakage("RED-06", "eleven codes in a flat list") { $0.codes.remove(at: 2) },
    Breakage("RED-06", "sixty-one codes in a flat list") {
      $0.codes += (13...61).map { Whole.code("C\($0)") }
    },
    Breakage("RED-07", "no definition") {
      $0.codes[0] = Whole.code("C1", definition: LocalizedText(""))
    },
    Breakage("RED-07", "no include") {
      $0.codes[0] = Whole.code("C1", include: LocalizedText(""))
    },
    Breakage("RED-07", "an example that its source does not have") {
      $0.codes[0] = Whole.code("C1", example: "Pelatihan tiga pekan")
    },
    Breakage("RED-08", "no kind") { $0.codes[0] = Whole.code("C1", kind: nil) },
    Breakage("RED-10", "no member") {
      $0.codes[11] = Whole.code("WHOLE", kind: .pattern, members: ["C99"])
    },
    Breakage("RED-10", "one place") {
      $0.codes[11] = Whole.code("WHOLE", kind: .pattern, members: ["C1"])
    },
    Breakage("RED-12", "a new meaning") {
      let line = Whole.redefinition(of: "C1")
      $0.judgements.append(line)
      $0.codings[0] = Whole.coding(
        1,
        code: "C1",
        source: "one",
        range: TextRange(0, 9),
        review: line.id
      )
    },
    Breakage("RED-15", "an unused code") { $0.memos[0] = Whole.writing("reading", links: ["x"]) },
    Breakage("RED-16", "no link") { $0.memos.append(Whole.writing("m", links: [])) },
    Breakage("RED-16", "no type") { $0.memos.append(Whole.writing("m", type: "", links: ["x"])) },
    Breakage("RED-16", "no date") { $0.memos.append(Whole.writing("m", date: "", links: ["x"])) },
    Breakage("RED-17", "no claim status") {
      $0.codings[1] = Whole.coding(2, code: "EFFECT", source: "two", range: TextRange(0, 11))
    },
    Breakage("RED-18", "no mark of evidence") {
      $0.codings[0] = Whole.coding(
        1,
        code: "C1",
        source: "one",
        range: TextRange(0, 46),
        evidence: []
      )
    },
    Breakage("RED-26", "a case without definition") { $0.cases = [Case(id: "KR")] },
    Breakage("RED-26", "a case that nobody declared") { $0.cases = [] },
    Breakage("RED-28", "an open contradiction") {
      $0.contradictions.append(.init(judgement: nil, of: [], about: "end", status: .open))
    },
    Breakage("RED-28", "a noticed conflict") {
      $0.noticed = [.init(rule: "start-year", about: "C1/KR", places: [])]
    },
  ]

  static let ofResults = [
    Breakage("DIS-01", "no question") {
      $0.displays[0] = .init(id: "forms", kind: "x-matrix", title: LocalizedText("t"))
    },
    Breakage("DIS-01", "no title") {
      $0.displays[0] = .init(id: "forms", kind: "x-matrix", question: "RQ1")
    },
    Breakage("DIS-01", "no columns") { $0.columns = [] },
    Breakage("DIS-01", "no rule") { $0.rule = LocalizedText("") },
    Breakage("DIS-04", "a blank cell") { $0.cell = .init(kind: "excerpts", codings: []) },
    Breakage("DIS-04", "a bare nought") { $0.cell = .init(kind: "count", codings: [], count: 0) },
    Breakage("DIS-11", "no role") {
      $0.node = .init(id: "n", name: LocalizedText("n"), kind: "variable", role: nil, codings: [])
    },
    Breakage("DIS-11", "no sign, strength or basis") {
      $0.link = .init(from: "n", to: "m", kind: "causes", codings: [], groups: 0, ofGroups: 2)
    },
    Breakage("DIS-11", "attested by nothing") {
      $0.link = .init(
        from: "n",
        to: "m",
        kind: "causes",
        sign: .plus,
        strength: .weak,
        basis: .attested,
        codings: [],
        groups: 0,
        ofGroups: 2
      )
    },
    Breakage("DIS-20", "no memo") { $0.memos = [] },
    Breakage("DIS-20", "an empty memo") {
      $0.memos[0] = Whole.writing("reading", links: ["forms"], body: "")
    },
    Breakage("CON-01", "no tests") { $0.findings = [Whole.finding(expects: [])] },
    Breakage("CON-01", "no person's verdict") { $0.judged = [] },
    Breakage("CON-02", "a question without answer") { $0.unanswered = [] },
    Breakage("CON-03", "overstated, and nobody says so") { $0.judged = [.supported] },
    Breakage("CON-04", "a claim that nothing compares") {
      $0.findings = [Whole.finding(compares: [])]
    },
    Breakage("CON-04", "an abstract without a claim") {
      $0.documents[0] = Whole.document(
        "one",
        words: Whole.origin,
        parts: [.init(kind: .abstract, range: TextRange(0, 40), basis: .heading)]
      )
    },
    Breakage("TST-08", "no search against") { $0.findings = [Whole.finding(against: nil)] },
    Breakage("TST-08", "a search before the wording") {
      $0.findings = [Whole.finding(against: "2026-10-19")]
    },
    Breakage("TST-12", "no rival") { $0.findings = [Whole.finding(rivals: [])] },
    Breakage("TST-12", "a rival without answer") {
      $0.findings = [
        Whole.finding(rivals: [.init(text: LocalizedText("x"), answer: LocalizedText(""))])
      ]
    },
    Breakage("REP-07", "supported against the tests") { $0.judged = [.supported] },
    Breakage("REP-07", "unanswered without a reason") {
      $0.unanswered = [
        .init(
          question: "RQ2",
          part: LocalizedText(""),
          searched: [],
          why: LocalizedText("")
        )
      ]
    },
  ]
}
