import QuotationProof
import StudyModel
import TestKit
import Testing
import TextAnchoring

@Suite struct QuotationFinderTests {
  @Test(arguments: [
    "He says \u{201C}[one two three four]\u{201D} and goes.",
    "Dia berkata \"[satu dua tiga empat]\" lalu pergi.",
    "Er sagt \u{201E}[eins zwei drei vier]\u{201C} und geht.",
    "Il dit \u{AB}[un deux trois quatre]\u{BB} et part.",
    "He says \u{2018}[one it\u{2019}s three four]\u{2019} and goes.",
    "\u{201C}[one \u{2018}two\u{2019} three four]\u{201D}",
    "A \"term\" and \"[a whole sentence stands here]\".",
  ])
  func `words between quotation marks are found`(marked: String) {
    let expected = MarkedText(marked)
    let found = QuotationFinder.quotations(in: chapter(expected.text), citations: [])
    #expect(found.map(\.words.text) == [expected.marked])
    #expect(found.map(\.range.start.scalars) == [expected.range.lowerBound])
  }

  @Test(arguments: [
    "A \"short term\" only.", "An opening \u{201C}mark that is never closed at all.",
    "It\u{2019}s the workers\u{2019} own day and nobody\u{2019}s.", "5\" by 6\" is its size.",
  ])
  func `what is no quotation is left alone`(text: String) {
    #expect(QuotationFinder.quotations(in: chapter(text), citations: []) == [])
  }

  @Test(arguments: [
    "\"one two three four\" [(Sari, 2018)]. Later (Wibowo, 2020).",
    "\"One two three four.\" [(Sari, 2018)]. Later (Wibowo, 2020).",
    "[Sari (2018)] says \"one two three four\". Later (Wibowo, 2020).",
  ])
  func `the citation that stands nearest is taken`(marked: String) {
    let expected = MarkedText(marked)
    let near = citation(expected.range, "Sari")
    let far = citation(
      expected.text.unicodeScalars.count - 2..<expected.text.unicodeScalars.count,
      "W"
    )
    let found = QuotationFinder.quotations(in: chapter(expected.text), citations: [near, far])
    #expect(found.map(\.citation?.names) == [["Sari"]])
  }

  @Test func `a block quotation ends before its citation`() {
    let text = "\"one two three four five\" (Sari, 2018)"
    let reading = ReadingText(text)
    let passage = Passage(
      number: 1,
      kind: .quotation,
      range: reading.range,
      sentences: [reading.range]
    )
    let found = QuotationFinder.quotations(
      in: document(reading, [passage]),
      citations: [citation(26..<38, "Sari")]
    )
    #expect(found.map(\.words.text) == ["one two three four five"])
    #expect(found.map(\.form) == [.block])
  }

  private func citation(_ range: Range<Int>, _ name: String) -> ChapterQuotation.Citation {
    ChapterQuotation.Citation(
      range: TextRange(range.lowerBound, range.upperBound),
      names: [name],
      year: "2018",
      pages: nil
    )
  }

  private func chapter(_ text: String) -> Document {
    let reading = ReadingText(text)
    let end = text.unicodeScalars.count
    let stop = Array(text.unicodeScalars).indices.first { index in
      index > 0 && text.unicodeScalars.dropFirst(index - 1).prefix(2).elementsEqual([".", " "])
    }
    let sentences = stop.map { [TextRange(0, $0), TextRange($0 + 1, end)] } ?? [reading.range]
    return document(
      reading,
      [Passage(number: 1, kind: .paragraph, range: reading.range, sentences: sentences)]
    )
  }

  private func document(_ text: ReadingText, _ passages: [Passage]) -> Document {
    Document(
      source: "chapter",
      fingerprint: "",
      mediaType: "text/plain",
      text: text,
      passages: passages
    )
  }
}
