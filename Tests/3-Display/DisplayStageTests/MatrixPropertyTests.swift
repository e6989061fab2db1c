import DisplayStage
import StudyModel
import TestKit
import Testing

/// What holds of every matrix, whatever was coded.
@Suite struct MatrixPropertyTests {
  private let codes = ["BTK-LATIH", "BTK-INFO", "DPK-KAP", "DPK-AMAN", "HMB-DANA"]

  private func codings(_ random: inout SeededGenerator) -> [Coding] {
    (1...Int.random(in: 1...24, using: &random)).map { number in
      let cases = [["NL"], ["KR"], ["NL", "KR"], []][Int.random(in: 0..<4, using: &random)]
      return SmallStudy.coding(
        number,
        codes[Int.random(in: 0..<5, using: &random)],
        in: ["alpha", "beta", "gamma"][Int.random(in: 0..<3, using: &random)],
        at: Int.random(in: 0..<4, using: &random) * 10,
        cases: cases,
        claim: ([nil] + ClaimStatus.allCases.map { $0 })[Int.random(in: 0..<9, using: &random)],
        sign: [nil, .plus, .minus][Int.random(in: 0..<3, using: &random)],
        bearer: [nil, nil, "Indonesia", "Korea"][Int.random(in: 0..<4, using: &random)],
        status: [.accepted, .accepted, .accepted, .unfinished, .contested][
          Int.random(in: 0..<5, using: &random)
        ],
        part: [.body, .body, .appendix, .abstract][Int.random(in: 0..<4, using: &random)]
      )
    }
  }

  private static let specifications = [
    DisplaySpecification(id: "a", kind: "conceptually-clustered-matrix", level: .groups),
    DisplaySpecification(id: "b", kind: "effects-matrix"),
    DisplaySpecification(id: "c", kind: "code-by-source-counts", rowOrder: .count),
    DisplaySpecification(
      id: "d",
      kind: "matrix",
      rows: .group,
      columns: .bearer,
      level: .sources,
      scope: .init(sources: ["alpha", "gamma"], cases: ["KR"], codes: ["DPK-*", "HMB-DANA"])
    ),
    DisplaySpecification(
      id: "e",
      kind: "counts",
      rows: .codes(["BTK-*"]),
      columns: .claim,
      columnOrder: .alphabetical,
      scope: .init(claims: [.done, .hoped, .absent])
    ),
  ]

  @Test(arguments: 0..<500 as Range<UInt64>)
  func `DIS-15: the order of the codings makes no difference to any display`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var study = try SmallStudy.study()
    study.displays =
      Self.specifications + [
        DisplaySpecification(id: "f", kind: "code-co-occurrence-network", within: "excerpt")
      ]
    let codings = codings(&random)
    let made = [codings, codings.shuffled(using: &random)].map { codings in
      Displaying.displays(
        DisplayContext(study: study, reduction: Reduction(codings: codings), documents: []),
        hash: SmallStudy.hash
      ).0
    }
    #expect(made[0] == made[1])
    #expect(made[0].count == 6)
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func `DIS-02: a cell holds exactly what a naive filter gives`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let study = try SmallStudy.study()
    let codings = codings(&random)
    var wrong: [String] = []
    for specification in Self.specifications {
      let made = SmallStudy.made(specification, study, Reduction(codings: codings))
      let matrix = try #require(made.display?.matrix)
      for (row, cells) in zip(matrix.rows, matrix.cells) where !row.isNegative {
        for (column, cell) in zip(matrix.columns, cells) where !column.isNegative {
          let expected = codings.filter { coding in
            coding.status != .unfinished && takes(specification, coding)
              && falls(coding, under: row.id, rowAxis(specification), specification)
              && falls(coding, under: column.id, columnAxis(specification), specification)
          }
          let isRight =
            cell.codings.sorted() == expected.map(\.id).sorted()
            && isRightlyCounted(cell, expected, specification, study)
          if !isRight { wrong.append("\(specification.id)/\(row.id)/\(column.id)") }
        }
      }
    }
    // One expectation a seed: a hundred thousand of them would take longer than all the rest.
    #expect(wrong == [])
  }

  /// Whether number and mark of a cell are those computed in the plainest way.
  private func isRightlyCounted(
    _ cell: Matrix.Cell,
    _ codings: [Coding],
    _ specification: DisplaySpecification,
    _ study: Study
  ) -> Bool {
    let asserting = codings.filter { $0.status == .accepted && $0.choice.claim != .absent }
    let isUnclear = codings.contains { $0.status == .contested }
    let mark: Matrix.EmptyMark? =
      isUnclear
      ? .unclear : !asserting.isEmpty ? nil : codings.isEmpty ? .notLookedFor : .absent
    guard cell.empty == mark, (cell.count == nil) == asserting.isEmpty else { return false }
    guard let count = cell.count, let denominator = cell.denominator else { return true }
    let evidence = asserting.filter { $0.part == .body || $0.part == .appendix }
    let expected =
      switch specification.level {
      case .excerpts: Set(evidence.map { "\($0.source) \($0.range?.start.scalars ?? -1)" }).count
      case .sources: Set(evidence.map(\.source)).count
      case .groups: Set(evidence.compactMap { study.source($0.source)?.group }).count
      case .cases: Set(evidence.flatMap(\.cases)).count
      }
    return count == expected && count <= denominator
  }

  private func rowAxis(_ specification: DisplaySpecification) -> DisplaySpecification.Axis {
    specification.rows ?? (specification.id == "a" ? .case : .codes([]))
  }

  private func columnAxis(_ specification: DisplaySpecification) -> DisplaySpecification.Axis {
    specification.columns
      ?? (specification.id == "a" ? .codes([]) : specification.id == "b" ? .claim : .source)
  }

  private func takes(_ specification: DisplaySpecification, _ coding: Coding) -> Bool {
    let scope = specification.scope
    if !scope.sources.isEmpty, !scope.sources.contains(coding.source) { return false }
    if !scope.cases.isEmpty, Set(scope.cases).isDisjoint(with: coding.cases) { return false }
    if !scope.claims.isEmpty {
      guard let claim = coding.choice.claim, scope.claims.contains(claim) else { return false }
    }
    if !scope.codes.isEmpty {
      return coding.code.hasPrefix("DPK-") || coding.code == "HMB-DANA"
    }
    return true
  }

  private func falls(
    _ coding: Coding,
    under id: String,
    _ axis: DisplaySpecification.Axis,
    _ specification: DisplaySpecification
  ) -> Bool {
    switch axis {
    case .case: coding.cases.contains(id)
    case .source: coding.source == id
    case .group: (coding.source == "gamma" ? "two" : "one") == id
    case .claim: (coding.choice.claim?.rawValue ?? "unstated") == id
    case .bearer: coding.choice.bearer == id
    case .codes:
      specification.kind == "effects-matrix"
        ? (coding.choice.bearer.map { "\(coding.code)@\($0)" } ?? coding.code) == id
        : coding.code == id
    default: false
    }
  }
}
