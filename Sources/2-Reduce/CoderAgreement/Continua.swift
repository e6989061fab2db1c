/// Continua on which the same coders worked, such as the documents of a study.
public struct Continua: Sendable {
  private let tally: UnitizingTally

  /// Walks along continua; what only one coder worked on is not compared.
  public init(_ continua: [Continuum]) {
    tally = UnitizingTally(continua)
  }

  /// The codes that somebody gave where somebody else worked too, ascending.
  public var codes: [Int] { tally.codeLengths.keys.sorted() }

  /// What the unitizing family says: uα, |uα and cuα.
  ///
  /// - Parameters:
  ///   - measures: The measures, in order; those that compare no units are left out.
  ///   - bootstrap: How uncertainty is found, by the parts of the continua; nothing for none.
  /// - Returns: An estimate for each measure of units.
  public func estimates(
    of measures: [AgreementMeasure],
    bootstrap: Bootstrap? = nil
  ) -> [AgreementEstimate] {
    measures.compactMap { measure in
      switch measure {
      case .unitizingAlpha: estimate(measure, unitizing, bootstrap) { ($0.differing, $0.all) }
      case .boundaryAlpha: estimate(measure, boundaries, bootstrap) { ($0.atBoundaries, $0.all) }
      case .codingAlpha: estimate(measure, coding, bootstrap) { ($0.codedDiffering, $0.coded) }
      default: nil
      }
    }
  }

  /// What (k)uα says of one code, with the share of its length that both coded with something.
  ///
  /// - Parameters:
  ///   - code: The code.
  ///   - bootstrap: How uncertainty is found; nothing for no interval.
  /// - Returns: The estimate, and the share.
  public func estimate(
    of code: Int,
    bootstrap: Bootstrap? = nil
  ) -> (estimate: AgreementEstimate, share: Double) {
    let length = tally.blocks.reduce(0.0) { $0 + ($1.codes[code]?.length ?? 0) }
    let estimate = estimate(.codeAlpha, disagreement(of: code, length: length), bootstrap) {
      let found = $0.codes[code] ?? (0, 0)
      return (found.length - found.shared, found.length)
    }
    let whole = Double(tally.codeLengths[code] ?? 0)
    return (estimate, whole > 0 ? length / whole : 0)
  }

  // MARK: - Expected disagreement, as a share of what is pairable

  /// A share that chance would give, or why there is none.
  private typealias Expected = Result<Double, Hindrance>

  private struct Hindrance: Error {
    let reason: AgreementEstimate.Undefined
  }

  /// Equations 4 and 5 of the paper.
  private var unitizing: Expected {
    let all = Double(tally.length)
    let gaps = Double(tally.gapLength)
    let same = tally.valueLengths.values.reduce(gaps * gaps) { $0 + Double($1) * Double($1) }
    return expected(all * all - same, by: all * all - tally.ownLengths)
  }

  /// Equation 6: gaps against all units together.
  private var boundaries: Expected {
    let all = Double(tally.length)
    let gaps = Double(tally.gapLength)
    return expected(gaps * (all - gaps), by: all * all - tally.ownLengths)
  }

  /// Equations 10 and 11: among the lengths where both coded.
  private var coding: Expected {
    guard tally.length > 0 else { return expected(0, by: 0) }
    let all = coded
    guard all > 0 else { return .failure(Hindrance(reason: .nothingPairable)) }
    // In an order of their own: the sum of numbers depends on theirs.
    let same = tally.codedLengths.values.sorted().reduce(0) { $0 + $1 * $1 }
    return expected(all * all - same, by: all * all - tally.ownCodedLengths)
  }

  /// Equation 13: one code against all others where both coded.
  private func disagreement(of code: Int, length: Double) -> Expected {
    guard tally.length > 0 else { return expected(0, by: 0) }
    guard length > 0 else { return .failure(Hindrance(reason: .nothingPairable)) }
    let own = tally.ownCodeLengths[code] ?? 0
    return expected(length * (coded - length), by: length * coded - own)
  }

  private var coded: Double { tally.blocks.reduce(0) { $0 + $1.coded } }

  private func expected(_ differing: Double, by all: Double) -> Expected {
    guard tally.coders.count > 1 else { return .failure(Hindrance(reason: .oneCoder)) }
    guard tally.length > 0 else { return .failure(Hindrance(reason: .nothingPairable)) }
    // Lengths are whole numbers over a count of coders: less than this is rounding.
    guard all > 0, differing > 1e-9 * all else { return .failure(Hindrance(reason: .noVariation)) }
    return .success(differing / all)
  }

  private func estimate(
    _ measure: AgreementMeasure,
    _ expected: Expected,
    _ bootstrap: Bootstrap?,
    part: (UnitizingTally.Block) -> (differing: Double, all: Double)
  ) -> AgreementEstimate {
    let parts = tally.blocks.map(part)
    let outcome: AgreementEstimate.Outcome
    var interval: AgreementEstimate.Interval?
    switch expected {
    case .failure(let hindrance): outcome = .undefined(hindrance.reason)
    case .success(let share):
      let differing = parts.reduce(0) { $0 + $1.differing }
      let all = parts.reduce(0) { $0 + $1.all }
      outcome = .value(1 - differing / all / share)
      interval = bootstrap.flatMap { Self.interval(parts, share, $0) }
    }
    return AgreementEstimate(
      measure: measure,
      outcome: outcome,
      interval: interval,
      units: tally.unitCount,
      coders: tally.coders.count,
      pairable: tally.length
    )
  }

  private static func interval(
    _ parts: [(differing: Double, all: Double)],
    _ expected: Double,
    _ bootstrap: Bootstrap
  ) -> AgreementEstimate.Interval? {
    let filled = parts.filter { $0.all > 0 }
    guard filled.count > 1 else { return nil }
    var random = SplitMix(seed: bootstrap.seed)
    var values: [Double] = []
    for _ in 0..<bootstrap.resamples {
      var differing = 0.0
      var all = 0.0
      for _ in filled.indices {
        let part = filled[Int(random.next().multipliedFullWidth(by: UInt64(filled.count)).high)]
        differing += part.differing
        all += part.all
      }
      values.append(1 - differing / all / expected)
    }
    return bootstrap.interval(values)
  }
}
