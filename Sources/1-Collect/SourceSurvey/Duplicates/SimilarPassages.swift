/// Finds pairs of passages that share most of their word triples, by MinHash in bands.
///
/// Broder, A. (1997): On the resemblance and containment of documents. 32 least hashes in 16 bands of 2
/// find 99.9 % of the pairs at a resemblance of 0.6; each pair found is then counted exactly.
struct SimilarPassages {
  /// Two passages by their places in the list, the earlier first.
  struct Pair {
    let first: Int
    let second: Int
    let resemblance: Double
  }

  /// The least resemblance of two passages.
  static let threshold = 0.6
  private static let hashes = 32
  private static let bands = 16
  /// How many earlier passages of a band are compared: a form letter stands in a thousand sources.
  private static let candidates = 8

  /// The pairs among passages, given by the keys of their words; those of fewer than 15 words have none.
  static func pairs(among passages: [ArraySlice<UInt64>]) -> [Pair] {
    var buckets: [UInt64: [Int32]] = [:]
    var found: [Pair] = []
    var triples: [Int: [UInt64]] = [:]
    for (index, words) in passages.enumerated() where words.count >= Duplicate.leastOfPassage {
      let own = Self.triples(of: words)
      let least = signature(of: own)
      var compared: Set<Int32> = []
      for band in 0..<bands {
        let key = (least[2 * band] &* 31 &+ least[2 * band + 1]) &* 64 &+ UInt64(band)
        for other in buckets[key] ?? [] where compared.insert(other).inserted {
          let ratio = Double(passages[Int(other)].count) / Double(words.count)
          guard (threshold...(1 / threshold)).contains(ratio) else { continue }
          let theirs = triples[Int(other)] ?? Self.triples(of: passages[Int(other)])
          triples[Int(other)] = theirs
          let resemblance = resemblance(theirs, own)
          guard resemblance >= threshold else { continue }
          found.append(Pair(first: Int(other), second: index, resemblance: resemblance))
        }
        if buckets[key]?.count ?? 0 < candidates { buckets[key, default: []].append(Int32(index)) }
      }
    }
    return found
  }

  /// The distinct hashes of three words each, sorted.
  private static func triples(of words: ArraySlice<UInt64>) -> [UInt64] {
    var triples: [UInt64] = []
    triples.reserveCapacity(words.count)
    for index in words.startIndex..<(words.endIndex - 2) {
      let triple = (words[index] &* 0x9E37_79B9 &+ words[index + 1]) &* 0x85EB_CA6B
      triples.append(mixed(triple &+ words[index + 2]))
    }
    triples.sort()
    var distinct: [UInt64] = []
    distinct.reserveCapacity(triples.count)
    for triple in triples where triple != distinct.last { distinct.append(triple) }
    return distinct
  }

  private static func signature(of triples: [UInt64]) -> [UInt64] {
    var least = [UInt64](repeating: .max, count: hashes)
    for triple in triples {
      var hash = triple
      for index in 0..<hashes {
        // A step of an odd stride gives the family of hashes; the mixing is in the product's head.
        hash = hash &+ 0x9E37_79B9_7F4A_7C15
        let value = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
        if value < least[index] { least[index] = value }
      }
    }
    return least
  }

  /// The share of common members of two sorted lists.
  private static func resemblance(_ left: [UInt64], _ right: [UInt64]) -> Double {
    var common = 0
    var first = 0
    var second = 0
    while first < left.count, second < right.count {
      if left[first] == right[second] {
        common += 1
        first += 1
        second += 1
      } else if left[first] < right[second] {
        first += 1
      } else {
        second += 1
      }
    }
    return Double(common) / Double(left.count + right.count - common)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
