import QuotationProof
import StudyModel
import TestKit
import Testing
import TextAnchoring

@Suite struct ProvingTests {
  /// A quotation as a chapter has it, and what is to be remarked.
  struct Case: Sendable {
    let words: String
    let names: [String]
    let year: String?
    let pages: String?
    let remarks: [String]

    init(
      _ words: String,
      _ names: [String],
      _ year: String?,
      _ pages: String?,
      _ remarks: String...
    ) {
      self.words = words
      self.names = names
      self.year = year
      self.pages = pages
      self.remarks = remarks
    }
  }

  private static let right = "the board met in the old hall"

  static let cases = [
    Case(right, ["Sari"], "2018", "12"),
    Case(right, ["SARI"], "2018a", "12"),
    Case("the board met in the new hall", ["Sari"], "2018", "12", "words-differ"),
    Case(right, ["Sari"], "2018", "13", "page"),
    Case(right, ["Sari"], "2018", "11\u{2013}14"),
    Case(right, ["Sari"], "2018", nil, "no-page"),
    Case(right, ["Sari"], "2019", "12", "year"),
    Case(right, ["Nobody"], "2018", "12", "author"),
    Case(right, ["Wibowo"], "2020", "12", "other-source"),
    Case("nothing of this stands in any of them", ["Sari"], "2018", "12", "not-found"),
    Case(
      "no year stands in the register here",
      ["Badan Contoh Negara"],
      "2020",
      "1",
      "register-gap"
    ),
    Case("no year stands in the register here", ["BCN"], "2020", "1", "register-gap"),
  ]

  @Test(arguments: cases)
  func `what does not agree with the sources is remarked`(given: Case) {
    let citation = ChapterQuotation.Citation(
      range: TextRange(0, 1),
      names: given.names,
      year: given.year,
      pages: given.pages
    )
    let found = proof(of: given.words, citation)
    #expect(found.remarks.map(\.rawValue) == given.remarks)
    #expect(found.place?.pages.isEmpty != true)
  }

  @Test func `without a citation that is remarked, and the source is named`() {
    let found = proof(of: Self.right, nil)
    #expect(found.remarks == [.noCitation])
    #expect(found.place?.source == "report")
  }

  private func proof(
    of words: String,
    _ citation: ChapterQuotation.Citation?
  ) -> ProvenQuotation {
    let quotation = ChapterQuotation(
      range: TextRange(0, 1),
      form: .inline,
      words: QuotedWords(words),
      citation: citation
    )
    let sources = [
      source("report", [.init(family: "Sari", given: "Dewi")], "2018-05"),
      source("study", [.init(family: "Wibowo", given: "A.")], "2020"),
      source("body", [.init(family: "Badan Contoh Negara")], ""),
    ]
    let documents = [
      paged("report", "It is said that the board met in the old hall and left.", page: "12"),
      paged("study", "Another text altogether, about other things.", page: "3"),
      paged("body", "Here, no year stands in the register here, as is known.", page: "1"),
    ]
    let places = documents.flatMap { Proving.places(of: [quotation], in: $0)[0] }
    return Proving.proof(
      of: quotation,
      at: places,
      sources: sources,
      paged: Set(documents.map(\.source))
    )
  }

  private func source(
    _ id: String,
    _ authors: [BibliographicRecord.Name],
    _ issued: String
  ) -> Source {
    Source(
      id: id,
      file: "\(id).txt",
      record: BibliographicRecord(authors: authors, issued: issued)
    )
  }

  private func paged(_ id: String, _ text: String, page: String) -> Document {
    let reading = ReadingText(text)
    return Document(
      source: id,
      fingerprint: id,
      mediaType: "text/plain",
      text: reading,
      passages: [
        Passage(number: 1, kind: .paragraph, range: reading.range, sentences: [reading.range])
      ],
      pages: [Page(number: 1, label: page, method: .declared, start: TextOffset(0))]
    )
  }
}
