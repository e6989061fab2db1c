/// What coders answered about units, a category each or nothing, counted by equal rows.
///
/// A row is the answers of all coders about one thing. Measures look at rows, never at units one by
/// one: a hundred thousand units of three coders and ten categories have at most 1,331 different rows.
/// A unit may hold several rows, as where every code is a question of its own; resampling then draws
/// whole units, because answers about one unit are not independent of one another.
public struct RatingTable: Hashable, Sendable {
  /// The answer of a coder who has none.
  public static let missing: Int32 = -1

  /// Units that hold the same rows, each so and so often.
  struct Bag: Hashable, Sendable {
    let rows: [(row: Int, count: Int)]

    static func == (left: Bag, right: Bag) -> Bool {
      left.rows.elementsEqual(right.rows) { $0.row == $1.row && $0.count == $1.count }
    }

    func hash(into hasher: inout Hasher) {
      for (row, count) in rows {
        hasher.combine(row)
        hasher.combine(count)
      }
    }
  }

  /// The number of coders.
  public let coderCount: Int
  /// The number of categories; an answer is one of `0..<categoryCount`, or missing.
  public let categoryCount: Int
  /// The different rows, one after the other, a place for each coder.
  let rows: [Int32]
  /// The different bags, and how many units hold each.
  let bags: [(bag: Bag, units: Int)]

  /// Counts rows of answers, a unit each.
  ///
  /// - Parameters:
  ///   - answers: The answers, unit after unit, a place for each coder; any number below 0 is missing.
  ///   - coderCount: The number of coders.
  ///   - categoryCount: The number of categories; answers from there on count as missing.
  ///   - weights: How many units each row stands for; nothing for one each.
  public init(
    answers: [Int32],
    coderCount: Int,
    categoryCount: Int,
    weights: [Int]? = nil
  ) {
    let counted = Self.count(
      answers,
      coderCount: coderCount,
      categoryCount: categoryCount,
      weights: weights
    )
    self.init(
      coderCount: coderCount,
      categoryCount: categoryCount,
      rows: counted.rows,
      bags: counted.counts.enumerated().map { (Bag(rows: [($0, 1)]), $1) }
    )
  }

  init(coderCount: Int, categoryCount: Int, rows: [Int32], bags: [(bag: Bag, units: Int)]) {
    self.coderCount = coderCount
    self.categoryCount = categoryCount
    self.rows = rows
    self.bags = bags
  }

  /// Whether two tables hold the same rows in the same bags.
  public static func == (left: RatingTable, right: RatingTable) -> Bool {
    left.coderCount == right.coderCount && left.categoryCount == right.categoryCount
      && left.rows == right.rows
      && left.bags.elementsEqual(right.bags) { $0.bag == $1.bag && $0.units == $1.units }
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(coderCount)
    hasher.combine(categoryCount)
    hasher.combine(rows)
    for (bag, units) in bags {
      hasher.combine(bag)
      hasher.combine(units)
    }
  }

  /// How many rows there are of each kind, where each bag is held by so many units.
  func rowCounts(_ units: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: coderCount == 0 ? 0 : rows.count / coderCount)
    for (position, held) in units.enumerated() where held > 0 {
      for (row, count) in bags[position].bag.rows { counts[row] += held * count }
    }
    return counts
  }
}

extension RatingTable {
  /// The different rows in an order of their own, and how often each occurs.
  private static func count(
    _ answers: [Int32],
    coderCount: Int,
    categoryCount: Int,
    weights: [Int]?
  ) -> (rows: [Int32], counts: [Int]) {
    guard coderCount > 0 else { return ([], []) }
    var kinds = 1
    for _ in 0..<coderCount {
      let (product, isTooLarge) = kinds.multipliedReportingOverflow(by: categoryCount + 1)
      kinds = isTooLarge ? Int.max : product
      if kinds == Int.max { break }
    }
    // Where every possible row has a place of its own, none needs to be looked up.
    let isSmall = weights == nil && kinds <= max(1 << 16, answers.count)
    return isSmall
      ? countSmall(answers, coderCount: coderCount, categoryCount: categoryCount, kinds: kinds)
      : countLarge(answers, coderCount: coderCount, categoryCount: categoryCount, weights)
  }

  private static func countSmall(
    _ answers: [Int32],
    coderCount: Int,
    categoryCount: Int,
    kinds: Int
  ) -> (rows: [Int32], counts: [Int]) {
    var counts = [Int](repeating: 0, count: kinds)
    let unitCount = answers.count / coderCount
    answers.withUnsafeBufferPointer { answers in
      counts.withUnsafeMutableBufferPointer { counts in
        var place = 0
        for _ in 0..<unitCount {
          var kind = 0
          for _ in 0..<coderCount {
            let answer = Int(answers[place])
            // Missing is 0, so that the row of nothing is the first.
            let digit = answer < 0 || answer >= categoryCount ? 0 : answer + 1
            kind = kind * (categoryCount + 1) + digit
            place += 1
          }
          counts[kind] += 1
        }
      }
    }
    var rows: [Int32] = []
    var found: [Int] = []
    for (kind, count) in counts.enumerated() where count > 0 {
      var row = [Int32](repeating: missing, count: coderCount)
      var rest = kind
      for coder in stride(from: coderCount - 1, through: 0, by: -1) {
        row[coder] = Int32(rest % (categoryCount + 1)) - 1
        rest /= categoryCount + 1
      }
      rows += row
      found.append(count)
    }
    return (rows, found)
  }

  private static func countLarge(
    _ answers: [Int32],
    coderCount: Int,
    categoryCount: Int,
    _ weights: [Int]?
  ) -> (rows: [Int32], counts: [Int]) {
    var counts: [[Int32]: Int] = [:]
    for unit in 0..<answers.count / coderCount {
      let row = answers[unit * coderCount..<(unit + 1) * coderCount].map {
        $0 < 0 || Int($0) >= categoryCount ? missing : $0
      }
      counts[row, default: 0] += weights.map { $0[unit] } ?? 1
    }
    let sorted = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return (sorted.flatMap(\.key), sorted.map(\.value))
  }
}
