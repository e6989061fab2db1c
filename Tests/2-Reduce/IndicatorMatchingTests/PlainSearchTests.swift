import IndicatorMatching
import StudyModel
import TestKit
import Testing

@Suite struct PlainSearchTests {
  /// Words of several scripts, with letters that differ in case only in ways of their own.
  static let words = [
    "kerja", "SAMA", "pelatihan", "a", "di", "in", "ke\u{301}", "café", "CAFÉ", "Straße", "straẞe",
    "İstanbul", "ısı", "Kelvin", "\u{212A}elvin", "longs", "long\u{17F}", "ΣΊΣΥΦΟΣ", "σίσυφος",
    "ꦗꦮ", "تعاون", "نسخة\u{200D}", "😀", "x_1", "2018", "\u{10400}\u{10401}", "antidisestablishment",
    "internationalisation", "e\u{301}\u{302}", "ﬁ", "Ǆ", "ǆ", "kerja-sama", "jum'at",
  ]
  static let folds: [Unicode.Scalar: Unicode.Scalar] = [
    "É": "é", "ẞ": "ß", "\u{212A}": "k", "\u{17F}": "s", "Σ": "σ", "ς": "σ", "Ί": "ί", "Υ": "υ",
    "Φ": "φ", "Ο": "ο", "\u{10400}": "\u{10428}", "\u{10401}": "\u{10429}", "Ǆ": "ǆ",
  ]
  static let gaps = [
    " ", " ", " ", "  ", "\u{A0}", "\t", "\r\n", "\n", "-", ", ", "\u{2019}", "\u{3000}", "\u{85}",
    " \u{2028} ", ".\n\n", "",
  ]

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `RED-13: texts of every script, long and short, give what a plain reading gives`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...(seed.isMultiple(of: 4) ? 120 : 25), using: &random)
    let text = words(count, using: &random)
    let codes = (0..<4).map { number in
      Code(
        id: "C\(number)",
        indicators: (0..<5).map { _ in Indicator(term(using: &random)) }
      )
    }
    let matcher = IndicatorMatcher(codebook: try Codebook(codes: codes))
    let hits = matcher.hits(in: document(text)).hits
    let plain = PlainSearch(text: Array(text.unicodeScalars), folds: Self.folds)
    for code in codes {
      #expect(
        hits.filter { $0.code == code.id }.map(\.range)
          == plain.hits(of: code.indicators.map(\.form))
      )
    }
    #expect(hits == hits.sorted { ($0.range, $0.code) < ($1.range, $1.code) })
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `two halves of the codes or of the texts find what the whole finds`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = (0..<6).map { number in
      document(words(30, using: &random), source: "s\(number)")
    }
    let codes = (0..<6).map { number in
      Code(id: "C\(number)", indicators: [Indicator(term(using: &random))])
    }
    let whole = IndicatorMatcher(codebook: try Codebook(codes: codes))
    let halves = try [codes[..<3], codes[3...]].map {
      IndicatorMatcher(codebook: try Codebook(codes: Array($0)))
    }
    for text in texts {
      let apart = halves.flatMap { $0.hits(in: text).hits }
      #expect(
        whole.hits(in: text).hits == apart.sorted { ($0.range, $0.code) < ($1.range, $1.code) }
      )
    }
  }

  private func words(_ count: Int, using random: inout SeededGenerator) -> String {
    (0..<count).reduce(into: "") { text, _ in
      text += Self.words.randomElement(using: &random) ?? ""
      text += Self.gaps.randomElement(using: &random) ?? ""
    }
  }

  private func term(using random: inout SeededGenerator) -> Indicator.Form {
    let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      Self.words.randomElement(using: &random) ?? ""
    }
    guard Int.random(in: 0..<3, using: &random) == 0 else {
      return .phrase(words.joined(separator: " "))
    }
    // One word only: its signs that end words would make it an expression.
    let letters = words[0].unicodeScalars.filter { $0.properties.isAlphabetic }
    var glob = String.UnicodeScalarView(letters.isEmpty ? ["a"] : Array(letters))
    let place = Int.random(in: 0...glob.count, using: &random)
    glob.insert(
      Bool.random(using: &random) ? "*" : "?",
      at: glob.index(glob.startIndex, offsetBy: place)
    )
    if Bool.random(using: &random) { glob.removeFirst() }
    if Bool.random(using: &random) { glob.append("*") }
    return .word(String(glob))
  }
}
