import ReduceStage
import StudyModel
import TestKit
import Testing

@Suite struct SampleDrawingTests {
  /// Three types of sources: 40, 24 and 6 sentences in the body, and an abstract that is none.
  private static func small() -> SmallStudy {
    var small = SmallStudy()
    small.sources = []
    small.documents = []
    for (source, count) in [("b-book", 40), ("a-article", 24), ("c-page", 6)] {
      small.add(
        source,
        [["An abstract sentence of \(source)."]]
          + (1...count).map { ["Sentence \($0) of \(source)."] },
        parts: [(.abstract, 1...1)]
      )
    }
    small.add("d-book", [["The reference."], ["\u{2014} 3 \u{2014}"]])
    small.sources = small.sources.map { source in
      Source(
        id: source.id,
        file: source.file,
        record: BibliographicRecord(
          type: source.id.contains("book") ? "book" : String(source.id.dropFirst(2))
        )
      )
    }
    return small
  }

  private func draw(
    _ order: SampleDrawing.Order,
    from small: SmallStudy = SampleDrawingTests.small()
  ) throws -> SampleDrawing.Drawn {
    var study = try small.study
    study.studyProtocol = StudyProtocol(coders: [.init(id: "ayu"), .init(id: "bram")])
    let reduction = Reducing.reduce(
      study: study,
      documents: small.documents,
      hits: [],
      hash: SmallStudy.hash
    )
    return try SampleDrawing(
      study: study,
      reduction: reduction,
      documents: small.documents,
      hash: SmallStudy.hash
    ).draw(order)
  }

  private func order(
    size: Int,
    seed: UInt64? = 7,
    isFresh: Bool = false,
    id: String = "round-1"
  ) -> SampleDrawing.Order {
    SampleDrawing.Order(id: id, coder: "bram", size: size, seed: seed, isFresh: isFresh)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `RED-19: the same seed draws the same sample, whatever the order of the sources`(
    seed: UInt64
  ) throws {
    let small = Self.small()
    let first = try draw(order(size: 20, seed: seed), from: small)
    var random = SeededGenerator(seed: seed)
    var shuffled = small
    shuffled.sources.shuffle(using: &random)
    shuffled.documents.shuffle(using: &random)
    #expect(try draw(order(size: 20, seed: seed), from: shuffled) == first)
    #expect(
      try draw(order(size: 20, seed: seed &+ 1), from: small).choice.drawn != first.choice.drawn
    )
    let larger = try draw(order(size: 70, seed: seed), from: small)
    #expect(Set(first.choice.drawn).isSubset(of: larger.choice.drawn))
  }

  @Test(arguments: [
    (7, [2, 4, 1]), (20, [7, 11, 2]), (71, [24, 41, 6]), (1, [0, 1, 0]), (3, [1, 2, 0]),
  ])
  func `RED-19: types of sources are drawn in proportion, by the largest remainder`(
    size: Int,
    quotas: [Int]
  ) throws {
    let drawn = try draw(order(size: size))
    #expect(drawn.shares.map(\.name) == ["article", "book", "page"])
    #expect(drawn.shares.map(\.units) == [24, 41, 6])
    #expect(drawn.shares.map(\.drawn) == quotas)
    #expect(drawn.choice.drawn.count == size)
    #expect(Set(drawn.choice.drawn).count == size)
  }

  @Test func `RED-19: units come from evidence only, coded or not, and hold words`() throws {
    let drawn = try draw(order(size: 71)).choice.drawn
    #expect(!drawn.contains { $0.quote.contains("abstract") })
    #expect(drawn.contains { $0.quote == "The reference." })
    #expect(!drawn.contains { $0.quote.contains("3 \u{2014}") })
  }

  @Test func `RED-19: a fresh sample leaves out the text of earlier ones`() throws {
    var small = Self.small()
    let first = try draw(order(size: 30), from: small).choice
    small.judge("ayu", .sample(first))
    let second = try draw(order(size: 41, isFresh: true, id: "round-2"), from: small).choice
    #expect(Set(second.drawn).isDisjoint(with: first.drawn))
    #expect(throws: CheckingError.tooFewUnits(asked: 42, there: 41, isFresh: true)) {
      try draw(order(size: 42, isFresh: true, id: "round-2"), from: small)
    }
    #expect(throws: CheckingError.sampleExists("round-1")) { try draw(order(size: 2), from: small) }
  }

  @Test func `without a seed the sample's name gives one`() throws {
    let first = try draw(order(size: 5, seed: nil))
    #expect(first == (try draw(order(size: 5, seed: nil))))
    #expect(first.choice.seed != (try draw(order(size: 5, seed: nil, id: "other"))).choice.seed)
  }

  @Test(arguments: ["", "Round 1", "r/1"])
  func `a name that cannot be a file's is refused`(id: String) {
    #expect(throws: CheckingError.unusableName(id)) { try draw(order(size: 2, id: id)) }
  }

  @Test func `who is no coder of the protocol gets no sample`() {
    #expect(throws: CheckingError.unknownCoder("brm", nearest: "bram")) {
      try draw(SampleDrawing.Order(id: "r", coder: "brm", size: 2))
    }
  }
}
