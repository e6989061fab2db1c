import ReduceStage
import StudyModel
import Testing

@Suite struct ChoosingTests {
  @Test func `a place and codes make one coding a code`() throws {
    let study = SmallStudy()
    let words = CodingWords(
      cases: ["KR"],
      claim: "hoped",
      sign: "plus",
      strength: "weak",
      voice: "actor",
      evidence: ["number", "date", "number"],
      domain: "cyber",
      bearer: "state",
      certainty: "sure",
      why: "so"
    )
    let choice = try study.choosing()
      .code(study.sentence(1), in: "s", codes: ["A", "B"], words: words)
    let expected = ["A", "B"].map { code in
      Act.code(
        CodingChoice(
          anchor: study.anchor(1),
          code: code,
          cases: ["KR"],
          claim: .hoped,
          sign: .plus,
          strength: .weak,
          voice: .actor,
          evidence: [.number, .date],
          domain: "cyber",
          bearer: "state",
          certainty: .sure,
          why: "so",
          seen: []
        )
      )
    }
    #expect(choice.acts == expected)
    #expect(choice.diagnostics.isEmpty)
  }

  @Test func `what is no word of the study is refused with the nearest one`() throws {
    let study = SmallStudy()
    let choosing = try study.choosing()
    func refused(_ codes: [String], _ words: CodingWords = CodingWords()) throws -> ChoiceError? {
      #expect(throws: ChoiceError.self) {
        try choosing.code(study.sentence(1), in: "s", codes: codes, words: words)
      }
    }
    #expect(try refused(["a"]) == .unknownCode("a", nearest: "A"))
    #expect(try refused(["PQRSTUV"]) == .unknownCode("PQRSTUV", nearest: nil))
    #expect(try refused(["BOX"]) == .containerCode("BOX", below: ["A", "B"]))
    #expect(
      try refused(["A"], CodingWords(cases: ["KS"])) == .unknownCase("KS", nearest: "KR")
    )
    let claims = ClaimStatus.allCases.map(\.rawValue)
    #expect(
      try refused(["A"], CodingWords(claim: "hopd"))
        == .unknownWord("hopd", of: "claim", known: claims, nearest: "hoped")
    )
    for words in [
      CodingWords(sign: "up"), CodingWords(strength: "x"), CodingWords(voice: "x"),
      CodingWords(evidence: ["x"]), CodingWords(certainty: "x"),
    ] {
      guard case .unknownWord? = try refused(["A"], words) else {
        Issue.record("a word that no field knows was taken")
        continue
      }
    }
    #expect(throws: ChoiceError.unknownSource("ss", nearest: "s")) {
      try choosing.code(study.sentence(1), in: "ss", codes: ["A"])
    }
    #expect(throws: ChoiceError.emptyPlace) {
      try choosing.code(TextRange(12, 13), in: "s", codes: ["A"])
    }
  }

  @Test func `AUT-03: ids and batches of suggestions are accepted and rejected`() throws {
    var study = SmallStudy()
    for sentence in 1...3 { study.hit("A", sentence) }
    study.hit("B", 1)
    let all = try study.reduce().suggestions
    let choosing = try study.choosing()
    let one = try choosing.accept(.ids([String(all[0].id.prefix(10))]))
    #expect(one.acts == [.accept(of: all[0].id, study.choice("A", 1, seen: [.suggestion]))])
    #expect(try choosing.accept(.ids([all[0].id, all[0].id])).acts.count == 1)
    #expect(try choosing.accept(.batch(code: "A", source: nil)).acts.count == 3)
    #expect(try choosing.accept(.batch(code: nil, source: "s")).acts.count == 4)
    #expect(throws: ChoiceError.emptyBatch) {
      try choosing.accept(.batch(code: "A", source: "other"))
    }
    #expect(try choosing.reject(.ids([all[0].id])).acts.count == 1)
    for selection in [Choosing.Selection.batch(code: "B", source: nil), .ids(all.map(\.id))] {
      for why in [nil, ""] {
        #expect(throws: ChoiceError.reasonNeeded("rejecting a batch")) {
          try choosing.reject(selection, why: why)
        }
      }
    }
    let rejected = try choosing.reject(.batch(code: "A", source: nil), why: "noise")
    for act in rejected.acts { study.judge("ayu", act) }
    #expect(try study.reduce().suggestions.map(\.status).count { $0 == .rejected } == 3)
    #expect(try study.choosing().accept(.batch(code: nil, source: "s")).acts.count == 1)
  }

  @Test func `an edit keeps what is not said, and is for one's own codings`() throws {
    var study = SmallStudy()
    let id = study.judge("ayu", .code(study.choice("A", 1, cases: ["KR"], claim: .done)))
    let edit = try study.choosing()
      .edit(id.text, by: "ayu", code: "B", words: CodingWords(sign: "minus"))
    let expected = CodingChoice(
      anchor: study.anchor(1),
      code: "B",
      cases: ["KR"],
      claim: .done,
      sign: .minus
    )
    #expect(edit.acts == [.edit(of: id, expected)])
    #expect(throws: ChoiceError.notOwn("ayu-1", by: "ayu")) {
      try study.choosing().edit("ayu-1", by: "budi", code: "B")
    }
    #expect(throws: ChoiceError.unknownCoding("ayu-9")) {
      try study.choosing().edit("ayu-9", by: "ayu", code: "B")
    }
  }

  @Test func `an edit of a suggestion accepts it with the change`() throws {
    var study = SmallStudy()
    study.hit("A", 1)
    let id = try study.reduce().suggestions[0].id
    let edit = try study.choosing().edit(id, by: "ayu", range: study.sentence(2))
    #expect(edit.acts == [.accept(of: id, study.choice("A", 2, seen: [.suggestion]))])
    for act in edit.acts { study.judge("ayu", act) }
    #expect(try study.reduce().suggestions.map(\.status) == [.edited])
  }

  @Test func `one undoes one's own lines, and each once`() throws {
    var study = SmallStudy()
    let id = study.judge("ayu", .code(study.choice("A", 1)))
    #expect(throws: ChoiceError.notOwn(id.text, by: "ayu")) {
      try study.choosing().undo([id.text], by: "budi")
    }
    #expect(throws: ChoiceError.unknownJudgement("ayu-9")) {
      try study.choosing().undo(["ayu-9"], by: "ayu")
    }
    for act in try study.choosing().undo([id.text], by: "ayu").acts { study.judge("ayu", act) }
    #expect(throws: ChoiceError.alreadyUndone(id.text)) {
      try study.choosing().undo([id.text], by: "ayu")
    }
    for act in try study.choosing().undo(["ayu-2"], by: "ayu").acts { study.judge("ayu", act) }
    #expect(try study.reduce().codings.count == 1)
    #expect(try study.choosing().undo([id.text], by: "ayu").acts.count == 1)
  }

  @Test func `nothing here over a coding is remarked`() throws {
    var study = SmallStudy()
    #expect(try study.choosing().none(study.sentence(1), in: "s").diagnostics.isEmpty)
    study.judge("ayu", .code(study.choice("A", 1)))
    let choice = try study.choosing().none(study.sentence(1), in: "s")
    #expect(choice.acts == [.none(study.anchor(1))])
    #expect(choice.diagnostics.map(\.code) == ["none-over-coding"])
  }

  @Test func `events and contradictions name what is there`() throws {
    var study = SmallStudy()
    let id = study.judge("ayu", .code(study.choice("A", 1)))
    let choosing = try study.choosing()
    #expect(throws: ChoiceError.invalidDate("2019-13")) {
      try choosing.event(id: "e", name: "n", date: "2019-13")
    }
    #expect(throws: ChoiceError.unknownCase("XX", nearest: nil)) {
      try choosing.event(id: "e", name: "n", cases: ["XX"])
    }
    #expect(throws: ChoiceError.unknownCoding("ayu-9")) {
      try choosing.event(id: "e", name: "n", codings: ["ayu-9"])
    }
    #expect(throws: ChoiceError.tooFewStatements) {
      try choosing.contradiction(of: [id.text, id.text], about: "x")
    }
    #expect(throws: ChoiceError.unknownCoding("ayu-9")) {
      try choosing.contradiction(of: [id.text, "ayu-9"], about: "x")
    }
    #expect(throws: ChoiceError.reasonNeeded("a resolution")) {
      try choosing.resolve(id.text, choice: "undo", why: "")
    }
  }
}
