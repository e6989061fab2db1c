import ReduceStage
import StudyModel
import Testing

@Suite struct SuggestionTests {
  @Test func `RED-13, AUT-01: hits of a code in a sentence are one suggestion, no coding`() throws {
    var study = SmallStudy()
    study.hit("A", 2, first: 3)
    study.hit("A", 2, first: 6)
    study.hit("B", 2)
    study.hit("A", 1)
    let reduction = try study.reduce()
    #expect(reduction.codings.isEmpty)
    #expect(reduction.hits.count == 4)
    #expect(reduction.suggestions.map(\.code) == ["A", "A", "B"])
    #expect(reduction.suggestions.map(\.range) == [1, 2, 2].map { study.sentence($0) })
    #expect(reduction.suggestions.map(\.hits.count) == [1, 2, 1])
    #expect(reduction.suggestions.allSatisfy { $0.status == .suggested })
  }

  @Test func `an id is s- and 12 digits, and differs for the same words elsewhere`() throws {
    var study = SmallStudy()
    for sentence in 1...4 { study.hit("A", sentence) }
    study.hit("B", 1)
    let ids = try study.reduce().suggestions.map(\.id)
    #expect(Set(ids).count == 5)
    #expect(ids.allSatisfy { $0.utf8.count == 14 && $0.hasPrefix("s-") })
  }

  @Test func `an id stays when the text shifts, and when words around it change`() throws {
    var study = SmallStudy()
    for sentence in 1...4 { study.hit("A", sentence) }
    let before = try study.reduce().suggestions.map(\.id)
    study.add(
      "s",
      [["Zero."], ["One is here.", "Changed."], ["One is here.", "Four stands alone."]]
    )
    study.hits = []
    for sentence in [2, 4, 5] { study.hit("A", sentence) }
    let after = try study.reduce().suggestions.map(\.id)
    #expect(after == [before[0], before[2], before[3]])
  }

  @Test func `a stretch of several sentences has an id of its own that stays as well`() throws {
    var study = SmallStudy()
    func propose(in passage: Int) {
      study.hits = [
        IndicatorHit(
          code: "A",
          source: "s",
          range: study.document().passages[passage].sentences[0],
          proposed: study.document().passages[passage].range
        )
      ]
    }
    propose(in: 0)
    let before = try study.reduce().suggestions.map(\.id)
    study.add("s", [["New and more."], ["One is here.", "Two is here."], ["More."]])
    propose(in: 1)
    #expect(try study.reduce().suggestions.map(\.id) == before)
  }

  @Test(arguments: DocumentPart.Kind.allCases)
  func `only body and appendix are proposed from, hits count everywhere`(
    part: DocumentPart.Kind
  ) throws {
    var study = SmallStudy()
    study.add("s", [["One."], ["Two."]], parts: [(part, 1...1)])
    study.hit("A", 1)
    let reduction = try study.reduce()
    #expect(reduction.hits.count == 1)
    #expect(reduction.suggestions.map(\.part) == (part == .body || part == .appendix ? [part] : []))
  }

  @Test func `RED-14: a hit that is known to be false proposes nothing`() throws {
    var study = SmallStudy()
    study.codes.append(
      Code(id: "F", falseHits: [Code.FalseHit(source: "s", quote: "Two is", why: "a number")])
    )
    for code in ["F", "A"] { for sentence in [1, 2] { study.hit(code, sentence) } }
    let suggestions = try study.reduce().suggestions
    #expect(suggestions.map(\.code) == ["A", "F", "A"])
    #expect(try study.reduce().hits.count == 4)
  }

  @Test func `AUT-03: a suggestion is accepted, edited, rejected, and open after an undo`() throws {
    var study = SmallStudy()
    for sentence in 1...4 { study.hit("A", sentence) }
    let ids = try study.reduce().suggestions.map(\.id)
    study.judge("ayu", .accept(of: ids[0], study.choice("A", 1)))
    study.judge("ayu", .accept(of: ids[1], study.choice("B", 2)))
    let rejection = Act.Rejection(of: ids[2], code: "A", anchor: study.anchor(3))
    let last = study.judge("ayu", .reject(rejection))
    // The fourth is coded by hand.
    study.judge("ayu", .code(study.choice("A", 4)))
    let statuses: [Suggestion.Status] = [.accepted, .edited, .rejected, .accepted]
    #expect(try study.reduce().suggestions.map(\.status) == statuses)
    study.judge("ayu", .undo(of: last, why: nil))
    #expect(try study.reduce().suggestions[2].status == .suggested)
  }

  @Test func `what one person accepts and another rejects is contested`() throws {
    for isRejectedFirst in [true, false] {
      var study = SmallStudy()
      study.hit("A", 1)
      let id = try study.reduce().suggestions[0].id
      let reject = Act.reject(Act.Rejection(of: id, code: "A", anchor: study.anchor(1)))
      if isRejectedFirst { study.judge("budi", reject) }
      study.judge("ayu", .accept(of: id, study.choice("A", 1)))
      if !isRejectedFirst { study.judge("budi", reject) }
      #expect(try study.reduce().codings.map(\.status) == [.contested])
      study.judge("budi", .accept(of: id, study.choice("A", 1)))
      #expect(try study.reduce().codings.map(\.status) == [.accepted, .accepted])
    }
  }

  @Test func `the beginning of an id suffices where only one begins so`() throws {
    func suggestion(_ id: String) -> Suggestion {
      Suggestion(
        id: id,
        code: "A",
        source: "s",
        range: TextRange(0, 1),
        hits: [],
        part: .body,
        status: .suggested
      )
    }
    let index = SuggestionIndex(["s-ab12", "s-ab34", "s-c", "s-cd"].map(suggestion))
    #expect(try index.resolve("s-ab1").id == "s-ab12")
    #expect(try index.resolve("ab3").id == "s-ab34")
    #expect(try index.resolve("s-c").id == "s-c")
    #expect(throws: ChoiceError.ambiguousSuggestion("ab", ["s-ab12", "s-ab34"])) {
      try index.resolve("ab")
    }
    for prefix in ["s", "s-"] {
      #expect(throws: ChoiceError.ambiguousSuggestion(prefix, ["s-ab12", "s-ab34", "s-c", "s-cd"]))
      {
        try index.resolve(prefix)
      }
    }
    for prefix in ["", "x"] {
      #expect(throws: ChoiceError.unknownSuggestion(prefix)) { try index.resolve(prefix) }
    }
  }
}
