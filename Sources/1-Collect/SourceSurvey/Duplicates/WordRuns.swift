/// Finds runs of equal words: every run of at least `leastWords` words that stood before.
///
/// Of the earlier places of ten words the first eight are compared, and the longest run is taken; so
/// the work stays proportional to the text, also where one word stands a million times.
struct WordRuns {
  /// A run: where it stood first, where it stands again, and how many words it has.
  struct Run {
    let first: Int
    let second: Int
    let count: Int
  }

  /// The least number of words in a run.
  static let leastWords = 10
  private static let candidates = 8

  private var table: GramTable
  private let keys: [UInt64]
  private let grams: [UInt64]

  /// Prepares the search in words, given by their keys.
  init(keys: [UInt64]) {
    self.keys = keys
    grams = Self.grams(of: keys)
    table = GramTable(capacity: grams.count)
  }

  /// The runs of a stretch of words that stood in what was learned before, in order.
  func runs(in range: Range<Int>) -> [Run] {
    var found: [Run] = []
    var index = range.lowerBound
    while index + Self.leastWords <= range.upperBound {
      guard let run = longest(at: index, in: range) else {
        index += 1
        continue
      }
      found.append(run)
      index += run.count
    }
    return found
  }

  /// The runs of a stretch of words that stood before in that stretch, in order.
  ///
  /// A run and the words it repeats never overlap.
  mutating func innerRuns(in range: Range<Int>) -> [Run] {
    var found: [Run] = []
    var index = range.lowerBound
    var learned = index
    while index + Self.leastWords <= range.upperBound {
      while learned + Self.leastWords <= index {
        table.insert(grams[learned], at: learned, candidates: Self.candidates)
        learned += 1
      }
      guard let run = longest(at: index, in: range) else {
        index += 1
        continue
      }
      found.append(run)
      index += run.count
    }
    return found
  }

  /// Learns the words of a stretch, so that later ones are compared with them.
  mutating func learn(_ range: Range<Int>) {
    guard range.count >= Self.leastWords else { return }
    for index in range.lowerBound...(range.upperBound - Self.leastWords) {
      table.insert(grams[index], at: index, candidates: Self.candidates)
    }
  }

  /// The longest run that begins with the ten words at a place.
  private func longest(at index: Int, in range: Range<Int>) -> Run? {
    var best: Run?
    var candidate = table.first(grams[index])
    while candidate >= 0 {
      let isInside = candidate >= range.lowerBound
      let most = min(range.upperBound - index, isInside ? index - candidate : .max)
      var count = 0
      while count < most, keys[index + count] == keys[candidate + count] { count += 1 }
      if count >= Self.leastWords, count > best?.count ?? 0 {
        best = Run(first: candidate, second: index, count: count)
      }
      candidate = table.next(candidate)
    }
    return best
  }

  /// The hash of the ten words from each place on.
  private static func grams(of keys: [UInt64]) -> [UInt64] {
    guard keys.count >= leastWords else { return [] }
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var leading: UInt64 = 1
    for _ in 1..<leastWords { leading = leading &* base }
    var grams: [UInt64] = []
    grams.reserveCapacity(keys.count - leastWords + 1)
    var gram: UInt64 = 0
    for (index, key) in keys.enumerated() {
      if index >= leastWords { gram = gram &- keys[index - leastWords] &* leading }
      gram = gram &* base &+ key
      if index >= leastWords - 1 { grams.append(gram) }
    }
    return grams
  }
}

/// The first places of each hash, in a table of open addresses.
private struct GramTable {
  private var grams: [UInt64]
  private var heads: [Int32]
  private var following: [Int32]
  private let mask: Int

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    grams = Array(repeating: 0, count: size)
    heads = Array(repeating: -1, count: size)
    following = Array(repeating: -1, count: capacity)
    mask = size - 1
  }

  /// The first place of a hash, or -1.
  func first(_ gram: UInt64) -> Int {
    Int(heads[slot(of: gram)])
  }

  /// The next place of the same hash, or -1.
  func next(_ place: Int) -> Int { Int(following[place]) }

  mutating func insert(_ gram: UInt64, at place: Int, candidates: Int) {
    let slot = slot(of: gram)
    guard heads[slot] >= 0 else {
      grams[slot] = gram
      heads[slot] = Int32(place)
      return
    }
    var last = Int(heads[slot])
    for _ in 1..<candidates {
      guard following[last] >= 0 else {
        following[last] = Int32(place)
        return
      }
      last = Int(following[last])
    }
  }

  private func slot(of gram: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (gram ^ (gram >> 29)) &* 0xBF58_476D_1CE4_E5B9 >> 20) & mask
    while heads[slot] >= 0, grams[slot] != gram { slot = (slot + 1) & mask }
    return slot
  }
}
