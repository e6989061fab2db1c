/// How many heads so many fair coins show, by one number of chance instead of one for each 64 coins.
///
/// The chance of each count of heads follows from that of its neighbour by one multiplication, so the
/// table is the same on every machine: no logarithm takes part that another one rounds otherwise.
struct CoinTosses: Sendable {
  /// The coins tossed together, many first.
  static let many = [
    CoinTosses(coins: 1 << 16), CoinTosses(coins: 1 << 14), CoinTosses(coins: 1 << 12),
  ]

  /// How many coins are tossed.
  let coins: Int
  /// The count of heads that the first entry stands for.
  private let first: Int
  /// For each count of heads, the number of chance below which it is that count or a smaller one.
  private let bounds: [UInt64]
  /// By the first eight bits of the number, the first entry that it can be.
  private let guide: [Int]

  private init(coins: Int) {
    // Beyond this many standard deviations, half of the root of the coins each, no number leads.
    let reach = 10 * Int(Double(coins).squareRoot()) / 2
    let middle = coins / 2
    var chances = [Double](repeating: 1, count: 2 * reach + 1)
    for step in 1...reach {
      let heads = middle + step
      let chance = chances[reach + step - 1] * Double(coins - heads + 1) / Double(heads)
      chances[reach + step] = chance
      chances[reach - step] = chance
    }
    let whole = chances.reduce(0, +)
    var below = 0.0
    var bounds: [UInt64] = []
    for chance in chances {
      below += chance / whole
      bounds.append(below < 1 ? UInt64(below * 0x1p64) : .max)
    }
    bounds[bounds.count - 1] = .max
    self.coins = coins
    self.bounds = bounds
    first = middle - reach
    var entry = 0
    guide = (0..<256).map { bits in
      while bounds[entry] <= UInt64(bits) << 56 && entry < bounds.count - 1 { entry += 1 }
      return entry
    }
  }

  /// The heads for a number of chance.
  func heads(_ number: UInt64) -> Int {
    bounds.withUnsafeBufferPointer { bounds in
      var entry = guide[Int(number >> 56)]
      while bounds[entry] < number { entry += 1 }
      return first + entry
    }
  }
}
