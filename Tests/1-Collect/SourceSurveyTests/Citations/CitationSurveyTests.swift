import StudyModel
import Testing

@testable import SourceSurvey

@Suite struct CitationSurveyTests {
  /// A document of these passages, of which the last ones are its list of references.
  private func survey(_ passages: String..., references: [String] = []) -> CitationSurvey {
    CitationSurvey(document(passages, references: references))
  }

  private func labels(_ text: String) -> [String] {
    survey(text).citations.map { citation in
      let own =
        citation.locator.isEmpty ? citation.label : "\(citation.label) @ \(citation.locator)"
      switch citation.hearsay {
      case nil: return own
      case .stated?: return "\(citation.original) < \(own)"
      case .proposed?: return "\(citation.original) ? \(own)"
      }
    }
  }

  @Test(arguments: [
    ("kata (Sari, 2020).", ["Sari, 2020"]),
    ("kata (Sari, 2020, hlm. 12).", ["Sari, 2020 @ hlm. 12"]),
    ("kata (Sari, 2020: 12).", ["Sari, 2020 @ 12"]), ("Sari (2020) menulis", ["Sari, 2020"]),
    ("kata(Keohane, dan Nye 1977),", ["Keohane & Nye, 1977"]),
    ("kata (Keohane & Nye, 1977, p. 12-14)", ["Keohane & Nye, 1977 @ p. 12-14"]),
    ("kata (Jelita dkk., 2020)", ["Jelita et al., 2020"]),
    ("kata (Jelita et al., 2020a; Sari, 2019)", ["Jelita et al., 2020a", "Sari, 2019"]),
    ("kata (Sari, 2019, 2020)", ["Sari, 2019", "Sari, 2020"]),
    ("kata (Sari, 2019a, b)", ["Sari, 2019a", "Sari, 2019b"]),
    ("kata (Sari 2019, Budi 2020)", ["Sari, 2019", "Budi, 2020"]),
    ("kata (Badan Siber dan Sandi Negara, 2022)", ["Badan Siber dan Sandi Negara, 2022"]),
    ("kata (Sari, t.t.)", ["Sari, t.t."]), ("kata (Smith, n.d.)", ["Smith, n.d."]),
    ("kata (Sari, 2019/2020)", ["Sari, 2019/2020"]),
    ("Holsti (dalam Zulkifli, 2012) berkata", ["Holsti < Zulkifli, 2012"]),
    (
      "kata (Holsti, 1988, dalam Zulkifli, 2012, hlm. 3)",
      ["Holsti, 1988 < Zulkifli, 2012 @ hlm. 3"]
    ),
    ("words (Holsti, as cited in Smith, 2012).", ["Holsti < Smith, 2012"]),
    ("words (Holsti, 1988, as cited in Smith & Lee, 2012).", ["Holsti, 1988 < Smith & Lee, 2012"]),
    ("kata (Holsti, seperti dikutip dalam Sari, 2012).", ["Holsti < Sari, 2012"]),
    ("Menurut Holsti dalam Sari (2012), kata", ["Holsti < Sari, 2012"]),
    ("Menurut Budi Anto (1990), kata kata (Romm, 1993).", ["Budi Anto, 1990 ? Romm, 1993"]),
    ("Maier (1990) berkata. Lain lagi (Romm, 1993).", ["Maier, 1990", "Romm, 1993"]),
    ("kata Maier (1990) dan kata (Romm, 1993).", ["Maier, 1990", "Romm, 1993"]),
    ("Sari, Budi, dan Anto (2019) menulis", ["Sari & Budi & Anto, 2019"]),
    ("Sari dkk. (2019: 4) menulis", ["Sari et al., 2019 @ 4"]),
    ("kata (lihat juga Sari, 2019; bdk. Budi, 2001)", ["Sari, 2019", "Budi, 2001"]),
    (
      "(Peraturan Menteri Nomor 53 Tahun 2017 tentang hal itu, 2017)",
      ["Peraturan Menteri Nomor 53 Tahun 2017 tentang hal itu, 2017"]
    ),
    ("kata (van den Berg, 2001)", ["van den Berg, 2001"]),
    ("kata (“Judul Kata”, 2001)", ["“Judul Kata”, 2001"]),
    ("kata 🎉 (Ḥasan, 2001) ꦗꦮ (الحسن, 2002)", ["Ḥasan, 2001", "الحسن, 2002"]),
    ("kata [Sari, 2020]", ["Sari, 2020"]), ("(Badan (BSSN), 2020)", ["Badan BSSN, 2020"]),
    ("(lihat Smith (2019))", ["Smith, 2019"]), ("kata (Sari\u{A0}2020)", ["Sari, 2020"]),
    ("kata (Yulianto, Kiat Menulis: Cara dan lainnya, 2022)", ["Yulianto, 2022"]),
  ])
  func `COL-18: citations are read in their several forms`(text: String, found: [String]) {
    #expect(labels(text) == found)
  }

  @Test(arguments: [
    "kata (2006-2010) kata", "selama (2006–2010)", "NIM (E061181339)", "(pada Maret 2021)",
    "(sejak 2005)", "(17 Agustus 1945)", "(Mei 2018)", "(UU Nomor 11 Tahun 2008)", "(n = 2005)",
    "tahun (2019)", "pada bulan itu (1998)", "(kegelisahan)", "(Badan Siber dan Sandi Negara)",
    "(People Centered Security) kata", "kata (2019", "(", ")", "", "kata [12] kata", "(Sari, 1234)",
    "(hlm. 2012)", "(lihat Tabel 2010)", "((((((((((", "( , 2019)", "(;;2019;;)",
  ])
  func `other parentheses are no citations`(text: String) {
    #expect(labels(text) == [])
  }

  @Test func `a title without a year is proposed where a source cites by author and year`() {
    let survey = survey(
      "Satu (Sari, 2019). Dua kata hal itu (Rencana Induk Kota Lama). Tiga."
    )
    #expect(survey.citations.map(\.form) == [.parenthetical, .undated])
    #expect(self.survey("Dua kata (Rencana Induk Kota Lama). Tiga.").citations == [])
    #expect(
      self.survey("Satu (Sari, 2019). Kata BSSN (Badan Siber dan Sandi Negara).").citations.count
        == 1
    )
  }

  @Test func `a range holds the words of one citation`() {
    let document = document(
      ["🎉 kata (Sari, 2019; Budi dkk., 2001, hlm. 3) dan Anto (1999)."],
      references: []
    )
    let words = CitationSurvey(document).citations.map { document.text[$0.range] }
    #expect(words == ["Sari, 2019", "Budi dkk., 2001, hlm. 3", "Anto (1999)"])
  }

  @Test func `a plain list of references is read and each citation finds its entry`() {
    let survey = survey(
      "Kata (Sari & Budi, 2019), (Badan Contoh, 2020b), (Anto dkk., 2001), (Lain, 1999).",
      references: [
        "Anto, A., Budi, B., & Cici, C. (2001). Judul satu. Penerbit.",
        "Badan Contoh. (2020). Laporan pertama. Jakarta.",
        "Badan Contoh. (2020). Laporan kedua. https://doi.org/10.1234/abc.",
        "Sari, A. B., & Budi, C. (2019). Judul buku. Penerbit.",
      ]
    )
    #expect(
      survey.references.map(\.record.title) == [
        "Judul satu", "Laporan pertama", "Laporan kedua", "Judul buku",
      ]
    )
    #expect(survey.references[0].record.authors.map(\.family) == ["Anto", "Budi", "Cici"])
    #expect(survey.references[2].record.fields["DOI"] == "10.1234/abc")
    #expect(survey.citations.map(\.reference) == [3, 2, 0, nil])
  }

  @Test func `numbers in brackets are citations where a list counts them`() {
    let survey = survey(
      "Kata [1], lain [2–3] dan [1, 3], bukan [9] atau [2018].",
      references: (1...3).map { "[\($0)] Sari, A. (201\($0)). Judul \($0). Penerbit." }
    )
    #expect(survey.citations.map(\.reference) == [0, 1, 2, 0, 2])
    #expect(survey.citations.allSatisfy { $0.form == .numeric })
    #expect(self.survey("Kata [1], dan [2].").citations == [])
  }

  private func document(_ passages: [String], references: [String]) -> Document {
    var text = ""
    var made: [Passage] = []
    var start = 0
    var listStart = 0
    for (position, words) in (passages + references).enumerated() {
      if position == passages.count { listStart = start }
      let range = TextRange(start, start + words.unicodeScalars.count)
      made.append(Passage(number: position + 1, kind: .paragraph, range: range, sentences: [range]))
      text += words + "\n"
      start = range.end.scalars + 1
    }
    let whole = ReadingText(text)
    let list = TextRange(listStart, whole.scalarCount)
    return Document(
      source: "s",
      fingerprint: "",
      mediaType: "text/plain",
      text: whole,
      passages: made,
      parts: references.isEmpty
        ? [] : [DocumentPart(kind: .references, range: list, basis: .heading)]
    )
  }
}
