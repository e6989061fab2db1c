import CoderAgreement
import Testing

/// The fixture of the method, one code and ten units.
@Suite struct FixtureTests {
  private static let table = RatingTable(
    answers: zip([1, 1, 1, 0, 0, 0, 1, 0, 0, 0], [1, 1, 0, 0, 0, 0, 1, 0, 1, 0])
      .flatMap { [$0, $1] },
    coderCount: 2,
    categoryCount: 2
  )

  @Test(
    arguments: [
      (.percent, 0.8), (.milesHuberman, 0.6), (.alpha, 1 - 0.2 / (96 / 190)),
      (.cohenKappa, 7 / 12.0),
    ] as [(AgreementMeasure, Double)]
  )
  func `RED-20, RED-21: the same codings are 80 percent, 60 percent and below two thirds`(
    measure: AgreementMeasure,
    expected: Double
  ) throws {
    let value = try #require(Self.table.estimates(of: [measure]).first?.value)
    #expect(abs(value - expected) < 1e-12)
  }
}
