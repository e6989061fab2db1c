import ConcludeStage
import StudyModel
import TestKit
import Testing

@Suite struct RemovalTests {
  @Test func `the fewest sources are one where one carries the verdict`() throws {
    var study = HandMadeStudy()
    study.code("BTK-LATIH", in: "a", claim: .hoped)
    study.code("BTK-LATIH", in: "c", claim: .done)
    let assessment = try study.assess(finding(claim: .done, expects: [atLeast(1)]))
    #expect(assessment.computed == .supported)
    #expect(assessment.fewestRemovals == ["c"])
  }

  @Test func `all three are needed where each of them would do`() throws {
    var study = HandMadeStudy()
    for source in ["a", "b", "c"] { study.code("BTK-LATIH", in: source) }
    let assessment = try study.assess(finding(expects: [atLeast(1)]))
    #expect(assessment.fewestRemovals == ["a", "b", "c"])
  }

  @Test func `nothing changes what has no evidence or no tests`() throws {
    var study = HandMadeStudy()
    #expect(try study.assess(finding(expects: [atLeast(1)])).fewestRemovals.isEmpty)
    study.code("BTK-LATIH")
    #expect(try study.assess(finding()).fewestRemovals.isEmpty)
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `no smaller set changes the verdict`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var study = HandMadeStudy()
    for _ in 0..<Int.random(in: 1...7, using: &random) {
      study.code(
        ["BTK-LATIH", "BTK-RND", "NEG-X"][Int.random(in: 0..<3, using: &random)],
        in: ["a", "b", "c"][Int.random(in: 0..<3, using: &random)],
        claim: [.done, .hoped][Int.random(in: 0..<2, using: &random)],
        marks: Bool.random(using: &random) ? [.date] : []
      )
    }
    let asked = finding(
      claim: .done,
      expects: [
        atLeast(2, "BTK-*"),
        .none(.init(codes: ["NEG-X"]), orAnswered: false),
        .more(.init(codes: ["BTK-LATIH"]), than: .init(codes: ["BTK-RND"]), level: .excerpts),
      ]
    )
    let assessment = try study.assess(asked)
    let corpus = try study.corpus()
    var fewest: Int?
    for bits in 1..<8 {
      let gone = Set(
        ["a", "b", "c"].enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
      )
      let verdict = FindingAssessor.verdict(on: asked, in: corpus.without(sources: gone))
      if verdict != assessment.computed { fewest = min(fewest ?? 9, gone.count) }
    }
    if assessment.computed == .notSupported { fewest = nil }
    #expect(assessment.fewestRemovals.count == fewest ?? 0)
  }

  @Test func `of very many sources a set is found that cannot lose one`() throws {
    let sources = (0..<60).map { "s\($0)" }
    var study = HandMadeStudy()
    for source in sources { study.code("BTK-LATIH", in: source) }
    var calls = 0
    let assessor = FindingAssessor(corpus: try study.corpus(), hash: plainHash)
    let assessment = assessor.assess(finding(expects: [atLeast(1)])) { gone in
      calls += 1
      return gone.isSuperset(of: ["s7", "s9", "s20", "s41"]) ? .partlySupported : .supported
    }
    #expect(assessment.fewestRemovals.sorted() == ["s20", "s41", "s7", "s9"])
    #expect(calls < 700)
  }

  @Test func `a corpus without a coder has none of their codings`() throws {
    var study = HandMadeStudy()
    let mine = study.code("BTK-LATIH")
    let theirs = study.code("BTK-LATIH", in: "c", by: "budi")
    study.displays = [HandMadeStudy.matrix([mine, theirs])]
    let corpus = try study.corpus()
    let without = corpus.without(coders: ["budi"])
    #expect(without.reduction.codings.map(\.id) == [mine])
    #expect(without.displays.flatMap(\.codings) == [mine])
    #expect(
      corpus.without(sources: corpus.sources(ofGroup: "g1")).reduction.codings.map(\.id) == [theirs]
    )
  }

  @Test func `a contradiction that is left with one statement is none`() throws {
    var study = HandMadeStudy()
    let one = study.code("BTK-LATIH")
    let other = study.code("OTHER", in: "c")
    study.contradictions = [
      Contradiction(judgement: nil, of: [one, other], about: "start", status: .open)
    ]
    let assessment = try study.assess(finding(expects: [atLeast(1)]))
    #expect(assessment.computed == .contradicted)
    #expect(try study.corpus().without(sources: ["c"]).reduction.contradictions.isEmpty)
    #expect(try study.corpus().without(sources: ["b"]).reduction.contradictions.count == 1)
    #expect(assessment.fewestRemovals.count == 1)
  }
}
