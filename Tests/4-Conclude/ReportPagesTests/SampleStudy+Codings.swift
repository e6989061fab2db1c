import ReportPages
import StudyModel

extension SampleStudy {
  /// The codings: source, words, code, cases, status, who.
  static let choices: [(String, String, String, [String], ClaimStatus?, String)] = [
    (
      "letter-2018", "The parties intend to hold a yearly dialogue on cyber policy.", "BTK-DIALOG",
      ["NL"], .planned, "ayu"
    ),
    (
      "letter-2018",
      "hold a yearly dialogue on cyber policy. They hope that training of officials will raise",
      "NEG", ["NL"], nil, "bima"
    ),
    (
      "letter-2018", "They hope that training of officials will raise the skill of both services.",
      "BTK-LATIH", ["NL"], .hoped, "ayu"
    ),
    ("letter-2018", "training of officials will raise the skill", "DPK-KAP", ["NL"], .hoped, "ayu"),
    (
      "letter-2018", "No budget is named & no person is < charged > with it.", "NEG", ["NL"],
      .absent, "ayu"
    ),
    (
      "letter-2018", "We need people before machines, said the head of the agency.", "HMB/SDM",
      ["ID"], nil, "ayu"
    ),
    (
      "letter-2018",
      "a dialogue every year, in turn in Jakarta and The Hague\ncourses for officials",
      "BTK-DIALOG", ["NL"], .planned, "bima"
    ),
    (
      "course-2023",
      "In August 2023 twenty-four officials took part in a course on cyber diplomacy in Jakarta.",
      "BTK-LATIH", ["NL", "ID"], .done, "ayu"
    ),
    (
      "course-2023",
      "On the last day they played an invented crisis in which a port was locked by unknown attackers and every delegation had to decide within one hour whom to call, what to publish, and which of the agreed contact points would really answer at night.",
      "BTK-LATGAB", ["NL"], .done, "ayu"
    ),
    ("course-2023", "The played crisis", "BTK-LATGAB", ["NL"], .done, "ayu"),
    (
      "course-2023", "The organisers do not mention the letter of 2018.", "NEG", ["NL"], .absent,
      "ayu"
    ),
    (
      "kajian-2022",
      "Kerja sama dengan Belanda telah menurunkan serangan siber terhadap lembaga negara.",
      "DPK-SERANG", ["ID"], .done, "ayu"
    ),
    (
      "kajian-2022", "Dialog pertama diadakan pada tahun 2020 dan dihadiri kedua lembaga siber.",
      "BTK-DIALOG", ["NL"], .done, "ayu"
    ),
    (
      "kajian-2022", "Kekurangan tenaga ahli tetap menjadi hambatan utama.", "HMB/SDM", ["ID"], nil,
      "ayu"
    ),
    (
      "kajian-2022", "Tidak ada laporan yang menyebut penurunan serangan sebagai hasil kerja sama.",
      "DPK-SERANG", ["ID"], .absent, "ayu"
    ),
    ("kajian-2022", "Kata-kata yang tidak lagi ada di sana.", "NEG", [], nil, "ayu"),
    (
      "kajian-2022", "Dialog pertama diadakan pada tahun 2020 dan dihadiri kedua lembaga siber.",
      "BTK-DIALOG", ["NL"], .done, "bima"
    ),
  ]

  static func codings() -> [Coding] {
    choices.enumerated().map { number, choice in
      let (source, words, code, cases, claim, by) = choice
      let range = range(source, words)
      let document = document(source)
      return Coding(
        id: JudgementID(chain: by, number: number + 1),
        choice: CodingChoice(
          anchor: anchor(source, words),
          code: code,
          cases: cases,
          claim: claim,
          voice: code == "HMB/SDM" ? .actor : nil,
          evidence: claim == .done ? [.date] : [],
          domain: number == 0 ? "defence" : nil
        ),
        cases: cases,
        by: by,
        at: "2026-10-20T08:00:00Z",
        status: by == "bima" && code == "NEG" ? .unfinished : .accepted,
        anchorState: range == nil ? .lost : .exact,
        range: range,
        part: range.flatMap { document?.part(at: $0.start) },
        locator: range.flatMap { document?.locator(of: $0) } ?? "",
        page: range.flatMap { document?.page(at: $0.start)?.label },
        lacks: by == "bima" && code == "NEG" ? [.claim] : []
      )
    }
  }

  private static func ids(_ numbers: Int...) -> [JudgementID] {
    numbers.map { JudgementID(chain: choices[$0 - 1].5, number: $0) }
  }

  static func displays(_ codings: [Coding]) -> [Display] {
    let columns = ["BTK-DIALOG", "BTK-LATIH", "BTK-LATGAB", "NEG"]
    func cell(_ row: String, _ column: String) -> Matrix.Cell {
      let found = codings.filter { $0.counts && $0.code == column && $0.cases.contains(row) }
      let groups = Set(found.map(\.source)).count
      let written =
        row == "NL" && column == "BTK-LATIH"
        ? [
          CellChoice(
            cell: "forms/NL/BTK-LATIH",
            kind: "summary",
            text: "One course held, in **2023**; the letter only hopes.",
            evidence: "e",
            by: "ayu"
          )
        ] : []
      return Matrix.Cell(
        kind: "excerpts",
        codings: found.map(\.id),
        count: found.isEmpty ? nil : groups,
        denominator: found.isEmpty ? nil : 4,
        written: written,
        isWrittenStale: !written.isEmpty,
        empty: found.isEmpty ? (column == "NEG" ? .noDataPossible : .notLookedFor) : nil
      )
    }
    func heading(_ id: String, _ words: LocalizedText) -> Matrix.Heading {
      .init(id: id, label: words, isNegative: id == "NEG")
    }
    let names = Dictionary(uniqueKeysWithValues: codes.map { ($0.id, $0.name) })
    let forms = Matrix(
      rows: [
        heading("NL", both("Belanda", "Netherlands")),
        heading("ID", both("Indonesia", "Indonesia")),
      ],
      columns: columns.map { heading($0, names[$0] ?? LocalizedText($0)) },
      cells: ["NL", "ID"].map { row in columns.map { cell(row, $0) } },
      level: .groups
    )
    let counted = Matrix(
      rows: codes.dropFirst().map { heading($0.id, $0.name) },
      columns: sources.map {
        heading($0.id, LocalizedText($0.record.title.isEmpty ? $0.id : $0.record.title))
      },
      cells: codes.dropFirst().map { code in
        sources.map { source in
          let found = codings.filter { $0.counts && $0.code == code.id && $0.source == source.id }
          return Matrix.Cell(
            kind: "count",
            codings: found.map(\.id),
            count: found.isEmpty ? nil : found.count,
            denominator: found.isEmpty ? nil : 14,
            empty: found.isEmpty ? .notLookedFor : nil
          )
        }
      },
      level: .excerpts
    )
    return [
      Display(
        id: "forms",
        kind: "conceptually-clustered-matrix",
        question: "RQ1",
        title: both("Bentuk kerja sama menurut negara", "Forms of cooperation by country"),
        rule: both(
          "Baris menurut protokol; angka menghitung kelompok.",
          "Rows as in the protocol; numbers count groups."
        ),
        reading: "reading-forms",
        content: .matrix(forms)
      ),
      Display(
        id: "code-by-source",
        kind: "code-by-source-counts",
        question: "RQ1",
        title: both("Kode menurut sumber", "Codes by source"),
        rule: LocalizedText(""),
        reading: nil,
        content: .matrix(counted)
      ),
      Display(
        id: "events",
        kind: "event-listing",
        question: "RQ1",
        title: both("Urutan peristiwa", "Sequence of events"),
        rule: LocalizedText(""),
        reading: nil,
        content: .listing(
          EventListing(entries: [
            .init(
              id: "letter",
              name: "Letter signed",
              records: [
                .init(
                  judgement: JudgementID(chain: "ayu", number: 29),
                  date: PartialDate("2018-07-03"),
                  source: "letter-2018",
                  locator: "L3"
                )
              ],
              actors: ["Indonesia"],
              cases: ["NL"],
              codings: ids(1),
              isConflicting: false,
              isOpen: false
            ),
            .init(
              id: "dialogue",
              name: "First dialogue",
              records: events.reversed().map {
                .init(
                  judgement: $0.judgement,
                  date: $0.date,
                  source: $0.anchor?.source,
                  locator: $0.locator
                )
              },
              actors: ["Indonesia", "Netherlands"],
              cases: ["NL"],
              codings: ids(13),
              isConflicting: true,
              isOpen: true
            ),
          ])
        )
      ),
      Display(
        id: "causal",
        kind: "causal-network",
        question: "RQ2",
        title: both("Dari surat ke kemampuan", "From letter to capacity"),
        rule: LocalizedText(""),
        reading: nil,
        content: .network(
          Network(
            nodes: [
              .init(
                id: "training",
                name: both("pelatihan", "training"),
                kind: "variable",
                role: "antecedent",
                codings: ids(3, 8)
              ),
              .init(
                id: "capacity",
                name: both("kemampuan", "capacity"),
                kind: "variable",
                role: "outcome",
                codings: ids(4)
              ),
            ],
            links: [
              .init(
                from: "training",
                to: "capacity",
                kind: "causes",
                sign: .plus,
                strength: .weak,
                basis: .inferred,
                codings: ids(4),
                against: ids(5),
                groups: 1,
                ofGroups: 4
              )
            ]
          )
        )
      ),
    ]
  }

  static let findings: [Assessment] = [
    assessment(
      "F1",
      "RQ1",
      both("Dialog siber sudah diadakan.", "A cyber dialogue has been held."),
      .done,
      rests: [.init(display: "forms", row: "NL", column: "BTK-DIALOG")],
      evidence: ids(1, 13, 17),
      computed: .supported,
      reason: "all-tests-pass",
      tests: [
        (
          .count(
            .init(codes: ["BTK-DIALOG"], cases: ["NL"]),
            level: .groups,
            atLeast: 2,
            atMost: nil
          ), true, "2 of 4 groups", ids(1, 13, 17, 7)
        ),
        (.cellsReviewed(display: "forms"), false, "1 stale cell", []),
      ],
      judged: [],
      removals: ["kajian-2022"]
    ),
    assessment(
      "F2",
      "RQ2",
      both(
        "Kerja sama telah menurunkan serangan siber.",
        "The cooperation has reduced cyber attacks."
      ),
      .done,
      rests: [.init(display: "code-by-source", row: "DPK-SERANG")],
      evidence: [],
      claimsOnly: ids(12),
      against: ids(15),
      computed: .contradicted,
      reason: "excerpts-against",
      tests: [
        (
          .count(.init(codes: ["DPK-SERANG"]), level: .groups, atLeast: 2, atMost: nil), false,
          "0 of 4 groups", []
        )
      ],
      judged: [
        VerdictChoice(
          finding: "F2",
          verdict: .notSupported,
          why: "Only the abstract says so.",
          evidence: "fp",
          by: "ayu",
          at: "2026-11-05T10:00:00Z"
        )
      ],
      removals: []
    ),
    assessment(
      "F3",
      "RQ2",
      both("Pelatihan telah meningkatkan kemampuan.", "Training has raised capacity."),
      .done,
      rests: [.init(display: "causal", link: "training>capacity")],
      evidence: ids(4),
      computed: .overstated,
      reason: "claim-too-strong",
      tests: [(.path(["training", "capacity"], network: "causal"), true, "1 link", ids(4))],
      judged: [],
      removals: ["letter-2018"]
    ),
    assessment(
      "F4",
      "RQ1",
      both("Kelas tidak mengenal surat.", "The classroom does not know the letter."),
      nil,
      rests: [
        .init(display: "forms", row: "NL", column: "NEG"),
        .init(display: "events", row: "dialogue"),
      ],
      evidence: ids(9, 11),
      computed: .partlySupported,
      reason: "too-few-groups",
      tests: [],
      judged: [],
      removals: ["course-2023"]
    ),
    assessment(
      "F5",
      "RQ1",
      both("Ada satu latihan bersama.", "One crisis was played together."),
      .done,
      rests: [.init(display: "forms", row: "NL", column: "BTK-LATGAB")],
      evidence: ids(10, 9),
      computed: .supported,
      reason: "all-tests-pass",
      tests: [
        (
          .count(.init(codes: ["BTK-LATGAB"]), level: .groups, atLeast: 1, atMost: nil), true,
          "1 of 1 groups", ids(9, 10)
        )
      ],
      judged: [
        VerdictChoice(
          finding: "F5",
          verdict: .partlySupported,
          why: "One side alone tells of it.",
          evidence: "fp",
          by: "ayu",
          at: "2026-11-06T10:00:00Z"
        )
      ],
      removals: []
    ),
  ]

  private static func assessment(
    _ id: String,
    _ question: String,
    _ text: LocalizedText,
    _ claim: ClaimStatus?,
    rests: [Finding.Rest],
    evidence: [JudgementID],
    claimsOnly: [JudgementID] = [],
    against: [JudgementID] = [],
    computed: Verdict,
    reason: String,
    tests: [(FindingTest, Bool, String, [JudgementID])],
    judged: [VerdictChoice],
    removals: [String]
  ) -> Assessment {
    Assessment(
      finding: Finding(
        id: id,
        question: question,
        text: text,
        claim: claim,
        cases: ["NL"],
        restsOn: rests,
        expects: tests.map(\.0),
        against: id == "F4"
          ? []
          : [
            .init(
              search: "penurunan; decline*",
              date: "2026-11-10",
              found: against,
              answer: against.isEmpty ? nil : LocalizedText("It stands in the abstract alone.")
            )
          ],
        rivals: id == "F1"
          ? [
            .init(
              text: both("Hanya seminar.", "Only a seminar."),
              answer: both("Tidak.", "It was not.")
            )
          ]
          : [],
        compares: id == "F2" ? ["C1"] : []
      ),
      evidence: evidence,
      claimsOnly: claimsOnly,
      against: against,
      outcomes: tests.map { .init(test: $0.0, isPassed: $0.1, observed: $0.2, codings: $0.3) },
      computed: computed,
      reason: reason,
      judged: judged,
      isProvisional: id == "F3",
      groups: Set(evidence.map { choices[$0.number - 1].0 }).sorted(),
      strongest: nil,
      fewestRemovals: removals,
      comparisons: id == "F2" ? [.init(claim: "C1", words: "not-supported")] : [],
      fingerprint: "fp"
    )
  }

  /// A drawing as the display stage makes it: accessible, with ids of its own and links.
  static func drawing(_ title: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 90" width="420" height="90" role="img" aria-labelledby="t">
    <title id="t">\(title)</title>
    <defs><marker id="a" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z"/></marker></defs>
    <rect x="5" y="20" width="120" height="40" fill="none" stroke="black"/><text x="65" y="45" text-anchor="middle">training</text>
    <rect x="290" y="20" width="120" height="40" fill="none" stroke="black"/><text x="350" y="45" text-anchor="middle">capacity</text>
    <a href="causal.html#training--capacity"><path d="M125 40L288 40" stroke="black" fill="none" marker-end="url(#a)"/><text x="205" y="34" text-anchor="middle">+ weak</text></a>
    </svg>
    """
  }
}
