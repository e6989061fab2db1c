import ReduceStage
import StudyModel
import Testing

@Suite struct CodingReplayTests {
  @Test func `RED-03: a coding knows its place in the document of today`() throws {
    var study = SmallStudy()
    study.add("s", [["Front."], ["One is here."]], parts: [(.abstract, 1...1)])
    let id = study.judge("ayu", .code(study.choice("A", 2)))
    study.judge("ayu", .code(study.choice("A", 1)))
    let codings = try study.reduce().codings
    #expect(codings.map(\.part) == [.abstract, .body])
    let coding = try #require(codings.last)
    #expect(coding.id == id)
    #expect(coding.range == study.sentence(2))
    #expect(coding.anchorState == .exact)
    #expect(coding.lines == 20...20)
    #expect(coding.page == "iv")
    #expect(coding.locator == "p. iv L20")
    #expect(coding.status == .accepted && coding.isEvidence)
    #expect(codings[0].counts && !codings[0].isEvidence)
  }

  @Test func `MOD-03: cases are the source's own unless some are chosen`() throws {
    var study = SmallStudy()
    study.add("k", [["Word."]], cases: ["KR"])
    study.judge("ayu", .code(study.choice("A", 1, of: "k")))
    study.judge("ayu", .code(study.choice("B", 1, of: "k", cases: ["NL"])))
    #expect(try study.reduce().codings.map(\.cases) == [["KR"], ["NL"]])
  }

  @Test func `RED-17: a coding that lacks what its code needs is unfinished`() throws {
    var study = SmallStudy()
    let id = study.judge("ayu", .code(study.choice("N", 1)))
    let before = try study.reduce()
    #expect(before.codings[0].status == .unfinished)
    #expect(before.codings[0].lacks == [.case, .claim])
    #expect(!before.codings[0].counts)
    #expect(before.diagnostics.map(\.code) == ["coding-unfinished"])
    study.judge("ayu", .edit(of: id, study.choice("N", 1, cases: ["KR"], claim: .hoped)))
    let after = try study.reduce()
    #expect(after.codings[0].status == .accepted)
    #expect(after.codings[0].id == id)
    #expect(after.diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      (Code.Need.case, CodingWords(cases: ["KR"])), (.claim, CodingWords(claim: "done")),
      (.sign, CodingWords(sign: "plus")), (.strength, CodingWords(strength: "weak")),
      (.voice, CodingWords(voice: "law")), (.evidence, CodingWords(evidence: ["number"])),
      (.domain, CodingWords(domain: "cyber")), (.bearer, CodingWords(bearer: "state")),
      (.certainty, CodingWords(certainty: "guess")),
    ]
  )
  func `each need is met by its own field only`(need: Code.Need, words: CodingWords) throws {
    var study = SmallStudy()
    study.codes.append(Code(id: "X", needs: [need]))
    let met = try study.choosing().code(study.sentence(1), in: "s", codes: ["X"], words: words)
    #expect(met.diagnostics.isEmpty)
    let bare = try study.choosing().code(study.sentence(2), in: "s", codes: ["X"])
    #expect(bare.diagnostics.map(\.code) == ["coding-unfinished"])
    for act in met.acts + bare.acts { study.judge("ayu", act) }
    #expect(try study.reduce().codings.map(\.status) == [.accepted, .unfinished])
    #expect(try study.reduce().codings.map(\.lacks) == [[], [need]])
  }

  @Test func `a coding of an unknown code, a container or an unknown case is reported`() throws {
    var study = SmallStudy()
    study.judge("ayu", .code(study.choice("GONE", 1)))
    study.judge("ayu", .code(study.choice("BOX", 2)))
    study.judge("ayu", .code(study.choice("A", 4, cases: ["XX"])))
    let reduction = try study.reduce()
    #expect(
      reduction.diagnostics.map(\.code) == [
        "coding-unknown-code", "coding-container", "coding-unknown-case",
      ]
    )
    #expect(reduction.codings.map(\.status) == [.unfinished, .unfinished, .accepted])
    #expect(reduction.diagnostics[1].place?.text == "codebook/journal/ayu.jsonl:2")
  }

  @Test func `the same code on the same words by the same person is one coding`() throws {
    var study = SmallStudy()
    study.hit("N", 2)
    let suggestion = try study.reduce().suggestions[0].id
    let first = study.judge("ayu", .code(study.choice("N", 2, cases: ["KR"])))
    let second = study.judge(
      "ayu",
      .accept(of: suggestion, study.choice("N", 2, cases: ["NL"], claim: .done))
    )
    let joined = try study.reduce().codings
    #expect(joined.map(\.id) == [first])
    #expect(joined[0].cases == ["KR", "NL"])
    #expect(joined[0].choice.claim == .done)
    #expect(joined[0].suggestion == suggestion)
    #expect(try study.reduce().coding(of: second)?.id == first)
    #expect(try study.choosing().edit(second.text, by: "ayu").acts.count == 1)
    // An edit by the id of the line that joined changes the same coding.
    study.judge("ayu", .edit(of: second, study.choice("N", 2, cases: ["NL"], claim: .hoped)))
    #expect(try study.reduce().codings.map(\.choice.claim) == [.hoped])
    #expect(try study.reduce().codings.map(\.id) == [first])
  }

  @Test func `without the first line, the one that joined makes the coding`() throws {
    var study = SmallStudy()
    let first = study.judge("ayu", .code(study.choice("A", 2, claim: .done)))
    let second = study.judge("ayu", .code(study.choice("A", 2, claim: .hoped)))
    study.judge("ayu", .undo(of: first, why: nil))
    let codings = try study.reduce().codings
    #expect(codings.map(\.id) == [second])
    #expect(codings[0].choice.claim == .hoped)
  }

  @Test func `RED-09: other words, another code or another person make another coding`() throws {
    var study = SmallStudy()
    study.judge("ayu", .code(study.choice("A", 1)))
    study.judge("ayu", .code(study.choice("A", 3)))
    study.judge("ayu", .code(study.choice("B", 1)))
    study.judge("budi", .code(study.choice("A", 1, claim: .done)))
    let codings = try study.reduce().codings
    #expect(codings.count == 4)
    #expect(codings.allSatisfy { $0.status == .accepted })
    #expect(codings.map(\.code) == ["A", "A", "B", "A"])
    #expect(codings.map(\.by) == ["ayu", "budi", "ayu", "ayu"])
  }

  @Test func `another person's edit changes nothing and makes the coding contested`() throws {
    var study = SmallStudy()
    let id = study.judge("ayu", .code(study.choice("A", 1, claim: .done)))
    let edit = study.judge("budi", .edit(of: id, study.choice("A", 1, claim: .hoped)))
    let contested = try study.reduce()
    #expect(contested.codings[0].status == .contested)
    #expect(contested.codings[0].choice.claim == .done)
    #expect(!contested.codings[0].counts)
    #expect(contested.diagnostics.map(\.code) == ["coding-contested"])
    var agreed = study
    agreed.judge("ayu", .edit(of: id, agreed.choice("A", 1, claim: .hoped)))
    #expect(try agreed.reduce().codings.map(\.status) == [.accepted])
    var resolved = study
    resolved.judge("cici", .resolve(of: id, choice: edit.text, why: "talked"))
    #expect(try resolved.reduce().codings.map(\.status) == [.accepted])
    #expect(try resolved.reduce().codings.map(\.choice.claim) == [.hoped])
    var kept = study
    kept.judge("cici", .resolve(of: id, choice: id.text, why: "talked"))
    #expect(try kept.reduce().codings.map(\.status) == [.accepted])
    #expect(try kept.reduce().codings.map(\.choice.claim) == [.done])
    kept.judge("budi", .edit(of: id, kept.choice("A", 1, claim: .planned)))
    #expect(try kept.reduce().codings.map(\.status) == [.contested])
    var vain = study
    vain.judge("cici", .resolve(of: id, choice: "whatever", why: "talked"))
    #expect(try vain.reduce().codings.map(\.status) == [.contested])
    #expect(try vain.reduce().diagnostics.contains { $0.code == "resolution-unknown" })
  }

  @Test func `RED-25: only its author undoes a line; another's undo contests it`() throws {
    var study = SmallStudy()
    let id = study.judge("ayu", .code(study.choice("A", 1)))
    let undo = study.judge("budi", .undo(of: id, why: nil))
    let contested = try study.reduce()
    #expect(contested.codings.map(\.status) == [.contested])
    #expect(contested.diagnostics.contains { $0.code == "undo-of-another" })
    for choice in ["undo", undo.text] {
      var resolved = study
      let resolution = resolved.judge("cici", .resolve(of: id, choice: choice, why: "talked"))
      #expect(try resolved.reduce().codings.isEmpty)
      resolved.judge("cici", .undo(of: resolution, why: nil))
      #expect(try resolved.reduce().codings.map(\.status) == [.contested])
    }
    study.judge("budi", .undo(of: undo, why: nil))
    #expect(try study.reduce().codings.map(\.status) == [.accepted])
  }

  @Test func `of several resolutions the latest counts`() throws {
    var study = SmallStudy()
    let id = study.judge("ayu", .code(study.choice("A", 1, claim: .done)))
    let edit = study.judge("budi", .edit(of: id, study.choice("A", 1, claim: .hoped)))
    study.judge("cici", .resolve(of: id, choice: "undo", why: "talked"))
    #expect(try study.reduce().codings.isEmpty)
    let second = study.judge("cici", .resolve(of: id, choice: edit.text, why: "talked again"))
    #expect(try study.reduce().codings.map(\.choice.claim) == [.hoped])
    study.judge("cici", .undo(of: second, why: nil))
    #expect(try study.reduce().codings.isEmpty)
  }

  @Test func `an undo can be undone, as often as one likes`() throws {
    var study = SmallStudy()
    var last = study.judge("ayu", .code(study.choice("A", 1)))
    for round in 1...6 {
      last = study.judge("ayu", .undo(of: last, why: nil))
      #expect(try study.reduce().codings.count == (round % 2 == 0 ? 1 : 0))
    }
  }

  @Test func `RED-11: a change of the codebook moves codings of everybody`() throws {
    var study = SmallStudy()
    let first = study.judge("ayu", .code(study.choice("A", 1)))
    let second = study.judge("budi", .code(study.choice("A", 2)))
    let change = CodebookChange(
      operation: "merge",
      code: "B",
      before: "",
      after: "",
      moves: [first: ["B"], second: ["B"]],
      why: "one thing"
    )
    let line = study.judge("ayu", .codebook(change))
    #expect(try study.reduce().codings.map(\.code) == ["B", "B"])
    study.judge("ayu", .undo(of: line, why: nil))
    #expect(try study.reduce().codings.map(\.code) == ["A", "A"])
  }

  @Test func `a line that names what no journal holds is reported`() throws {
    var study = SmallStudy()
    let gone = JudgementID(chain: "z", number: 9)
    study.judge("ayu", .undo(of: gone, why: nil))
    study.judge("ayu", .edit(of: gone, study.choice("A", 1)))
    study.judge("ayu", .reanchor(of: gone, to: nil))
    study.judge("ayu", .resolve(of: gone, choice: "x", why: "y"))
    let reduction = try study.reduce()
    #expect(reduction.codings.isEmpty)
    #expect(reduction.diagnostics.map(\.code) == Array(repeating: "judgement-unknown", count: 4))
  }
}

@Suite struct AnchorReplayTests {
  @Test func `RED-04: a changed document carries, proposes or loses an excerpt`() throws {
    var study = SmallStudy()
    study.add("s", [["Only the quick brown fox is here.", "Nothing resembles these 42 words."]])
    study.judge("ayu", .code(study.choice("A", 1)))
    let second = study.judge("ayu", .code(study.choice("B", 2)))
    let places = try study.reduce().places
    study.add("s", [["New.", "Only the quick brown fox is here.", "zzzz"]])
    let moved = try study.reduce()
    #expect(moved.codings.map(\.anchorState) == [.carried, .lost])
    #expect(moved.codings[0].range == study.sentence(2))
    #expect(moved.codings[1].range == nil && moved.codings[1].part == nil)
    #expect(moved.codings[1].quote == "Nothing resembles these 42 words.")
    #expect(moved.diagnostics.map(\.code) == ["coding-lost"])
    let over = CarriedOver(places, in: study.documents)
    #expect((over.count(.exact), over.count(.carried), over.count(.lost)) == (0, 1, 1))

    study.add("s", [["New.", "Only the quick brown fux is here.", "zzzz"]])
    let doubtful = try study.reduce()
    #expect(doubtful.codings[0].anchorState == .proposed)
    #expect(!doubtful.codings[0].counts)
    let doubts = CarriedOver(places, in: study.documents).places(.proposed)
    #expect(doubts.map(\.place.about) == ["A"])
    #expect(doubts.first?.candidates.isEmpty == false)

    let decided = try study.choosing().reanchor("ayu-1", to: study.sentence(2))
    for act in decided.acts { study.judge("ayu", act) }
    study.judge("ayu", .reanchor(of: second, to: study.anchor(3)))
    let settled = try study.reduce()
    #expect(settled.codings.map(\.anchorState) == [.exact, .exact])
    #expect(settled.codings.map(\.quote) == ["Only the quick brown fux is here.", "zzzz"])
    study.judge("ayu", .reanchor(of: second, to: nil))
    #expect(try study.reduce().codings.map(\.anchorState) == [.exact, .lost])
  }

  @Test func `a source that is gone or could not be read loses its excerpts and says so`() throws {
    var study = SmallStudy()
    study.judge("ayu", .code(study.choice("A", 1)))
    let documents = study.documents
    study.documents = []
    #expect(try study.reduce().diagnostics.map(\.code) == ["coding-without-document"])
    #expect(try study.reduce().codings.map(\.anchorState) == [.lost])
    study.documents = documents
    study.sources = []
    #expect(try study.reduce().diagnostics.map(\.code) == ["coding-without-source"])
  }

  @Test func `an event and a mark can be anchored anew as well`() throws {
    var study = SmallStudy()
    let event = study.judge(
      "ayu",
      .event(EventChoice(id: "e", name: "n", date: nil, anchor: study.anchor(1)))
    )
    let mark = study.judge("ayu", .none(study.anchor(1)))
    study.judge("ayu", .reanchor(of: event, to: study.anchor(4)))
    study.judge("ayu", .reanchor(of: mark, to: nil))
    let reduction = try study.reduce()
    #expect(reduction.events[0].range == study.sentence(4))
    #expect(reduction.events[0].locator == "p. iv L20")
    #expect(reduction.nothingHere[0].range == nil)
  }
}
