import CoderAgreement
import TestKit
import Testing

/// The unitizing family: the published example, and equality with counting place by place.
@Suite struct UnitizingTests {
  /// The units of Alex, Paul and Suzan on a continuum of sixty places.
  ///
  /// The figure of Krippendorff, Mathet, Bouvry & Widlöcher 2016 and of Krippendorff 2019, section
  /// 12.6, as others have read the lengths off it; the subdivision of the stretches of code 6 is not
  /// certain, which moves uα, |uα and cuα by at most .002.
  private static let published = Continuum(
    length: 60,
    spans: [
      [(0, 7, 1), (7, 13, 2), (30, 32, 5), (32, 37, 6), (37, 44, 6), (44, 60, 7)],
      [(0, 7, 1), (7, 13, 3), (13, 21, 5), (32, 44, 6)],
      [(0, 7, 1), (7, 13, 4), (13, 21, 5), (32, 37, 6), (37, 41, 6), (41, 44, 6)],
    ].map { $0.map { Continuum.Span(start: $0.0, end: $0.1, code: $0.2) } }
  )

  @Test(
    arguments: [
      (.unitizingAlpha, 0.510, 0.0005), (.boundaryAlpha, 0.413, 0.001),
      (.codingAlpha, 0.724, 0.002),
    ] as [(AgreementMeasure, Double, Double)]
  )
  func `RED-22: boundaries and codes together, boundaries, and codes where both coded`(
    measure: AgreementMeasure,
    printed: Double,
    within: Double
  ) throws {
    let found = try #require(Continua([Self.published]).estimates(of: [measure]).first)
    #expect(abs(try #require(found.value) - printed) < within)
    #expect(found.pairable == 180)
    #expect(found.units == 16)
  }

  /// As printed: perfect for 1, 5 and 6, nothing for 2, 3 and 4, which only one observer used; 44 % of
  /// 5 meets another's unit, and nothing of 7.
  @Test(
    arguments: [
      (1, .value(1), 1.0), (2, .value(0), 1), (3, .value(0), 1), (4, .value(0), 1),
      (5, .value(1), 8 / 18.0), (6, .value(1), 1), (7, .undefined(.nothingPairable), 0),
    ] as [(Int, AgreementEstimate.Outcome, Double)]
  )
  func `RED-22: each code by itself, with the share of it that meets another's unit`(
    code: Int,
    printed: AgreementEstimate.Outcome,
    share: Double
  ) {
    let found = Continua([Self.published]).estimate(of: code)
    #expect(found.estimate.outcome.isNear(printed))
    #expect(abs(found.share - share) < 1e-12)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `walking from end to end gives what counting every place gives`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let continua = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      RandomContinuum(using: &random)
    }
    let walked = Continua(continua.map(\.continuum))
    let counted = PlaceCounts(continua)
    for (measure, expected) in counted.family {
      let found = walked.estimates(of: [measure])[0].outcome
      #expect(found.isNear(expected), "\(measure.rawValue): \(found), not \(expected)")
    }
    for code in 0..<4 {
      let found = walked.estimate(of: code).estimate.outcome
      #expect(found.isNear(counted.alpha(of: code)), "code \(code)")
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `parting a continuum where no unit goes on changes nothing`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let left = RandomContinuum(using: &random, coders: 3)
    let right = RandomContinuum(using: &random, coders: 3)
    let joined = Continuum(
      length: left.length + right.length,
      spans: zip(left.spans, right.spans).map { first, second in
        first
          + second.map {
            .init(start: $0.start + left.length, end: $0.end + left.length, code: $0.code)
          }
      }
    )
    let measures: [AgreementMeasure] = [.unitizingAlpha, .boundaryAlpha, .codingAlpha]
    let whole = Continua([joined]).estimates(of: measures)
    let parts = Continua([left.continuum, right.continuum]).estimates(of: measures)
    for (one, two) in zip(whole, parts) { #expect(one.outcome.isNear(two.outcome)) }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `neither the order of coders nor the numbers of codes matter`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let random1 = RandomContinuum(using: &random, coders: 3)
    let names = [7, 3, 11, 5].shuffled(using: &random)
    let other = Continuum(
      length: random1.length,
      spans: random1.spans.shuffled(using: &random).map {
        $0.map { .init(start: $0.start, end: $0.end, code: names[$0.code]) }
      }
    )
    let measures: [AgreementMeasure] = [.unitizingAlpha, .boundaryAlpha, .codingAlpha]
    let one = Continua([random1.continuum]).estimates(of: measures)
    let two = Continua([other]).estimates(of: measures)
    for (one, two) in zip(one, two) { #expect(one.outcome.isNear(two.outcome)) }
  }

  @Test func `nothing marked, or nobody beside, has no number`() {
    let measures: [AgreementMeasure] = [.unitizingAlpha, .boundaryAlpha, .codingAlpha]
    let empty = Continua([Continuum(length: 9, spans: [[], []])]).estimates(of: measures)
    #expect(
      empty.map(\.outcome) == [
        .undefined(.noVariation), .undefined(.noVariation), .undefined(.nothingPairable),
      ]
    )
    let span = Continuum.Span(start: 0, end: 3, code: 0)
    let alone = Continua([Continuum(length: 9, spans: [[span], nil])]).estimates(of: measures)
    #expect(alone.map(\.outcome) == .init(repeating: .undefined(.oneCoder), count: 3))
  }

  @Test func `overlapping stretches of a coder are cut, and of one code united`() {
    func spans(_ all: [(Int, Int, Int)]) -> [Continuum.Span] {
      all.map { .init(start: $0.0, end: $0.1, code: $0.2) }
    }
    let other = spans([(2, 6, 0)])
    let overlapping = Continuum(length: 12, spans: [spans([(0, 5, 0), (3, 8, 0)]), other])
    let united = Continuum(length: 12, spans: [spans([(0, 8, 0)]), other])
    #expect(overlapping == united)
    let nested = Continuum(length: 12, spans: [spans([(0, 9, 0), (3, 5, 1)]), other])
    #expect(Continua([nested]).codes == [0, 1])
    #expect(Continua([nested]).estimates(of: [.unitizingAlpha])[0].units == 4)
  }
}
