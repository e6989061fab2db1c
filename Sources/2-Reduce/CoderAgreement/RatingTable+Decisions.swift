extension RatingTable {
  /// The category of a decision not to apply a code.
  public static let notApplied: Int32 = 0
  /// The category of a decision to apply a code.
  public static let applied: Int32 = 1

  /// Answers that occur so and so often in one thing that is drawn as a whole.
  public struct Rows: Hashable, Sendable {
    /// A place for each coder.
    public let answers: [Int32]
    /// How often they occur.
    public let count: Int

    /// Creates rows that are alike.
    public init(answers: [Int32], count: Int = 1) {
      self.answers = answers
      self.count = count
    }
  }

  /// Counts units that hold several rows of answers each.
  ///
  /// - Parameters:
  ///   - units: The rows of units that are alike, and how many such units there are; a row named twice
  ///     occurs as often as both say.
  ///   - coderCount: The number of coders.
  ///   - categoryCount: The number of categories.
  public init(units: [(rows: [Rows], count: Int)], coderCount: Int, categoryCount: Int) {
    let known = Set(units.flatMap { $0.rows.map(\.answers) }).sorted {
      $0.lexicographicallyPrecedes($1)
    }
    let places = Dictionary(known.enumerated().map { ($1, $0) }) { first, _ in first }
    var counts: [Bag: Int] = [:]
    for unit in units where unit.count > 0 {
      var rows: [Int: Int] = [:]
      for row in unit.rows where row.count > 0 {
        rows[places[row.answers] ?? 0, default: 0] += row.count
      }
      counts[Bag(rows: rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }), default: 0] +=
        unit.count
    }
    self.init(
      coderCount: coderCount,
      categoryCount: categoryCount,
      rows: known.flatMap { $0 },
      bags: counts.map { ($0.key, $0.value) }.sorted { left, right in
        left.0.rows.lexicographicallyPrecedes(right.0.rows) {
          ($0.row, $0.count) < ($1.row, $1.count)
        }
      }
    )
  }
}
