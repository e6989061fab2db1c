import StudyModel
import TestKit
import Testing
import TextAnchoring

/// Texts of any script, edited in many places at once.
@Suite struct ScriptAnchoringTests {
  /// Letters of words: with marks, of right-to-left and of syllabic scripts, of several scalars.
  static let scripts = [
    "abdegiklmnoprstu", "aeiou\u{301}kt\u{323}nr", "ꦗꦮꦏꦢꦠꦱ\u{A9B6}\u{A9BA}ꦤꦲ", "سلامكتبدنر",
    "😀👩\u{200D}🔬🇮🇩éx", "国语文字学习中心",
  ]
  static let blanks = [" ", "\r\n", "  ", "\u{A0}", " \n"]

  @Test(arguments: 0..<600 as Range<UInt64>)
  func `RED-04: no edit of any script sets an excerpt at a wrong place`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array(Self.scripts[Int(seed) % Self.scripts.count].unicodeScalars)
    let vocabulary = (0..<150).map { _ in
      (0..<Int.random(in: 2...7, using: &random)).map { _ in
        letters[Int.random(in: letters.indices, using: &random)]
      }
    }
    func word() -> [Unicode.Scalar] {
      vocabulary[Int.random(in: vocabulary.indices, using: &random)]
    }
    var words: [(number: Int, word: [Unicode.Scalar])] = []
    for number in 0..<Int.random(in: 30...150, using: &random) {
      // Of a word beside itself nobody can say which of the two was taken out.
      let next = word()
      words.append((number, next == words.last?.word ? next + next : next))
    }
    let blank = Array(Self.blanks[Int(seed / 6) % Self.blanks.count].unicodeScalars)
    let length = Int.random(in: 1...10, using: &random)
    let first = Int.random(in: 0...(words.count - length), using: &random)
    let (text, places) = Self.text(of: words, blank)
    let range = places[first].lowerBound..<places[first + length - 1].upperBound
    let anchor = Anchoring.describe(
      TextRange(range.lowerBound, range.upperBound),
      in: document(string(text))
    )
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let place = Int.random(in: words.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: words.insert((-1, word()), at: place)
      case 1: words[place].word = word()
      case 2: if words.count > 2 { words.remove(at: place) }
      default:
        let moved = words.remove(at: place)
        words.insert(moved, at: Int.random(in: 0...words.count, using: &random))
      }
    }
    let (changed, now) = Self.text(of: words, blank)
    let match = Anchoring.match(anchor, in: document(string(changed), fingerprint: "g"))
    guard let stands = match.range else { return }
    let scalars = Array(changed[stands.start.scalars..<stands.end.scalars])
    #expect(scalars == Array(text[range]), "carried with other words")
    let numbers = zip(words, now).filter {
      TextRange($1.lowerBound, $1.upperBound).overlaps(stands)
    }
    .map(\.0.number)
    #expect(numbers == Array(first..<(first + length)), "carried to another place")
  }

  @Test(arguments: [
    ("the “quoted” words stand", "the \"quoted\" words stand"),
    ("from 2018\u{2013}2020 it was", "from 2018-2020 it was"),
    ("a caf\u{E9} in town", "a cafe\u{301} in town"),
    ("the o\u{FB03}cial view of it", "the official view of it"),
    ("two words\u{A0}here", "two words here"),
    ("the infor\u{AD}mation age", "the information age"),
    ("the infor-mation age", "the information age"),
  ])
  func `what only looks otherwise is proposed with a score near 1, and never carried`(
    before: String,
    after: String
  ) throws {
    let lead = "Before it other words were written by someone. "
    let tail = " After it the text goes on for a good while yet."
    let old = document(lead + before + tail)
    let start = lead.unicodeScalars.count
    let anchor = Anchoring.describe(
      TextRange(start, start + before.unicodeScalars.count),
      in: old
    )
    let match = Anchoring.match(anchor, in: document(lead + after + tail, fingerprint: "g"))
    guard case .proposed(let candidates) = match else {
      Issue.record("not proposed: \(match.state)")
      return
    }
    let best = try #require(candidates.first)
    #expect(best.score >= 97)
    #expect(best.range == TextRange(start, start + after.unicodeScalars.count))
  }

  @Test func `a word that grew is not carried`() {
    let old = document("They build a strong net for all ships of the north in every year.")
    let anchor = Anchoring.describe(TextRange(11, 23), in: old)
    #expect(anchor.quote == "a strong net")
    let new = document(
      "They build a strong network for all ships of the north in every year.",
      fingerprint: "g"
    )
    #expect(Anchoring.match(anchor, in: new).state == .proposed)
  }

  @Test func `a negation put in costs more than its letters`() throws {
    let lead = "It was said many times in the house that "
    let quote = "the ministry will found a school for officers of both agencies in that year"
    let anchor = Anchoring.describe(
      TextRange(lead.unicodeScalars.count, (lead + quote).unicodeScalars.count),
      in: document(lead + quote + ". And so it went on.")
    )
    let negated = quote.replacing("will found", with: "will not found")
    let match = Anchoring.match(
      anchor,
      in: document(lead + negated + ". And so it went on.", fingerprint: "g")
    )
    guard case .proposed(let candidates) = match else {
      Issue.record("not proposed")
      return
    }
    #expect(try #require(candidates.first).score < 95)
    #expect(
      Anchoring.difference(from: quote, to: negated)
        == "the ministry will {+not+} found a school for officers of both agencies in that year"
    )
  }

  private static func text(
    of words: [(number: Int, word: [Unicode.Scalar])],
    _ blank: [Unicode.Scalar]
  ) -> (text: [Unicode.Scalar], places: [Range<Int>]) {
    var text: [Unicode.Scalar] = []
    var places: [Range<Int>] = []
    for (index, word) in words.enumerated() {
      if index > 0 { text += blank }
      places.append(text.count..<(text.count + word.word.count))
      text += word.word
    }
    return (text, places)
  }
}
