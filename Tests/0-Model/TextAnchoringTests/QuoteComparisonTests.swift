import StudyModel
import TestKit
import Testing
import TextAnchoring

@Suite struct QuoteComparisonTests {
  @Test(arguments: [
    ("kita [menjaga ruang siber bersama] kini", "menjaga ruang\n siber bersama", "identical"),
    ("kita [menjaga “ruang” siber] kini", "menjaga \"ruang\" siber", "typography"),
    ("a [non-\ntradisional issue] here", "nontradisional issue", "hyphens"),
    ("it was [The Letter of Intent] then", "the letter of intent", "letter-case"),
    ("x [ꦗꦮ 😀 é satu] y", "ꦗꦮ 😀 é satu", "identical"),
    ("it [began in 2018 and then, as said, ended] so", "began in 2018 … ended", "identical"),
    ("it [began in 2018 and then, as said, ended] so", "began in 2018 [. . .] ended", "identical"),
    ("the [minister of home affairs said so] twice", "minister [Ms X] said so", "identical"),
    ("the [minster said so again] twice", "minster [sic] said so again", "identical"),
  ])
  func `marks of change are allowed and everything else is compared`(
    marked: String,
    quote: String,
    likeness: String
  ) {
    let expected = MarkedText(marked)
    let found = compared(quote, with: expected.text)
    #expect(found.map(\.likeness.rawValue) == [likeness])
    #expect(
      found.map(\.range) == [TextRange(expected.range.lowerBound, expected.range.upperBound)]
    )
  }

  @Test(arguments: [
    (
      "Kerangka itu belum menjadi pedoman bagi semua kementerian.",
      "Kerangka itu sudah menjadi pedoman bagi semua kementerian.",
      [QuoteComparison.Difference(quoted: "sudah", found: "belum")]
    ),
    (
      "The board met twice a year and never in public.",
      "The board met twice a year and in public.",
      [QuoteComparison.Difference(quoted: "", found: "never")]
    ),
    (
      "It did not vote on the budget, and it will not do so before the summer.",
      "it did vote on the budget, and it will not do so before the summer",
      [
        QuoteComparison.Difference(quoted: "it", found: "It"),
        QuoteComparison.Difference(quoted: "", found: "not"),
      ]
    ),
    (
      "Pelatihan dimulai pada 2018 di Jakarta dan berlanjut di Den Haag.",
      "Pelatihan dimulai pada 2019 di Jakarta dan berlanjut di Den Haag.",
      [QuoteComparison.Difference(quoted: "2019", found: "2018")]
    ),
  ])
  func `other words are shown beside those of the source`(
    text: String,
    quote: String,
    differences: [QuoteComparison.Difference]
  ) {
    let found = compared(quote, with: "Awal kalimat lain. " + text + " Akhir kalimat lain.")
    #expect(found.map(\.likeness) == [.differs])
    #expect(found.first?.differences == differences)
    #expect((found.first?.errors ?? 0) > 0)
  }

  @Test func `words that stand nowhere resemble nothing`() {
    #expect(compared("sama sekali tidak ada di sini", with: "teks yang lain benar") == [])
  }

  @Test func `words left out may be a page and no more`() {
    let between = String(repeating: "kata ", count: 900)
    #expect(
      compared(
        "awal yang jelas … akhir yang jelas",
        with: "awal yang jelas \(between) akhir yang jelas"
      ) == []
    )
    #expect(
      compared("awal yang jelas … akhir yang jelas", with: "awal yang jelas kata akhir yang jelas")
        .count == 1
    )
  }

  @Test(arguments: 1...60)
  func `a stretch of any text is found again where it stood`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters: [Unicode.Scalar] = ["a", "b", "é", "e", "\u{301}", "ꦗ", "😀", " ", " ", "س", "n"]
    let scalars = (0..<400).map { _ in letters.randomElement(using: &random) ?? "a" }
    let start = Int.random(in: 0..<300, using: &random)
    let stretch = scalars[start..<(start + 60)]
    let text = String(String.UnicodeScalarView(scalars))
    let found = compared(String(String.UnicodeScalarView(stretch)), with: text)
    #expect(found.allSatisfy { $0.likeness == .identical })
    #expect(
      found.contains { $0.range.start.scalars <= start + 60 && $0.range.end.scalars >= start }
    )
  }

  private func compared(_ quote: String, with text: String) -> [QuoteComparison] {
    QuoteSearch(in: document(text)).compare([QuotedWords(quote)]).first ?? []
  }
}
