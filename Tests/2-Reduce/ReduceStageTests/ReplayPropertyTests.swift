import ReduceStage
import StudyModel
import TestKit
import Testing

@Suite struct ReplayPropertyTests {
  @Test(arguments: 0..<600 as Range<UInt64>)
  func `the order of files, documents and hits makes no difference`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var study = study(using: &random)
    let first = try study.reduce()
    study.judgements.shuffle(using: &random)
    study.documents.shuffle(using: &random)
    study.hits.shuffle(using: &random)
    #expect(try study.reduce() == first)
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func `a judgement that is undone leaves everything as it was`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var study = study(using: &random)
    let before = try study.reduce()
    let act = act(in: study, using: &random)
    // A line about an undone or absent one may be remarked on; a coding of one's own never is.
    let id = study.judge("z", Self.isAboutAnother(act) ? .code(study.choice("A", 1)) : act)
    study.judge("z", .undo(of: id, why: nil))
    #expect(try study.reduce() == before)
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func `no coding is lost, doubled or counted while contested or unfinished`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let study = study(using: &random)
    let reduction = try study.reduce()
    #expect(Set(reduction.codings.map(\.id)).count == reduction.codings.count)
    let made = Set(study.judgements.filter { Self.makesCoding($0.act) }.map(\.id))
    #expect(reduction.codings.allSatisfy { made.contains($0.id) })
    let undone = Set(
      study.judgements.compactMap { line -> JudgementID? in
        if case .undo(let id, _) = line.act { return id }
        if case .resolve(let id, _, _) = line.act { return id }
        return nil
      }
    )
    // What nobody took back stands, by itself or joined to a coding of the same person.
    for line in study.judgements where made.contains(line.id) && !undone.contains(line.id) {
      #expect(reduction.codings.contains { $0.by == line.by })
    }
    for coding in reduction.codings where coding.counts {
      #expect(coding.status == .accepted && coding.lacks.isEmpty && coding.range != nil)
    }
    #expect(reduction.suggestions.map(\.id).count == Set(reduction.suggestions.map(\.id)).count)
  }

  @Test(arguments: 0..<600 as Range<UInt64>, ["s", "t"])
  func `the judgements that concern a source give its codings and marks alone`(
    seed: UInt64,
    source: String
  ) throws {
    var random = SeededGenerator(seed: seed)
    var study = study(using: &random)
    let all = try study.reduce()
    study.judgements = StandingJudgements.of(study.judgements, concerning: source)
    let part = try study.reduce()
    let mine = { (coding: Coding) in coding.source == source }
    #expect(part.codings.filter(mine) == all.codings.filter(mine))
    #expect(
      part.nothingHere.filter { $0.anchor.source == source }
        == all.nothingHere.filter { $0.anchor.source == source }
    )
  }

  private func study(using random: inout SeededGenerator) -> SmallStudy {
    var study = SmallStudy()
    study.add("t", [["It began in 2019.", "It started in 2022."]], cases: ["KR"])
    for _ in 0..<4 {
      study.hit(["A", "N"].random(using: &random), Int.random(in: 1...4, using: &random))
    }
    study.hit("A", Int.random(in: 1...2, using: &random), of: "t")
    for _ in 0..<Int.random(in: 0...14, using: &random) {
      study.judge(["ayu", "budi"].random(using: &random), act(in: study, using: &random))
    }
    return study
  }

  private func act(in study: SmallStudy, using random: inout SeededGenerator) -> Act {
    let source = ["s", "s", "t"].random(using: &random)
    let choice = study.choice(
      ["A", "B", "N"].random(using: &random),
      Int.random(in: 1...(source == "t" ? 2 : 4), using: &random),
      of: source,
      cases: [[], ["KR"], ["NL"]].random(using: &random),
      claim: [nil, .done, .hoped].random(using: &random)
    )
    let past = study.judgements.map(\.id)
    let target = (past + [JudgementID(chain: "ayu", number: 40)]).random(using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0...3: return .code(choice)
    case 4: return .edit(of: target, choice)
    case 5: return .undo(of: target, why: nil)
    case 6: return .none(choice.anchor)
    case 7:
      return .resolve(of: target, choice: ["undo", target.text].random(using: &random), why: "w")
    case 8: return .reanchor(of: target, to: [nil, choice.anchor].random(using: &random))
    case 9:
      return .event(
        EventChoice(
          id: "e",
          name: "n",
          date: ["2019", "2022", "2019-03"].compactMap { PartialDate($0) }.random(using: &random),
          codings: [target]
        )
      )
    case 10:
      return .codebook(
        CodebookChange(
          operation: "move",
          code: "B",
          before: "",
          after: "",
          moves: [target: ["B"]],
          why: "w"
        )
      )
    default: return .contradiction(of: [target], about: "x")
    }
  }

  private static func makesCoding(_ act: Act) -> Bool {
    switch act {
    case .code, .accept: true
    default: false
    }
  }

  private static func isAboutAnother(_ act: Act) -> Bool {
    switch act {
    case .code, .none: false
    default: true
    }
  }
}

extension Array {
  /// One of the elements.
  fileprivate func random(using random: inout SeededGenerator) -> Element {
    self[Int.random(in: indices, using: &random)]
  }
}
