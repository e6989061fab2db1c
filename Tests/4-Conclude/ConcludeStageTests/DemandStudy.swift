import StudyModel

@testable import ConcludeStage

/// A small study that meets every demand, with parts that a test can break one at a time.
struct DemandStudy {
  static let origin = String(
    repeating: "Pelatihan dua pekan diberikan oleh pihak kedua. ",
    count: 6
  )

  var languages = ["id", "en"]
  var profile = Profile(name: .full)
  var method = "miles-huberman"
  var questions = [
    StudyProtocol.Question(id: "RQ1", text: both("bentuk", "forms")),
    StudyProtocol.Question(id: "RQ2", text: both("dampak", "effects")),
  ]
  var expectations = [
    StudyProtocol.Expectation(by: "ayu", date: "2026-09-30", text: LocalizedText("x"))
  ]
  var boundary = StudyProtocol.Boundary(
    actors: ["A"],
    from: PartialDate("2010"),
    to: PartialDate("2022-12-31")
  )
  var framework = [StudyProtocol.FrameworkLink(from: "a", to: "b", sign: .plus)]
  var cases = [Case(id: "KR", name: LocalizedText("KR"), definition: LocalizedText("d"))]
  var unanswered = [
    StudyProtocol.Unanswered(
      question: "RQ2",
      part: LocalizedText(""),
      searched: ["x"],
      why: LocalizedText("nothing")
    )
  ]
  var sources = [source("one"), source("two", type: "webpage", accessed: "2026-10-01")]
  var searches = [
    SearchLog.Search(
      id: "S1",
      fields: ["where": "w", "date": "2026-10-01", "query": "q", "hits": "4", "by": "ayu"]
    )
  ]
  var codes =
    (1...10).map { code("C\($0)") } + [
      code("EFFECT", needs: [.claim]), code("WHOLE", kind: .pattern, members: ["C1", "EFFECT"]),
    ]
  var claims = [
    AuthorClaim(id: "A1", source: "two", text: LocalizedText("x"), at: [.lines(1...2)])
  ]
  var displays = [
    DisplaySpecification(
      id: "forms",
      kind: "conceptually-clustered-matrix",
      question: "RQ1",
      title: both("Bentuk", "Forms"),
      reading: "reading"
    )
  ]
  var networks = [
    NetworkSpecification(
      id: "causal",
      kind: "causal-network",
      question: "RQ1",
      title: both("Sebab", "Causes"),
      nodes: [],
      links: [],
      reading: "reading"
    )
  ]
  var findings = [finding()]
  var forms = [
    writing("one", date: "2026-10-02", links: []), writing("x", date: "2026-10-02", links: ["two"]),
  ]
  var memos = [
    writing(
      "reading",
      links: ["forms", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "WHOLE"]
    )
  ]
  var judgements = [
    codeLine(1), codeLine(2),
    Judgement(
      id: JudgementID(chain: "ayu", number: 3),
      at: "2026-10-20T09:00:00Z",
      by: "ayu",
      act: .record(
        RecordedChange(file: "codebook/findings.yaml", item: "F1", before: "", after: "x")
      )
    ),
  ]
  var documents = [document("one", words: origin), document("two", words: "Yang kedua.")]
  var codings = [
    coding(1, code: "C1", source: "one", range: TextRange(0, 46)),
    coding(2, code: "EFFECT", source: "two", range: TextRange(0, 11), claim: .done, by: "budi"),
  ]
  var events = [event("start", date: "2019")]
  var contradictions = [
    Contradiction(
      judgement: nil,
      of: [],
      about: "start",
      status: .resolved(choice: "ayu-1", why: "x", by: "ayu")
    )
  ]
  var noticed: [NoticedConflict] = []
  var cell = Matrix.Cell(kind: "excerpts", codings: [], empty: .notLookedFor)
  var columns = [Matrix.Heading(id: "C1", label: LocalizedText("C1"))]
  var rule = LocalizedText("listed")
  var node = Network.Node(
    id: "n",
    name: LocalizedText("n"),
    kind: "variable",
    role: "outcome",
    codings: []
  )
  var link = Network.Link(
    from: "n",
    to: "m",
    kind: "causes",
    sign: .plus,
    strength: .weak,
    basis: .inferred,
    codings: [],
    groups: 1,
    ofGroups: 2
  )
  var flow = ScreeningFlow(tracks: [ScreeningFlow.Track(way: .search("S1", kind: nil))])
  var data = [
    CollectionAccount.DataCount(
      kind: StudyProtocol.DataKind(kind: "articles"),
      sources: ["one", "two"]
    )
  ]
  var accounting = [account("one"), account("two")]
  var thresholds = StudyProtocol.Thresholds(agreementAtLeast: 0.667)
  var agreement = agreement(value: 0.8)
  var computed = Verdict.overstated
  var judged = [Verdict.overstated]

  /// A study that says nothing yet.
  static var empty: DemandStudy {
    var study = DemandStudy()
    study.languages = ["id"]
    study.profile = Profile()
    (study.questions, study.expectations, study.framework) = ([], [], [])
    (study.boundary, study.cases, study.unanswered) = (StudyProtocol.Boundary(), [], [])
    (study.sources, study.searches, study.codes, study.claims) = ([], [], [], [])
    (study.displays, study.networks, study.findings) = ([], [], [])
    (study.forms, study.memos, study.judgements, study.documents) = ([], [], [], [])
    (study.codings, study.events, study.contradictions) = ([], [], [])
    (study.flow, study.data, study.accounting) = (ScreeningFlow(tracks: []), [], [])
    study.method = ""
    return study
  }

  /// What is said of two persons who agree so far.
  static func agreement(value: Double?, isDeclaredLate: Bool = false) -> AgreementAccount {
    AgreementAccount(
      coders: ["ayu", "budi"],
      measure: "krippendorff-alpha",
      unit: "sentence",
      value: value,
      units: 20,
      atLeast: 0.667,
      isDeclaredLate: isDeclaredLate
    )
  }

  /// How the study stands to every demand, by row.
  func states() throws -> [String: DemandState] {
    let states = Demands.check(
      study: try study(),
      documents: documents,
      reduction: Reduction(
        codings: codings,
        events: events,
        contradictions: contradictions,
        noticed: noticed
      ),
      displays: computedDisplays,
      assessments: findings.map(assessment),
      account: CollectionAccount(flow: flow, data: data, accounting: accounting),
      agreement: agreement
    )
    return Dictionary(uniqueKeysWithValues: states.map { ($0.0.id, $0.1) })
  }

  private func study() throws -> Study {
    Study(
      studyProtocol: StudyProtocol(
        languages: languages,
        method: method,
        profile: profile,
        questions: questions,
        expectations: expectations,
        boundary: boundary,
        framework: framework,
        cases: cases,
        thresholds: thresholds,
        unanswered: unanswered
      ),
      sources: sources,
      searches: SearchLog(searches: searches),
      codebook: try Codebook(codes: codes),
      claims: claims,
      displays: displays,
      networks: networks,
      findings: findings,
      forms: forms,
      memos: memos,
      judgements: judgements
    )
  }

  private var computedDisplays: [Display] {
    displays.map { display in
      Display(
        id: display.id,
        kind: display.kind,
        question: display.question,
        title: display.title,
        rule: rule,
        reading: display.reading,
        content: .matrix(
          Matrix(
            rows: [Matrix.Heading(id: "KR", label: LocalizedText("KR"))],
            columns: columns,
            cells: [columns.map { _ in cell }],
            level: .excerpts
          )
        )
      )
    }
      + networks.map { network in
        Display(
          id: network.id,
          kind: network.kind,
          question: network.question,
          title: network.title,
          rule: rule,
          reading: network.reading,
          content: .network(Network(nodes: [node], links: [link]))
        )
      }
  }

  private func assessment(of finding: Finding) -> Assessment {
    Assessment(
      finding: finding,
      evidence: codings.map(\.id),
      claimsOnly: [],
      against: [],
      outcomes: [],
      computed: computed,
      reason: "",
      judged: judged.map {
        VerdictChoice(finding: finding.id, verdict: $0, why: "x", evidence: "", by: "ayu")
      },
      isProvisional: false,
      groups: [],
      strongest: nil,
      fewestRemovals: [],
      comparisons: [],
      fingerprint: ""
    )
  }
}
