import ReportPages
import StudyModel

/// A small study made by hand: three sources, eight codes, four displays, four findings.
enum SampleStudy {
  /// Everything that the pages of the study show.
  static func input(languages: [String] = ["id", "en"]) throws -> PageInput {
    let codings = Self.codings()
    let study = Study(
      studyProtocol: plan(languages),
      sources: sources,
      searches: SearchLog(
        searches: [
          .init(id: "S1", fields: ["where": "perpusnas.go.id", "query": "siber DAN kerja sama"])
        ],
        screened: [.init(fields: ["title": "A travel note", "search": "S1", "decision": "out"])]
      ),
      codebook: try Codebook(codes: codes),
      claims: claims,
      findings: findings.map(\.finding),
      forms: [
        Writing(
          id: "letter-2018",
          type: "document-summary",
          by: "ayu",
          date: "2026-10-12",
          links: [],
          body: "## Summary\n\nTwo fields are named, none with a date.",
          sha256: "0"
        )
      ],
      memos: memos + [interpretation],
      judgements: codings.map {
        Judgement(id: $0.id, at: $0.at, by: $0.by, act: .code($0.choice))
      }
    )
    return PageInput(
      study: study,
      documents: documents,
      reduction: Reduction(
        suggestions: suggestions,
        codings: codings,
        events: events,
        contradictions: [
          Contradiction(
            judgement: nil,
            of: events.map(\.judgement),
            about: "dialogue",
            status: .open
          )
        ],
        nothingHere: [
          .init(
            judgement: JudgementID(chain: "bima", number: 40),
            anchor: anchor("course-2023", "Lunch was served at noon."),
            range: range("course-2023", "Lunch was served at noon."),
            by: "bima"
          )
        ]
      ),
      displays: displays(codings),
      drawings: ["causal": ["id": drawing("Hubungan"), "en": drawing("Links")]],
      assessments: findings,
      account: account,
      diagnostics: [
        Diagnostic(
          "page-label-missing",
          .warning,
          source: "course-2023",
          words: "page 3 has no printed label",
          remedy: "declare it with 'pages:'"
        )
      ],
      heads: [
        JournalHead(chain: "ayu", count: 16, sha256: String(repeating: "4e", count: 32)),
        JournalHead(chain: "bima", count: 4, sha256: String(repeating: "b1", count: 32)),
      ],
      programVersion: "0.1.0"
    )
  }

  // MARK: Texts

  /// The words of the sources, passage by passage.
  static let texts: [(String, [(Passage.Kind, Int, String)])] = [
    (
      "letter-2018",
      [
        (.title, 0, "Letter of intent on cyberspace"),
        (
          .paragraph, 0,
          "Indonesia and the Netherlands signed a letter of intent on 3 July 2018. It names two fields: policy and training."
        ),
        (.heading, 1, "What was promised"),
        (
          .paragraph, 0,
          "The parties intend to hold a yearly dialogue on cyber policy. They hope that training of officials will raise the skill of both services. No budget is named & no person is < charged > with it."
        ),
        (.listItem, 1, "a dialogue every year, in turn in Jakarta and The Hague"),
        (.listItem, 1, "courses for officials of the national agency"),
        (.quotation, 0, "We need people before machines, said the head of the agency."),
      ]
    ),
    (
      "course-2023",
      [
        (.title, 0, "A course on cyber diplomacy"),
        (
          .paragraph, 0,
          "In August 2023 twenty-four officials took part in a course on cyber diplomacy in Jakarta. On the last day they played an invented crisis in which a port was locked by unknown attackers and every delegation had to decide within one hour whom to call, what to publish, and which of the agreed contact points would really answer at night. Lunch was served at noon."
        ),
        (.tableCell, 0, "Day"), (.tableCell, 0, "Theme"), (.tableCell, 0, "1"),
        (.tableCell, 0, "International law"), (.tableCell, 0, "2"),
        (.tableCell, 0, "The played crisis"),
        (
          .paragraph, 0,
          "The organisers do not mention the letter of 2018. The first dialogue was held in January 2021, they say."
        ),
        (.note, 0, "Names of participants were left out."),
      ]
    ),
    (
      "kajian-2022",
      [
        (.title, 0, "Kerja sama siber Indonesia: sebuah kajian"),
        (.heading, 1, "Abstrak"),
        (
          .paragraph, 0,
          "Kerja sama dengan Belanda telah menurunkan serangan siber terhadap lembaga negara."
        ),
        (.heading, 1, "Pembahasan"),
        (
          .paragraph, 0,
          "Dialog pertama diadakan pada tahun 2020 dan dihadiri kedua lembaga siber. Kekurangan tenaga ahli tetap menjadi hambatan utama. Tidak ada laporan yang menyebut penurunan serangan sebagai hasil kerja sama."
        ),
        (.heading, 1, "Simpulan"),
        (.paragraph, 0, "Kerja sama itu berhasil dan patut dilanjutkan."),
      ]
    ),
  ]

  static let documents: [Document] = texts.map { id, passages in
    var text = ""
    var made: [Passage] = []
    var runs: [OriginMap.Run] = []
    var parts: [DocumentPart] = []
    var cell = 0
    var count = 0
    for (number, (kind, level, words)) in passages.enumerated() {
      if number > 0 { text += "\n" }
      let start = text.unicodeScalars.count
      text += words
      let whole = TextRange(start, text.unicodeScalars.count)
      var place: Passage.TableCell?
      if kind == .tableCell {
        place = .init(table: 1, row: cell / 2 + 1, column: cell % 2 + 1, isHeader: cell < 2)
        cell += 1
      }
      made.append(
        Passage(
          number: number + 1,
          kind: kind,
          level: level,
          range: whole,
          sentences: sentences(words, from: start),
          cell: place,
          isInferred: kind == .note,
          rule: kind == .note ? "short-line" : nil
        )
      )
      runs.append(
        .init(range: whole, line: number * 2 + 1, byte: count, byteCount: words.utf8.count)
      )
      count = whole.end.scalars
      if words == "Abstrak" || words == "Simpulan" {
        parts.append(
          DocumentPart(
            kind: words == "Abstrak" ? .abstract : .conclusion,
            range: TextRange(start, start + words.count + passages[number + 1].2.count + 1),
            basis: .heading
          )
        )
      }
    }
    let pages =
      id == "course-2023"
      ? [
        Page(number: 1, label: "11", method: .printed, start: TextOffset(0)),
        Page(number: 2, label: "12", method: .printed, start: TextOffset(200)),
      ] : []
    return Document(
      source: id,
      fingerprint: "f-\(id)",
      mediaType: "text/plain",
      text: ReadingText(text),
      passages: made,
      parts: parts,
      pages: pages,
      origin: OriginMap(runs: runs)
    )
  }

  private static func sentences(_ words: String, from start: Int) -> [TextRange] {
    let scalars = Array(words.unicodeScalars)
    var out: [TextRange] = []
    var first = 0
    for place in scalars.indices
    where scalars[place] == "." && place + 2 < scalars.count && scalars[place + 1] == " " {
      out.append(TextRange(start + first, start + place + 1))
      first = place + 2
    }
    out.append(TextRange(start + first, start + scalars.count))
    return out
  }

  static func document(_ source: String) -> Document? {
    documents.first { $0.source == source }
  }

  /// Where words first stand in a source.
  static func range(_ source: String, _ words: String) -> TextRange? {
    guard let document = document(source) else { return nil }
    let text = Array(document.text.string.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    guard let start = text.indices.first(where: { text[$0...].starts(with: wanted) }) else {
      return nil
    }
    return TextRange(start, start + wanted.count)
  }

  static func anchor(_ source: String, _ words: String) -> Anchor {
    Anchor(
      source: source,
      document: "f-\(source)",
      range: range(source, words) ?? TextRange(0, 0),
      quote: words,
      prefix: "",
      suffix: ""
    )
  }
}
