/// Finds a pattern with at most so many errors, many rows of the edit matrix at a time.
///
/// Myers (1999) with blocks of 64 rows; a block is computed only while a row above it may still be
/// within the limit, so that a long text costs about its length times `limit / 64`.
struct ApproximateSearch {
  /// A place where the pattern ends, and the fewest errors with which it does.
  struct End: Equatable {
    /// The index after the last element.
    let end: Int
    /// How many elements must be put in, taken out or changed.
    let errors: Int
  }

  private let pattern: [Unicode.Scalar]
  private let limit: Int
  private let blockCount: Int
  private let lastRow: [UInt64]
  /// For every scalar of the pattern, the rows in which it stands, block by block.
  private let rows: [Unicode.Scalar: [UInt64]]

  init(pattern: [Unicode.Scalar], limit: Int) {
    self.pattern = pattern
    self.limit = min(limit, pattern.count)
    blockCount = max(1, (pattern.count + 63) / 64)
    var lastRow = Array(repeating: UInt64(1) << 63, count: blockCount)
    if !pattern.count.isMultiple(of: 64) {
      lastRow[blockCount - 1] = UInt64(1) << UInt64(pattern.count % 64 - 1)
    }
    self.lastRow = lastRow
    var rows: [Unicode.Scalar: [UInt64]] = [:]
    for (index, scalar) in pattern.enumerated() {
      rows[scalar, default: Array(repeating: 0, count: blockCount)][index / 64] |=
        UInt64(1) << UInt64(index % 64)
    }
    self.rows = rows
  }

  /// The ends of all matches within the limit, in order of the text.
  func ends(in text: some Sequence<Unicode.Scalar>) -> [End] {
    guard !pattern.isEmpty else { return [] }
    var plus = Array(repeating: UInt64.max, count: blockCount)
    var minus = Array(repeating: UInt64(0), count: blockCount)
    var scores = (1...blockCount).map { min($0 * 64, pattern.count) }
    let absent = Array(repeating: UInt64(0), count: blockCount)
    var active = min(blockCount, (limit + 63) / 64 + 1) - 1
    var found: [End] = []
    var index = 0
    for scalar in text {
      let equal = rows[scalar] ?? absent
      var carry = 0
      for block in 0...active {
        carry = advance(block, equal[block], carry, &plus, &minus)
        scores[block] += carry
      }
      // The block below joins when a way through its first row could still be within the limit.
      if active + 1 < blockCount, scores[active] - carry <= limit,
        equal[active + 1] & 1 != 0 || carry < 0
      {
        active += 1
        plus[active] = .max
        minus[active] = 0
        let height = min(64, pattern.count - active * 64)
        scores[active] = scores[active - 1] - carry + height
        scores[active] += advance(active, equal[active], carry, &plus, &minus)
      } else {
        while active > 0, scores[active] >= limit + 64 { active -= 1 }
      }
      index += 1
      if active == blockCount - 1, scores[active] <= limit {
        found.append(End(end: index, errors: scores[active]))
      }
    }
    return found
  }

  /// How many elements must be put in, taken out or changed to make the pattern another sequence.
  static func distance(_ pattern: [Unicode.Scalar], _ other: some Collection<Unicode.Scalar>) -> Int
  {
    guard !pattern.isEmpty, !other.isEmpty else { return max(pattern.count, other.count) }
    let search = ApproximateSearch(pattern: pattern, limit: pattern.count)
    var plus = Array(repeating: UInt64.max, count: search.blockCount)
    var minus = Array(repeating: UInt64(0), count: search.blockCount)
    let absent = Array(repeating: UInt64(0), count: search.blockCount)
    var distance = pattern.count
    for scalar in other {
      let equal = search.rows[scalar] ?? absent
      // The first row counts what stands before the pattern.
      var carry = 1
      for block in 0..<search.blockCount {
        carry = search.advance(block, equal[block], carry, &plus, &minus)
      }
      distance += carry
    }
    return distance
  }

  /// Moves one block one column on; gives the change of its last row.
  private func advance(
    _ block: Int,
    _ rowsOfScalar: UInt64,
    _ carry: Int,
    _ plus: inout [UInt64],
    _ minus: inout [UInt64]
  ) -> Int {
    let isNegative: UInt64 = carry < 0 ? 1 : 0
    let isPositive: UInt64 = carry > 0 ? 1 : 0
    let vertical = rowsOfScalar | minus[block]
    let equal = rowsOfScalar | isNegative
    let horizontal = (((equal & plus[block]) &+ plus[block]) ^ plus[block]) | equal
    var up = minus[block] | ~(horizontal | plus[block])
    var down = plus[block] & horizontal
    let change = up & lastRow[block] != 0 ? 1 : (down & lastRow[block] != 0 ? -1 : 0)
    up = up << 1 | isPositive
    down = down << 1 | isNegative
    plus[block] = down | ~(vertical | up)
    minus[block] = up & vertical
    return change
  }
}
