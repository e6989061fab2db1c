import StudyModel
import TestKit
import Testing

@testable import ReportPages

@Suite struct PiecesTests {
  @Test(arguments: [
    ("BTK-LATIH", "BTK-LATIH"), ("a/b", "a~2f~b"), ("", "~"), ("a--b", "a-~2d~b"), ("-a", "~2d~a"),
    ("a-", "a~2d~"), ("a b", "a~20~b"), ("..", "~2e~~2e~"),
  ])
  func `a name is made of an id`(id: String, name: String) {
    #expect(Slug.of(id) == name)
    #expect(Pages.fileName(of: id) == name)
  }

  @Test(arguments: 0..<2_000 as Range<UInt64>)
  func `two cells never share an anchor`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func word() -> String {
      String(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          "a-~/2d.".randomElement(using: &random) ?? "a"
        }
      )
    }
    let one = [word(), word()]
    let other = [word(), word()]
    let same = Slug.pair(one[0], one[1]) == Slug.pair(other[0], other[1])
    #expect(same == (one == other))
  }

  @Test func `files of ids that differ in case alone have names of their own`() {
    #expect(Slug.fileNames(["a", "A", "b"]) == ["a": "a", "A": "A~2", "b": "b"])
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1_234, "1.234", "1,234"),
    (-1_234_567, "−1.234.567", "−1,234,567"),
  ])
  func `REP-09: a count is written by the rule of the language`(value: Int, id: String, en: String)
  {
    #expect(Numbers.count(value, "id") == id)
    #expect(Numbers.count(value, "en") == en)
  }

  @Test(arguments: [(0.5, "0,50"), (1234.567, "1.234,57"), (-0.004, "0,00"), (.nan, "–")])
  func `a decimal has a comma in Indonesian`(value: Double, words: String) {
    #expect(Numbers.decimal(value, "id") == words)
  }

  @Test func `sources of one author and year get letters, those without a date say so`() {
    func source(_ id: String, _ title: String, _ issued: String, _ names: [String]) -> Source {
      Source(
        id: id,
        file: id,
        record: BibliographicRecord(
          authors: names.map { .init(family: $0) },
          title: title,
          issued: issued
        )
      )
    }
    let citations = Citations([
      source("z", "Beta", "2020-02", ["Sari"]), source("y", "Alpha", "2020", ["Sari"]),
      source("x", "Gamma", "", ["A", "B", "C"]),
      source("w", "One two three four five six", "2019", []),
    ])
    #expect(citations.inText("y", "en") == "Sari, 2020a")
    #expect(citations.inText("z", "en") == "Sari, 2020b")
    #expect(citations.inText("x", "en") == "A et al., n.d.")
    #expect(citations.inText("x", "id") == "A dkk., t.t.")
    #expect(citations.inText("w", "id") == "“One two three four five …”, 2019")
  }

  @Test(
    arguments: [
      ("https://a.org/?x=1&y='\"<", "https://a.org/?x=1&amp;y=%27%22%3C"), ("HTTP://a", "HTTP://a"),
      ("javascript:alert(1)", nil), (" https://a", nil), ("data:text/html,x", nil), ("//a", nil),
    ] as [(String, String?)]
  )
  func `only addresses of http and https become links`(address: String, safe: String?) {
    #expect(HTML.webAddress(address) == safe)
  }

  @Test(arguments: [
    ("a *b* c", "<p>a <em>b</em> c</p>\n"), ("**x", "<p>**x</p>\n"),
    ("`<b>`", "<p><code>&lt;b&gt;</code></p>\n"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"), ("# T\n\np", "<h1>T</h1>\n<p>p</p>\n"),
    ("> a\n> b", "<blockquote>\n<p>a b</p>\n</blockquote>\n"),
    ("[a](https://b.org)", "<p><a class=\"web\" href=\"https://b.org\">a</a></p>\n"),
    ("[a](x:y)", "<p>a</p>\n"), ("snake_case_word", "<p>snake_case_word</p>\n"),
    ("a\\*b\\*", "<p>a*b*</p>\n"),
  ])
  func `a memo's Markdown becomes safe markup`(markdown: String, html: String) {
    let leaf = Leaf(StudyIndex(PageInput()), "en", "index")
    #expect(leaf.html(Block.reading(markdown)) == html)
  }

  @Test(arguments: 0..<2_000 as Range<UInt64>)
  func `any Markdown gives balanced tags`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "*", "**", "_", "`", "[", "](", ")", "https://a", "\n", "- ", "> ", "# ", "a", " ", "```\n",
      "<",
    ]
    let text = (0..<24).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let leaf = Leaf(StudyIndex(PageInput()), "en", "index")
    #expect(PageCheck(leaf.html(Block.reading(text))).faults == [], "\(text)")
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `any overlap of codings gives balanced tags and loses no word of the text`(seed: UInt64)
    throws
  {
    var random = SeededGenerator(seed: seed)
    let document = try #require(SampleStudy.document("letter-2018"))
    let count = document.text.scalarCount
    let codings = (1...6).map { number in
      let start = Int.random(in: 0..<count, using: &random)
      let range = TextRange(start, Int.random(in: start...count, using: &random))
      return Coding(
        id: JudgementID(chain: "ayu", number: number),
        choice: CodingChoice(
          anchor: Anchor(
            source: "letter-2018",
            document: "",
            range: range,
            quote: document.text[range],
            prefix: "",
            suffix: ""
          ),
          code: "NEG"
        ),
        cases: [],
        by: "ayu",
        at: "",
        status: .accepted,
        anchorState: .exact,
        range: range,
        part: .body
      )
    }
    let input = PageInput(
      study: Study(studyProtocol: SampleStudy.plan(["en"]), sources: SampleStudy.sources),
      documents: [document],
      reduction: Reduction(codings: codings)
    )
    let page = try #require(Pages.reading(of: "letter-2018", input).first).text
    let check = PageCheck(page)
    #expect(check.faults == [])
    for coding in codings { #expect(check.ids.count { $0 == coding.id.text } == 1) }
    let plain = Self.plain(page)
    for (_, _, words) in SampleStudy.texts[0].1 { #expect(plain.contains(words)) }
  }

  /// The words of a page without its tags and without the marks of codings.
  private static func plain(_ page: String) -> String {
    var out = ""
    var depth = 0
    var tag: String?
    for sign in page {
      if sign == "<" {
        tag = ""
      } else if sign == ">", let name = tag {
        if name.contains("class=\"o") || depth > 0 {
          depth += name.hasPrefix("/") ? -1 : 1
        }
        tag = nil
      } else if tag != nil {
        tag?.append(sign)
      } else if depth == 0 {
        out.append(sign)
      }
    }
    for (entity, mark) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&quot;", "\""), ("&amp;", "&"),
    ] {
      out = out.split(separator: entity, omittingEmptySubsequences: false).joined(separator: mark)
    }
    return out
  }
}
