import StudyModel
import Testing

@testable import ReportPages

@Suite struct HandoutTests {
  private func handout(
    _ language: String = "en",
    atMost limit: Int = Handout.limit,
    masking: (String) -> String = { $0 }
  ) throws -> Handout? {
    Pages.handout(
      try SampleStudy.input(),
      language: language,
      atMost: limit,
      masking: masking
    )
  }

  @Test(arguments: ["id", "en"])
  func `has balanced tags, no id twice and no link that leads out`(language: String) throws {
    let page = try #require(try handout(language)).text
    let check = PageCheck(page)
    #expect(check.faults == [])
    #expect(Set(check.ids).count == check.ids.count)
    let inside = check.links.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    #expect(inside.allSatisfy(check.ids.contains))
    #expect(check.links.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://") })
    #expect(page.contains("<html lang=\"\(language)\">"))
  }

  @Test func `allows its own script and style by digest and no network`() throws {
    let page = try #require(try handout()).text
    #expect(page.contains("script-src \(ContentPolicy.source(of: HandoutScript.text))"))
    #expect(page.contains("style-src \(ContentPolicy.source(of: Stylesheet.ofHandout))"))
    #expect(page.contains("default-src 'none'") && !page.contains("connect-src"))
    #expect(!page.contains("unsafe-inline"))
    #expect(!PageCheck(page).names.contains { $0.hasPrefix("@on") || $0 == "@style" })
  }

  @Test func `shows every finding with what speaks against it, and says what it holds`() throws {
    let input = try SampleStudy.input()
    let handout = try #require(try handout())
    #expect(handout.findings == input.assessments.count)
    #expect(handout.quotations > 0 && handout.leftOut == 0 && handout.longestList == nil)
    for assessment in input.assessments {
      let id = assessment.finding.id
      #expect(handout.text.contains("data-on=\"finding:\(id)\""))
    }
    let parts = handout.text.split(separator: "<div class=\"against\">")
    #expect(parts.count == input.assessments.count + 1)
    #expect(handout.text.contains("\(handout.quotations) quotations from \(handout.sources)"))
    #expect(handout.text.contains("data-on=\"cell:") && handout.text.contains("data-on=\"quote:"))
  }

  @Test func `never holds the text of a source beyond its quotations`() throws {
    let input = try SampleStudy.input()
    let page = try #require(try handout()).text
    let quotes = input.reduction.codings.map(\.quote)
    let written = input.study.claims.map { $0.text.words(in: "en") }
    var silent = 0
    for document in input.documents {
      // A heading may be the work's title, which its reference names.
      for sentence in document.passages.filter({ $0.kind == .paragraph }).flatMap(\.sentences) {
        let words = document.text[sentence]
        guard words.unicodeScalars.count > 20, !written.contains(where: { $0.contains(words) }),
          !quotes.contains(where: { $0.contains(words) || words.contains($0) })
        else { continue }
        silent += 1
        #expect(!page.contains(HTML.escaped(words)))
      }
    }
    #expect(silent > 0)
  }

  @Test func `cuts the longest lists first where it would be too large, and says so`() throws {
    let whole = try #require(try handout())
    let cut = try #require(try handout(atMost: whole.text.utf8.count - 1))
    #expect(cut.text.utf8.count < whole.text.utf8.count)
    let longest = try #require(cut.longestList)
    #expect(cut.leftOut > 0 && cut.findings == whole.findings)
    #expect(cut.text.contains("no list shows more than \(longest)"))
    #expect(cut.text.contains("quotations shown</p>") || cut.text.contains("quotation shown</p>"))
    // No list that fits is touched: one quotation more in each would be too much.
    let lists = cut.text.split(separator: "<ul class=\"excerpts\">").dropFirst()
    #expect(
      lists.allSatisfy { list in
        let end = list.firstRange(of: "</ul>")?.lowerBound ?? list.endIndex
        return list[..<end].split(separator: "<li").count - 1 <= longest
      }
    )
    #expect(try handout(atMost: 1000) == nil)
  }

  @Test func `gives the same bytes for the same study`() throws {
    #expect(try handout()?.text == handout()?.text)
  }

  @Test func `masks words of the content and leaves script, style and values whole`() throws {
    let masked = try #require(try handout { $0.replacing("e", with: "_") })
    #expect(masked.text.contains(HandoutScript.text) && masked.text.contains(Stylesheet.ofHandout))
    let content = try #require(masked.text.split(separator: "<main id=\"content\">").last)
    #expect(!content.prefix(2000).contains("e"))
  }

  @Test func `marks its values so that no title ends the script`() throws {
    var input = try SampleStudy.input()
    var study = input.study
    study.studyProtocol = StudyProtocol(title: LocalizedText("</script><script>x"))
    input = PageInput(study: study, mark: "</script>")
    let page = try #require(Pages.handout(input)).text
    #expect(PageCheck(page).faults == [])
    #expect(!page.contains("</script><script>x") && page.contains("\\u003c/script\\u003e"))
  }
}
