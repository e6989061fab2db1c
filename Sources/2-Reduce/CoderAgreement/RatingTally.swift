/// Everything that measures of a table ask of it, gathered in one pass over its different rows.
struct RatingTally {
  /// A kind of row: who answered what, and how often each category occurs.
  struct Row {
    /// The categories that occur, ascending, with how many coders gave each.
    let categories: [(category: Int, coders: Int)]
    /// How many coders answered.
    let answers: Int
    /// The pairs of coders that give one answer, each counted from both sides.
    let agreeing: Int
    /// The answers of the first two coders, for measures that compare just two.
    let first: Int
    let second: Int

    init(_ answers: ArraySlice<Int32>) {
      var counts: [Int: Int] = [:]
      for answer in answers where answer >= 0 { counts[Int(answer), default: 0] += 1 }
      categories = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      self.answers = counts.values.reduce(0, +)
      agreeing = counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
      first = answers.first.map(Int.init) ?? -1
      second = answers.dropFirst().first.map(Int.init) ?? -1
    }
  }

  let table: RatingTable
  let kinds: [Row]
  /// How often each kind of row occurs.
  let counts: [Int]

  /// Rows with an answer, and rows with a pair of answers.
  private(set) var answered = 0
  private(set) var paired = 0
  /// The answers in rows with a pair.
  private(set) var pairable = 0
  /// The pairs of coders that agree, as a share of the pairs of their row, summed over rows.
  private(set) var sharesAgreeing = 0.0
  /// The same, each row weighed by its answers, as coincidences are.
  private(set) var coincidencesAgreeing = 0.0
  /// By category, how many answers in rows with a pair it has.
  private(set) var totals: [Int]
  /// By category, its share of the answers of a row, summed over rows.
  private(set) var shares: [Double]

  init(_ table: RatingTable) {
    let kinds = stride(from: 0, to: table.rows.count, by: max(1, table.coderCount)).map {
      Row(table.rows[$0..<$0 + table.coderCount])
    }
    self.init(table, kinds: kinds, counts: table.rowCounts(table.bags.map(\.units)))
  }

  /// The same table with other counts.
  func counting(_ counts: [Int]) -> RatingTally {
    RatingTally(table, kinds: kinds, counts: counts)
  }

  private init(_ table: RatingTable, kinds: [Row], counts: [Int]) {
    self.table = table
    self.kinds = kinds
    self.counts = counts
    totals = [Int](repeating: 0, count: table.categoryCount)
    shares = [Double](repeating: 0, count: table.categoryCount)
    for (kind, count) in zip(kinds, counts) where count > 0 && kind.answers > 0 {
      let weight = Double(count)
      let answers = Double(kind.answers)
      answered += count
      for (category, coders) in kind.categories {
        shares[category] += weight * Double(coders) / answers
      }
      guard kind.answers > 1 else { continue }
      paired += count
      pairable += count * kind.answers
      for (category, coders) in kind.categories { totals[category] += count * coders }
      let agreeing = weight * Double(kind.agreeing) / Double(kind.answers - 1)
      coincidencesAgreeing += agreeing
      sharesAgreeing += agreeing / answers
    }
  }

  /// The coders who answered at least once.
  var activeCoders: Int {
    (0..<table.coderCount).count { coder in
      zip(counts, 0...).contains { count, row in
        count > 0 && table.rows[row * table.coderCount + coder] >= 0
      }
    }
  }
}
