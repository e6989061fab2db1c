import IndicatorMatching
import StudyModel
import TestKit
import Testing

@Suite struct CombinationTests {
  @Test(arguments: [
    (["alih", "teknologi"], 1, "[alih teknologi] x", true),
    (["alih", "teknologi"], 1, "alih x teknologi", false),
    (["alih", "teknologi"], 2, "[teknologi x alih]", true),
    (["alih", "teknologi"], 3, "alih x [alih y teknologi]", true),
    (["alih", "teknologi"], 9, "alih.\nteknologi", false),
    (["a", "a"], 2, "x [a a] b", true),
    (["a", "a"], 2, "x a b", false),
    (["kerja sama", "siber"], 1, "[Kerja sama, siber]", true),
    (["latih*", "siber"], 2, "[latihan tentang siber]", true),
    (["a b", "b c"], 5, "a b c", false),
    (["a", "b", "c"], 4, "[c x a, b] a", true),
  ])
  func `near wants all words within so many words`(
    words: [String],
    distance: Int,
    marked: String,
    isFound: Bool
  ) throws {
    let text = isFound ? MarkedText(marked).text : marked
    let hits = try hits(of: .near(all: words, words: distance), in: text)
    #expect(
      hits.map(\.range)
        == (isFound
          ? [TextRange(MarkedText(marked).range.lowerBound, MarkedText(marked).range.upperBound)]
          : [])
    )
  }

  static let training = Indicator.Form.phrase("pelatihan")
  static let cyber = Indicator.Form.word("siber*")

  @Test(arguments: [
    ("Ada pelatihan keamanan siber. Lain.", Indicator.Window.sentence, [TextRange(4, 28)]),
    ("Ada pelatihan. Juga siber.", .sentence, []),
    ("Ada pelatihan. Juga siber.", .paragraph, [TextRange(4, 25)]),
    ("Ada pelatihan.\nJuga siber.", .paragraph, []),
    ("Siber pelatihan siber. Pelatihan siber.", .sentence, [TextRange(0, 21), TextRange(23, 38)]),
  ])
  func `all wants each of its parts in one unit, and gives one hit a unit`(
    words: String,
    window: Indicator.Window,
    expected: [TextRange]
  ) throws {
    let form = Indicator.Form.combination(
      all: [Self.training, Self.cyber],
      any: [],
      not: [],
      within: window
    )
    #expect(try hits(of: form, in: words).map(\.range) == expected)
  }

  @Test(arguments: [
    ("pelatihan dan latihan", 1), ("pelatihan saja", 0), ("latihan", 0),
    ("pelatihan, simulasi, batal", 0), ("pelatihan, simulasi. batal", 1),
  ])
  func `any wants one of its parts and not wants none`(words: String, count: Int) throws {
    let form = Indicator.Form.combination(
      all: [Self.training],
      any: [.phrase("latihan"), .pattern("simula.i")],
      not: [.phrase("batal")],
      within: .sentence
    )
    #expect(try hits(of: form, in: words).count == count)
  }

  @Test func `a combination may hold combinations`() throws {
    let form = Indicator.Form.combination(
      all: [.near(all: ["alih", "teknologi"], words: 2), Self.cyber],
      any: [],
      not: [.combination(all: [.phrase("tidak")], any: [], not: [], within: .sentence)],
      within: .sentence
    )
    #expect(try hits(of: form, in: "alih teknologi siber. tidak alih teknologi siber").count == 1)
  }

  @Test(arguments: [
    (Indicator.Form.phrase("dua"), "Satu. Dua tiga. Empat.", TextRange(6, 15)),
    (.pattern(#"tiga\. Empat"#), "Satu. Dua tiga. Empat lima. Enam.", TextRange(6, 27)),
    (
      .combination(all: [.phrase("satu"), .phrase("empat")], any: [], not: [], within: .paragraph),
      "Nol. Satu. Dua tiga. Empat. Lima.", TextRange(5, 27)
    ),
  ])
  func `a hit proposes whole sentences, from the first it touches to the last`(
    form: Indicator.Form,
    words: String,
    proposed: TextRange
  ) throws {
    #expect(try hits(of: form, in: words).map(\.proposed) == [proposed])
  }

  @Test func `a long passage full of words is no trap`() throws {
    let text = String(repeating: "alih ", count: 60_000) + "teknologi"
    #expect(try hits(of: .near(all: ["alih", "teknologi"], words: 3), in: text).count == 1)
  }

  private func hits(of form: Indicator.Form, in words: String) throws -> [IndicatorHit] {
    let codebook = try Codebook(codes: [Code(id: "C", indicators: [Indicator(form)])])
    let matcher = IndicatorMatcher(codebook: codebook)
    #expect(matcher.diagnostics.isEmpty)
    return matcher.hits(in: document(words)).hits
  }
}
