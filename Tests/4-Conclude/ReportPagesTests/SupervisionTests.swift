import StudyModel
import Testing

@testable import ReportPages

@Suite struct SupervisionTests {
  private func sheet(
    lines: [Judgement] = [],
    then: [Assessment]? = nil,
    sources: [String]? = nil,
    language: String = "en"
  ) throws -> (page: String, markdown: String) {
    let now = try SampleStudy.input()
    return Pages.supervision(
      SupervisionInput(
        now: now,
        day: "2026-11-21",
        since: "2026-11-01",
        isSinceMeeting: true,
        sourcesThen: sources,
        codingsThen: [],
        assessmentsThen: then ?? now.assessments,
        lines: lines,
        takenBack: 2,
        waiting: [("review", 3), ("new-kind", 1)],
        unrecorded: [("codebook/codes.yaml", "codes/A")]
      ),
      language: language
    )
  }

  private func line(_ number: Int, _ act: Act, taken: String? = nil) -> Judgement {
    Judgement(
      id: JudgementID(chain: "ayu", number: number),
      at: "2026-11-10T09:00:00Z",
      by: "ayu",
      act: act,
      taken: taken
    )
  }

  @Test(arguments: ["id", "en"])
  func `is a page for paper that runs nothing, and the same as Markdown`(language: String) throws {
    let sheet = try sheet(language: language)
    let check = PageCheck(sheet.page)
    #expect(check.faults == [] && !check.names.contains("script"))
    #expect(Set(check.ids).count == check.ids.count)
    #expect(sheet.page.contains("@page{size:A4"))
    let title = language == "id" ? "# Lembar bimbingan" : "# Supervision sheet"
    #expect(sheet.markdown.hasPrefix(title))
  }

  @Test func `names new sources, changed codes and findings whose verdict moved`() throws {
    let now = try SampleStudy.input()
    let moved = try #require(now.assessments.first)
    let before = Assessment(
      finding: moved.finding,
      evidence: [],
      claimsOnly: [],
      against: [],
      outcomes: [],
      computed: moved.computed == .notTestable ? .supported : .notTestable,
      reason: "",
      judged: [],
      isProvisional: false,
      groups: [],
      strongest: nil,
      fewestRemovals: [],
      comparisons: [],
      fingerprint: "other"
    )
    let known = now.study.sources.dropLast().map(\.id)
    let text = try sheet(
      then: [before] + now.assessments.dropFirst(),
      sources: known + ["gone-1"]
    ).markdown
    let last = try #require(now.study.sources.last?.id)
    #expect(text.contains("New: \(last)."))
    #expect(text.contains("No longer used: gone-1."))
    #expect(text.contains("**\(moved.finding.id)**") && text.contains(" → "))
    #expect(text.contains("2 taken back"))
    #expect(text.contains("3 codings to review") && text.contains("1 waiting: new-kind"))
    #expect(text.contains("1 edit by hand not in the journal yet"))
  }

  @Test func `tells decisions with their reasons, and what was recorded with one reason once`()
    throws
  {
    func change(_ item: String) -> Act {
      .record(
        RecordedChange(
          file: "codebook/codes.yaml",
          item: item,
          before: "",
          after: "x",
          why: "first list"
        )
      )
    }
    let text = try sheet(lines: [
      line(1, change("codes/A")), line(2, change("codes/B")),
      line(
        3,
        .decision(
          DecisionChoice(
            about: "unit",
            options: ["sentence", "paragraph"],
            choice: "sentence",
            why: "finer"
          )
        )
      ),
    ]).markdown
    #expect(text.contains("new: A, B — first list"))
    #expect(text.contains("**unit**: sentence (also weighed: paragraph) — finer (ayu, 10 November"))
  }

  @Test func `asks what jottings ask, and leaves lines to write on where nothing is asked`() throws
  {
    let anchor = Anchor(
      source: "letter-2018",
      document: "",
      range: TextRange(TextOffset(0), TextOffset(1)),
      quote: "secret words",
      prefix: "",
      suffix: ""
    )
    let asked = try sheet(lines: [
      line(1, .jot(anchor, words: "Is this a treaty? ")), line(2, .jot(anchor, words: "No.")),
    ]).markdown
    #expect(asked.contains("1. Is this a treaty?  (letter-2018, ayu-1) — ayu"))
    #expect(!asked.contains("No. (letter") && !asked.contains("secret words"))
    #expect(try sheet().markdown.contains("| 3 |  |"))
  }

  @Test func `lists remarks that came home, apart from one's own memos`() throws {
    let memo = try #require(try SampleStudy.input().study.memos.first)
    let version = Act.WritingVersion(kind: .memo, id: memo.id, sha256: memo.sha256)
    let text = try sheet(lines: [line(1, .wrote(version), taken: "k-1")]).markdown
    let after = try #require(text.split(separator: "## Remarks taken in since").last)
    #expect(after.contains(memo.by) && text.contains("## Remarks taken in since"))
    #expect(!(try sheet(lines: [line(1, .wrote(version))]).markdown.contains("taken in since")))
  }
}
