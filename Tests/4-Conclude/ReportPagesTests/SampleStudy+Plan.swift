import ReportPages
import StudyModel

extension SampleStudy {
  static func plan(_ languages: [String]) -> StudyProtocol {
    StudyProtocol(
      title: both(
        "Di antara surat dan kelas: kerja sama siber Indonesia dan Belanda",
        "Between the letter and the classroom: cyber cooperation of Indonesia and the Netherlands"
      ),
      languages: languages,
      questions: [
        .init(
          id: "RQ1",
          text: both(
            "Bentuk kerja sama apa yang dibuktikan?",
            "Which forms of cooperation are attested?"
          )
        ),
        .init(
          id: "RQ2",
          text: both(
            "Dampak apa yang dilaporkan, dan siapa yang melaporkannya?",
            "Which effects are reported, and by whom?"
          )
        ),
      ],
      expectations: [
        .init(
          by: "ayu",
          date: "2026-09-30",
          text: both("Saya menduga serangan berkurang.", "I expected attacks to have declined.")
        )
      ],
      concepts: [
        .init(id: "form", definition: both("Kegiatan yang disepakati.", "An agreed activity."))
      ],
      cases: [
        Case(id: "NL", name: both("Belanda", "Netherlands")),
        Case(id: "ID", name: both("Indonesia", "Indonesia")),
      ],
      thresholds: .init(independentGroups: 2),
      coders: [.init(id: "ayu", role: "analyst"), .init(id: "bima", role: "second coder")],
      unanswered: [
        .init(
          question: "RQ2",
          part: both("Biaya bagi kedua pihak", "Costs for either side"),
          searched: ["biaya", "cost*"],
          why: both("Tidak ada sumber yang membahasnya.", "No source speaks of them.")
        )
      ]
    )
  }

  static func both(_ indonesian: String, _ english: String) -> LocalizedText {
    LocalizedText(byLanguage: ["id": indonesian, "en": english])
  }

  static let sources = [
    Source(
      id: "letter-2018",
      file: "letter 2018.html",
      record: BibliographicRecord(
        type: "webpage",
        title: "Letter of intent on cyberspace, as announced in Jakarta",
        issued: "2018-07-04",
        fields: [
          "publisher": "A newspaper", "URL": "https://example.org/letter?a=1&b=2",
          "accessed": "2026-10-02", "note": "A synopsis written for tests.",
        ]
      ),
      sourceClass: .secondary,
      language: "en",
      cases: ["NL"],
      attributes: ["side": "press"],
      origin: .search("S1"),
      rights: .init(share: true),
      sha256: String(repeating: "0a", count: 32),
      earlier: [.init(file: "letter.1.html", until: "2026-11-02")]
    ),
    Source(
      id: "course-2023",
      file: "course-2023.pdf",
      record: BibliographicRecord(
        type: "article-journal",
        authors: [
          .init(family: "de Vries", given: "Anna B."), .init(family: "Sari", given: "Dewi"),
        ],
        title: "A course on cyber diplomacy",
        issued: "2023",
        fields: [
          "container-title": "Notes on Training", "volume": "4", "issue": "2", "page": "11–19",
        ]
      ),
      sourceClass: .primary,
      language: "en",
      cases: ["NL", "ID"],
      origin: .hand
    ),
    Source(
      id: "kajian-2022",
      file: "kajian-2022.txt",
      record: BibliographicRecord(
        type: "report",
        authors: [.init(family: "Lembaga Kajian Contoh")],
        title: "Kerja sama siber Indonesia: sebuah kajian",
        issued: "2022"
      ),
      sourceClass: .secondary,
      language: "id",
      cases: ["ID"]
    ),
    Source(id: "broken", file: "broken.xml"),
  ]

  static let codes = [
    Code(id: "BTK", name: both("bentuk", "form"), isApplied: false),
    Code(
      id: "BTK-DIALOG",
      name: both("dialog", "dialogue"),
      parent: "BTK",
      definition: both(
        "Pertemuan antarpemerintah tentang siber.",
        "A meeting of governments on cyber."
      ),
      include: both("yang direncanakan pun", "also planned ones"),
      exclude: [.init(when: both("seminar umum", "public seminars"), use: ["BTK-LATIH", "BTK-*"])],
      kind: .descriptive,
      questions: ["RQ1"],
      needs: [.case, .claim],
      examples: [
        .init(
          role: .typical,
          source: "letter-2018",
          quote: "hold a yearly dialogue on cyber policy"
        )
      ],
      indicators: [
        Indicator(.phrase("dialogue")), Indicator(.near(all: ["yearly", "dialogue"], words: 4)),
        Indicator(
          .combination(
            all: [.word("dialog*")],
            any: [.pattern("\\b20\\d\\d\\b")],
            not: [],
            within: .sentence
          )
        ),
      ],
      falseHits: [.init(source: "course-2023", quote: "a dialogue box", why: "no meeting")]
    ),
    Code(id: "BTK-LATIH", name: both("pelatihan", "training"), parent: "BTK"),
    Code(id: "BTK-LATGAB", name: both("latihan bersama", "played crisis"), parent: "BTK"),
    Code(id: "DPK-KAP", name: both("kemampuan", "capacity"), kind: .interpretive),
    Code(id: "DPK-SERANG", name: both("berkurangnya serangan", "fewer attacks")),
    Code(id: "HMB/SDM", name: both("kekurangan tenaga", "lack of people")),
    Code(id: "NEG", name: both("yang tidak dikatakan", "what is not said")),
  ]

  static let claims = [
    AuthorClaim(
      id: "C1",
      source: "kajian-2022",
      text: both("Kerja sama telah menurunkan serangan.", "Cooperation has reduced attacks."),
      claim: .done,
      at: [.lines(5...5)]
    )
  ]

  static let memos = [
    Writing(
      id: "kejutan",
      type: "surprise",
      by: "ayu",
      date: "2026-11-03",
      links: ["forms", "NEG", "course-2023"],
      body: """
        # The classroom does not know the letter

        The one course that was held *never mentions* the letter that promised courses. **Paper and
        classroom** live apart. See [a page](https://example.org/x) and [a trap](javascript:alert(1)).

        - the letter promises
        - the course happens

        > What is promised is not what is done.
        """,
      sha256: "0"
    ),
    Writing(
      id: "reading-forms",
      type: "analytic",
      by: "ayu",
      date: "2026-11-01",
      links: ["forms"],
      body:
        "# Reading\n\nTraining stands in both rows, yet its status differs: `hoped` and `done`.",
      sha256: "0"
    ),
  ]

  /// What a person makes of the dialogue; it belongs to two findings.
  static let interpretation = Writing(
    id: "two-sides",
    type: "analytic",
    by: "bima",
    date: "2026-11-04",
    links: ["F1", "F4"],
    body: "Both findings tell of a distance between paper and classroom.",
    sha256: "0"
  )

  static let suggestions: [Suggestion] = [
    (
      "s-0123456789ab", "BTK-DIALOG", "course-2023",
      "The first dialogue was held in January 2021, they say."
    ),
    ("s-0123456789ac", "BTK-LATIH", "letter-2018", "courses for officials of the national agency"),
  ].compactMap { id, code, source, words in
    range(source, words).map {
      Suggestion(
        id: id,
        code: code,
        source: source,
        range: $0,
        hits: [$0],
        part: .body,
        status: .suggested
      )
    }
  }

  static let events: [Event] = [
    ("course-2023", "The first dialogue was held in January 2021, they say.", "2021-01", 30),
    (
      "kajian-2022", "Dialog pertama diadakan pada tahun 2020 dan dihadiri kedua lembaga siber.",
      "2020", 31
    ),
  ].map { source, words, date, number in
    Event(
      judgement: JudgementID(chain: "ayu", number: number),
      id: "dialogue",
      name: "First dialogue",
      date: PartialDate(date),
      actors: ["Indonesia", "Netherlands"],
      cases: ["NL"],
      codings: [],
      anchor: anchor(source, words),
      range: range(source, words),
      locator: document(source)?.locator(of: range(source, words) ?? TextRange(0, 0)) ?? "",
      by: "ayu"
    )
  }
}
