/// Finds words by globs: each is compared with the words that hold some letters of it where the glob
/// wants them.
struct GlobIndex {
  /// A glob as folded bytes.
  struct Glob {
    let term: Int
    let bytes: [UInt8]
  }

  /// Where in a word the letters stand that a glob is known by.
  enum Position: Int, CaseIterable {
    case start, end, anywhere
  }

  /// The globs that are known by so many bytes at one position.
  struct Grams {
    let position: Position
    /// How many bytes, from 1 to 4.
    let width: Int
    /// The bytes in order, each with the numbers of its globs.
    fileprivate(set) var values: [(gram: UInt32, globs: [Int])] = []
    fileprivate(set) var bits = Array(repeating: UInt64(0), count: 64)

    /// The globs known by what stands in the lowest bytes.
    @inline(__always)
    func globs(_ bytes: UInt32) -> [Int] {
      let gram = Self.masked(bytes, width)
      let bit = Int(Self.bit(gram))
      guard bits[bit >> 6] & 1 << UInt64(bit & 63) != 0 else { return [] }
      return known(gram)
    }

    @inline(never)
    private func known(_ gram: UInt32) -> [Int] {
      var low = 0
      var high = values.count
      while low < high {
        let middle = (low + high) / 2
        if values[middle].gram < gram { low = middle + 1 } else { high = middle }
      }
      return low < values.count && values[low].gram == gram ? values[low].globs : []
    }

    fileprivate static func masked(_ bytes: UInt32, _ width: Int) -> UInt32 {
      (bytes | 0x2020_2020) & ~0 &>> UInt32(32 &- 8 &* width)
    }

    fileprivate static func bit(_ gram: UInt32) -> UInt32 {
      (gram &* 0x9E37_79B1) >> 20
    }
  }

  private(set) var globs: [Glob] = []
  private(set) var grams: [Grams] = []
  var isEmpty: Bool { globs.isEmpty }

  init(_ patterns: [(term: Int, pattern: WordPattern)]) {
    var known: [Int: [UInt32: [Int]]] = [:]
    for (number, (term, pattern)) in patterns.enumerated() {
      let bytes = pattern.bytes
      globs.append(Glob(term: term, bytes: bytes))
      let runs = bytes.split { Self.isWildcard($0) }
      guard let longest = runs.max(by: { $0.count < $1.count }) else { continue }
      let position: Position
      let run: ArraySlice<UInt8>
      if longest.startIndex == 0 {
        (position, run) = (.start, longest.prefix(4))
      } else if longest.endIndex == bytes.count {
        (position, run) = (.end, longest.suffix(4))
      } else {
        (position, run) = (.anywhere, longest.prefix(4))
      }
      let value = run.reversed().reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
      known[position.rawValue * 8 + run.count, default: [:]][
        Grams.masked(value, run.count),
        default: []
      ].append(number)
    }
    for (kind, values) in known.sorted(by: { $0.key < $1.key }) {
      guard let position = Position(rawValue: kind / 8) else { continue }
      var grams = Grams(position: position, width: kind % 8)
      grams.values = values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      for value in values.keys {
        let bit = Int(Grams.bit(value))
        grams.bits[bit >> 6] |= 1 << UInt64(bit & 63)
      }
      self.grams.append(grams)
    }
  }

  fileprivate static func isWildcard(_ byte: UInt8) -> Bool { byte == 0x2A || byte == 0x3F }
}

extension GlobIndex.Glob {
  /// Whether the glob is a whole folded word; `?` is one scalar.
  func matches(_ word: ByteText) -> Bool {
    var place = 0
    var index = word.start
    var star = -1
    var resume = word.start
    while index < word.end {
      if place < bytes.count, bytes[place] == 0x2A {
        star = place
        resume = index
        place += 1
      } else if place < bytes.count, bytes[place] == 0x3F {
        index += word.scalar(at: index).width
        place += 1
      } else if place < bytes.count, bytes[place] == Self.folded(word.bytes[index]) {
        index += 1
        place += 1
      } else if star >= 0 {
        resume += word.scalar(at: resume).width
        index = resume
        place = star + 1
      } else {
        return false
      }
    }
    return bytes[place...].allSatisfy { $0 == 0x2A }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
