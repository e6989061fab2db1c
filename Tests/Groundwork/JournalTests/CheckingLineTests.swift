import Journal
import StudyModel
import Testing

@Suite struct CheckingLineTests {
  private static let anchor = Anchor(
    source: "s",
    document: "f",
    range: TextRange(0, 3),
    quote: "One",
    prefix: "",
    suffix: " is"
  )

  private static let acts: [Act] = [
    .code(CodingChoice(anchor: anchor, code: "A", sample: "round-1", seen: [])),
    .accept(
      of: "s-0123456789ab",
      CodingChoice(
        anchor: anchor,
        code: "A",
        why: "w",
        seen: [.suggestion, .coder],
        suggester: SuggesterMark(
          id: "rules",
          version: "1",
          settings: "s",
          input: "0f",
          at: "2026-11-20T09:15:00Z"
        )
      )
    ),
    .noneInSample(anchor, sample: "round-1"),
    .none(anchor),
    .settle(
      Settlement(
        of: [JudgementID(chain: "ayu", number: 1), JudgementID(chain: "bram", number: 2)],
        sample: "round-1",
        place: anchor,
        choice: "A",
        because: .ambiguity,
        why: "w"
      )
    ),
    .resolve(of: JudgementID(chain: "ayu", number: 1), choice: "undo", why: "w"),
  ]

  @Test(arguments: acts)
  func `AUT-08: what is said of samples and of what was visible comes back`(act: Act) throws {
    let line = JudgementLine(
      judgement: Judgement(
        id: JudgementID(chain: "ayu", number: 3),
        at: "2026-11-20T09:15:00Z",
        by: "ayu",
        act: act
      ),
      previous: JudgementLine.beginning
    )
    #expect(try JudgementLine(parsing: line.text.utf8, chain: "ayu").judgement.act == act)
  }

  @Test(arguments: [
    ("\"seen\":[\"nonsense\"]", "seen"), ("\"seen\":\"suggestion\"", "seen"),
    ("\"suggester\":\"rules\"", "suggester"), ("\"sample\":7", "sample"),
  ])
  func `a field of the new ones that cannot be read is named`(text: String, field: String) {
    let line =
      #"{"n":1,"at":"2026-11-20T09:15:00Z","by":"ayu","act":"code","source":"s","document":"f","#
      + #""start":0,"end":3,"quote":"One","prefix":"","suffix":"","code":"A","#
      + "\(text),\"prev\":\"\(JudgementLine.beginning)\"}"
    #expect(throws: JudgementLineError.invalid(field: field, act: "code")) {
      try JudgementLine(parsing: line.utf8, chain: "ayu")
    }
  }
}
