import ReduceStage
import StudyModel
import TestKit
import Testing

@Suite struct RecordedCasesTests {
  private func value(_ value: String, of subject: String = "KR", _ name: String = "level") -> Act {
    .attribute(AttributeChoice(id: subject, name: name, value: value, basis: "rule:ours"))
  }

  private func completed(
    _ study: SmallStudy
  ) throws -> (study: Study, diagnostics: [Diagnostic]) {
    let whole = try study.study
    return RecordedCases(whole.judgements).completing(whole)
  }

  @Test func `the latest record of a person holds, and an undone one is gone`() throws {
    var study = SmallStudy()
    study.judge("ayu", value("agency"))
    let later = study.judge("ayu", value("ministry"))
    #expect(try completed(study).study.studyProtocol.cases[0].attributes == ["level": "ministry"])
    #expect(try completed(study).study.studyProtocol.cases[0].bases == ["level": "rule:ours"])
    study.judge("ayu", .undo(of: later, why: nil))
    #expect(try completed(study).study.studyProtocol.cases[0].attributes == ["level": "agency"])
  }

  @Test func `a record goes before the file, and says where the file differs`() throws {
    var study = SmallStudy()
    study.cases = [Case(id: "KR", attributes: ["level": "state"]), Case(id: "NL")]
    study.judge("ayu", value("agency"))
    study.judge("ayu", value("2018", of: "s", "year"))
    let (done, diagnostics) = try completed(study)
    #expect(done.studyProtocol.cases[0].attributes == ["level": "agency"])
    #expect(done.source("s")?.attributes == ["year": "2018"])
    #expect(diagnostics.map(\.code) == ["attribute-differs"])
  }

  @Test func `what two persons say differently is open until one line is chosen`() throws {
    var study = SmallStudy()
    let first = study.judge("ayu", value("agency"))
    study.judge("budi", value("ministry"))
    let (open, diagnostics) = try completed(study)
    #expect(open.studyProtocol.cases[0].attributes.isEmpty)
    #expect(Set(diagnostics.map(\.code)) == ["attribute-contested"])
    study.judge("budi", .resolve(of: first, choice: first.text, why: "it was signed so"))
    #expect(try completed(study).study.studyProtocol.cases[0].attributes == ["level": "agency"])
    #expect(try completed(study).diagnostics.isEmpty)
  }

  @Test func `a case comes to be, and an attribute of nothing is said to be of nothing`() throws {
    var study = SmallStudy()
    study.judge("ayu", .delimit(CaseChoice(id: "AU", value: "Bersama Australia.", basis: "")))
    study.judge("ayu", value("agency", of: "XX"))
    let (done, diagnostics) = try completed(study)
    #expect(done.studyProtocol.cases.map(\.id) == ["KR", "NL", "AU"])
    #expect(done.studyProtocol.cases[2].definition == LocalizedText("Bersama Australia."))
    #expect(diagnostics.map(\.code) == ["attribute-of-nothing"])
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `the order in which journals are read makes no difference`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var study = SmallStudy()
    for _ in 0..<12 {
      let person = ["ayu", "budi"].randomElement(using: &random) ?? "ayu"
      let subject = ["KR", "NL", "s", "AU"].randomElement(using: &random) ?? "KR"
      let word = ["a", "b"].randomElement(using: &random) ?? "a"
      study.judge(
        person,
        Bool.random(using: &random)
          ? value(word, of: subject)
          : .delimit(CaseChoice(id: subject, value: word, basis: ""))
      )
    }
    var whole = try study.study
    let expected = RecordedCases(whole.judgements).completing(whole)
    whole.judgements.shuffle(using: &random)
    let shuffled = RecordedCases(whole.judgements).completing(whole)
    #expect(shuffled.study.studyProtocol == expected.study.studyProtocol)
    #expect(shuffled.study.sources == expected.study.sources)
    #expect(shuffled.diagnostics == expected.diagnostics)
  }
}
