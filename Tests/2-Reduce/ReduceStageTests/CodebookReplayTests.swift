import ReduceStage
import StudyModel
import TestKit
import Testing

@Suite struct CodebookReplayTests {
  @Test func `a split sends a coding to both: the second is numbered after the line`() throws {
    var study = SmallStudy()
    let first = study.judge("ayu", .code(study.choice("A", 1)))
    let second = study.judge("ayu", .code(study.choice("A", 2)))
    let third = study.judge("ayu", .code(study.choice("A", 3)))
    study.codes += [Code(id: "C"), Code(id: "D")]
    let line = study.judge(
      "budi",
      .codebook(Self.change("split", "A", ["C", "D"], [first: ["C", "D"], second: ["A"]]))
    )
    let codings = try study.reduce().codings
    #expect(codings.map(\.id.text) == ["ayu-1", "budi-1.1", "ayu-2", "ayu-3"])
    #expect(codings.map(\.code) == ["C", "D", "A", "A"])
    #expect(codings.map(\.by) == ["ayu", "ayu", "ayu", "ayu"])
    #expect(codings.map(\.former) == [["A"], ["A"], [], []])
    // What nobody decided about waits; what stays by decision does not.
    #expect(codings.map(\.review) == [nil, nil, nil, line])
    #expect(codings.first { $0.id == third }?.review == line)
  }

  @Test func `the second coding is edited and undone like any other`() throws {
    var study = SmallStudy()
    let first = study.judge("ayu", .code(study.choice("A", 1)))
    study.codes += [Code(id: "C"), Code(id: "D")]
    let line = study.judge(
      "ayu",
      .codebook(Self.change("split", "A", ["C", "D"], [first: ["C", "D"]]))
    )
    let copy = try #require(JudgementID("\(line.text).1"))
    var edited = study
    edited.judge("ayu", .edit(of: copy, study.choice("B", 1)))
    #expect(try edited.reduce().codings.map(\.code) == ["B", "C"])
    var contested = study
    contested.judge("budi", .undo(of: copy, why: nil))
    #expect(try contested.reduce().coding(of: copy)?.status == .contested)
    study.judge("ayu", .undo(of: copy, why: nil))
    #expect(try study.reduce().codings.map(\.code) == ["C"])
    #expect(try study.reduce().diagnostics.allSatisfy { $0.code != "judgement-unknown" })
  }

  @Test func `a coding of a merged code that comes from elsewhere follows and waits`() throws {
    var study = SmallStudy()
    let known = study.judge("ayu", .code(study.choice("B", 1)))
    let line = study.judge("ayu", .codebook(Self.change("merge", "A", ["B"], [known: ["A"]])))
    let late = study.judge("budi", .code(study.choice("B", 2)))
    let reduction = try study.reduce()
    #expect(reduction.codings.map(\.code) == ["A", "A"])
    #expect(reduction.codings.map(\.former) == [["B"], ["B"]])
    #expect(reduction.coding(of: known)?.review == nil)
    #expect(reduction.coding(of: late)?.review == line)
  }

  @Test func `merged onto the same words of one person, two codings become one`() throws {
    var study = SmallStudy()
    let kept = study.judge("ayu", .code(study.choice("A", 1)))
    let joining = study.judge("ayu", .code(study.choice("B", 1)))
    let other = study.judge("budi", .code(study.choice("B", 1)))
    study.judge(
      "ayu",
      .codebook(Self.change("merge", "A", ["B"], [joining: ["A"], other: ["A"]]))
    )
    let reduction = try study.reduce()
    #expect(reduction.codings.map(\.id) == [kept, other])
    #expect(reduction.coding(of: joining)?.id == kept)
    #expect(reduction.codings.allSatisfy { $0.review == nil })
    let accounts = try Self.history(of: study).accounts
    #expect(accounts["A"]?.text == "1 coded - 1 joined + 2 moved in = 2 now")
    #expect(accounts["B"]?.text == "2 coded - 2 moved out = 0 now")
  }

  @Test func `what differs on the same words stays two after a merge, and both wait`() throws {
    var study = SmallStudy()
    let first = study.judge("ayu", .code(study.choice("A", 1, claim: .done)))
    let second = study.judge("ayu", .code(study.choice("B", 1, claim: .hoped)))
    let line = study.judge(
      "ayu",
      .codebook(Self.change("merge", "A", ["B"], [second: ["A"]]))
    )
    let codings = try study.reduce().codings
    #expect(codings.map(\.id) == [first, second])
    #expect(codings.map(\.review) == [line, line])
  }

  @Test func `what a split brings onto words that were coded so already joins them`() throws {
    var study = SmallStudy()
    study.codes += [Code(id: "C"), Code(id: "D")]
    let there = study.judge("ayu", .code(study.choice("D", 1)))
    let split = study.judge("ayu", .code(study.choice("A", 1)))
    study.judge(
      "ayu",
      .codebook(Self.change("split", "A", ["C", "D"], [split: ["C", "D"]]))
    )
    let codings = try study.reduce().codings
    #expect(codings.map(\.id) == [split, there])
    #expect(codings.map(\.code) == ["C", "D"])
    let account = try Self.history(of: study).accounts["D"]
    #expect(account?.text == "1 coded - 1 joined + 1 doubled by a split = 1 now")
    #expect(account?.addsUp == true)
  }

  @Test func `a new id takes every coding along, and what was rejected stays so`() throws {
    var study = SmallStudy()
    study.hit("A", 2)
    let suggestion = try #require(try study.reduce().suggestions.first)
    study.judge(
      "ayu",
      .reject(.init(of: suggestion.id, code: "A", anchor: study.anchor(2), why: nil))
    )
    let first = study.judge("ayu", .code(study.choice("A", 1)))
    study.judge("ayu", .codebook(Self.change("rename", "A", ["Z"], [:])))
    study.judge("budi", .code(study.choice("A", 3)))
    study.codes = [Code(id: "Z"), Code(id: "B")]
    study.hits = []
    study.hit("Z", 2)
    let reduction = try study.reduce()
    #expect(reduction.codings.map(\.code) == ["Z", "Z"])
    #expect(reduction.coding(of: first)?.former == ["A"])
    #expect(reduction.codings.allSatisfy { $0.review == nil && $0.status == .accepted })
    #expect(reduction.suggestions.map(\.status) == [.rejected])
  }

  @Test(arguments: ["edit", "undo", "other person", "coded again"])
  func `RED-12: a new definition puts codings up for review until each is settled`(
    way: String
  ) throws {
    var study = SmallStudy()
    let first = study.judge("ayu", .code(study.choice("A", 1)))
    let other = study.judge("ayu", .code(study.choice("B", 1)))
    let line = study.judge("ayu", .codebook(Self.change("redefine", "A", [], [:])))
    #expect(try study.reduce().coding(of: first)?.review == line)
    #expect(try study.reduce().coding(of: other)?.review == nil)
    switch way {
    case "edit": study.judge("ayu", .edit(of: first, study.choice("A", 1)))
    case "undo": study.judge("ayu", .undo(of: first, why: nil))
    case "other person": study.judge("budi", .edit(of: first, study.choice("A", 1)))
    default: study.judge("ayu", .code(study.choice("A", 1)))
    }
    #expect(try study.reduce().codings.allSatisfy { $0.review == nil && $0.status == .accepted })
  }

  @Test func `RED-12: a new meaning recorded by hand is the same thing`() throws {
    var study = SmallStudy()
    let first = study.judge("ayu", .code(study.choice("A", 1)))
    func record(_ isSame: Bool) -> Act {
      .record(
        RecordedChange(
          file: "codebook/codes.yaml",
          item: "codes/A",
          before: "a",
          after: "b",
          sameMeaning: isSame
        )
      )
    }
    study.judge("ayu", record(true))
    #expect(try study.reduce().coding(of: first)?.review == nil)
    let line = study.judge("ayu", record(false))
    #expect(try study.reduce().coding(of: first)?.review == line)
  }

  @Test func `a retired code keeps its codings, which count nowhere, and is not offered`() throws {
    var study = SmallStudy()
    let first = study.judge("ayu", .code(study.choice("A", 1)))
    study.judge("ayu", .codebook(Self.change("retire", "A", ["B"], [:])))
    let late = study.judge("budi", .code(study.choice("A", 3)))
    study.codes[1] = Code(id: "A", parent: "BOX", status: .retired, became: ["B"])
    study.hit("A", 2)
    let reduction = try study.reduce()
    #expect(reduction.suggestions.isEmpty)
    #expect(reduction.codings.map(\.status) == [.retired, .retired])
    #expect(reduction.codings.allSatisfy { !$0.counts })
    // Who coded without knowing of it is told.
    #expect(reduction.coding(of: first)?.review == nil)
    #expect(reduction.coding(of: late)?.review != nil)
    #expect(throws: ChoiceError.retiredCode("A", became: ["B"])) {
      try study.choosing().code(study.sentence(2), in: "s", codes: ["A"])
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `no operation loses a coding, and the history explains every number`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var study = SmallStudy()
    study.codes = (0..<6).map { Code(id: "K\($0)") }
    for _ in 0..<25 {
      let codes = study.codes.map(\.id)
      let person = ["ayu", "budi"].randomElement(using: &random) ?? "ayu"
      let code = codes.randomElement(using: &random) ?? "K0"
      let other = codes.filter { $0 != code }.randomElement(using: &random) ?? "K1"
      let its = try study.reduce().codings.filter { $0.code == code }.map(\.id)
      switch Int.random(in: 0..<9, using: &random) {
      case 0: study.judge(person, .codebook(Self.change("redefine", code, [], [:])))
      case 1:
        let targets = [other, code].shuffled(using: &random)
        let moves = its.filter { _ in Bool.random(using: &random) }.map { ($0, targets) }
        study.judge(
          person,
          .codebook(
            Self.change("split", code, [other], Dictionary(moves) { first, _ in first })
          )
        )
      case 2:
        let moves = Dictionary(its.map { ($0, [other]) }) { first, _ in first }
        study.judge(person, .codebook(Self.change("merge", other, [code], moves)))
      case 3:
        let new = "N\(study.judgements.count)"
        study.judge(person, .codebook(Self.change("rename", code, [new], [:])))
        study.codes = study.codes.map { $0.id == code ? Code(id: new) : $0 }
      case 4 where !its.isEmpty: study.judge(person, .undo(of: its[0], why: nil))
      case 5 where !its.isEmpty: study.judge(person, .edit(of: its[0], study.choice(other, 4)))
      default:
        study.judge(person, .code(study.choice(code, Int.random(in: 1...4, using: &random))))
      }
    }
    let reduction = try study.reduce()
    let undone = Set(
      study.judgements.compactMap { line -> JudgementID? in
        guard case .undo(let id, _) = line.act,
          reduction.coding(of: id) == nil
        else { return nil }
        return id
      }
    )
    for line in study.judgements {
      guard case .code = line.act, !undone.contains(line.id) else { continue }
      #expect(reduction.coding(of: line.id) != nil, "\(line.id.text) is lost")
    }
    for account in try Self.history(of: study).accounts.values {
      #expect(account.addsUp, "\(account.code): \(account.text)")
      #expect(account.standing == reduction.codings.count { $0.code == account.code })
    }
  }

  private static func history(of study: SmallStudy) throws -> CodebookHistory {
    CodebookHistory(study: try study.study, documents: study.documents, cutting: { _ in [] })
  }

  private static func change(
    _ operation: String,
    _ code: String,
    _ others: [String],
    _ moves: [JudgementID: [String]]
  ) -> CodebookChange {
    CodebookChange(
      operation: operation,
      code: code,
      others: others,
      before: "",
      after: "",
      moves: moves,
      why: "w"
    )
  }
}
