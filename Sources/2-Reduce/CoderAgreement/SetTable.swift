/// What coders answered about units where an answer is a set of codes; none of them is an answer too.
public struct SetTable: Hashable, Sendable {
  /// The different sets, each as its codes ascending.
  let sets: [[Int]]
  /// The answers, each the place of a set.
  let table: RatingTable

  /// Counts rows of answers, a unit each.
  ///
  /// - Parameters:
  ///   - answers: The answers, unit after unit, a place for each coder; codes ascending, nothing
  ///     where the coder has no answer.
  ///   - coderCount: The number of coders.
  ///   - weights: How many units each row stands for; nothing for one each.
  public init(answers: [[Int]?], coderCount: Int, weights: [Int]? = nil) {
    var places: [[Int]: Int32] = [[]: 0]
    var sets: [[Int]] = [[]]
    let numbers = answers.map { answer -> Int32 in
      guard let answer else { return RatingTable.missing }
      if answer.isEmpty { return 0 }
      if let known = places[answer] { return known }
      places[answer] = Int32(sets.count)
      sets.append(answer)
      return Int32(sets.count - 1)
    }
    self.sets = sets
    table = RatingTable(
      answers: numbers,
      coderCount: coderCount,
      categoryCount: sets.count,
      weights: weights
    )
  }

  /// What α over sets says of the answers.
  ///
  /// - Parameters:
  ///   - measures: The measures, in order; those that compare no sets are left out.
  ///   - bootstrap: How uncertainty is found; nothing for no intervals.
  /// - Returns: An estimate for each measure that compares sets.
  public func estimates(
    of measures: [AgreementMeasure],
    bootstrap: Bootstrap? = nil
  ) -> [AgreementEstimate] {
    let tally = RatingTally(table)
    let words = CodeWords(sets)
    let coders = tally.activeCoders
    return measures.compactMap { measure in
      let distance: (Int, Int) -> Double
      switch measure {
      case .masiAlpha: distance = words.masi
      case .jaccardAlpha: distance = words.jaccard
      default: return nil
      }
      let found = tally.disagreement(distance)
      return AgreementEstimate(
        measure: measure,
        outcome: coders < 2 ? .undefined(.oneCoder) : found.outcome,
        interval: bootstrap.flatMap { found.interval($0) },
        units: tally.answered,
        coders: coders,
        pairable: tally.pairable
      )
    }
  }
}

/// Sets of codes as bits, so that what two share is counted 64 at a time.
private struct CodeWords {
  private let width: Int
  private let words: [UInt64]
  private let sizes: [Int]

  init(_ sets: [[Int]]) {
    let width = ((sets.lazy.compactMap(\.last).max() ?? 0) / 64) + 1
    var words = [UInt64](repeating: 0, count: sets.count * width)
    for (place, set) in sets.enumerated() {
      for code in set { words[place * width + code / 64] |= 1 << UInt64(code % 64) }
    }
    self.width = width
    self.words = words
    sizes = sets.map(\.count)
  }

  /// One less what two sets share by what they have together; nothing and nothing are the same.
  func jaccard(_ left: Int, _ right: Int) -> Double {
    let shared = shared(left, right)
    let together = sizes[left] + sizes[right] - shared
    return together == 0 ? 0 : 1 - Double(shared) / Double(together)
  }

  /// The same, where sets that merely overlap, or lie one in the other, are told apart from equal ones.
  func masi(_ left: Int, _ right: Int) -> Double {
    let shared = shared(left, right)
    let together = sizes[left] + sizes[right] - shared
    guard together > 0 else { return 0 }
    let alike: Double =
      if shared == together {
        1
      } else if shared == min(sizes[left], sizes[right]) {
        2.0 / 3
      } else {
        shared > 0 ? 1.0 / 3 : 0
      }
    return 1 - alike * Double(shared) / Double(together)
  }

  private func shared(_ left: Int, _ right: Int) -> Int {
    var count = 0
    for word in 0..<width {
      count += (words[left * width + word] & words[right * width + word]).nonzeroBitCount
    }
    return count
  }
}
