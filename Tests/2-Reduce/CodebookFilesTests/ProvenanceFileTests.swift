import StudyModel
import Testing

@testable import CodebookFiles

/// What people write on how sources were found and how good they are.
@Suite struct ProvenanceFileTests {
  @Test func `COL-11: a search is kept verbatim, and says what it lacks`() throws {
    let (log, noticed) = SearchesFile.read(
      """
      version: 1
      searches:
      - {id: S1, kind: database, where: Garuda, interface: web, date: 2026-10-01,
         query: "siber* AND (\\"kerja sama\\" OR kerjasama)", limits: "2018–2023", hits: 40, by: ayu}
      - {id: S2, query: "e\u{301} 🙂 ꦱꦶꦧꦼꦂ سيبراني"}
      screening: {by: [ayu, bima], independent: no, automation: none}
      """
    )
    #expect(noticed.isEmpty)
    let first = try #require(log.searches.first)
    #expect(first.fields["query"] == #"siber* AND ("kerja sama" OR kerjasama)"#)
    #expect(first.kind == .database && first.hits == 40 && first.gaps.isEmpty)
    #expect(log.searches[1].gaps == ["where", "date", "hits", "by"])
    let query = try #require(log.searches[1].fields["query"])
    #expect(query.unicodeScalars.elementsEqual("e\u{301} 🙂 ꦱꦶꦧꦼꦂ سيبراني".unicodeScalars))
    #expect(log.procedure.by == ["ayu", "bima"] && log.procedure.isIndependent == false)
  }

  @Test(arguments: [
    ("searches: [{id: S1, date: 2026-13-01}]", "unreadable-value"),
    ("searches: [{id: S1, date: last week}]", "unreadable-value"),
    ("searches: [{id: S1, hits: about 40}]", "unreadable-value"),
    ("searches: [{id: S1, hits: 99999999999}]", "unreadable-value"),
    ("searches: [{id: S1, kind: databse}]", "unknown-value"),
    ("screened: [{title: x, search: S9, decision: out}]", "unknown-search"),
    ("screened: [{title: x, decision: maybe}]", "unknown-value"),
    ("screened: [{title: x, decision: out, stage: abstract}]", "unknown-value"),
    ("screened: [{title: x}]", "no-decision"),
    ("screened: [{title: x, decision: out, count: -2}]", "unreadable-value"),
  ])
  func `COL-11, COL-12: what is no date, number or decision is told with its line`(
    line: String,
    code: String
  ) {
    let noticed = SearchesFile.read("version: 1\n\(line)").diagnostics
    #expect(noticed.map(\.code) == [code])
    #expect(noticed.allSatisfy { $0.place?.line == 2 })
  }

  @Test(arguments: ["\n", "\r\n"])
  func `COL-10: an appraisal is read from the record, with its reasons`(end: String) throws {
    let text = [
      "version: 1", "sources:", "- id: a", "  file: a.txt", "  type: thesis", "  class: secondary",
      "  appraisal:", "    authenticity: {answer: yes, why: \"signed: by the faculty\"}",
      "    credibility: partly", "    by: ayu", "    day: 2026-10-03",
    ].joined(separator: end)
    let source = try #require(LibraryFile.read(text).value.first)
    let appraisal = try #require(source.appraisal)
    #expect(appraisal.replies[.authenticity] == .init(answer: .yes, why: "signed: by the faculty"))
    #expect(appraisal.by == "ayu" && appraisal.day == "2026-10-03")
    #expect(source.isGreyLiterature && source.appraisalQuestions.count == 10)
    // An answer without a reason leaves its question open.
    #expect(source.openAppraisalQuestions.count == 9)
    #expect(source.openAppraisalQuestions.first == .credibility)
  }

  @Test(arguments: [
    ("authenticity: perhaps", "unknown-value"), ("authentic: yes", "unknown-field"),
    ("meaning: {why: clear}", "unreadable-value"), ("day: soon", "unreadable-value"),
  ])
  func `COL-10: a slip in an appraisal is told`(field: String, code: String) {
    let text = "sources:\n- {id: a, file: a.txt, appraisal: {\(field)}}\n"
    #expect(LibraryFile.read(text).diagnostics.map(\.code).contains(code))
  }

  @Test(arguments: [("yes", true), ("no", false), ("unknown", nil), ("tidak", false)])
  func `rights are yes, no or unknown`(words: String, share: Bool?) throws {
    let text = "sources:\n- {id: a, file: a.txt, rights: {share: \(words), licence: CC-BY-4.0}}\n"
    let (sources, noticed) = LibraryFile.read(text)
    let source = try #require(sources.first)
    #expect(source.rights.share == share && source.rights.licence == "CC-BY-4.0")
    #expect(source.isShareable == (share == true))
    #expect(!noticed.contains { $0.severity == .error })
  }

  @Test func `rights may forbid quotation, and unknown forbids nothing`() throws {
    let (sources, noticed) = LibraryFile.read(
      """
      sources:
      - {id: a, file: a.txt, rights: {share: no, quote: no}}
      - {id: b, file: b.txt, rights: {quote: unknown}}
      - {id: c, file: c.txt}
      """
    )
    #expect(sources.map(\.isQuotable) == [false, true, true])
    #expect(!noticed.contains { $0.severity == .error })
  }

  @Test func `COL-20, COL-21: the protocol declares kinds of data and steps left out`() {
    let (plan, noticed) = ProtocolFile.read(
      """
      data: [documents, {kind: interviews, types: [interview], expected: 3, why: {en: later}}]
      accounting:
      - {step: checked, why: one coder}
      - {step: coded, sources: [a], why: context}
      - {step: burnt, why: x}
      """
    )
    #expect(plan.data.map(\.kind) == ["documents", "interviews"])
    #expect(plan.data[1].types == ["interview"] && plan.data[1].expected == 3)
    #expect(plan.accounting.map(\.step) == [.checked, .coded])
    #expect(plan.accounting[1].sources == ["a"])
    #expect(noticed.map(\.code) == ["unknown-value"])
  }
}
