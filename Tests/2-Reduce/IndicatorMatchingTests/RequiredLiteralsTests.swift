import IndicatorMatching
import StudyModel
import TestKit
import Testing

/// Expressions run only where words stand that they require; what they find must not change.
@Suite struct RequiredLiteralsTests {
  static let expressions = [
    "pelatihan|latihan bersama", #"\bMoU\b|nota kesepahaman"#, "kejahatan (siber|dunia maya)",
    "cyber ?crime", "(ab)?cdef+g", "kerja{0}sama", "kerja{2,}sama", "[k]erja", "(?:siber|cyber)s*",
    "keamanan(?= siber)", "(?<=keamanan )siber", "(?!x)latih", "^pelatihan", "siber$", "kelvin",
    "slang", "k.l.in", #"nota\s+kesepahaman"#, "(?i:siber)", "(pelatihan)+", "siber|x",
    "kesep(a(h))aman", "straße", "(a|b)siber(c|d)?", "siber*", "siber+n?", #"non[- ]?tradisional"#,
  ]
  static let words = [
    "pelatihan", "Latihan", "bersama", "MoU", "nota", "kesepahaman", "KESEPAHAMAN", "kejahatan",
    "siber", "Cyber", "crime", "dunia", "maya", "cdefg", "abcdeffg", "kerj", "kerjaasama", "sama",
    "keamanan", "\u{212A}elvin", "Kelvin", "\u{17F}lang", "SLANG", "Straße", "asiberc", "non",
    "tradisional", "non-tradisional", "ꦗꦮ", "😀", "e\u{301}", "sibern", "latih",
  ]

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `an expression finds the same whether or not it is known what it requires`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let text = (0..<Int.random(in: 0...30, using: &random)).reduce(into: "") { text, _ in
      text += Self.words.randomElement(using: &random) ?? ""
      text += [" ", " ", "\n", "  ", ", "].randomElement(using: &random) ?? ""
    }
    let read = document(text)
    for expression in Self.expressions {
      // A group that names nothing tells the reader nothing and PCRE2 nothing new.
      let plain = try TermFinder(.pattern("(?|\(expression))")).find(in: read).hits
      #expect(try TermFinder(.pattern(expression)).find(in: read).hits == plain, "\(expression)")
    }
  }

  @Test func `no other letter is one of ASCII but for its case`() throws {
    let finders = try "abcdefghijklmnopqrstuvwxyz".map { try TermFinder(.pattern("^\($0)$")) }
    var same: [UInt32] = []
    for value in 0x80...0x1FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isCased else { continue }
      let text = document(String(Character(scalar)))
      if finders.contains(where: { !$0.find(in: text).hits.isEmpty }) { same.append(value) }
    }
    #expect(same == [0x17F, 0x212A])
  }
}
