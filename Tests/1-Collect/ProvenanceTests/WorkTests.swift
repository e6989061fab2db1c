import StudyModel
import Testing

@testable import Provenance

/// A small study: three sources, two coders, one form.
private struct Worked {
  static let words = "Satu kalimat. Dua kalimat. Tiga kalimat."
  static let sentences = [TextRange(0, 13), TextRange(14, 26), TextRange(27, 40)]

  static func document(_ source: String, parts: [DocumentPart] = []) -> Document {
    Document(
      source: source,
      fingerprint: "f",
      mediaType: "text/plain",
      text: ReadingText(words),
      passages: [
        Passage(number: 1, kind: .paragraph, range: TextRange(0, 40), sentences: sentences)
      ],
      parts: parts
    )
  }

  static func coding(
    _ number: Int,
    _ source: String,
    _ range: TextRange,
    by: String = "ayu",
    code: String = "C1",
    cases: [String] = ["NL"]
  ) -> Coding {
    let anchor = Anchor(
      source: source,
      document: "f",
      range: range,
      quote: "x",
      prefix: "",
      suffix: ""
    )
    return Coding(
      id: JudgementID(chain: by, number: number),
      choice: CodingChoice(anchor: anchor, code: code),
      cases: cases,
      by: by,
      at: "2026-10-0\(number)T09:00:00Z",
      status: .accepted,
      anchorState: .exact,
      range: range,
      part: .body
    )
  }

  static func form(_ id: String, read: String = "", body: String = "x") -> Writing {
    Writing(
      id: id,
      type: "document-summary",
      by: "ayu",
      date: "2026-10-02",
      links: [],
      read: read,
      body: body,
      sha256: ""
    )
  }
}

@Suite struct DataAccountingTests {
  @Test func `COL-21: each step is told from register, form and journal`() {
    let study = Study(
      sources: [
        Source(id: "a", file: "a", record: .init(fields: ["accessed": "2026-10-01"])),
        Source(id: "b", file: "b"), Source(id: "c", file: "c"), Source(id: "d", file: "d"),
      ],
      forms: [Worked.form("a"), Worked.form("b", read: "parts"), Worked.form("d", body: " \n")]
    )
    let log = DataAccounting.log(
      of: study,
      documents: ["a", "b", "d"].map { Worked.document($0) },
      reduction: Reduction(codings: [
        Worked.coding(3, "a", Worked.sentences[0]),
        Worked.coding(5, "a", Worked.sentences[1], by: "bima"),
        Worked.coding(4, "d", TextRange(0, 26)),
      ])
    )
    func states(_ row: Int) -> [SourceAccount.State?] {
      SourceAccount.Step.allCases.map { log[row].entries[$0]?.state }
    }
    #expect(states(0) == [.done, .done, .done, .done, .done])
    #expect(states(1) == [.done, .partly, .done, .missing, .missing])
    #expect(states(2) == [.missing, .missing, .missing, .missing, .missing])
    #expect(states(3) == [.done, .partly, .missing, .done, .missing])
    #expect(log[0].entries[.retrieved]?.day == "2026-10-01")
    #expect(log[0].entries[.checked]?.by == ["bima"] && log[0].open.isEmpty)
    #expect(
      log[0].entries[.coded]
        == .init(
          .done,
          by: ["ayu", "bima"],
          day: "2026-10-05",
          covered: 2,
          total: 3
        )
    )
    #expect(log[3].entries[.read]?.covered == 2)
  }

  @Test func `COL-21: a reason in the protocol answers an empty cell and no other`() {
    let study = Study(
      studyProtocol: StudyProtocol(accounting: [
        .init(step: .checked, why: LocalizedText("one coder")),
        .init(step: .coded, sources: ["b"], why: LocalizedText("context")),
        .init(step: .read, sources: ["a"], why: LocalizedText("")),
      ]),
      sources: [Source(id: "a", file: "a"), Source(id: "b", file: "b")]
    )
    let log = DataAccounting.log(of: study, documents: [], reduction: Reduction())
    #expect(log[0].open == [.retrieved, .read, .summarised, .coded])
    #expect(log[1].open == [.retrieved, .read, .summarised])
    #expect(log[1].entries[.coded]?.why == LocalizedText("context"))
  }

  @Test func `COL-21: every sentence of the body coded or marked means read whole`() {
    let mark = Worked.coding(2, "a", Worked.sentences[2]).choice.anchor
    let part = DocumentPart(kind: .abstract, range: Worked.sentences[0], basis: .declared)
    func read(_ marks: [TextRange]) -> SourceAccount.State? {
      DataAccounting.log(
        of: Study(sources: [Source(id: "a", file: "a")]),
        documents: [Worked.document("a", parts: [part])],
        reduction: Reduction(
          codings: [Worked.coding(1, "a", Worked.sentences[1])],
          nothingHere: marks.map {
            .init(
              judgement: JudgementID(chain: "ayu", number: 2),
              anchor: mark,
              range: $0,
              by: "ayu"
            )
          }
        )
      )[0].entries[.read]?.state
    }
    #expect(read([Worked.sentences[2]]) == .done)
    #expect(read([]) == .partly)
  }
}

@Suite struct SamplingTests {
  @Test func `COL-22: the frame shows what no source of a type says of a case`() throws {
    let study = Study(
      studyProtocol: StudyProtocol(
        questions: ["RQ1", "RQ2"].map { .init(id: $0, text: LocalizedText($0)) },
        cases: [Case(id: "NL"), Case(id: "KR")],
        data: [.init(kind: "interviews")]
      ),
      sources: [
        Source(id: "a", file: "a", record: .init(type: "report"), group: "g", cases: ["NL"]),
        Source(id: "b", file: "b", record: .init(type: "report"), group: "g", cases: ["NL"]),
      ],
      codebook: try Codebook(codes: [
        Code(id: "C1", questions: ["RQ1"]), Code(id: "C2", questions: ["RQ2"]),
      ])
    )
    let frame = Sampling.frame(
      of: study,
      reduction: Reduction(codings: [
        Worked.coding(1, "a", Worked.sentences[0]),
        Worked.coding(2, "b", Worked.sentences[0]),
        Worked.coding(3, "b", Worked.sentences[1], code: "C2", cases: ["KR"]),
      ])
    )
    #expect(frame.types == ["interview", "report"])
    #expect(frame.cells.count == 8 && frame.empty.count == 6)
    let first = try #require(frame.cells.first { $0.type == "report" && $0.question == "RQ1" })
    #expect(first.unit == "NL" && first.sources == 2 && first.groups == 1 && first.registered == 2)
    let foreign = frame.cells.first { $0.type == "report" && $0.unit == "KR" && !$0.isEmpty }
    #expect(foreign?.question == "RQ2" && foreign?.registered == 0)
  }

  @Test func `a study without cases and questions has a frame of types`() {
    let frame = Sampling.frame(
      of: Study(sources: [Source(id: "a", file: "a")]),
      reduction: Reduction(codings: [Worked.coding(1, "a", Worked.sentences[0])])
    )
    #expect(frame.cells.map(\.sources) == [1])
    #expect(Sampling.frame(of: Study(), reduction: Reduction()).cells.isEmpty)
  }
}

@Suite struct ScopeTests {
  private let plan = StudyProtocol(
    boundary: .init(
      actors: ["Indonesia", "BSSN"],
      from: PartialDate("2007"),
      to: PartialDate("2022-06-30")
    ),
    cases: [Case(id: "NL", name: LocalizedText("Belanda"))]
  )

  @Test(arguments: [
    ("2006", "before"), ("2007", ""), ("2022", ""), ("2022-06", ""), ("2022-07", "after"),
    ("2022-06-30", ""), ("2022-07-01", "after"), ("2023", "after"), ("soon", ""), ("", ""),
  ])
  func `COL-13: a source outside the period is listed, so far as its date tells`(
    issued: String,
    outside: String
  ) {
    let study = Study(
      studyProtocol: plan,
      sources: [Source(id: "a", file: "a", record: .init(issued: issued))]
    )
    let found = Scope.outsiders(of: study, reduction: Reduction())
    #expect(found.map(\.respect.rawValue) == (outside.isEmpty ? [] : [outside]))
  }

  @Test func `COL-13: events of strangers, late events and unknown cases are listed`() {
    let memo = Writing(
      id: "m",
      type: "",
      by: "",
      date: "",
      links: ["late"],
      body: "",
      sha256: ""
    )
    let found = Scope.outsiders(
      of: Study(studyProtocol: plan, memos: [memo]),
      reduction: Reduction(
        codings: [Worked.coding(1, "a", Worked.sentences[0], cases: ["NL", "JP"])],
        events: [
          event(1, "late", date: "2023", actors: ["bssn", "KISA"]),
          event(2, "strangers", date: "2018", actors: ["KOICA", "ITB"]),
          event(3, "named", date: "2018", actors: ["belanda"]),
          event(4, "known", date: "2018", actors: ["Badan Siber"]),
        ],
        actors: [
          .init(
            judgement: JudgementID(chain: "ayu", number: 9),
            id: "BSSN",
            names: ["Badan Siber"],
            by: "ayu"
          )
        ]
      )
    )
    #expect(found.map(\.id) == ["late", "strangers", "ayu-1"])
    #expect(found.map(\.respect) == [.after, .actor, .unit])
    #expect(found.map(\.isAnswered) == [true, false, false])
    #expect(found.last?.value == "JP")
  }

  private func event(_ number: Int, _ id: String, date: String, actors: [String]) -> Event {
    Event(
      judgement: JudgementID(chain: "ayu", number: number),
      id: id,
      name: id,
      date: PartialDate(date),
      actors: actors,
      cases: [],
      codings: [],
      anchor: nil,
      range: nil,
      locator: "",
      by: "ayu"
    )
  }
}
