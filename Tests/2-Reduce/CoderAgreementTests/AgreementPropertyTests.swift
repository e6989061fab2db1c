import TestKit
import Testing

@testable import CoderAgreement

/// What must hold for every table, whatever the answers.
@Suite struct AgreementPropertyTests {
  private static let nominal: [AgreementMeasure] = [
    .percent, .cohenKappa, .fleissKappa, .ac1, .alpha,
  ]

  private struct Drawn {
    let coders = 3
    let categories = 4
    let rows: [[Int32]]

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      rows = (0..<Int.random(in: 2...40, using: &random)).map { _ in
        let usual = Int32.random(in: 0..<4, using: &random)
        return (0..<3).map { _ in
          switch Int.random(in: 0..<6, using: &random) {
          case 0: RatingTable.missing
          case 1, 2: Int32.random(in: 0..<4, using: &random)
          default: usual
          }
        }
      }
    }

    func table(_ rows: [[Int32]]? = nil) -> RatingTable {
      RatingTable(
        answers: (rows ?? self.rows).flatMap { $0 },
        coderCount: coders,
        categoryCount: categories
      )
    }
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func `neither the names of categories nor the order of coders and units matter`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let drawn = Drawn(seed: seed)
    let names = (0..<4 as Range<Int32>).shuffled(using: &random)
    let order = (0..<3).shuffled(using: &random)
    let other = drawn.rows.shuffled(using: &random).map { row in
      order.map { row[$0] < 0 ? row[$0] : names[Int(row[$0])] }
    }
    for (one, two) in zip(
      drawn.table().estimates(of: Self.nominal),
      drawn.table(other).estimates(of: Self.nominal)
    ) {
      #expect(one.outcome.isNear(two.outcome), "\(one.measure.rawValue)")
      #expect((one.units, one.coders, one.pairable) == (two.units, two.coders, two.pairable))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `ordinal α knows the order of categories and nothing else of them`(seed: UInt64) {
    let drawn = Drawn(seed: seed)
    let reversed = drawn.rows.map { $0.map { $0 < 0 ? $0 : 3 - $0 } }
    let measures: [AgreementMeasure] = [.ordinalAlpha]
    let one = drawn.table().estimates(of: measures, values: [1, 2, 3, 4])[0].outcome
    let two = drawn.table(reversed).estimates(of: measures, values: [0, 10, 11, 90])[0].outcome
    #expect(one.isNear(two))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `units counted by weight are units counted one by one`(seed: UInt64) {
    let drawn = Drawn(seed: seed)
    let weights = drawn.rows.indices.map { $0 % 3 + 1 }
    let repeated = zip(drawn.rows, weights).flatMap { Array(repeating: $0, count: $1) }
    let weighed = RatingTable(
      answers: drawn.rows.flatMap { $0 },
      coderCount: 3,
      categoryCount: 4,
      weights: weights
    )
    #expect(
      weighed.estimates(of: Self.nominal, bootstrap: Bootstrap(resamples: 50))
        .map(\.outcome)
        == drawn.table(repeated).estimates(of: Self.nominal, bootstrap: Bootstrap(resamples: 50))
        .map(\.outcome)
    )
  }

  @Test func `a seed gives one interval, another seed nearly the same`() throws {
    let table = Drawn(seed: 4).table()
    func interval(_ seed: UInt64) throws -> AgreementEstimate.Interval {
      try #require(
        table.estimates(of: [.alpha], bootstrap: Bootstrap(resamples: 1000, seed: seed))[0]
          .interval
      )
    }
    #expect(try interval(1) == interval(1))
    #expect(try interval(1) != interval(2))
    #expect(try abs(interval(1).low - interval(2).low) < 0.08)
    let value = try #require(table.estimates(of: [.alpha])[0].value)
    #expect(try interval(1).low < value && value < interval(1).high)
  }

  @Test(arguments: [[1], [5, 1], [400, 90, 10, 1, 0, 3], [1, 1, 1, 1, 1, 1, 1]])
  func `resampling draws as many as there are, and each kind as often as it occurs`(
    weights: [Int]
  ) {
    let resampling = Resampling(weights)
    var random = SplitMix(seed: 9)
    let whole = weights.reduce(0, +)
    var sums = [Int](repeating: 0, count: weights.count)
    for _ in 0..<4000 {
      let drawn = resampling.draw(&random)
      #expect(drawn.reduce(0, +) == whole)
      for (place, count) in drawn.enumerated() { sums[place] += count }
    }
    for (sum, weight) in zip(sums, weights) {
      // Five standard errors of the mean of a binomial.
      let share = Double(weight) / Double(whole)
      let error = 5 * (share * (1 - share) * Double(whole) / 4000).squareRoot()
      #expect(abs(Double(sum) / 4000 - Double(weight)) <= error)
    }
  }

  @Test func `decisions of one unit are drawn together`() throws {
    // Two units of a hundred equal decisions each: apart they would look like two hundred.
    let rows = [[RatingTable.applied, RatingTable.applied], [RatingTable.applied, 0], [0, 0]]
    let units = (0..<40).map { unit in
      (
        rows: [RatingTable.Rows(answers: rows[unit % 3], count: 100)],
        count: 1
      )
    }
    let together = RatingTable(units: units, coderCount: 2, categoryCount: 2)
    let apart = RatingTable(
      answers: units.flatMap { unit in
        unit.rows.flatMap { row in (0..<row.count).flatMap { _ in row.answers } }
      },
      coderCount: 2,
      categoryCount: 2
    )
    let wide = together.estimates(of: [.alpha], bootstrap: Bootstrap())[0]
    let narrow = apart.estimates(of: [.alpha], bootstrap: Bootstrap())[0]
    #expect(wide.outcome == narrow.outcome)
    let (one, two) = (try #require(wide.interval), try #require(narrow.interval))
    #expect(one.high - one.low > 5 * (two.high - two.low))
  }

  @Test(
    arguments: [
      ([[0, 0], [1, -1]], .noVariation), ([[0, -1], [-1, 1]], .nothingPairable),
      ([[0, -1], [1, -1]], .oneCoder), ([], .oneCoder),
    ] as [([[Int32]], AgreementEstimate.Undefined)]
  )
  func `where there is no number the reason is said`(
    rows: [[Int32]],
    reason: AgreementEstimate.Undefined
  ) {
    let table = RatingTable(answers: rows.flatMap { $0 }, coderCount: 2, categoryCount: 2)
    let found = table.estimates(of: [.alpha, .cohenKappa], bootstrap: Bootstrap())
    #expect(found.map(\.outcome) == [.undefined(reason), .undefined(reason)])
    #expect(found.allSatisfy { $0.interval == nil })
  }

  @Test func `Cohen's κ compares two, and a code that nobody gave has no agreement`() {
    let three = RatingTable(answers: [0, 1, 0], coderCount: 3, categoryCount: 2)
    #expect(three.estimates(of: [.cohenKappa])[0].outcome == .undefined(.moreThanTwoCoders))
    let none = RatingTable(answers: [0, 0, 0, 0], coderCount: 2, categoryCount: 2)
    #expect(none.estimates(of: [.milesHuberman])[0].outcome == .undefined(.nothingApplied))
  }

  @Test func `proportions of what is not positive are refused`() {
    let table = RatingTable(answers: [0, 1, 1, 1], coderCount: 2, categoryCount: 2)
    let found = table.estimates(of: [.ratioAlpha], values: [-1, 2])[0]
    #expect(found.outcome == .undefined(.notPositive))
  }
}
