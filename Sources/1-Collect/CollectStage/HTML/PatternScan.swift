/// Finds words in names and in words of the page, all of them in one pass.
///
/// Aho and Corasick, *Efficient string matching* (1975): one step a byte, however many words.
struct PatternScan {
  /// For each state and symbol the next state.
  private let steps: [UInt16]
  /// For each state the kinds whose words end there.
  private let found: [UInt32]
  private static let symbols = 28

  init(_ patterns: [(kind: Int, words: String)]) {
    var next: [[Int]] = [Array(repeating: -1, count: Self.symbols)]
    var found: [UInt32] = [0]
    for pattern in patterns {
      for word in pattern.words.utf8.split(separator: 0x20) {
        var state = 0
        for byte in word {
          let symbol = Self.symbol(byte)
          if next[state][symbol] < 0 {
            next[state][symbol] = next.count
            next.append(Array(repeating: -1, count: Self.symbols))
            found.append(0)
          }
          state = next[state][symbol]
        }
        found[state] |= 1 << UInt32(pattern.kind)
      }
    }
    var fail = Array(repeating: 0, count: next.count)
    var queue: [Int] = []
    for symbol in 0..<Self.symbols {
      if next[0][symbol] < 0 { next[0][symbol] = 0 } else { queue.append(next[0][symbol]) }
    }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      found[state] |= found[fail[state]]
      for symbol in 0..<Self.symbols {
        let follow = next[state][symbol]
        if follow < 0 {
          next[state][symbol] = next[fail[state]][symbol]
        } else {
          fail[follow] = next[fail[state]][symbol]
          queue.append(follow)
        }
      }
    }
    steps = next.flatMap { $0.map(UInt16.init) }
    self.found = found
  }

  /// 0 parts words, 1 to 26 are the letters, 27 is a byte beyond ASCII.
  private static func symbol(_ byte: UInt8) -> Int {
    if byte >= 0x80 { return 27 }
    let letter = byte | 0x20
    return letter >= 0x61 && letter <= 0x7A ? Int(letter) - 0x60 : 0
  }

  /// The symbol of each byte.
  static let symbolTable: [UInt8] = (0..<256).map { UInt8(symbol(UInt8($0))) }

  /// The state at the beginning of a text: behind a place that parts words.
  var start: Int { Int(steps[0]) }

  /// Goes on by a symbol.
  @inline(__always)
  func step(_ state: Int, _ symbol: Int, _ kinds: inout UInt32) -> Int {
    let next = Int(steps[state * Self.symbols + symbol])
    kinds |= found[next]
    return next
  }

  /// The kinds whose words stand in a name, whose words may be joined by hyphens or capitals.
  func kinds(in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var kinds: UInt32 = 0
    var state = start
    var wasParted = true
    var wasLower = false
    Self.symbolTable.withUnsafeBufferPointer { table in
      for byte in bytes.prefix(512) {
        let symbol = Int(table[Int(byte)])
        if symbol == 0 {
          wasLower = false
          if wasParted { continue }
          wasParted = true
        } else {
          let isUpper = byte <= 0x5A
          if isUpper, wasLower { state = step(state, 0, &kinds) }
          wasLower = !isUpper
          wasParted = false
        }
        state = step(state, symbol, &kinds)
      }
    }
    if !wasParted { _ = step(state, 0, &kinds) }
    return kinds
  }
}
