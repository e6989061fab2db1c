import StudyModel
import Testing

@Suite struct ExcerptCountTests {
  private static let long = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh"
  private static let short = "satu dua tiga empat lima enam tujuh delapan sembilan"

  private typealias Case = (excerpts: [(source: String, start: Int, quote: String)], count: Int)

  private static let cases: [Case] = [
    // The same stretch, by two persons or codes.
    ([("a", 0, long), ("a", 0, long)], 1),
    // The same words again, in this source or another.
    ([("a", 0, long), ("a", 90, long), ("b", 0, long)], 1),
    // Fewer than ten words may come twice by chance.
    ([("a", 0, short), ("a", 90, short)], 2),
    ([("a", 0, long), ("a", 90, "nol " + short)], 2),
    // The same to the eye, of other scalars.
    ([("a", 0, long + " \u{E9}"), ("a", 90, long + " e\u{301}")], 2),
    ([], 0),
  ]

  @Test(arguments: cases.indices)
  func `COL-17: words said twice are one excerpt`(number: Int) {
    let (excerpts, expected) = Self.cases[number]
    let codings = excerpts.enumerated().map { number, excerpt in
      Self.coding(excerpt.source, excerpt.start, excerpt.quote, number: number + 1)
    }
    #expect(ExcerptCount.of(codings) == expected)
    #expect(ExcerptCount.of(codings.reversed()) == expected)
  }

  @Test func `words that were not found again count nowhere`() {
    #expect(ExcerptCount.of([Self.coding("a", nil, Self.long, number: 1)]) == 0)
  }

  private static func coding(
    _ source: String,
    _ start: Int?,
    _ quote: String,
    number: Int
  ) -> Coding {
    let range = start.map { TextRange($0, $0 + quote.unicodeScalars.count) }
    return Coding(
      id: JudgementID(chain: "ayu", number: number),
      choice: CodingChoice(
        anchor: Anchor(
          source: source,
          document: "f",
          range: range ?? TextRange(0, 1),
          quote: quote,
          prefix: "",
          suffix: ""
        ),
        code: "A"
      ),
      cases: [],
      by: "ayu",
      at: "2026-10-01T09:00:00Z",
      status: .accepted,
      anchorState: range == nil ? .lost : .exact,
      range: range,
      part: .body
    )
  }
}
