/// Stretches of a file that the parser was not given, and the way from its positions to the file's.
struct ByteGaps {
  /// Where each stretch is missing in what the parser got, and how many bytes up to it are.
  private let gaps: [(place: Int, missing: Int)]
  /// How many of them are before the position asked for last.
  private var passed = 0
  private var confirmed = 0

  /// Takes the stretches in order.
  init(_ leftOut: [Range<Int>]) {
    var missing = 0
    gaps = leftOut.map { range in
      let place = range.lowerBound - missing
      missing += range.count
      return (place, missing)
    }
  }

  /// The byte of the file that is at a position of the parser; positions seldom go back.
  mutating func original(of position: Int) -> Int {
    while passed < gaps.count, gaps[passed].place < position { passed += 1 }
    while passed > 0, gaps[passed - 1].place >= position { passed -= 1 }
    return passed == 0 ? position : position + gaps[passed - 1].missing
  }

  /// Takes program text that ends at a position of the parser.
  ///
  /// Of text that was left out one byte remains, behind which the rest is missing.
  mutating func confirm(_ position: Int, _ count: Int) {
    if confirmed < gaps.count, count == 1, gaps[confirmed].place == position { confirmed += 1 }
  }

  /// Whether the parser met as program text all of which something was left out.
  var areConfirmed: Bool { confirmed == gaps.count }
}
