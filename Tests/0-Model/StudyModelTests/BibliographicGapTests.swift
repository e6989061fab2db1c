import StudyModel
import Testing

@Suite struct BibliographicGapTests {
  @Test(arguments: [
    (BibliographicRecord(), [BibliographicRecord.Gap.author, .title, .year]),
    (.init(authors: [.init(family: "Sari")], title: "T"), [.year]),
    (.init(title: "T", issued: "2019", fields: ["publisher": "P"]), []),
    (.init(type: "legislation", title: "T", issued: "2019"), []),
    (.init(authors: [.init(family: "Sari")], title: "T", issued: "t.t."), []),
    (.init(authors: [.init(family: "Sari")], title: "T", issued: "kapan saja"), [.year]),
  ])
  func `COL-08: what a list of references cannot do without is named`(
    record: BibliographicRecord,
    gaps: [BibliographicRecord.Gap]
  ) {
    #expect(record.gaps == gaps)
  }

  @Test(arguments: [
    ("article-journal", ["container-title"]), ("webpage", ["URL", "accessed"]),
    ("thesis", ["publisher"]),
    ("chapter", ["container-title", "publisher"]), ("document", []), ("legislation", []),
  ])
  func `COL-08: each type has fields of its own`(type: String, wanted: [String]) {
    #expect(BibliographicRecord(type: type).wantedFields == wanted)
  }
}
