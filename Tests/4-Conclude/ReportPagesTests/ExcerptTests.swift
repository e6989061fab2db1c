import StudyModel
import TestKit
import Testing

@testable import ReportPages

@Suite struct ExcerptTests {
  private static func texts(_ languages: [String] = ["en"]) throws -> [String: String] {
    let pages = Pages.all(try SampleStudy.input(languages: languages))
    return Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.text) })
  }

  /// How often a string occurs.
  private static func count(_ wanted: String, in text: String) -> Int {
    text.split(separator: wanted, omittingEmptySubsequences: false).count - 1
  }

  /// A page from an anchor on up to the end of its section.
  private static func section(_ id: String, of page: String) throws -> String {
    let start = try #require(page.utf8.firstRange(of: "<section id=\"\(id)\"".utf8))
    let rest = page[start.lowerBound...]
    let end = try #require(rest.utf8.firstRange(of: "</section>".utf8))
    return String(rest[..<end.lowerBound])
  }

  @Test func `codings of the same words are one excerpt, in the order of the first`() {
    let all = SampleStudy.codings()
    let excerpts = Excerpt.of([all[12], all[0], all[16]])
    #expect(excerpts.map { $0.codings.map(\.id.text) } == [["ayu-13", "bima-17"], ["ayu-1"]])
    #expect(Excerpt.count([all[12], all[0], all[16]]) == 2)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `excerpts hold every coding once, and their number is the number of stretches`(seed: UInt64)
  {
    var random = SeededGenerator(seed: seed)
    let codings = SampleStudy.codings().shuffled(using: &random)
    let excerpts = Excerpt.of(codings)
    #expect(excerpts.flatMap(\.codings).map(\.id).sorted() == codings.map(\.id).sorted())
    #expect(excerpts.count == Excerpt.count(codings))
    for excerpt in excerpts {
      #expect(Set(excerpt.codings.map(\.quote)).count == 1)
      #expect(Set(excerpt.codings.map(\.range)).count == 1)
    }
    #expect(Excerpt.telling(codings).count == excerpts.count)
  }

  @Test func `evidence of its own and a strong claim come first, then the order of the register`() {
    let all = SampleStudy.codings()
    // planned without marks, done with a mark, hoped without, done with a mark
    let shown = Excerpt.telling([all[0], all[12], all[2], all[8]])
    #expect(shown.map(\.first.id.text) == ["ayu-13", "ayu-9", "ayu-1", "ayu-3"])
  }

  @Test(arguments: [
    "index.html", "4-conclude/finding/F1.html", "2-reduce/code/BTK-DIALOG.html",
  ])
  func `words that two persons coded stand once, with both their ids`(path: String) throws {
    let page = try #require(try Self.texts()[path])
    let card = try #require(page.utf8.firstRange(of: "“Dialog pertama".utf8))
    #expect(
      page[card.lowerBound...].contains(
        "#ayu-13\">ayu-13</a>, <a class=\"id\" href=\"\(path == "index.html" ? "" : path.hasPrefix("4") ? "../../" : "../../")2-reduce/read/kajian-2022.html#bima-17\">bima-17</a>"
      )
    )
    if path != "index.html" { #expect(Self.count("“Dialog pertama", in: page) == 1) }
    #expect(!page.contains("ayu <a class=\"id\""))
  }

  @Test func `excerpts are counted as stretches of text wherever excerpts are said`() throws {
    let texts = try Self.texts()
    #expect(texts["index.html"]?.contains(">2 excerpts from 2 independent groups</a>") == true)
    let finding = try #require(texts["4-conclude/finding/F1.html"])
    #expect(finding.contains("Evidence <small>2 excerpts</small>"))
    let code = try #require(texts["2-reduce/code/BTK-DIALOG.html"])
    #expect(code.contains("3 excerpts · 4 codings · 2 sources · 2 independent groups"))
    let book = try #require(texts["2-reduce/codebook.html"])
    #expect(book.contains("<a href=\"../2-reduce/code/BTK-DIALOG.html\">3 excerpts →</a>"))
  }

  @Test func `a test lists its excerpts by their ids, each linked to its words on the page`() throws
  {
    let page = try #require(try Self.texts()["4-conclude/finding/F1.html"])
    let tests = try Self.section("tests", of: page)
    #expect(tests.contains("3 excerpts, 4 codings</summary>"))
    #expect(Self.count("<li>", in: tests) == 3)
    #expect(!tests.contains("<blockquote"))
    #expect(tests.contains("href=\"#excerpt.ayu-13\">ayu-13, bima-17</a>"))
    // What stands neither for nor against the finding has a list of its own.
    #expect(try Self.section("elsewhere", of: page).contains("id=\"excerpt.bima-7\""))
    let check = PageCheck(page)
    #expect(Set(check.ids).isSuperset(of: ["excerpt.ayu-1", "excerpt.ayu-13", "excerpt.bima-7"]))
  }

  @Test func `an excerpt in two lists of a page has one anchor`() {
    let all = SampleStudy.codings()
    let anchors = ExcerptAnchors([[all[12]], [all[12], all[16]], [all[16]]])
    #expect(anchors.byCoding[all[12].id] == "excerpt.ayu-13")
    #expect(anchors.byCoding[all[16].id] == "excerpt.bima-17")
    #expect(
      anchors.byList == [
        [all[12].id: "excerpt.ayu-13"], [all[12].id: "excerpt.bima-17"], [:],
      ]
    )
  }

  @Test(arguments: ["index.html", "3-display/forms.html", "3-display/events.html"])
  func `cards and listings cite the paragraph and leave the exact place to the source`(
    path: String
  ) throws {
    let texts = try Self.texts()
    #expect(texts[path]?.contains("class=\"locator\"") == false)
    #expect(texts[path]?.contains("para. ") == true)
    let code = try #require(texts["2-reduce/code/BTK-DIALOG.html"])
    #expect(code.contains("<span class=\"locator\">"))
  }
}

@Suite struct VerdictReasonTests {
  @Test func `a finding that a person holds back is listed with the person's reason`() throws {
    let pages = Pages.front(try SampleStudy.input(languages: ["en"]))
    let front = try #require(pages.first).text
    let start = try #require(front.utf8.firstRange(of: "<section id=\"unsupported\"".utf8))
    let listed = front[start.lowerBound...]
    #expect(listed.contains("Judged by the researcher, ayu: One side alone tells of it.</p>"))
    #expect(listed.contains("supported</span> Computed by the program</p>"))
    #expect(!listed.contains("all its tests pass"))
    // Where the program found the fault, its reason stands there.
    #expect(listed.contains("Computed by the program: a test fails on excerpts against it</p>"))
  }

  @Test func `an answer that holds in part says why`() throws {
    let reports = Pages.reports(try SampleStudy.input(languages: ["en"]))
    let report = try #require(reports.first { $0.path.hasSuffix(".md") }).text
    let start = try #require(report.utf8.firstRange(of: "### Answers by question".utf8))
    let answers = report[start.lowerBound...]
    #expect(
      answers.contains(
        "(◐ partly supported; computed by the program: supported) — ayu: One side alone tells of it."
      )
    )
    #expect(answers.contains("(◐ partly supported) — too few independent groups speak for it"))
    #expect(!report.contains("all its tests pass"))
  }

  @Test(arguments: ["id", "en"])
  func `a memo of two findings is printed once and named the second time`(language: String) throws {
    let reports = Pages.reports(try SampleStudy.input(languages: [language]))
    let words = SampleStudy.interpretation.body
    for report in reports {
      #expect(report.text.split(separator: words, omittingEmptySubsequences: false).count == 2)
      #expect(report.text.contains("“two-sides”"))
    }
    #expect(reports[0].text.contains("<a href=\"#finding.F1\">"))
  }

  @Test func `no line of the report in Markdown ends in white space`() throws {
    for report in Pages.reports(try SampleStudy.input()) where report.path.hasSuffix(".md") {
      for line in report.text.split(separator: "\n") { #expect(!line.hasSuffix(" "), "\(line)") }
    }
  }
}

@Suite struct WordingTests {
  @Test(arguments: [
    ("%1 {1:excerpt|excerpts}", ["1"], "1 excerpt"), ("%1 {1:x|xs}", ["21"], "21 xs"),
    ("%1 of %2 {2:is|are}", ["3", "1"], "3 of 1 is"), ("%1 {1:a|b} %2", ["%2", "1"], "%2 b 1"),
    ("{1:a", ["1"], "{1:a"), ("{x} %9 %", ["1"], "{x} %9 %"), ("{1:|s}", ["1"], ""),
    ("%1", [], "%1"), ("}|{1:a|b}", ["1"], "}|a"),
  ])
  func `a number chooses its form, and values are never read as marks`(
    words: String,
    values: [String],
    said: String
  ) {
    #expect(Wording(id: "", en: words).words(in: "en", values) == said)
  }

  @Test(arguments: DisplaySpecification.Level.allCases)
  func `one of anything is singular in English`(level: DisplaySpecification.Level) {
    let leaf = Leaf(StudyIndex(PageInput()), "en", "index")
    let one = leaf.amount(1, level)
    #expect(leaf.amount(2, level) == "2 \(one.dropFirst(2))s")
    #expect(leaf.share(1, of: 1, level) == "1 of \(one)")
    let test = FindingTest.count(.init(codes: ["A"]), level: level, atLeast: 1, atMost: nil)
    #expect(TestWords.sentence(test, "en") == "A: at least \(one)")
  }

  @Test(arguments: [
    ("1 excerpts", "1 excerpt", "1 kutipan"), ("11 excerpts", "11 excerpts", "11 kutipan"),
    ("1 of 1 links", "1 of 1 link", "1 dari 1 hubungan"),
    ("2 excerpts, 1 answered", "2 excerpts, 1 answered", "2 kutipan, 1 dijawab"),
    ("1 of 4 groups", "1 of 4 independent groups", "1 dari 4 kelompok independen"),
  ])
  func `what was observed is said in the language of the page`(
    words: String,
    english: String,
    indonesian: String
  ) {
    #expect(TestWords.observed(words, "en") == english)
    #expect(TestWords.observed(words, "id") == indonesian)
  }

  @Test func `Indonesian pages translate domains and the words of indicators`() throws {
    let pages = Pages.all(try SampleStudy.input(languages: ["id"]))
    let code = try #require(pages.first { $0.path == "2-reduce/code/BTK-DIALOG.html" }).text
    #expect(code.contains(" · pertahanan · "))
    #expect(code.contains("<li>frasa <code>dialogue</code></li>"))
    #expect(code.contains("berjarak paling banyak 4 kata</li>"))
    #expect(code.contains("<li>semua: kata <code>dialog*</code>; salah satu: pola <code>"))
    #expect(code.contains("(dalam satu kalimat)</li>"))
    #expect(Wording.domain("cyber").id == "siber")
    #expect(Wording.domain("a study's own").id == "a study's own")
  }
}
