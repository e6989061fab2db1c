import DisplayStage
import StudyModel

/// A small study of three sources in two groups and two cases, made for tests.
enum SmallStudy {
  static let codes = [
    "BTK-LATIH": "training", "BTK-INFO": "information", "DPK-KAP": "capacity",
    "DPK-AMAN": "safety", "HMB-DANA": "funds",
  ]

  static func codebook() throws -> Codebook {
    try Codebook(
      codes: [Code(id: "BTK", isApplied: false), Code(id: "DPK", isApplied: false)]
        + ["BTK-LATIH", "BTK-INFO", "DPK-KAP", "DPK-AMAN", "HMB-DANA"].map { id in
          let container = String(id.prefix(3))
          return Code(
            id: id,
            name: LocalizedText(byLanguage: ["en": codes[id] ?? id, "id": id.lowercased()]),
            parent: container == "HMB" ? nil : container,
            needs: container == "DPK" ? [.claim] : []
          )
        }
    )
  }

  static func study() throws -> Study {
    Study(
      studyProtocol: StudyProtocol(
        languages: ["en", "id"],
        questions: [.init(id: "RQ1", text: LocalizedText("Which forms?"))],
        cases: [
          Case(id: "NL", name: LocalizedText("Netherlands"), attributes: ["giver": "state"]),
          Case(id: "KR", name: LocalizedText("Korea"), attributes: ["giver": "agency"]),
        ]
      ),
      sources: [
        Source(id: "alpha", file: "alpha.txt", group: "one", cases: ["NL"]),
        Source(id: "beta", file: "beta.txt", group: "one", cases: ["KR"]),
        Source(id: "gamma", file: "gamma.txt", group: "two", cases: ["KR"]),
      ],
      codebook: try codebook(),
      memos: [
        Writing(
          id: "reading",
          type: "analytic",
          by: "ayu",
          date: "2026-10-01",
          links: [],
          body: "",
          sha256: ""
        )
      ]
    )
  }

  static func coding(
    _ number: Int,
    _ code: String,
    in source: String = "alpha",
    at start: Int? = nil,
    length: Int = 10,
    cases: [String] = ["NL"],
    claim: ClaimStatus? = nil,
    sign: Sign? = nil,
    bearer: String? = nil,
    status: Coding.Status = .accepted,
    part: DocumentPart.Kind = .body,
    quote: String? = nil
  ) -> Coding {
    let place = TextRange(start ?? number * 20, (start ?? number * 20) + length)
    return Coding(
      id: JudgementID(chain: "ayu", number: number),
      choice: CodingChoice(
        anchor: Anchor(
          source: source,
          document: "f",
          range: place,
          quote: quote ?? "words \(number)",
          prefix: "",
          suffix: ""
        ),
        code: code,
        cases: cases,
        claim: claim,
        sign: sign,
        bearer: bearer
      ),
      cases: cases,
      by: "ayu",
      at: "2026-10-01T00:00:00Z",
      status: status,
      anchorState: .exact,
      range: place,
      part: part,
      locator: "L\(number)"
    )
  }

  static func id(_ number: Int) -> JudgementID { JudgementID(chain: "ayu", number: number) }

  static func event(
    _ number: Int,
    _ id: String,
    _ date: String?,
    source: String = "alpha",
    codings: [JudgementID] = [],
    cases: [String] = ["NL"]
  ) -> Event {
    Event(
      judgement: JudgementID(chain: "ayu", number: number),
      id: id,
      name: "what happened at \(id)",
      date: date.flatMap { PartialDate($0) },
      actors: ["ministry"],
      cases: cases,
      codings: codings,
      anchor: Anchor(
        source: source,
        document: "f",
        range: TextRange(0, 4),
        quote: "word",
        prefix: "",
        suffix: ""
      ),
      range: TextRange(0, 4),
      locator: "L\(number)",
      by: "ayu"
    )
  }

  /// A digest good enough for tests: it tells different bytes apart.
  static func hash(_ bytes: [UInt8]) -> String {
    String(
      bytes.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    )
  }

  static func made(
    _ specification: DisplaySpecification,
    _ study: Study,
    _ reduction: Reduction,
    documents: [Document] = []
  ) -> (display: Display?, diagnostics: [Diagnostic]) {
    let context = DisplayContext(study: study, reduction: reduction, documents: documents)
    let (display, diagnostics) = Displaying.display(specification, context, hash: hash)
    return (display, diagnostics)
  }
}

extension Display {
  var matrix: Matrix? {
    if case .matrix(let matrix) = content { return matrix }
    return nil
  }
  var network: Network? {
    if case .network(let network) = content { return network }
    return nil
  }
  var listing: EventListing? {
    if case .listing(let listing) = content { return listing }
    return nil
  }
}
