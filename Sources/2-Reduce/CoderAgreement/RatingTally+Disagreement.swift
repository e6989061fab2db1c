/// The observed and the expected disagreement of answers, and what a row adds to the observed one.
struct Disagreement {
  /// What rows of one kind add, and how often they occur.
  private struct Share: Hashable {
    let observed: Double
    let answers: Int
  }

  /// What is observed, and what chance would give, both summed over pairable answers.
  let observed: Double
  let expected: Double
  private let pairable: Int
  private let shares: [(share: Share, count: Int)]
  private let hindrance: AgreementEstimate.Undefined?

  init(
    rows: [(observed: Double, answers: Int, count: Int)],
    expected: Double,
    hindrance: AgreementEstimate.Undefined?
  ) {
    var counts: [Share: Int] = [:]
    for row in rows {
      counts[Share(observed: row.observed, answers: row.answers), default: 0] += row.count
    }
    // In an order of their own: the sum of numbers depends on theirs.
    shares = counts.map { ($0.key, $0.value) }.sorted {
      ($0.0.observed, $0.0.answers) < ($1.0.observed, $1.0.answers)
    }
    observed = shares.reduce(0) { $0 + $1.share.observed * Double($1.count) }
    pairable = rows.reduce(0) { $0 + $1.answers * $1.count }
    self.expected = expected
    self.hindrance = hindrance
  }

  var outcome: AgreementEstimate.Outcome {
    if let hindrance { return .undefined(hindrance) }
    return expected > 0 ? .value(1 - observed / expected) : .undefined(.noVariation)
  }

  /// The interval of α with the expected disagreement kept.
  func interval(_ bootstrap: Bootstrap) -> AgreementEstimate.Interval? {
    guard case .value = outcome else { return nil }
    let resampling = Resampling(shares.map(\.count))
    var random = SplitMix(seed: bootstrap.seed)
    let expectedShare = expected / Double(pairable)
    var values: [Double] = []
    for _ in 0..<bootstrap.resamples {
      var observed = 0.0
      var answers = 0
      for (drawn, share) in zip(resampling.draw(&random), shares) where drawn > 0 {
        observed += Double(drawn) * share.share.observed
        answers += drawn * share.share.answers
      }
      if answers > 0 { values.append(1 - observed / Double(answers) / expectedShare) }
    }
    return bootstrap.interval(values)
  }
}

extension RatingTally {
  /// α under a distance of categories.
  func alpha(_ distance: (Int, Int) -> Double) -> AgreementEstimate.Outcome {
    if let reason { return .undefined(reason) }
    var observed = 0.0
    for (kind, count) in zip(kinds, counts) where count > 0 && kind.categories.count > 1 {
      observed += Double(count) * Self.observed(kind, distance)
    }
    let expected = expected(distance)
    return expected > 0 ? .value(1 - observed / expected) : .undefined(.noVariation)
  }

  /// The disagreement of all answers under a distance of categories, with what each row adds.
  func disagreement(_ distance: (Int, Int) -> Double) -> Disagreement {
    let rows = zip(kinds, counts).filter { $1 > 0 && $0.answers > 1 }
      .map { (Self.observed($0, distance), $0.answers, $1) }
    return Disagreement(rows: rows, expected: expected(distance), hindrance: reason)
  }

  /// Why nothing can be said at all, if so.
  var reason: AgreementEstimate.Undefined? {
    guard table.coderCount > 1 else { return .oneCoder }
    return paired == 0 ? .nothingPairable : nil
  }

  /// What a row adds: the distances of its pairs, each pair seen from both sides, by the partners
  /// that an answer has.
  private static func observed(_ kind: Row, _ distance: (Int, Int) -> Double) -> Double {
    var sum = 0.0
    for (place, left) in kind.categories.enumerated() {
      for right in kind.categories[(place + 1)...] {
        sum += Double(left.coders * right.coders) * distance(left.category, right.category)
      }
    }
    return 2 * sum / Double(kind.answers - 1)
  }

  private func expected(_ distance: (Int, Int) -> Double) -> Double {
    let used = totals.indices.filter { totals[$0] > 0 }
    var expected = 0.0
    for (place, left) in used.enumerated() {
      for right in used[(place + 1)...] {
        expected += Double(totals[left]) * Double(totals[right]) * distance(left, right)
      }
    }
    return 2 * expected / Double(max(1, pairable - 1))
  }
}
