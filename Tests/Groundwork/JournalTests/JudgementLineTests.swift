import Journal
import StudyModel
import Testing

@Suite struct JudgementLineTests {
  @Test(arguments: 0..<1000 as Range<UInt64>)
  func `a line that is written is read again`(seed: UInt64) throws {
    var acts = RandomActs(seed: seed)
    let judgement = Judgement(
      id: JudgementID(chain: "ayu-2", number: acts.number(99) + 1),
      at: "2026-11-20T09:15:00Z",
      by: "ayu",
      act: acts.act(),
      taken: seed % 2 == 0 ? "k-8f3a" : nil
    )
    let line = JudgementLine(
      judgement: judgement,
      machine: seed % 3 == 0 ? "9f" : nil,
      previous: JudgementLine.beginning
    )
    let text = line.text
    #expect(!text.utf8.contains(0x0A) && !text.utf8.contains(0x0D))
    let read = try JudgementLine(parsing: text.utf8, chain: "ayu-2")
    #expect(read == line)
    #expect(read.text == text)
  }

  @Test func `AUT-08: a coding has the fields of the format in their order`() throws {
    let choice = CodingChoice(
      anchor: Anchor(
        source: "nota-2018",
        document: "d0",
        range: TextRange(118, 124),
        quote: "a\"b",
        prefix: "p",
        suffix: "s"
      ),
      code: "BTK-LATIH",
      cases: ["KR"],
      claim: .done
    )
    let line = JudgementLine(
      judgement: Judgement(
        id: JudgementID(chain: "ayu", number: 7),
        at: "2026-11-20T09:15:00Z",
        by: "ayu",
        act: .code(choice)
      ),
      previous: "00"
    )
    #expect(
      line.text == """
        {"n":7,"at":"2026-11-20T09:15:00Z","by":"ayu","act":"code","source":"nota-2018",\
        "document":"d0","start":118,"end":124,"quote":"a\\"b","prefix":"p","suffix":"s",\
        "code":"BTK-LATIH","case":["KR"],"claim":"done","prev":"00"}
        """
    )
  }

  @Test func `an act of a later version is kept by its name`() throws {
    let text =
      #"{"n":1,"at":"2026-11-20T09:15:00Z","by":"ayu","act":"dream","x":[{}],"prev":"0"}"#
    let line = try JudgementLine(parsing: text.utf8, chain: "ayu")
    #expect(line.judgement.act == .further(name: "dream"))
  }

  @Test(
    arguments: [
      ("x", JudgementLineError.malformed),
      ("[]", .malformed),
      (
        #"{"at":"2026-11-20T09:15:00Z","by":"a","act":"undo","of":"a-1","prev":""}"#,
        .missing(field: "n", act: "undo")
      ),
      (
        #"{"n":0,"at":"2026-11-20T09:15:00Z","by":"a","act":"undo","of":"a-1","prev":""}"#,
        .invalid(field: "n", act: "undo")
      ),
      (
        #"{"n":1,"at":"yesterday","by":"a","act":"undo","of":"a-1","prev":""}"#,
        .invalid(field: "at", act: "undo")
      ),
      (
        #"{"n":1,"at":"2026-11-20T09:15:00Z","by":"a","act":"undo","of":"a","prev":""}"#,
        .invalid(field: "of", act: "undo")
      ),
      (
        #"{"n":1,"at":"2026-11-20T09:15:00Z","by":"a","act":"undo","prev":""}"#,
        .missing(field: "of", act: "undo")
      ),
      (
        #"{"n":1,"at":"2026-11-20T09:15:00Z","by":"a","act":"reanchor","of":"a-1","prev":""}"#,
        .missing(field: "to", act: "reanchor")
      ),
      (
        #"{"n":1,"at":"2026-11-20T09:15:00Z","by":"a","act":"none","place":1,"prev":""}"#,
        .invalid(field: "place", act: "none")
      ),
      (
        #"{"n":1,"at":"2026-11-20T09:15:00Z","by":"a","act":"code","source":"s","document":"","#
          + #""start":9,"end":3,"quote":"","prefix":"","suffix":"","code":"C","prev":""}"#,
        .invalid(field: "end", act: "code")
      ),
      (
        #"{"n":1,"at":"2026-11-20T09:15:00Z","by":"a","act":"code","source":"s","document":"","#
          + #""start":1,"end":3,"quote":"","prefix":"","suffix":"","code":"C","claim":"doen","#
          + #""prev":""}"#,
        .invalid(field: "claim", act: "code")
      ),
    ]
  )
  func `AUT-08: a line that lacks something says what`(text: String, error: JudgementLineError) {
    #expect(throws: error) { try JudgementLine(parsing: text.utf8, chain: "a") }
  }
}

@Suite struct PersonIDTests {
  @Test(arguments: ["ayu", "coder-a", "a", "7", "b2", "a-2b"])
  func `an id of letters, digits and hyphens is a person's`(id: String) {
    #expect(PersonID.isValid(id))
  }

  @Test(arguments: ["", "-", "Ayu", "ayu-2", "ayu-", "-ayu", "a b", "a/b", "é", "..", "a.b"])
  func `an id that a chain or a path could be mistaken for is refused`(id: String) {
    #expect(!PersonID.isValid(id))
  }
}
