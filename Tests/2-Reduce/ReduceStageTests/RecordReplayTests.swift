import ReduceStage
import StudyModel
import Testing

@Suite struct RecordReplayTests {
  @Test func `the latest verdict of each person on each finding counts`() throws {
    var study = SmallStudy()
    func verdict(_ finding: String, _ verdict: Verdict) -> Act {
      .verdict(VerdictChoice(finding: finding, verdict: verdict, why: "w", evidence: "e"))
    }
    study.judge("ayu", verdict("F1", .supported))
    study.judge("budi", verdict("F1", .overstated))
    let last = study.judge("ayu", verdict("F1", .contradicted))
    study.judge("ayu", verdict("F2", .supported))
    let verdicts = try study.reduce().verdicts
    #expect(verdicts.map(\.finding) == ["F1", "F1", "F2"])
    #expect(verdicts.map(\.by) == ["ayu", "budi", "ayu"])
    #expect(verdicts.map(\.verdict) == [.contradicted, .overstated, .supported])
    #expect(verdicts[0].at == study.judgements[2].at)
    study.judge("ayu", .undo(of: last, why: nil))
    #expect(try study.reduce().verdicts[0].verdict == .supported)
  }

  @Test func `the latest words and the latest rating of each person in a cell count`() throws {
    var study = SmallStudy()
    func cell(_ text: String) -> CellChoice {
      CellChoice(cell: "forms/KR/A", kind: "summary", text: text, evidence: "e")
    }
    study.judge("ayu", .cell(cell("old")))
    study.judge("ayu", .cell(cell("new")))
    study.judge("budi", .cell(cell("his")))
    let rating = study.judge(
      "ayu",
      .rate(CellChoice(cell: "forms/KR/A", kind: "strength", text: "3", evidence: "e"))
    )
    let choices = try study.reduce().cellChoices
    #expect(choices.map(\.text) == ["3", "new", "his"])
    #expect(choices.map(\.by) == ["ayu", "ayu", "budi"])
    #expect(choices[0].judgement == rating)
  }

  @Test func `links and actors are the latest of each person; what differs is reported`() throws {
    var study = SmallStudy()
    func link(_ sign: Sign?) -> Act {
      let link = NetworkSpecification.Link(from: "a", to: "b", kind: "causes", sign: sign)
      return .link(LinkChoice(network: "n", link: link))
    }
    study.judge("ayu", link(.plus))
    study.judge("ayu", link(.minus))
    study.judge("budi", link(.minus))
    study.judge("ayu", .actor(id: "kisa", names: ["x"]))
    study.judge("ayu", .actor(id: "kisa", names: ["x", "y"]))
    let reduction = try study.reduce()
    #expect(reduction.links.map(\.link.sign) == [.minus, .minus])
    #expect(reduction.actors.map(\.names) == [["x", "y"]])
    #expect(reduction.diagnostics.isEmpty)
    study.judge("budi", link(.depends))
    #expect(try study.reduce().diagnostics.map(\.code) == ["link-contested"])
  }

  @Test func `an event rests on the codings that stand, under their own ids`() throws {
    var study = SmallStudy()
    let first = study.judge("ayu", .code(study.choice("A", 1)))
    let joined = study.judge("ayu", .code(study.choice("A", 1)))
    let other = study.judge("ayu", .code(study.choice("A", 2)))
    study.judge(
      "ayu",
      .event(EventChoice(id: "e", name: "n", date: nil, codings: [joined, other]))
    )
    #expect(try study.reduce().events[0].codings == [first, other])
    study.judge("ayu", .undo(of: other, why: nil))
    #expect(try study.reduce().events[0].codings == [first])
  }

  @Test func `coverage says of every sentence what became of it`() throws {
    var study = SmallStudy()
    study.hit("A", 1)
    study.hit("A", 2)
    study.hit("A", 3)
    let id = study.judge("ayu", .code(study.choice("B", 1)))
    study.judge("ayu", .none(study.anchor(2)))
    let reduction = try study.reduce()
    let coverage = Coverage(of: study.document(), in: reduction)
    #expect(coverage.sentences.map(\.state) == [.coded, .nothingHere, .suggested, .untouched])
    #expect(coverage.sentences.map(\.passage) == [1, 1, 2, 2])
    #expect(coverage.sentences.map(\.number) == [1, 2, 1, 2])
    #expect(coverage.sentences[0].codings == [id])
    #expect(coverage.sentences[2].suggestions == [reduction.suggestions[2].id])
    #expect(Coverage.State.allCases.map(coverage.count) == [1, 1, 1, 1])
    #expect(coverage.passages == [1: .coded, 2: .suggested])
  }
}
