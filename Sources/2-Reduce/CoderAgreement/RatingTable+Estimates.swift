extension RatingTable {
  /// What measures say of the answers.
  ///
  /// - Parameters:
  ///   - measures: The measures, in order; those of sets or stretches are left out.
  ///   - values: The number that each category stands for, for interval and ratio; by default its
  ///     place. Ranks are the places themselves.
  ///   - bootstrap: How uncertainty is found; nothing for no intervals.
  /// - Returns: An estimate for each measure that compares answers.
  public func estimates(
    of measures: [AgreementMeasure],
    values: [Double]? = nil,
    bootstrap: Bootstrap? = nil
  ) -> [AgreementEstimate] {
    let values = values ?? (0..<categoryCount).map(Double.init)
    let tally = RatingTally(self)
    let found = measures.compactMap { measure in
      tally.outcome(measure, values: values).map { (measure: measure, outcome: $0) }
    }
    let intervals = intervals(
      of: found.filter { if case .value = $0.outcome { true } else { false } }.map(\.measure),
      values: values,
      tally: tally,
      bootstrap: bootstrap
    )
    let coders = tally.activeCoders
    let units = bags.reduce(0) { $0 + (hasAnswer($1.bag) ? $1.units : 0) }
    return found.map { measure, outcome in
      AgreementEstimate(
        measure: measure,
        outcome: coders < 2 ? .undefined(.oneCoder) : outcome,
        interval: intervals[measure],
        units: units,
        coders: coders,
        pairable: tally.pairable
      )
    }
  }

  private func hasAnswer(_ bag: Bag) -> Bool {
    bag.rows.contains { row, _ in
      rows[row * coderCount..<(row + 1) * coderCount].contains { $0 >= 0 }
    }
  }

  private func intervals(
    of measures: [AgreementMeasure],
    values: [Double],
    tally: RatingTally,
    bootstrap: Bootstrap?
  ) -> [AgreementMeasure: AgreementEstimate.Interval] {
    guard let bootstrap, !measures.isEmpty else { return [:] }
    let resampling = Resampling(bags.map(\.units))
    var random = SplitMix(seed: bootstrap.seed)
    var drawn: [AgreementMeasure: [Double]] = [:]
    for _ in 0..<bootstrap.resamples {
      let resampled = tally.counting(rowCounts(resampling.draw(&random)))
      for measure in measures {
        guard case .value(let value)? = resampled.outcome(measure, values: values) else { continue }
        drawn[measure, default: []].append(value)
      }
    }
    return drawn.compactMapValues(bootstrap.interval)
  }
}
