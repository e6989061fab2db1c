/// The coincidences of units on continua, gathered by one walk along each.
///
/// After Krippendorff, Mathet, Bouvry & Widlöcher 2016. Lengths take the place of counts: two coders
/// coincide over the length that a unit, or a gap, of one shares with one of the other. A coder's own
/// unit is never paired with itself, so its squared length, of a gap its length, is taken off what
/// chance would pair. Between the ends of units nothing changes, so the walk goes from end to end and
/// not from character to character.
struct UnitizingTally {
  /// What one stretch of the continua adds to what is observed.
  struct Block {
    /// The pairable length, and the length that differs.
    var all = 0.0
    var differing = 0.0
    /// The length that is a gap for one and no gap for the other.
    var atBoundaries = 0.0
    /// The pairable length where both coded, and the part of it whose codes differ.
    var coded = 0.0
    var codedDiffering = 0.0
    /// By code, its pairable length where both coded, and the part where both gave it.
    var codes: [Int: (length: Double, shared: Double)] = [:]
  }

  private(set) var blocks: [Block] = []
  /// The length of all coders' gaps and units.
  private(set) var length = 0
  private(set) var gapLength = 0
  private(set) var unitCount = 0
  private(set) var coders: Set<Int> = []
  /// The lengths taken off because a unit cannot be paired with itself.
  private(set) var ownLengths = 0.0
  private(set) var ownCodedLengths = 0.0
  /// By code, the same, for its units where both coded, and its length wherever it stands.
  private(set) var ownCodeLengths: [Int: Double] = [:]
  private(set) var codeLengths: [Int: Int] = [:]
  /// By set of codes, its length, and its pairable length where both coded.
  private(set) var valueLengths: [[Int]: Int] = [:]
  private(set) var codedLengths: [[Int]: Double] = [:]

  init(_ continua: [Continuum]) {
    for continuum in continua { walk(continuum) }
  }

  /// Where a coder is on the walk.
  private struct Walker {
    let coder: Int
    let units: [Continuum.Unit]
    var next = 0
    var isInside = false

    /// The unit that the coder is in.
    var unit: Continuum.Unit? { isInside ? units[next] : nil }
    /// Where that changes.
    func end(_ length: Int) -> Int {
      if isInside { return units[next].end }
      return next < units.count ? units[next].start : length
    }
  }

  private mutating func walk(_ continuum: Continuum) {
    var walkers = continuum.units.enumerated().compactMap { coder, units in
      units.map { Walker(coder: coder, units: $0) }
    }
    guard walkers.count > 1, continuum.length > 0 else { return }
    coders.formUnion(walkers.map(\.coder))
    for walker in walkers { measure(walker.units, of: continuum) }
    let partners = Double(walkers.count - 1)
    // By pair of coders, how much of the unit that the first is in is coded by the second.
    var shared = [Int](repeating: 0, count: walkers.count * walkers.count)
    var cuts = continuum.cuts[...]
    var block = Block()
    var place = 0
    while place < continuum.length {
      for position in walkers.indices {
        settle(&walkers, position, at: place, &shared, partners)
      }
      while let cut = cuts.first, cut <= place {
        cuts.removeFirst()
        blocks.append(block)
        block = Block()
      }
      var end = cuts.first ?? continuum.length
      for walker in walkers { end = min(end, walker.end(continuum.length)) }
      compare(walkers, over: end - place, partners, &block, &shared)
      place = end
    }
    for position in walkers.indices {
      settle(&walkers, position, at: place, &shared, partners)
    }
    blocks.append(block)
  }

  /// What units add by themselves.
  private mutating func measure(_ units: [Continuum.Unit], of continuum: Continuum) {
    var coded = 0
    for unit in units {
      let own = unit.end - unit.start
      coded += own
      ownLengths += Double(own) * Double(own)
      valueLengths[unit.codes, default: 0] += own
      for code in unit.codes { codeLengths[code, default: 0] += own }
    }
    unitCount += units.count
    length += continuum.length
    gapLength += continuum.length - coded
    ownLengths += Double(continuum.length - coded)
  }

  /// Leaves the unit that ends here, and enters the one that begins.
  private mutating func settle(
    _ walkers: inout [Walker],
    _ position: Int,
    at place: Int,
    _ shared: inout [Int],
    _ partners: Double
  ) {
    if let unit = walkers[position].unit, unit.end <= place {
      var own = 0.0
      for partner in walkers.indices {
        let length = Double(shared[position * walkers.count + partner])
        own += length * length / partners
        shared[position * walkers.count + partner] = 0
      }
      ownCodedLengths += own
      for code in unit.codes { ownCodeLengths[code, default: 0] += own }
      walkers[position].isInside = false
      walkers[position].next += 1
    }
    let walker = walkers[position]
    if !walker.isInside, walker.next < walker.units.count,
      walker.units[walker.next].start <= place
    {
      walkers[position].isInside = true
    }
  }

  /// Compares all coders over a stretch in which none of them begins or ends anything.
  private mutating func compare(
    _ walkers: [Walker],
    over stretch: Int,
    _ partners: Double,
    _ block: inout Block,
    _ shared: inout [Int]
  ) {
    let length = Double(stretch) / partners
    block.all += Double(stretch * walkers.count)
    for (position, left) in walkers.enumerated() {
      for (other, right) in walkers.enumerated() where other != position {
        guard let unit = left.unit else {
          if right.isInside {
            block.differing += length
            block.atBoundaries += length
          }
          continue
        }
        guard let partner = right.unit else {
          block.differing += length
          continue
        }
        shared[position * walkers.count + other] += stretch
        block.coded += length
        codedLengths[unit.codes, default: 0] += length
        let isSame = unit.codes == partner.codes
        if !isSame {
          block.differing += length
          block.codedDiffering += length
        }
        for code in unit.codes {
          block.codes[code, default: (0, 0)].length += length
          if isSame || partner.codes.contains(code) {
            block.codes[code, default: (0, 0)].shared += length
          }
        }
      }
    }
  }
}
