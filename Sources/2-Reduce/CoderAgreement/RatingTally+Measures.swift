extension RatingTally {
  typealias Outcome = AgreementEstimate.Outcome

  /// What a measure says of the table.
  ///
  /// - Parameters:
  ///   - measure: A measure of answers; those of sets and of stretches have none here.
  ///   - values: The number that each category stands for, for measures that compute with them.
  /// - Returns: The number or why there is none; nothing for measures that compare no answers.
  func outcome(_ measure: AgreementMeasure, values: [Double]) -> Outcome? {
    switch measure {
    case .percent: percent
    case .milesHuberman: milesHuberman
    case .cohenKappa: cohenKappa
    case .fleissKappa: fleissKappa
    case .ac1: ac1
    case .alpha: alpha
    case .ordinalAlpha: alpha(overRanks: ranks)
    case .intervalAlpha: alpha(overRanks: values)
    case .ratioAlpha: ratioAlpha(values)
    case .masiAlpha, .jaccardAlpha, .unitizingAlpha, .boundaryAlpha, .codingAlpha, .codeAlpha: nil
    }
  }

  /// Why nothing can be said at all, if so.
  private var hindrance: Outcome? {
    reason.map { .undefined($0) }
  }

  private var percent: Outcome {
    hindrance ?? .value(sharesAgreeing / Double(paired))
  }

  private var milesHuberman: Outcome {
    if let hindrance { return hindrance }
    var both = 0
    var one = 0
    for (kind, count) in zip(kinds, counts) where count > 0 {
      let applied = kind.categories.first { $0.category > 0 }?.coders ?? 0
      both += count * applied * (applied - 1) / 2
      one += count * applied * (kind.answers - applied)
    }
    return both + one == 0
      ? .undefined(.nothingApplied) : .value(Double(both) / Double(both + one))
  }

  private var cohenKappa: Outcome {
    if let hindrance { return hindrance }
    guard table.coderCount == 2 else { return .undefined(.moreThanTwoCoders) }
    var first = [Int](repeating: 0, count: table.categoryCount)
    var second = first
    var agreeing = 0
    for (kind, count) in zip(kinds, counts) where count > 0 && kind.answers == 2 {
      first[kind.first] += count
      second[kind.second] += count
      if kind.first == kind.second { agreeing += count }
    }
    let all = Double(paired)
    let chance = zip(first, second).reduce(0.0) { $0 + Double($1.0) / all * (Double($1.1) / all) }
    return Self.beyondChance(Double(agreeing) / all, chance, hasVariation: hasVariation)
  }

  private var fleissKappa: Outcome {
    if let hindrance { return hindrance }
    let chance = shares.reduce(0.0) {
      $0 + $1 / Double(answered) * ($1 / Double(answered))
    }
    return Self.beyondChance(
      sharesAgreeing / Double(paired),
      chance,
      hasVariation: shares.count { $0 > 0 } > 1
    )
  }

  private var ac1: Outcome {
    if let hindrance { return hindrance }
    let used = shares.count { $0 > 0 }
    guard used > 1 else { return .undefined(.noVariation) }
    let spread = shares.reduce(0.0) {
      $0 + $1 / Double(answered) * (1 - $1 / Double(answered))
    }
    return Self.beyondChance(
      sharesAgreeing / Double(paired),
      spread / Double(used - 1),
      hasVariation: true
    )
  }

  private var alpha: Outcome {
    if let hindrance { return hindrance }
    let all = Double(pairable)
    let same = totals.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
    let expected = (all * (all - 1) - same) / (all - 1)
    return Self.alpha(observed: all - coincidencesAgreeing, expected: expected, hasVariation)
  }

  /// α where the difference of two categories is the square of the difference of their places.
  private func alpha(overRanks places: [Double]) -> Outcome {
    if let hindrance { return hindrance }
    return alpha { left, right in
      let difference = places[left] - places[right]
      return difference * difference
    }
  }

  private func ratioAlpha(_ values: [Double]) -> Outcome {
    if let hindrance { return hindrance }
    guard zip(totals, values).allSatisfy({ $0 == 0 || $1 >= 0 }),
      zip(totals, values).count(where: { $0 > 0 && $1 == 0 }) < 2
    else { return .undefined(.notPositive) }
    return alpha { left, right in
      let proportion = (values[left] - values[right]) / (values[left] + values[right])
      return proportion * proportion
    }
  }

  /// Where each category stands among all pairable answers: the middle of its ranks.
  ///
  /// Krippendorff's ordinal difference, the answers between two categories and half of theirs, is the
  /// difference of these.
  private var ranks: [Double] {
    var below = 0.0
    return totals.map { total in
      defer { below += Double(total) }
      return below + Double(total) / 2
    }
  }

  private var hasVariation: Bool { totals.count { $0 > 0 } > 1 }

  private static func alpha(observed: Double, expected: Double, _ hasVariation: Bool) -> Outcome {
    guard hasVariation, expected > 0 else { return .undefined(.noVariation) }
    return .value(1 - observed / expected)
  }

  private static func beyondChance(
    _ observed: Double,
    _ chance: Double,
    hasVariation: Bool
  ) -> Outcome {
    guard hasVariation, chance < 1 else { return .undefined(.noVariation) }
    return .value((observed - chance) / (1 - chance))
  }
}
