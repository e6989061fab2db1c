extension RatingTable {
  /// The category of a decision not to apply a code.
  public static let notApplied: Int32 = 0
  /// The category of a decision to apply a code.
  public static let applied: Int32 = 1

  /// What coders did with one code in units that are alike.
  public struct Decisions: Hashable, Sendable {
    /// By coder, whether the coder worked on the unit.
    public let workedOn: [Bool]
    /// For each code that somebody applied, who did; a place for each coder.
    public let applied: [[Bool]]
    /// How many units are like this.
    public let units: Int

    /// Creates decisions about units that are alike.
    public init(workedOn: [Bool], applied: [[Bool]], units: Int = 1) {
      self.workedOn = workedOn
      self.applied = applied
      self.units = units
    }
  }

  /// Counts decisions, a unit and a code each: applied or not, as Miles & Huberman count them.
  ///
  /// - Parameters:
  ///   - decisions: What was done in each unit; a code that nobody applied need not be named.
  ///   - coderCount: The number of coders.
  ///   - codeCount: The number of codes that every unit was asked about.
  public init(decisions: [Decisions], coderCount: Int, codeCount: Int) {
    var places: [[Int32]: Int] = [:]
    var rows: [[Int32]] = []
    func place(_ row: [Int32]) -> Int {
      if let known = places[row] { return known }
      places[row] = rows.count
      rows.append(row)
      return rows.count - 1
    }
    var units: [Bag: Int] = [:]
    for decision in decisions {
      var counts: [Int: Int] = [:]
      for applied in decision.applied {
        let row = zip(decision.workedOn, applied).map { workedOn, applied in
          workedOn ? (applied ? Self.applied : Self.notApplied) : Self.missing
        }
        counts[place(row), default: 0] += 1
      }
      let untouched = codeCount - decision.applied.count
      if untouched > 0 {
        let row = decision.workedOn.map { $0 ? Self.notApplied : Self.missing }
        counts[place(row), default: 0] += untouched
      }
      let bag = Bag(rows: counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      units[bag, default: 0] += decision.units
    }
    self.init(
      coderCount: coderCount,
      categoryCount: 2,
      rows: rows.flatMap { $0 },
      bags: units.map { ($0.key, $0.value) }.sorted { left, right in
        left.0.rows.lexicographicallyPrecedes(right.0.rows) {
          ($0.row, $0.count) < ($1.row, $1.count)
        }
      }
    )
  }
}
