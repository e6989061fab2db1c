import StudyModel
import Testing
import WebAnnotations

@Suite struct WebAnnotationTests {
  private func read(_ text: String) throws -> [WebAnnotation] {
    try #require(WebAnnotation.read(Array(text.utf8)))
  }

  @Test(arguments: [
    #"{"target":{"source":"x","selector":{"type":"TextQuoteSelector","exact":"one"}},"bodyValue":"A","motivation":"tagging"}"#,
    #"[{"target":[{"source":{"id":"x"},"selector":[{"type":"TextQuoteSelector","exact":"one"}]}],"body":{"type":"TextualBody","purpose":"tagging","value":"A"}}]"#,
    #"{"type":"AnnotationPage","items":[{"target":{"source":"x","selector":{"type":"XPathSelector","refinedBy":{"type":"TextQuoteSelector","exact":"one"}}},"body":[{"purpose":["tagging"],"value":"A"}]}]}"#,
    #"{"type":"AnnotationCollection","first":{"items":[{"target":{"source":"x","selector":{"type":"Choice","items":[{"exact":"one"}]}},"body":[{"purpose":"classifying","value":"A"}]}]}}"#,
    #"{"rows":[{"target":[{"source":"x","selector":[{"type":"TextQuoteSelector","exact":"one"}]}],"tags":["A"],"text":""}]}"#,
  ])
  func `reads an annotation however it is wrapped`(text: String) throws {
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8)] {
      let annotations = try #require(WebAnnotation.read(bytes))
      #expect(annotations.count == 1)
      #expect(annotations.first?.codes == ["A"])
      #expect(annotations.first?.targets.map(\.exact) == ["one"])
      #expect(annotations.first?.targets.map(\.source) == ["x"])
    }
  }

  @Test func `AUT-01: an annotation of a program is known as such`() throws {
    let machine = #"{"target":{"source":"x"},"creator":{"type":"Software","name":"m"}}"#
    let person = #"{"target":{"source":"x"},"creator":{"type":"Person","name":"p"}}"#
    #expect(try read("[\(machine),\(person)]").map(\.isOfMachine) == [true, false])
  }

  @Test(arguments: ["", "{", "[1,2", "\u{0}"])
  func `what is no JSON gives nothing`(text: String) {
    #expect(WebAnnotation.read(Array(text.utf8)) == nil)
  }

  @Test func `nested lists without end are not followed`() throws {
    let deep = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
    #expect(WebAnnotation.read(Array(deep.utf8))?.isEmpty ?? true)
  }

  // MARK: - Placing

  private static let documents = [
    document("s", "😀 One was here. Two was here. Three was here."),
    document("t", "Two came too. Alone."),
  ]

  private func place(
    _ exact: String,
    prefix: String = "",
    suffix: String = "",
    start: Int? = nil,
    source: String = ""
  ) -> AnnotationPlacing.Outcome {
    AnnotationPlacing(
      documents: Self.documents,
      sources: [
        Source(
          id: "s",
          file: "s.txt",
          record: BibliographicRecord(fields: ["URL": "https://example.org/s"])
        ), Source(id: "t", file: "t.txt"),
      ]
    ).place(
      WebAnnotation.Target(
        source: source,
        exact: exact,
        prefix: prefix,
        suffix: suffix,
        start: start
      )
    )
  }

  @Test func `a quote is placed by itself, by its context, or by its position`() {
    #expect(place("Alone") == .placed(source: "t", range: TextRange(14, 19)))
    #expect(place("was here", prefix: "Two ") == .placed(source: "s", range: TextRange(20, 28)))
    #expect(place("was here", suffix: ". Three") == .placed(source: "s", range: TextRange(20, 28)))
    #expect(place("was here") == .ambiguous(3))
    #expect(place("was here", prefix: "Nine ") == .ambiguous(3))
    #expect(place("Two", source: "documents/t.txt") == .placed(source: "t", range: TextRange(0, 3)))
    #expect(place("was  here", prefix: "Two\n") == .placed(source: "s", range: TextRange(20, 28)))
  }

  @Test(arguments: [(20, 20), (21, 20), (6, 6), (7, 6)])
  func `a position decides in code points and in UTF-16 code units`(start: Int, place found: Int) {
    // Before every place stands one character of two code units.
    #expect(
      place("was here", start: start) == .placed(source: "s", range: TextRange(found, found + 8))
    )
  }

  @Test func `a position never goes before the words`() {
    #expect(place("was here", start: 5) == .ambiguous(3))
    #expect(place("Alone", start: 0) == .placed(source: "t", range: TextRange(14, 19)))
  }

  @Test func `an address that the register knows is kept to`() {
    #expect(
      place("Two", source: "http://example.org/s#top")
        == .placed(source: "s", range: TextRange(16, 19))
    )
    #expect(place("Alone", source: "s.txt") == .unfound)
    #expect(place("Nowhere", source: "https://example.com") == .foreign)
    #expect(place("Nowhere") == .unfound)
  }

  private static func document(_ source: String, _ words: String) -> Document {
    let range = TextRange(0, words.unicodeScalars.count)
    return Document(
      source: source,
      fingerprint: source,
      mediaType: "text/plain",
      text: ReadingText(words),
      passages: [Passage(number: 1, kind: .paragraph, range: range, sentences: [range])]
    )
  }
}
