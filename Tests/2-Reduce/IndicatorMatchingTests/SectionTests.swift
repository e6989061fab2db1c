import IndicatorMatching
import StudyModel
import Testing

@Suite struct SectionTests {
  static let trust = Indicator.Form.phrase("trust")
  static let doubt = Indicator.Form.phrase("doubt")

  /// Headings are lines that begin with `#`, one sign a level.
  private func headed(_ text: String) -> Document {
    let plain = document(text)
    let passages = plain.passages.map { passage in
      let level = plain.text[passage.range].prefix { $0 == "#" }.count
      return Passage(
        number: passage.number,
        kind: level > 0 ? .heading : .paragraph,
        level: level,
        range: passage.range,
        sentences: passage.sentences
      )
    }
    return Document(
      source: "s",
      fingerprint: "f",
      mediaType: "text/plain",
      text: plain.text,
      passages: passages
    )
  }

  @Test(arguments: [
    ("a\nb", [TextRange(0, 3)]),
    ("a\n# b\nc", [TextRange(0, 2), TextRange(2, 7)]),
    (
      "# a\n## b\nc\n## d\n# e",
      [
        TextRange(0, 16), TextRange(4, 11), TextRange(11, 16), TextRange(16, 19),
      ]
    ),
  ])
  func `a section goes to the next heading of the same or a higher level`(
    text: String,
    sections: [TextRange]
  ) {
    #expect(headed(text).sections == sections)
  }

  @Test(arguments: [
    ("# A\ntrust here.\nNo doubt. End.", ["trust here.\nNo doubt"]),
    ("# A\ntrust\n# B\ndoubt", []),
    ("# A\ntrust\n## B\ndoubt", ["trust\n## B\ndoubt"]),
    ("# A\n## B\ntrust\ndoubt\n## C\ndoubt\n# D\ntrust", ["trust\ndoubt"]),
    ("trust\n\ndoubt", ["trust\n\ndoubt"]),
    ("trust\n# A\ndoubt", []),
    ("# A\n😀 trust ꦗ\ndoubt", ["trust ꦗ\ndoubt"]),
  ])
  func `within one section parts may stand in different paragraphs`(
    text: String,
    expected: [String]
  ) throws {
    let form = Indicator.Form.combination(
      all: [Self.trust, Self.doubt],
      any: [],
      not: [],
      within: .section
    )
    let found = try hits(of: [form], in: text)
    #expect(found.map { headed(text).text[$0.range] } == expected)
  }

  @Test func `not keeps a whole section out, and a rule within a paragraph stays within it`() throws
  {
    let text = "# A\ntrust\nnever doubt\n# B\ntrust\ndoubt"
    let without = Indicator.Form.combination(
      all: [Self.trust, Self.doubt],
      any: [],
      not: [.phrase("never")],
      within: .section
    )
    #expect(try hits(of: [without], in: text).map(\.range) == [TextRange(26, 37)])
    let inner = Indicator.Form.combination(
      all: [
        Self.trust,
        .combination(all: [.phrase("never"), Self.doubt], any: [], not: [], within: .sentence),
      ],
      any: [],
      not: [],
      within: .section
    )
    #expect(try hits(of: [inner], in: text).map(\.range) == [TextRange(4, 21)])
  }

  @Test func `a hit over a section proposes from its first sentence to its last`() throws {
    let text = "# A\nNo. trust here. No.\nNo. doubt there. No."
    let form = Indicator.Form.combination(
      all: [Self.trust, Self.doubt],
      any: [],
      not: [],
      within: .section
    )
    let proposed = try hits(of: [form], in: text).map { headed(text).text[$0.proposed] }
    #expect(proposed == ["trust here. No.\nNo. doubt there."])
  }

  @Test func `of a code's hits the leftmost and longest counts across passages too`() throws {
    let form = Indicator.Form.combination(
      all: [Self.trust, Self.doubt],
      any: [],
      not: [],
      within: .section
    )
    let text = "# A\nno doubt\ntrust\ndoubt\ndoubt"
    #expect(
      try hits(of: [form, Self.doubt], in: text).map { headed(text).text[$0.range] }
        == ["doubt\ntrust\ndoubt\ndoubt"]
    )
  }

  private func hits(of forms: [Indicator.Form], in text: String) throws -> [IndicatorHit] {
    let code = Code(id: "C", indicators: forms.map { Indicator($0) })
    let matcher = IndicatorMatcher(codebook: try Codebook(codes: [code]))
    #expect(matcher.diagnostics.isEmpty)
    return matcher.hits(in: headed(text)).hits
  }
}
