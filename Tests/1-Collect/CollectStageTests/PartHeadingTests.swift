import StudyModel
import Testing

@testable import CollectStage

@Suite struct PartHeadingTests {
  @Test(
    arguments: [
      ("Abstrak", .abstract), ("ABSTRACT", .abstract), ("Ringkasan", .abstract),
      ("BAB V PENUTUP", .conclusion), ("5. Conclusion", .conclusion), ("V. Simpulan", .conclusion),
      ("5.2 Simpulan dan Saran", .conclusion), ("Part V: Concluding remarks", .conclusion),
      ("Summary and Conclusions", .conclusion), ("Daftar Pustaka", .references),
      ("Works Cited", .references), ("Daftar Rujukan:", .references), ("BIBLIOGRAFI", .references),
      ("Lampiran 2. Kuesioner", .appendix), ("Appendix A", .appendix), ("Apendiks I", .appendix),
      ("Kata Pengantar", .front), ("DAFTAR ISI", .front), ("Acknowledgements", .front),
      ("Table of Contents", .front), ("Riwayat Hidup", .front), ("Conflict of Interest", .front),
      ("Pendahuluan", nil), ("Kesimpulan yang terburu-buru dalam politik", nil),
      ("Pembahasan dan Kesimpulan", nil), ("Part of the conclusion", nil), ("", nil), ("5.", nil),
      ("ꦥꦼꦤꦸꦠꦸꦥ꧀", nil),
    ] as [(String, DocumentPart.Kind?)]
  )
  func `a heading tells its part in Indonesian and English`(
    words: String,
    kind: DocumentPart.Kind?
  ) {
    #expect(PartHeadings.kind(of: words) == kind)
  }

  @Test func `COL-16: a translation that the markup names is a part of its own`() throws {
    let collected = try CollectedText(
      """
      <article article-type="x" xml:lang="id"><body><p>Angin.</p></body><sub-article
      article-type="translation" xml:lang="en"><body><p>Wind.</p></body></sub-article></article>
      """,
      file: "a.xml"
    )
    #expect(collected.parts == [.body, .translation])
    #expect(collected.document.passages.map(\.language) == [nil, "en"])
  }

  @Test func `a person's correction goes before the headings`() throws {
    let text = "<p>Satu.</p>\n<h2>Kesimpulan</h2>\n<p>Dua.</p>\n<p>Tiga.</p>"
    #expect(
      try CollectedText(text, file: "a.html").parts == [
        .body, .conclusion, .conclusion, .conclusion,
      ]
    )
    let corrected = try CollectedText(text, file: "a.html", changes: ["body L4-", "front L1"])
    #expect(corrected.parts == [.front, .conclusion, .conclusion, .body])
    #expect(corrected.document.parts.map(\.basis) == [.declared, .heading, .declared])
  }
}
