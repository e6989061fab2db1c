/// Finds all phrases and words of a codebook in one pass, after Aho and Corasick.
///
/// It moves by classes of scalars: one class for white space, of which a run counts once, one for
/// every folded scalar of the terms, and one for all others.
struct WordAutomaton {
  /// What is looked for.
  enum Term: Hashable {
    /// Folded scalars, with one space for white space.
    case phrase([Unicode.Scalar])
    /// A word found by its anchor and then compared.
    case word(WordPattern)

    var symbols: [Unicode.Scalar] {
      switch self {
      case .phrase(let scalars): scalars
      case .word(let pattern): pattern.anchor
      }
    }
  }

  private let terms: [Term]
  private let classCount: Int
  private let classes: [UInt16]
  private let astral: [Unicode.Scalar: UInt16]
  /// The state after a state and a class, at `state * classCount + class`.
  private let next: [Int32]
  /// The terms that end in a state.
  private let ending: [[Int]]
  /// The nearest shorter state in which a term ends; 0 for none.
  private let shorter: [Int32]
  private let isEnding: [Bool]

  /// Creates an automaton; a term is known by its place in the list.
  init(terms: [Term]) {
    self.terms = terms
    var numbers: [Unicode.Scalar: UInt16] = [" ": 1]
    for scalar in terms.flatMap(\.symbols) where numbers[scalar] == nil {
      numbers[scalar] = UInt16(numbers.count + 1)
    }
    classCount = numbers.count + 1
    var classes = Array(repeating: UInt16(0), count: 0x10000)
    var astral: [Unicode.Scalar: UInt16] = [:]
    for value in Self.whiteSpace { classes[value] = 1 }
    let folding = SimpleCaseFolding.mappings.filter { numbers[$0.to] != nil }
    let itself = numbers.keys.map { (from: $0, to: $0) }
    for (from, to) in folding + itself {
      guard let number = numbers[to] else { continue }
      if from.value < 0x10000 {
        classes[Int(from.value)] = number
      } else {
        astral[from] = number
      }
    }
    self.classes = classes
    self.astral = astral
    (next, ending, shorter) = Self.states(
      of: terms.map { term in term.symbols.map { Int(numbers[$0] ?? 0) } },
      classCount: classCount
    )
    isEnding = zip(ending, shorter).map { !$0.isEmpty || $1 != 0 }
  }

  /// All white space of Unicode; none lies beyond the first plane.
  private static let whiteSpace: [Int] = (0..<0x10000).filter { value in
    Unicode.Scalar(UInt32(value))?.properties.isWhitespace ?? false
  }

  /// The trie of the terms, completed to an automaton breadth first.
  private static func states(
    of terms: [[Int]],
    classCount: Int
  ) -> (next: [Int32], ending: [[Int]], shorter: [Int32]) {
    var next = Array(repeating: Int32(-1), count: classCount)
    var ending: [[Int]] = [[]]
    for (number, symbols) in terms.enumerated() where !symbols.isEmpty {
      var state = 0
      for symbol in symbols {
        if next[state * classCount + symbol] < 0 {
          next[state * classCount + symbol] = Int32(ending.count)
          ending.append([])
          next.append(contentsOf: repeatElement(-1, count: classCount))
        }
        state = Int(next[state * classCount + symbol])
      }
      ending[state].append(number)
    }
    var failure = Array(repeating: Int32(0), count: ending.count)
    var shorter = failure
    var queue: [Int] = [0]
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      for symbol in 0..<classCount {
        let position = state * classCount + symbol
        let fallback = state == 0 ? 0 : next[Int(failure[state]) * classCount + symbol]
        guard next[position] >= 0 else {
          next[position] = fallback
          continue
        }
        let child = Int(next[position])
        failure[child] = fallback
        shorter[child] =
          ending[Int(fallback)].isEmpty ? shorter[Int(fallback)] : fallback
        queue.append(child)
      }
    }
    return (next, ending, shorter)
  }

  /// Reports every occurrence of every term in a passage, overlapping ones too.
  func scan(_ text: ByteText, report: (_ term: Int, _ span: Span) -> Void) {
    guard !terms.isEmpty else { return }
    var state = 0
    var index = text.start
    var isInSpace = false
    // Where the last word compared with a pattern ends, so that a word is compared once.
    var compared: [Int: Int] = [:]
    next.withUnsafeBufferPointer { next in
      classes.withUnsafeBufferPointer { classes in
        isEnding.withUnsafeBufferPointer { isEnding in
          while index < text.end {
            let byte = text.bytes[index]
            var number: Int
            if byte < 0x80 {
              number = Int(classes[Int(byte)])
              index += 1
            } else {
              let (scalar, width) = text.scalar(at: index)
              number = Int(
                scalar.value < 0x10000 ? classes[Int(scalar.value)] : astral[scalar] ?? 0
              )
              index += width
            }
            if number == 1 {
              if isInSpace { continue }
              isInSpace = true
            } else {
              isInSpace = false
            }
            state = Int(next[state * classCount + number])
            guard isEnding[state] else { continue }
            self.report(state, endingAt: index, in: text, &compared, to: report)
          }
        }
      }
    }
  }

  private func report(
    _ state: Int,
    endingAt end: Int,
    in text: ByteText,
    _ compared: inout [Int: Int],
    to report: (_ term: Int, _ span: Span) -> Void
  ) {
    let isWordAfter = text.isWord(at: end)
    var state = state
    while state != 0 {
      for number in ending[state] {
        switch terms[number] {
        case .phrase(let scalars):
          guard !isWordAfter else { continue }
          let start = start(of: scalars.count, endingAt: end, in: text)
          guard !text.isWord(before: start) else { continue }
          report(number, Span(start: start, end: end))
        case .word(let pattern):
          let start = start(of: pattern.anchor.count, endingAt: end, in: text)
          guard start >= compared[number, default: text.start] else { continue }
          let word = text.word(around: Span(start: start, end: end))
          compared[number] = word.end
          if pattern.matches(text.folded(word)) { report(number, word) }
        }
      }
      state = Int(shorter[state])
    }
  }

  /// Walks so many symbols back; a run of white space is one.
  private func start(of count: Int, endingAt end: Int, in text: ByteText) -> Int {
    var index = end
    for _ in 0..<count {
      index = text.index(before: index)
      guard isSpace(text, index) else { continue }
      while index > text.start, isSpace(text, text.index(before: index)) {
        index = text.index(before: index)
      }
    }
    return index
  }

  private func isSpace(_ text: ByteText, _ index: Int) -> Bool {
    let scalar = text.scalar(at: index).scalar
    return scalar.value < 0x10000 && classes[Int(scalar.value)] == 1
  }
}
