import CoderAgreement
import Testing

/// Worked examples of the literature, to the digits that are printed there.
@Suite struct PublishedExamplesTests {
  /// Four observers, twelve units, missing values: .743 .815 .849 .797 are printed.
  ///
  /// Krippendorff 2004, chapter 11; Hayes & Krippendorff 2007; Krippendorff 2011, section E.
  private static let krippendorff: [[Int32]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
  ]

  @Test(
    arguments: [
      (.alpha, 743), (.ordinalAlpha, 815), (.intervalAlpha, 849), (.ratioAlpha, 797),
    ] as [(AgreementMeasure, Int)]
  )
  func `RED-21: α of Krippendorff's four observers with missing values`(
    measure: AgreementMeasure,
    thousandths: Int
  ) throws {
    let table = RatingTable.ofCoders(Self.krippendorff.map { $0.map { $0 - 1 } }, categories: 5)
    let found = try #require(table.estimates(of: [measure], values: [1, 2, 3, 4, 5]).first)
    #expect(found.thousandths == thousandths)
    #expect(found.pairable == 40)
    #expect(found.units == 12)
  }

  /// The same data in Gwet 2014, Handbook of Inter-Rater Reliability: AC1 .775, Fleiss'
  /// κ for missing answers .761.
  @Test(
    arguments: [(.ac1, 775), (.fleissKappa, 761)] as [(AgreementMeasure, Int)]
  )
  func `AC1 and Fleiss' κ of four raters with missing answers`(
    measure: AgreementMeasure,
    thousandths: Int
  ) throws {
    let table = RatingTable.ofCoders(Self.krippendorff.map { $0.map { $0 - 1 } }, categories: 5)
    #expect(try #require(table.estimates(of: [measure]).first).thousandths == thousandths)
  }

  /// Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section A: two observers, ten
  /// units, two categories: .095.
  @Test func `α of two observers and two categories`() throws {
    let table = RatingTable.ofCoders(
      [[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]],
      categories: 2
    )
    #expect(try #require(table.estimates(of: [.alpha]).first).thousandths == 95)
  }

  /// Krippendorff 2011, section B: two observers, twelve units, five categories: .692.
  @Test func `α of two observers and five categories`() throws {
    let table = RatingTable.ofCoders(
      [[0, 0, 1, 1, 3, 2, 2, 2, 4, 3, 3, 0], [1, 0, 1, 1, 1, 2, 2, 2, 4, 3, 3, 3]],
      categories: 5
    )
    #expect(try #require(table.estimates(of: [.alpha]).first).thousandths == 692)
  }

  /// Units of pairs of observers, place by place: A and B κ .385, α .329; C κ .314; D does not vary.
  ///
  /// Krippendorff 1995, Sociological Methodology 25, page 57.
  @Test(
    arguments: [
      ("001111111100001111110000", "000011110000000110000000", 385, 329),
      ("111111111111111111000000", "111111111100000000000000", 385, 329),
      ("001111110011001111001100", "110011110011110011001100", 314, nil),
    ] as [(String, String, Int, Int?)]
  )
  func `κ and α of units laid out place by place`(
    first: String,
    second: String,
    kappa: Int,
    alpha: Int?
  ) throws {
    let table = RatingTable.ofCoders(
      [first, second].map { $0.utf8.map { Int32($0) - 48 } },
      categories: 2
    )
    let found = table.estimates(of: [.cohenKappa, .alpha])
    #expect(found.map(\.thousandths).first == kappa)
    if let alpha { #expect(found.map(\.thousandths).last == alpha) }
  }

  @Test func `what does not vary has no κ and no α, and is not called 1`() {
    let table = RatingTable.ofCoders(
      [[Int32](repeating: 1, count: 24), [Int32](repeating: 1, count: 24)],
      categories: 2
    )
    let found = table.estimates(of: [.cohenKappa, .fleissKappa, .alpha, .ordinalAlpha, .ac1])
    #expect(found.map(\.outcome) == .init(repeating: .undefined(.noVariation), count: 5))
  }

  /// Cohen 1960, Educational and Psychological Measurement 20, table 2: 200 cases, κ = .492.
  @Test func `κ of Cohen's two judges`() throws {
    let cases = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
    let answers = cases.enumerated().flatMap { row, counts in
      counts.enumerated().flatMap { column, count in
        (0..<count).flatMap { _ in [Int32(row), Int32(column)] }
      }
    }
    let table = RatingTable(answers: answers, coderCount: 2, categoryCount: 3)
    let found = try #require(table.estimates(of: [.cohenKappa]).first)
    #expect(found.thousandths == 492)
    #expect(found.units == 200)
  }

  /// Fleiss 1971, Psychological Bulletin 76, table 1: thirty patients, six psychiatrists, five
  /// diagnoses; κ = .430.
  @Test func `κ of Fleiss' psychiatrists`() throws {
    let diagnoses = """
      444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333
      144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224
      111155 224444 133333 555555
      """
    let answers = diagnoses.utf8.filter { $0 > 48 }.map { Int32($0) - 49 }
    let table = RatingTable(answers: answers, coderCount: 6, categoryCount: 5)
    let found = try #require(table.estimates(of: [.fleissKappa]).first)
    #expect(found.thousandths == 430)
    #expect(found.units == 30)
  }

  /// Gwet 2008, British Journal of Mathematical and Statistical Psychology 61, section 2: 125
  /// subjects, nearly all positive: agreement .944, κ = −.023, AC1 = .941.
  @Test func `AC1 where agreement is high and κ collapses`() throws {
    let answers: [Int32] =
      (0..<118).flatMap { _ in [0, 0] as [Int32] } + (0..<5).flatMap { _ in [0, 1] as [Int32] }
      + (0..<2).flatMap { _ in [1, 0] as [Int32] }
    let table = RatingTable(answers: answers, coderCount: 2, categoryCount: 2)
    let found = table.estimates(of: [.percent, .cohenKappa, .ac1])
    #expect(found.map(\.thousandths) == [944, -23, 941])
  }
}

extension RatingTable {
  /// A table from the answers of each coder; below 0 is missing.
  static func ofCoders(_ answers: [[Int32]], categories: Int) -> RatingTable {
    let units = answers.first?.count ?? 0
    return RatingTable(
      answers: (0..<units).flatMap { unit in answers.map { $0[unit] } },
      coderCount: answers.count,
      categoryCount: categories
    )
  }
}

extension AgreementEstimate {
  /// The number as literature prints it.
  var thousandths: Int? { value.map { Int(($0 * 1000).rounded()) } }
}
