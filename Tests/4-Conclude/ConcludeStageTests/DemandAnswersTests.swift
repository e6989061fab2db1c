import StudyModel
import Testing

@testable import ConcludeStage

/// The second half of a demand: what a person can do about it.
@Suite struct DemandAnswersTests {
  @Test func `COL-08: a body that publishes stands for an author`() throws {
    var study = DemandStudy()
    study.sources[0] = Source(
      id: "one",
      file: "one.txt",
      record: BibliographicRecord(title: "t", issued: "2019", fields: ["publisher": "p"])
    )
    #expect(try study.states()["COL-08"] == .met)
  }

  @Test(arguments: ["2010", "2022", "2022-12", "2022-12-31"])
  func `COL-13: a vague date at the edge is not outside`(date: String) throws {
    var study = DemandStudy()
    study.events = [DemandStudy.event("edge", date: date)]
    #expect(try study.states()["COL-13"] == .met)
  }

  @Test func `COL-13: a memo answers for an event outside`() throws {
    var study = DemandStudy()
    study.events = [DemandStudy.event("late", date: "2023")]
    #expect(try isUnmet(study.states()["COL-13"]))
    study.memos.append(DemandStudy.writing("why", links: ["late"]))
    #expect(try study.states()["COL-13"] == .met)
  }

  @Test func `COL-15: one group for both answers a shared passage`() throws {
    var study = DemandStudy()
    study.documents[1] = DemandStudy.document("two", words: DemandStudy.origin)
    study.sources = ["one", "two"].map { DemandStudy.source($0, group: "release") }
    #expect(try study.states()["COL-15"] == .met)
  }

  @Test func `COL-15: a shared abstract is no shared evidence`() throws {
    var study = DemandStudy()
    let all = TextRange(0, DemandStudy.origin.unicodeScalars.count)
    study.documents[1] = DemandStudy.document(
      "two",
      words: DemandStudy.origin,
      parts: [DocumentPart(kind: .abstract, range: all, basis: .heading)]
    )
    #expect(try study.states()["COL-15"] == .met)
  }

  @Test func `RED-05: a reason answers for a short excerpt`() throws {
    var study = DemandStudy()
    study.codings[0] = DemandStudy.coding(
      1,
      code: "C1",
      source: "one",
      range: TextRange(0, 9),
      quote: "dua pekan",
      why: "table cell"
    )
    #expect(try study.states()["RED-05"] == .met)
  }

  @Test func `RED-06: a tree answers for many codes`() throws {
    var study = DemandStudy()
    study.codes += (13...61).map { DemandStudy.code("C\($0)", parent: "C1") }
    #expect(try study.states()["RED-06"] == .met)
  }

  @Test func `RED-12: a coding that waits for review is named until it is looked at`() throws {
    var study = DemandStudy()
    let line = DemandStudy.redefinition(of: "C1")
    study.judgements.append(line)
    #expect(try study.states()["RED-12"] == .met)
    study.codings[0] = DemandStudy.coding(
      1,
      code: "C1",
      source: "one",
      range: TextRange(0, 9),
      review: line.id
    )
    #expect(try isUnmet(study.states()["RED-12"]))
    #expect(try Self.words(study.states()["RED-12"]).contains("ayu-1"))
  }

  @Test func `RED-12: the same meaning in other words asks for no review`() throws {
    var study = DemandStudy()
    study.judgements.append(DemandStudy.redefinition(of: "C1", sameMeaning: true))
    #expect(try study.states()["RED-12"] == .notApplicable)
  }

  @Test func `RED-15: a code for everything is bulk, and a memo explains it`() throws {
    var study = DemandStudy()
    study.codings = (0..<30).map { number in
      DemandStudy.coding(
        number + 1,
        code: number < 11 ? "C1" : "C\(number % 9 + 2)",
        source: "one",
        range: TextRange(number, number + 9)
      )
    }
    let words = "more than a third of all codings: 'C1'"
    #expect(try Self.words(study.states()["RED-15"]).contains(words))
    study.memos.append(DemandStudy.writing("why", links: ["C1", "EFFECT"]))
    #expect(try study.states()["RED-15"] == .met)
  }

  @Test func `RED-15: codes on the very same excerpts are twins`() throws {
    var study = DemandStudy()
    study.memos[0] = DemandStudy.writing("reading", links: ["EFFECT", "WHOLE"])
    study.codes = Array(study.codes.suffix(2)) + [DemandStudy.code("C1"), DemandStudy.code("C2")]
    study.codings = (0..<6).map { number in
      DemandStudy.coding(
        number + 1,
        code: number < 3 ? "C1" : "C2",
        source: "one",
        range: TextRange(number % 3, number % 3 + 9)
      )
    }
    #expect(try Self.words(study.states()["RED-15"]) == "always on the same excerpts: 'C1 = C2'")
    study.codings.removeLast()
    #expect(try study.states()["RED-15"] == .met)
  }

  @Test func `RED-18: a reason answers where the source merely asserts`() throws {
    var study = DemandStudy()
    study.codings[0] = DemandStudy.coding(
      1,
      code: "C1",
      source: "one",
      range: TextRange(0, 46),
      evidence: [],
      why: "asserted only"
    )
    #expect(try study.states()["RED-18"] == .met)
  }

  @Test func `CON-02: a finding answers a question that was declared unanswered`() throws {
    var study = DemandStudy()
    study.unanswered = []
    study.findings = [DemandStudy.finding(), DemandStudy.finding(question: "RQ2")]
    #expect(try study.states()["CON-02"] == .met)
  }

  @Test func `TST-08: a search on the day of the wording is not too early`() throws {
    var study = DemandStudy()
    study.findings = [DemandStudy.finding(against: "2026-10-20")]
    #expect(try study.states()["TST-08"] == .met)
  }

  private static func words(_ state: DemandState?) -> String {
    if case .unmet(let words) = state { words.words(in: "en") } else { "" }
  }
}
