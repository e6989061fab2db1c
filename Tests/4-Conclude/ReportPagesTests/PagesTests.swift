import StudyModel
import TestKit
import Testing

@testable import ReportPages

@Suite struct PagesTests {
  /// The pages with a faulty link: where, and what does not resolve.
  static func brokenLinks(_ pages: [(path: String, text: String)]) -> [String] {
    let checks = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, PageCheck($0.text)) })
    let ids = checks.mapValues { Set($0.ids) }
    var broken: [String] = []
    for (path, check) in checks.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html") {
      for link in check.links where !link.hasPrefix("https://") && !link.hasPrefix("http://") {
        let target = PageCheck.target(of: link, from: path)
        if target.path.hasPrefix("outside/") {
          if !target.path.contains("sources/library/") { broken.append("\(path): \(link)") }
        } else if let known = ids[target.path] {
          if !target.anchor.isEmpty, !known.contains(target.anchor) {
            broken.append("\(path): \(link)")
          }
        } else if !(target.path.hasPrefix("3-display/")
          && ["csv", "svg", "graphml"].contains { target.path.hasSuffix(".\($0)") })
        {
          broken.append("\(path): \(link)")
        }
      }
    }
    return broken
  }

  static func html(_ pages: [(path: String, text: String)]) -> [(path: String, text: String)] {
    pages.filter { $0.path.hasSuffix(".html") }
  }

  @Test(arguments: [["id", "en"], ["en", "id"], ["en"], ["id"]])
  func `REP-09: every internal link of every page leads to a page and an anchor that are there`(
    languages: [String]
  ) throws {
    let pages = Pages.all(try SampleStudy.input(languages: languages))
    #expect(pages.count > 20 * languages.count)
    #expect(Set(pages.map(\.path)).count == pages.count)
    #expect(Self.brokenLinks(pages) == [])
  }

  @Test func `every page has balanced tags, no id twice, no foreign script and a strict policy`()
    throws
  {
    for page in Self.html(Pages.all(try SampleStudy.input())) {
      let check = PageCheck(page.text)
      #expect(check.faults == [], "\(page.path)")
      #expect(Set(check.ids).count == check.ids.count, "\(page.path)")
      #expect(check.names.isDisjoint(with: ["iframe", "object", "embed", "form"]))
      let isRead = page.path.hasPrefix("2-reduce/read/")
      #expect(page.text.split(separator: "<script").count == (isRead ? 3 : 1), "\(page.path)")
      if isRead { #expect(page.text.contains(ContentPolicy.source(of: PageScript.text))) }
      #expect(!check.names.contains { $0.hasPrefix("@on") || $0 == "@src" })
      #expect(page.text.contains("default-src 'none'"))
    }
  }

  @Test func `a question leads to a finding, a cell, a sentence and the page of the original`()
    throws
  {
    let pages = Pages.all(try SampleStudy.input(languages: ["en"]))
    let texts = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.text) })
    let front = PageCheck(try #require(texts["index.html"]))
    #expect(front.ids.contains("question.RQ1"))
    #expect(front.links.contains("4-conclude/finding/F1.html"))
    let finding = PageCheck(try #require(texts["4-conclude/finding/F1.html"]))
    #expect(finding.links.contains("../../3-display/forms.html#at.NL--BTK-DIALOG"))
    let display = PageCheck(try #require(texts["3-display/forms.html"]))
    #expect(display.ids.contains("NL--BTK-DIALOG"))
    #expect(display.ids.contains("at.NL--BTK-DIALOG"))
    #expect(display.links.contains("../2-reduce/read/letter-2018.html#ayu-1"))
    let reading = PageCheck(try #require(texts["2-reduce/read/letter-2018.html"]))
    #expect(Set(["ayu-1", "p4", "p4.1", "p4.3"]).isSubset(of: reading.ids))
    #expect(
      reading.links.contains {
        $0.hasPrefix("../../../sources/library/letter%202018.html#:~:text=")
      }
    )
    let course = PageCheck(try #require(texts["2-reduce/read/course-2023.html"]))
    #expect(course.links.contains("../../../sources/library/course-2023.pdf#page=2"))
  }

  @Test(arguments: ["id", "en"])
  func `an empty study has a page that says how to begin, and no broken link`(language: String) {
    let input = PageInput(
      study: Study(studyProtocol: StudyProtocol(languages: [language])),
      programVersion: "0.1.0"
    )
    let pages = Pages.all(input)
    #expect(Self.brokenLinks(pages) == [])
    let front = pages.first { $0.path == "index.html" }?.text ?? ""
    #expect(front.contains("<pre><code>jejak add FILE</code></pre>"))
    #expect(front.contains("<html lang=\"\(language)\">"))
    for page in Self.html(pages) { #expect(PageCheck(page.text).faults == [], "\(page.path)") }
  }

  @Test func `the same input gives the same bytes`() throws {
    let one = Pages.all(try SampleStudy.input()).map { $0.path + $0.text }
    let other = Pages.all(try SampleStudy.input()).map { $0.path + $0.text }
    #expect(one == other)
  }

  @Test func `English pages hold no Indonesian word of the program, and the other way round`() {
    let both = [
      Wording.skip, .findings, .notSupportedTitle, .evidence, .against, .references, .howMade,
    ]
    for wording in both {
      #expect(wording.id != wording.en)
      #expect(wording.words(in: "nl") == wording.en)
    }
  }

  @Test func `REP-07: what could not be supported has a section of its own in both reports`() throws
  {
    let reports = Pages.reports(try SampleStudy.input())
    #expect(
      reports.map(\.path) == [
        "4-conclude/report.id.html", "4-conclude/report.id.md", "4-conclude/report.en.html",
        "4-conclude/report.en.md",
      ]
    )
    #expect(reports[0].text.contains("<h2 id=\"unsupported\">Yang tidak dapat didukung</h2>"))
    #expect(reports[3].text.contains("\n## What could not be supported\n"))
  }

  @Test(arguments: [
    "2-reduce/read/letter-2018.en.html", "3-display/forms.html", "4-conclude/report.en.md",
    "4-conclude/finding/F2.en.html",
  ])
  func `a page is what it was when somebody last read it`(path: String) throws {
    let pages = Pages.all(try SampleStudy.input())
    var page = try #require(pages.first { $0.path == path }).text
    // Style and script, and so their digests, are no part of what a page says.
    for (opening, closing) in [
      ("<style>", "</style>"), ("<script>", "</script>"), ("script-src '", "'; img"),
    ] {
      guard let start = page.utf8.firstRange(of: opening.utf8),
        let end = page.utf8[start.upperBound...].firstRange(of: closing.utf8)
      else { continue }
      page.removeSubrange(start.upperBound..<end.lowerBound)
    }
    let name = path.split(separator: "/").joined(separator: "_")
    expectGolden(page, named: name)
  }
}
