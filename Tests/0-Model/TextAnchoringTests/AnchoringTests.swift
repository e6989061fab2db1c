import StudyModel
import TestKit
import Testing
import TextAnchoring

@Suite struct AnchoringTests {
  /// Alphabets in which words repeat, overlap, or differ only in ways that equality may hide.
  static let alphabets = [
    "a", "ab", "ab ", "abc \n", "e\u{301}é", "😀\u{200D}ꦗꦮ ", "\u{0633}\u{0644} .",
  ]

  @Test(arguments: 0..<2500 as Range<UInt64>)
  func `RED-03: what was described is found exactly, again and again`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Self.alphabets[Int(seed) % Self.alphabets.count]
    let text = randomText(alphabet, count: .random(in: 0...90, using: &random), using: &random)
    let document = document(string(text))
    let start = Int.random(in: 0...text.count, using: &random)
    let range = TextRange(start, .random(in: start...text.count, using: &random))
    let anchor = Anchoring.describe(range, in: document)
    #expect(Array(anchor.quote.unicodeScalars) == Array(text[start..<range.end.scalars]))
    #expect(anchor.prefix.unicodeScalars.count == min(32, start))
    #expect(anchor.suffix.unicodeScalars.count == min(32, text.count - range.end.scalars))
    #expect(Anchoring.match(anchor, in: document) == .exact(range))
  }

  @Test(arguments: 0..<2500 as Range<UInt64>)
  func `RED-04: an edit outside the quote never hides the true place`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Self.alphabets[Int(seed) % Self.alphabets.count]
    let before = randomText(alphabet, count: .random(in: 0...50, using: &random), using: &random)
    let quote = randomText(alphabet, count: .random(in: 1...20, using: &random), using: &random)
    let after = randomText(alphabet, count: .random(in: 0...50, using: &random), using: &random)
    let anchor = Anchoring.describe(
      TextRange(before.count, before.count + quote.count),
      in: document(string(before + quote + after))
    )
    var edited = (before: before, after: after)
    let insertion = randomText(alphabet, count: .random(in: 0...6, using: &random), using: &random)
    if Bool.random(using: &random) {
      edited.before = replaced(before, with: insertion, using: &random)
    } else {
      edited.after = replaced(after, with: insertion, using: &random)
    }
    let changed = document(string(edited.before + quote + edited.after), fingerprint: "g")
    let truth = TextRange(edited.before.count, edited.before.count + quote.count)
    switch Anchoring.match(anchor, in: changed) {
    case .carried(let range): #expect(range == truth)
    case .proposed(let candidates): #expect(candidates.map(\.range).contains(truth))
    case .exact, .lost: Issue.record("neither carried nor proposed")
    }
  }

  @Test(arguments: 0..<2500 as Range<UInt64>)
  func `RED-04: a deleted quote is carried only to its one other occurrence`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Self.alphabets[Int(seed) % Self.alphabets.count]
    let before = randomText(alphabet, count: .random(in: 0...50, using: &random), using: &random)
    let quote = randomText(alphabet, count: .random(in: 1...12, using: &random), using: &random)
    let after = randomText(alphabet, count: .random(in: 0...50, using: &random), using: &random)
    let anchor = Anchoring.describe(
      TextRange(before.count, before.count + quote.count),
      in: document(string(before + quote + after))
    )
    let left = before + after
    let places = left.indices.filter { left[$0...].starts(with: quote) }
    switch Anchoring.match(anchor, in: document(string(left), fingerprint: "g")) {
    case .exact: Issue.record("exact in another document")
    case .carried(let range): #expect(places == [range.start.scalars])
    case .proposed(let candidates):
      #expect(!candidates.isEmpty)
      #expect(candidates.allSatisfy { $0.range.end.scalars <= left.count && !$0.range.isEmpty })
      #expect(zip(candidates, candidates.dropFirst()).allSatisfy { $0.score >= $1.score })
    // Words that stood in several places are known by their company, and that is gone.
    case .lost: #expect(places.isEmpty || anchor.distinction != .quote)
    }
  }

  @Test(arguments: 0..<2000 as Range<UInt64>)
  func `what was bent is proposed where it stands, or where fewer errors are`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = ["ab", "abc", "abcdef"][Int(seed) % 3]
    // Longer than 64, so that several blocks of the bit-parallel search are at work.
    let length = seed.isMultiple(of: 2) ? 8 : Int.random(in: 60...140, using: &random)
    let quote = randomText(alphabet, count: length, using: &random)
    var bent = quote
    for _ in 0..<Int.random(in: 1...(length / 6 + 1), using: &random) {
      bent = replaced(
        bent,
        with: randomText(alphabet, count: 1, using: &random),
        most: 1,
        using: &random
      )
    }
    let before = randomText("xyz", count: 40, using: &random)
    let after = randomText("xyz", count: 40, using: &random)
    let anchor = Anchoring.describe(
      TextRange(40, 40 + length),
      in: document(string(before + quote + after))
    )
    let changed = before + bent + after
    guard
      case .proposed(let candidates) = Anchoring.match(
        anchor,
        in: document(string(changed), fingerprint: "g")
      )
    else { return }
    let fewest = fewestErrors(of: quote, in: changed)
    let best = try #require(candidates.first)
    #expect(best.range == TextRange(40, 40 + bent.count) || best.errors <= fewest)
    let words = Array(changed[best.range.start.scalars..<best.range.end.scalars])
    #expect(distance(quote, words) == best.errors)
  }

  @Test func `a composed letter is not its decomposed twin`() {
    let anchor = Anchoring.describe(TextRange(4, 7), in: document("the cafe\u{301} closed"))
    let changed = document("the caf\u{E9} closed", fingerprint: "g")
    #expect(Anchoring.match(anchor, in: changed).state == .carried)
    let whole = Anchoring.describe(TextRange(4, 9), in: document("the cafe\u{301} closed"))
    #expect(Anchoring.match(whole, in: changed).state == .proposed)
  }

  @Test func `a repeated quote stays where place and context are the same`() {
    let text = "First the ships came. Then it rained for a very long time indeed. Then it rained."
    let range = TextRange(22, 36)
    let anchor = Anchoring.describe(range, in: document(text))
    #expect(anchor.quote == "Then it rained")
    let appended = document(text + " And a new last line was put below it all.", fingerprint: "g")
    #expect(Anchoring.match(anchor, in: appended) == .carried(range))
    let moved = document("Now: " + text, fingerprint: "g")
    guard case .proposed(let candidates) = Anchoring.match(anchor, in: moved) else {
      Issue.record("not proposed")
      return
    }
    #expect(candidates.first?.range == TextRange(27, 41))
    #expect(candidates.count == 2)
  }

  @Test func `an altered quote is not exact in its own document`() {
    let text = document("ships came and went")
    let anchor = Anchor(
      source: "s",
      document: "f",
      range: TextRange(0, 5),
      quote: "shops",
      prefix: "",
      suffix: " came"
    )
    #expect(Anchoring.match(anchor, in: text).state == .proposed)
  }

  @Test func `nothing alike is lost, and nothing traps`() {
    let anchor = Anchoring.describe(TextRange(0, 10), in: document("abcdefghij"))
    #expect(Anchoring.match(anchor, in: document("", fingerprint: "g")) == .lost)
    #expect(
      Anchoring.match(anchor, in: document("0123456789 0123456789", fingerprint: "g")) == .lost
    )
    let beyond = Anchoring.describe(TextRange(50, 90), in: document("abc"))
    #expect(beyond.quote.isEmpty && beyond.range == TextRange(3, 3))
    #expect(Anchoring.match(beyond, in: document("abcd", fingerprint: "g")) == .lost)
  }

  @Test func `a megabyte is searched in a moment`() {
    var random = SeededGenerator(seed: 7)
    let text = randomText("abcdefghijklmnop   ", count: 1_000_000, using: &random)
    let anchor = Anchoring.describe(TextRange(500_000, 500_300), in: document(string(text)))
    var changed = text
    for offset in [10, 90, 250] { changed[500_000 + offset] = "#" }
    let match = Anchoring.match(anchor, in: document(string(changed), fingerprint: "g"))
    guard case .proposed(let candidates) = match else {
      Issue.record("not proposed")
      return
    }
    #expect(candidates.first?.range == TextRange(500_000, 500_300))
    #expect(candidates.first?.errors == 3)
  }

  /// The sequence with a stretch of at most so many elements replaced.
  private func replaced(
    _ text: [Unicode.Scalar],
    with insertion: [Unicode.Scalar],
    most: Int = 6,
    using random: inout SeededGenerator
  ) -> [Unicode.Scalar] {
    let start = Int.random(in: 0...text.count, using: &random)
    let end = Int.random(in: start...min(text.count, start + most), using: &random)
    return text[..<start] + insertion + text[end...]
  }

  /// The fewest errors with which a quote stands anywhere in a text, by the plain edit matrix.
  private func fewestErrors(of quote: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int {
    var column = Array(0...quote.count)
    var best = quote.count
    for scalar in text {
      var diagonal = column[0]
      for row in quote.indices {
        let kept = diagonal + (quote[row] == scalar ? 0 : 1)
        diagonal = column[row + 1]
        column[row + 1] = min(kept, column[row] + 1, diagonal + 1)
      }
      best = min(best, column[quote.count])
    }
    return best
  }

  private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (index, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (other, otherScalar) in right.enumerated() {
        let kept = diagonal + (scalar == otherScalar ? 0 : 1)
        diagonal = row[other + 1]
        row[other + 1] = min(kept, row[other] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
