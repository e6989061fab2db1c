import ReduceStage
import StudyModel
import Testing

@Suite struct MachineUseTests {
  private static let mark = SuggesterMark(
    id: "rules",
    version: "1",
    settings: "",
    input: "0f",
    at: "2026-11-20T00:00:00Z"
  )

  /// Two suggestions of indicators and one from outside, on the same words as one of them.
  private static func study() throws -> (Study, SmallStudy) {
    var small = SmallStudy()
    small.hit("A", 1)
    small.hit("A", 4)
    var study = try small.study
    study.outsideSuggestions = [
      OutsideSuggestion(mark: mark, code: "A", anchor: small.anchor(4), why: "alone", score: "0.9"),
      OutsideSuggestion(mark: mark, code: "GONE", anchor: small.anchor(1)),
    ]
    return (study, small)
  }

  private func reduce(_ study: Study, _ small: SmallStudy) -> Reduction {
    Reducing.reduce(
      study: study,
      documents: small.documents,
      hits: small.hits,
      hash: SmallStudy.hash
    )
  }

  @Test func `AUT-02: suggestions from outside bear their mark, apart from those of indicators`()
    throws
  {
    let (study, small) = try Self.study()
    let reduction = reduce(study, small)
    #expect(reduction.suggestions.map(\.suggester) == [nil, nil, Self.mark])
    #expect(Set(reduction.suggestions.map(\.id)).count == 3)
    #expect(reduction.suggestions.last?.why == "alone")
    #expect(reduction.diagnostics.map(\.code) == ["suggestions-stranded"])
    #expect(reduction.codings == [])
  }

  @Test func `nothing is suggested from outside for a retired code, and nothing is lost by it`()
    throws
  {
    var (_, small) = try Self.study()
    small.codes[1] = Code(id: "A", parent: "BOX", status: .retired)
    var study = try small.study
    study.outsideSuggestions = [
      OutsideSuggestion(mark: Self.mark, code: "A", anchor: small.anchor(4))
    ]
    let reduction = reduce(study, small)
    #expect(reduction.suggestions == [])
    #expect(reduction.diagnostics == [])
  }

  @Test func `AUT-02: what was accepted keeps the mark, also when the suggestions are gone`() throws
  {
    var (study, small) = try Self.study()
    let reduction = reduce(study, small)
    let id = try #require(reduction.suggestions.last?.id)
    let choosing = Choosing(study: study, reduction: reduction, documents: small.documents)
    let act = try #require(try choosing.accept(.ids([id])).acts.first)
    small.judge("ayu", act)
    small.judge("ayu", .edit(of: JudgementID(chain: "ayu", number: 1), try edited(act)))
    study.judgements = small.judgements
    study.outsideSuggestions = []
    let coding = try #require(reduce(study, small).codings.first)
    #expect(coding.choice.suggester == Self.mark)
    #expect(coding.choice.seen == [.suggestion])
  }

  /// What editing a field makes of a choice.
  private func edited(_ act: Act) throws -> CodingChoice {
    guard case .accept(_, let choice) = act else { preconditionFailure("no acceptance") }
    var small = SmallStudy()
    small.judge("ayu", .code(choice))
    let changed = try small.choosing().edit("ayu-1", by: "ayu", words: CodingWords(claim: "done"))
    guard case .edit(_, let edit)? = changed.acts.first else { preconditionFailure("no edit") }
    return edit
  }

  @Test func `AUT-03: a batch takes no suggestion from outside`() throws {
    let (study, small) = try Self.study()
    let reduction = reduce(study, small)
    let choosing = Choosing(study: study, reduction: reduction, documents: small.documents)
    let acts = try choosing.accept(.batch(code: "A", source: nil)).acts
    #expect(acts.count == 2)
  }

  @Test func `AUT-04: share and time are counted by person and maker, without pauses`() throws {
    var small = SmallStudy()
    for sentence in 1...4 { small.hit("A", sentence) }
    let suggestions = try small.reduce().suggestions
    let choosing = try small.choosing()
    for suggestion in suggestions.prefix(3) {
      for act in try choosing.accept(.ids([suggestion.id])).acts { small.judge("ayu", act) }
    }
    for act in try choosing.reject(.ids([suggestions[3].id])).acts { small.judge("ayu", act) }
    small.judge(
      "ayu",
      .edit(of: JudgementID(chain: "ayu", number: 1), small.choice("B", 1))
    )
    let use = MachineUse(study: try small.study, reduction: try small.reduce()) { first, second in
      // The second decision comes after a night, the others after two seconds.
      first.hasSuffix("00:00Z") && second.hasSuffix("01:00Z") ? 40_000 : 2
    }
    let person = try #require(use.persons.first)
    #expect((person.unchanged, person.edited, person.rejected) == (2, 1, 1))
    #expect(person.unchangedShare == 0.5)
    #expect(person.medianSeconds == 2)
    func warned(_ bounds: StudyProtocol.Acceptance) -> [String] { use.warnings(bounds).map(\.code) }
    #expect(warned(StudyProtocol.Acceptance()) == [])
    #expect(warned(.init(fromDecisions: 4)) == ["acceptance-fast"])
    #expect(
      warned(.init(unchangedAtMost: 0.4, fromDecisions: 4)) == [
        "acceptance-high", "acceptance-fast",
      ]
    )
    #expect(warned(.init(unchangedAtMost: 0.5, secondsAtLeast: 2, fromDecisions: 4)) == [])
  }
}
