import StudyModel
import Testing

@testable import ReportPages

@Suite struct HostileTests {
  static let words = [
    "<script>alert(1)</script>", "\" onload=\"x", "' autofocus onfocus='x", "</style><img src=x>",
    "javascript:alert(1)", "]]>-->", "&lt;b&gt;", "a\u{0}b\u{1B}c\u{FFFE}", "\u{202E}olleh", "",
    "../../etc/passwd", "[x](javascript:alert(1)) **b** <i>", "a/b c--d-",
  ]

  @Test(arguments: words)
  func `nothing that a source or a codebook says becomes markup`(evil: String) throws {
    let text = LocalizedText(evil)
    let reading = ReadingText(evil)
    let whole = reading.range
    let id = JudgementID(chain: "ayu", number: 1)
    let source = Source(
      id: "s\(evil)",
      file: evil.isEmpty ? "x" : evil,
      record: BibliographicRecord(
        type: evil,
        authors: [.init(family: evil, given: evil)],
        title: evil,
        issued: evil,
        fields: ["URL": evil, "publisher": evil, "note": evil, "container-title": evil]
      ),
      language: evil,
      cases: [evil],
      attributes: [evil: evil],
      origin: .other(evil)
    )
    let document = Document(
      source: source.id,
      fingerprint: evil,
      mediaType: evil,
      text: reading,
      passages: whole.isEmpty
        ? []
        : [
          Passage(
            number: 1,
            kind: .paragraph,
            range: whole,
            sentences: [whole],
            language: evil,
            rule: evil
          )
        ]
    )
    let coding = Coding(
      id: id,
      choice: CodingChoice(
        anchor: Anchor(
          source: source.id,
          document: evil,
          range: whole,
          quote: evil,
          prefix: evil,
          suffix: evil
        ),
        code: evil,
        cases: [evil],
        domain: evil,
        why: evil
      ),
      cases: [evil],
      by: evil,
      at: evil,
      status: .accepted,
      anchorState: .exact,
      range: whole,
      part: .body,
      locator: evil,
      page: evil
    )
    let heading = Matrix.Heading(id: evil, label: text)
    let cell = Matrix.Cell(
      kind: "excerpts",
      codings: [id],
      count: 1,
      denominator: 1,
      written: [CellChoice(cell: evil, kind: evil, text: evil, evidence: evil, by: evil)]
    )
    let finding = Finding(
      id: evil,
      question: evil,
      text: text,
      cases: [evil],
      restsOn: [.init(display: evil, row: evil, column: evil)],
      against: [.init(search: evil, date: evil, found: [id], answer: LocalizedText(evil))],
      rivals: [.init(text: text, answer: text)],
      compares: [evil]
    )
    let study = Study(
      studyProtocol: StudyProtocol(
        title: text,
        languages: ["en", "id", evil],
        questions: [.init(id: evil, text: text)],
        cases: [Case(id: evil, name: text, definition: text, attributes: [evil: evil])],
        coders: [.init(id: evil, role: evil)],
        unanswered: [.init(question: evil, part: text, searched: [evil], why: text)]
      ),
      sources: [source],
      searches: SearchLog(searches: [.init(id: evil, fields: [evil: evil])]),
      codebook: try Codebook(codes: [
        Code(
          id: evil,
          name: text,
          definition: text,
          include: text,
          exclude: [.init(when: text, use: [evil])],
          examples: [.init(role: .typical, source: source.id, quote: evil)],
          members: [evil],
          indicators: [Indicator(.phrase(evil))]
        )
      ]),
      claims: [AuthorClaim(id: evil, source: source.id, text: text, at: [])],
      memos: [
        Writing(
          id: evil,
          type: "surprise",
          by: evil,
          date: evil,
          links: [evil],
          body: evil,
          sha256: ""
        )
      ]
    )
    let input = PageInput(
      study: study,
      documents: [document],
      reduction: Reduction(
        suggestions: [
          Suggestion(
            id: evil,
            code: evil,
            source: source.id,
            range: whole,
            hits: [],
            part: .body,
            status: .suggested
          )
        ],
        codings: [coding]
      ),
      displays: [
        Display(
          id: evil,
          kind: evil,
          question: evil,
          title: text,
          rule: text,
          reading: evil,
          content: .matrix(
            Matrix(rows: [heading], columns: [heading], cells: [[cell]], level: .groups)
          )
        )
      ],
      assessments: [
        Assessment(
          finding: finding,
          evidence: [id],
          claimsOnly: [],
          against: [id],
          outcomes: [
            .init(test: .path([evil], network: evil), isPassed: true, observed: evil, codings: [id])
          ],
          computed: .supported,
          reason: evil,
          judged: [
            VerdictChoice(
              finding: evil,
              verdict: .overstated,
              why: evil,
              evidence: evil,
              by: evil,
              at: evil
            )
          ],
          isProvisional: true,
          groups: [evil],
          strongest: nil,
          fewestRemovals: [source.id],
          comparisons: [.init(claim: evil, words: evil)],
          fingerprint: evil
        )
      ],
      diagnostics: [Diagnostic("x", .error, source: source.id, words: evil, remedy: evil)],
      heads: [JournalHead(chain: evil, count: 1, sha256: evil)],
      programVersion: evil
    )
    let pages = Pages.all(input)
    #expect(PagesTests.brokenLinks(pages) == [])
    for page in PagesTests.html(pages) {
      let check = PageCheck(page.text)
      #expect(check.faults == [], "\(page.path)")
      #expect(Set(check.ids).count == check.ids.count, "\(page.path)")
      #expect(check.names.isDisjoint(with: ["img", "i"]), "\(page.path)")
      let scripts = page.path.hasPrefix("2-reduce/read/") ? 3 : 1
      #expect(page.text.split(separator: "<script").count == scripts, "\(page.path)")
      #expect(!check.names.contains { $0.hasPrefix("@on") || $0 == "@autofocus" })
      #expect(!check.links.contains { $0.lowercased().hasPrefix("javascript:") })
      #expect(!page.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
      #expect(!page.path.contains("..") && !page.path.contains(" "))
    }
  }
}
