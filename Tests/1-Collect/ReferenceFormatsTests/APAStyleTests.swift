import StudyModel
import Testing

@testable import ReferenceFormats

@Suite struct APAStyleTests {
  /// A work of our own making.
  struct Sample: Sendable, CustomTestStringConvertible {
    let record: BibliographicRecord
    let id: String
    let en: String
    var testDescription: String { record.type + " " + record.title }

    init(
      _ type: String,
      _ authors: [String],
      _ title: String,
      _ issued: String,
      _ fields: [String: String] = [:],
      id: String,
      en: String
    ) {
      record = BibliographicRecord(
        type: type,
        authors: authors.compactMap(PersonName.read),
        title: title,
        issued: issued,
        fields: fields
      )
      self.id = id
      self.en = en
    }
  }

  /// The words of an entry, with stars around italics.
  private func marked(_ record: BibliographicRecord, _ language: String) -> String {
    APAStyle([("w", record)]).reference(to: "w", in: language)
      .map { $0.isItalic ? "*\($0.words)*" : $0.words }.joined()
  }

  static let samples: [Sample] = [
    Sample(
      "article-journal",
      ["Sari, Ayu Budi", "Anto, C.D."],
      "Laut dan kota",
      "2019-03-02",
      [
        "container-title": "Jurnal Contoh", "volume": "4", "issue": "2", "page": "11-29",
        "DOI": "10.1234/abc",
      ],
      id:
        "Sari, A. B., & Anto, C. D. (2019). Laut dan kota. *Jurnal Contoh*, *4*(2), 11–29. https://doi.org/10.1234/abc",
      en:
        "Sari, A. B., & Anto, C. D. (2019). Laut dan kota. *Jurnal Contoh*, *4*(2), 11–29. https://doi.org/10.1234/abc"
    ),
    Sample(
      "article-journal",
      ["Sari, Jean-Paul"],
      "Mengapa?",
      "2019",
      ["container-title": "Jurnal", "volume": "4", "number": "e12"],
      id: "Sari, J.-P. (2019). Mengapa? *Jurnal*, *4*, Artikel e12.",
      en: "Sari, J.-P. (2019). Mengapa? *Jurnal*, *4*, Article e12."
    ),
    Sample(
      "book",
      ["King, Martin, Jr."],
      "Rumah",
      "2001",
      ["publisher": "Penerbit A", "edition": "2"],
      id: "King, M., Jr. (2001). *Rumah* (Edisi ke-2). Penerbit A.",
      en: "King, M., Jr. (2001). *Rumah* (2nd ed.). Penerbit A."
    ),
    Sample(
      "book",
      [],
      "Rumah",
      "2001",
      ["publisher": "Penerbit A", "editor": "Sari, Ayu; Anto, Budi"],
      id: "Sari, A., & Anto, B. (Ed.). (2001). *Rumah*. Penerbit A.",
      en: "Sari, A., & Anto, B. (Eds.). (2001). *Rumah*. Penerbit A."
    ),
    Sample(
      "book",
      ["Nye, Lee"],
      "Rumah",
      "2001",
      ["translator": "Sari, Ayu", "publisher": "P"],
      id: "Nye, L. (2001). *Rumah* (A. Sari, Penerj.). P.",
      en: "Nye, L. (2001). *Rumah* (A. Sari, Trans.). P."
    ),
    Sample(
      "chapter",
      ["Sari, Ayu"],
      "Pintu",
      "2001",
      [
        "container-title": "Rumah", "editor": "Anto, Budi; Cici, D.", "page": "1-9",
        "publisher": "P",
      ],
      id: "Sari, A. (2001). Pintu. Dalam B. Anto & D. Cici (Ed.), *Rumah* (hlm. 1–9). P.",
      en: "Sari, A. (2001). Pintu. In B. Anto & D. Cici (Eds.), *Rumah* (pp. 1–9). P."
    ),
    Sample(
      "paper-conference",
      ["Sari, Ayu"],
      "Pintu",
      "2001-05-04",
      ["event-title": "Temu Karya", "event-place": "Depok"],
      id: "Sari, A. (2001, 4 Mei). *Pintu* [Makalah konferensi]. Temu Karya, Depok.",
      en: "Sari, A. (2001, May 4). *Pintu* [Conference paper]. Temu Karya, Depok."
    ),
    Sample(
      "report",
      ["Badan Contoh"],
      "Tahun ini",
      "2020",
      ["publisher": "Badan Contoh", "number": "7", "genre": "Laporan"],
      id: "Badan Contoh. (2020). *Tahun ini* (Laporan No. 7).",
      en: "Badan Contoh. (2020). *Tahun ini* (Laporan No. 7)."
    ),
    Sample(
      "report",
      [],
      "Tahun ini",
      "2020",
      ["publisher": "Badan Contoh"],
      id: "Badan Contoh. (2020). *Tahun ini*.",
      en: "Badan Contoh. (2020). *Tahun ini*."
    ),
    Sample(
      "thesis",
      ["Sari, Ayu"],
      "Kota",
      "t.t.",
      ["genre": "Skripsi", "publisher": "Universitas Contoh"],
      id: "Sari, A. (t.t.). *Kota* [Skripsi, Universitas Contoh].",
      en: "Sari, A. (n.d.). *Kota* [Skripsi, Universitas Contoh]."
    ),
    Sample(
      "webpage",
      ["Sari, Ayu"],
      "Kota",
      "2018-07-03",
      ["container-title": "Situs", "URL": "https://contoh.id/a", "accessed": "2020-01-02"],
      id: "Sari, A. (2018, 3 Juli). *Kota*. Situs. Diakses 2 Januari 2020 dari https://contoh.id/a",
      en:
        "Sari, A. (2018, July 3). *Kota*. Situs. Retrieved January 2, 2020, from https://contoh.id/a"
    ),
    Sample(
      "webpage",
      [],
      "Kota",
      "",
      ["URL": "https://contoh.id/a"],
      id: "*Kota*. (t.t.). https://contoh.id/a",
      en: "*Kota*. (n.d.). https://contoh.id/a"
    ),
    Sample(
      "article-newspaper",
      ["Sari"],
      "Kota",
      "2018-07-03",
      ["container-title": "Harian", "page": "3"],
      id: "Sari. (2018, 3 Juli). Kota. *Harian*, hlm. 3.",
      en: "Sari. (2018, July 3). Kota. *Harian*, p. 3."
    ),
    Sample(
      "legislation",
      [],
      "Peraturan Contoh Nomor 5 Tahun 2017 tentang Kota",
      "2017",
      ["container-title": "Lembaran 7"],
      id: "*Peraturan Contoh Nomor 5 Tahun 2017 tentang Kota*. (2017). Lembaran 7.",
      en: "*Peraturan Contoh Nomor 5 Tahun 2017 tentang Kota*. (2017). Lembaran 7."
    ),
    Sample(
      "dataset",
      ["Sari, Ayu"],
      "Angka",
      "2020",
      ["version": "2", "publisher": "Pusat", "DOI": "10.1/x"],
      id: "Sari, A. (2020). *Angka* (Versi 2) [Kumpulan data]. Pusat. https://doi.org/10.1/x",
      en: "Sari, A. (2020). *Angka* (Version 2) [Data set]. Pusat. https://doi.org/10.1/x"
    ),
    Sample(
      "article-journal",
      [],
      "",
      "",
      [:],
      id: "[w]. (t.t.).",
      en: "[w]. (n.d.)."
    ),
  ]

  @Test(arguments: samples) func `an entry stands as APA has it in both languages`(sample: Sample) {
    #expect(marked(sample.record, "id") == sample.id)
    #expect(marked(sample.record, "en") == sample.en)
  }

  private func work(_ authors: [String], _ year: String, title: String = "T", type: String = "book")
    -> BibliographicRecord
  {
    BibliographicRecord(
      type: type,
      authors: authors.compactMap(PersonName.read),
      title: title,
      issued: year
    )
  }

  @Test
  func `one, two and more authors, bodies, laws and what has no date are cited as APA has it`() {
    let style = APAStyle([
      ("one", work(["Sari, A."], "2020")), ("two", work(["Sari, A.", "Anto, B."], "2020")),
      ("three", work(["Sari, A.", "Anto, B.", "Cici, C."], "2020")),
      ("body", work(["Badan Contoh"], "2020")),
      ("none", work(["Dedi, D."], "")),
      ("title", work([], "2020", title: "Satu dua tiga empat lima enam")),
      (
        "law",
        work(
          [],
          "2017",
          title: "Peraturan Contoh Nomor 5 Tahun 2017 tentang Kota",
          type: "legislation"
        )
      ),
    ])
    func both(_ id: String) -> [String] { ["id", "en"].map { style.citation(of: id, in: $0) } }
    #expect(both("one") == ["Sari, 2020", "Sari, 2020"])
    #expect(both("two") == ["Sari & Anto, 2020", "Sari & Anto, 2020"])
    #expect(both("three") == ["Sari dkk., 2020", "Sari et al., 2020"])
    #expect(both("body") == ["Badan Contoh, 2020", "Badan Contoh, 2020"])
    #expect(both("none") == ["Dedi, t.t.", "Dedi, n.d."])
    #expect(both("title")[0] == "“Satu dua tiga empat lima …”, 2020")
    #expect(both("law")[0] == "Peraturan Contoh Nomor 5 Tahun 2017")
    #expect(style.narrative(of: "two", in: "id") == "Sari dan Anto (2020)")
    #expect(style.narrative(of: "two", in: "en", at: .pages("3")) == "Sari and Anto (2020, p. 3)")
    #expect(style.citation(of: "gone", in: "id") == "gone")
  }

  @Test(arguments: [
    (APAStyle.Locator.pages("12"), "hlm. 12", "p. 12"),
    (.pages("12-14"), "hlm. 12–14", "pp. 12–14"),
    (.paragraph(4), "paragraf 4", "para. 4"),
    (.section("Metode", paragraph: 2), "bagian Metode, paragraf 2", "Metode section, para. 2"),
  ])
  func `a place in a work is named by page, paragraph or heading`(
    locator: APAStyle.Locator,
    id: String,
    en: String
  ) {
    let style = APAStyle([("w", work(["Sari"], "2020"))])
    #expect(style.citation(of: "w", in: "id", at: locator) == "Sari, 2020, \(id)")
    #expect(style.citation(of: "w", in: "en", at: locator) == "Sari, 2020, \(en)")
  }

  @Test func `COL-18: what a work hands on is cited with its original`() {
    let style = APAStyle([("w", work(["Sari"], "2012"))])
    #expect(style.citation(of: "w", in: "id", handingOn: "Anto") == "Anto, dalam Sari, 2012")
    #expect(
      style.citation(of: "w", in: "en", handingOn: "Anto, 1988")
        == "Anto, 1988, as cited in Sari, 2012"
    )
  }

  @Test func `works of one author and year get letters, and the list is in order`() {
    let style = APAStyle([
      ("b", work(["Sari, A."], "2020", title: "Beta")),
      ("a", work(["Sari, A."], "2020", title: "Alfa")),
      ("c", work(["Anto, A."], "2021")), ("d", work([], "2021", title: "Baru")),
    ])
    #expect(style.citation(of: "a", in: "id") == "Sari, 2020a")
    #expect(style.citation(of: "b", in: "id") == "Sari, 2020b")
    #expect(style.sortedIDs == ["c", "d", "a", "b"])
  }

  @Test func `of more than twenty authors nineteen and the last stand in the list`() {
    let many = (1...22).map { "N\($0), A." }
    let entry = marked(work(many, "2020"), "en")
    #expect(entry.hasPrefix("N1, A., N2, A.,"))
    #expect(entry.contains("N19, A., … N22, A. (2020)"))
    #expect(!entry.contains("N20"))
  }
}
