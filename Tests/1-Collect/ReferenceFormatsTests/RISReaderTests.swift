import StudyModel
import Testing

@testable import ReferenceFormats

@Suite struct RISReaderTests {
  private func read(_ text: String) -> ReferencesRead {
    ReferenceFormat.ris.read(Array(text.utf8), path: "a.ris")
  }

  @Test func `tags of several programs are read, with mark and CRLF`() throws {
    let read = read(
      "\u{FEFF}TY  - JOUR\r\nID  - sari-2018\r\nA1  - Sari, Ayu\r\nAU  - Badan Contoh\r\n"
        + "AU  - King, Martin, Jr.\r\nT1  - Judul\r\nJO  - Jurnal\r\nPY  - 2018///\r\n"
        + "DA  - 2018/07/03/\r\nSP  - 1\r\nEP  - 9\r\nUR  - https://x.id\r\nDO  - 10.1/x\r\n"
        + "SN  - 1234-5678\r\nKW  - a\r\nKW  - b\r\nY2  - 2020/01/02/\r\nN1  - satu\r\ndua\r\n"
        + "L1  - files/1/a.pdf\r\nER  - \r\n"
    )
    #expect(read.diagnostics == [])
    let work = try #require(read.references.first)
    #expect(work.id == "sari-2018")
    #expect(
      work.record.authors == [
        .init(family: "Sari", given: "Ayu"), .init(family: "Badan Contoh"),
        .init(family: "King", given: "Martin, Jr."),
      ]
    )
    #expect(work.record.issued == "2018-07-03")
    #expect(
      work.record.fields == [
        "container-title": "Jurnal", "page": "1-9", "URL": "https://x.id", "DOI": "10.1/x",
        "ISSN": "1234-5678", "keyword": "a, b", "accessed": "2020-01-02", "note": "satu dua",
      ]
    )
    #expect(work.files == ["files/1/a.pdf"])
  }

  @Test(arguments: [
    ("PY  - 2018", "2018"), ("PY  - 2018/07//", "2018-07"), ("Y1  - 2018/07/03/", "2018-07-03"),
    ("DA  - 2018-07-03", "2018-07-03"), ("DA  - 3 July 2018", "2018-07-03"),
    ("PY  - 2018\nDA  - Jul 3", "2018"), ("PY  - 2018\nDA  - 2017/01/01/", "2018"),
    ("DA  - 2018 Agustus", "2018-08"), ("DA  - ///circa 1900", "circa 1900"),
    ("PY  - 2018///Spring", "2018"),
  ])
  func `dates in their several forms`(lines: String, issued: String) {
    let read = read("TY  - BOOK\n\(lines)\nER  - ")
    #expect(read.references.first?.record.issued == issued)
  }

  @Test func `what is outside or not closed is said with its line`() {
    let read = read("kata\nAU  - A\nTY  - BOOK\nTI  - Satu\nTY  - BOOK\nTI  - Dua")
    #expect(read.references.map(\.record.title) == ["Satu", "Dua"])
    #expect(read.diagnostics.map { $0.place?.line } == [1, 3, 5])
    #expect(read.diagnostics.map(\.severity) == [.error, .warning, .warning])
  }

  @Test func `the title of a book may stand under BT, that of its chapter holds it`() {
    let read = read("TY  - BOOK\nBT  - Buku\nER  -\n\nTY  - CHAP\nTI  - Bab\nBT  - Buku\nER  -")
    #expect(read.references.map(\.record.title) == ["Buku", "Bab"])
    #expect(read.references.map { $0.record.fields["container-title"] } == [nil, "Buku"])
  }
}
