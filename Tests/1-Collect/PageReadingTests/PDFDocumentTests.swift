import CollectStage
import StudyModel
import TestKit
import Testing

@Suite(.serialized) struct PDFDocumentTests {
  private let left = [
    "Kolom kiri dimulai dengan kalimat yang panjang", "dan terus berlanjut sampai baris kedua yang",
    "penuh, lalu ke baris ketiga yang sama penuhnya",
    "sebelum menuju baris keempat yang juga terisi",
    "hingga baris kelima yang tetap terisi sampai", "tepi kolom dan belum juga menutup kalimatnya",
  ]
  private let right = [
    "yang baru selesai di kolom kanan ini. Lalu ada",
    "kalimat lain yang mengisi baris berikutnya di",
    "kolom kanan sampai ke tepi yang telah tersedia",
    "dan seterusnya hingga baris yang keempat penuh",
    "dengan kata yang sama panjangnya seperti tadi",
    "dan akhirnya menutup seluruh kolom kanan ini.",
  ]

  /// Lines drawn across each other, as many programs write them.
  private func mixed(_ first: [TinyPDF.Words], _ second: [TinyPDF.Words]) -> [TinyPDF.Words] {
    zip(first, second).flatMap { [$1, $0] }
  }

  @Test func `reads a title over two columns, then one column after the other`() async throws {
    let page =
      [
        TinyPDF.Words(120, 60, "Sebuah judul di atas kedua kolom", size: 18),
        TinyPDF.Words(
          60,
          90,
          "Ringkasan ini berjalan melintasi kedua kolom dari tepi kiri sampai ke tepi kanan halaman."
        ),
      ] + mixed(TinyPDF.column(left, y: 130), TinyPDF.column(right, x: 320, y: 130))
    let passages = try await ReadPDF(TinyPDF([page])).passages
    #expect(
      passages == [
        "title: Sebuah judul di atas kedua kolom",
        "Ringkasan ini berjalan melintasi kedua kolom dari tepi kiri sampai ke tepi kanan halaman.",
        (left + right).joined(separator: " "),
      ]
    )
  }

  /// Three pages with a running head that has the page number on the outer side.
  private func book(first: Int = 7) -> TinyPDF {
    TinyPDF(
      (0..<4).map { page in
        let number = first + page
        let head = page % 2 == 0 ? "Bab satu: awal mula \(number)" : "\(number) Nama Penulis"
        return [TinyPDF.Words(page % 2 == 0 ? 300 : 60, 50, head)]
          + TinyPDF.column([
            "Halaman yang ke-\(page + 1) mulai dengan kalimat ini, yang mengisi seluruh barisnya,",
            "lalu kalimat yang lain dengan panjang yang kurang lebih sama seperti yang pertama,",
            "dan berakhir di sini.",
          ])
      }
    )
  }

  @Test func `COL-05: takes labels from numbers printed in changing heads`() async throws {
    let read = try await ReadPDF(book())
    #expect(read.labels == ["7 printed", "8 printed", "9 printed", "10 printed"])
    #expect(
      read.document.furniture.map(\.words) == [
        "Bab satu: awal mula 7", "8 Nama Penulis", "Bab satu: awal mula 9", "10 Nama Penulis",
      ]
    )
    #expect(!read.passages.joined().contains("Bab satu"))
    #expect(read.collected.diagnostics.isEmpty)
  }

  @Test func `COL-05: prefers the labels that the file declares, and says where print differs`()
    async throws
  {
    var pdf = book()
    pdf.catalogue = "/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /St 9 >>] >>"
    let read = try await ReadPDF(pdf)
    #expect(read.labels == ["i declared", "ii declared", "9 declared", "10 declared"])
    #expect(read.collected.diagnostics.map(\.code) == ["page-label-disagrees"])
  }

  @Test func `COL-05: lets a person's labels win`() async throws {
    var pdf = book()
    pdf.catalogue = "/PageLabels << /Nums [0 << /S /r >>] >>"
    let read = try await ReadPDF(pdf, pages: .first(101))
    #expect(read.labels == ["101 person", "102 person", "103 person", "104 person"])
    #expect(read.collected.diagnostics.map(\.code) == ["page-label-disagrees"])
  }

  @Test func `COL-05: counts where nothing else is known`() async throws {
    let read = try await ReadPDF(
      TinyPDF([TinyPDF.column(["Satu halaman."]), TinyPDF.column(["Yang kedua."])])
    )
    #expect(read.labels == ["1 inferred", "2 inferred"])
  }

  @Test func `COL-06: a page of a PDF is in the locator of its words`() async throws {
    let read = try await ReadPDF(book())
    let last = try #require(read.document.passages.last)
    #expect(read.document.locator(of: last.range) == "p. 10 L14-16")
    #expect(read.document.page(at: last.range.start)?.number == 4)
  }

  @Test func `keeps a paragraph whole over pages, and notes on their page`() async throws {
    let first =
      TinyPDF.column([
        "Paragraf ini dimulai pada halaman pertama dan mengisi seluruh baris yang tersedia di sini",
        "lalu berlanjut ke baris kedua yang juga penuh tanpa menutup kalimatnya sama sekali, sebab",
      ]) + [TinyPDF.Words(60, 700, "1 Catatan kaki yang lebih kecil.", size: 7)]
    let second = TinyPDF.column([
      "kalimatnya baru selesai di halaman kedua. Sesudah itu masih ada kalimat lain yang panjang",
      "dan menutup paragraf.",
    ])
    let read = try await ReadPDF(TinyPDF([first, second]))
    #expect(read.passages.count == 2)
    #expect(read.passages.first == "note: 1 Catatan kaki yang lebih kecil.")
    #expect(read.passages.last?.contains("sama sekali, sebab kalimatnya baru") == true)
    #expect(read.document.pages.map(\.start).first?.scalars == 0)
    let note = try #require(read.document.passages.first)
    #expect(read.document.page(at: note.range.start)?.number == 1)
  }

  @Test(
    arguments: [
      // The joined word stands elsewhere: the hyphen is none of its own.
      ("keaman-", "an siber", "Soal keamanan lain dibahas.", "keamanan siber"),
      // It stands nowhere else: the hyphen stays.
      ("bentuk-", "bentuk baru", "Soal bentuk lain dibahas.", "bentuk-bentuk baru"),
      // Both forms stand elsewhere: the hyphen stays.
      ("non-", "tradisional", "Soal nontradisional dan non-tradisional.", "non-tradisional"),
    ]
  )
  func `drops a hyphen only on evidence`(
    end: String,
    start: String,
    rest: String,
    joined: String
  ) async throws {
    let lines = [
      "Kalimat pertama mengisi baris sampai ke tepi kanan dengan kata terakhir yang terpotong \(end)",
      "\(start) dan selesai. \(rest)",
    ]
    let read = try await ReadPDF(TinyPDF([TinyPDF.column(lines)]))
    #expect(read.passages.count == 1)
    #expect(read.passages.first?.contains("terpotong \(joined)") == true)
    let rule = read.document.passages.first?.rule ?? ""
    #expect(rule.contains("hyphen-by-evidence") == !joined.contains("-"))
  }

  @Test func `takes cells of a captioned table in rows and columns`() async throws {
    let rows = [
      ["Negara", "Tahun", "Bentuk"], ["Belanda", "2018", "Surat"], ["Korea", "2019", "Nota"],
    ]
    let table = rows.enumerated().flatMap { row, cells in
      cells.enumerated().map { TinyPDF.Words(60 + Double($0) * 150, 130 + Double(row) * 14, $1) }
    }
    let page = [TinyPDF.Words(60, 110, "Tabel 1. Kerja sama menurut negara")] + table
    let read = try await ReadPDF(TinyPDF([page]))
    #expect(read.passages.first == "caption: Tabel 1. Kerja sama menurut negara")
    let cells = read.document.passages.compactMap(\.cell)
    #expect(
      cells.map { "\($0.row).\($0.column)" } == [
        "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3",
      ]
    )
    #expect(
      Array(read.passages.dropFirst(4))
        == ["Belanda", "2018", "Surat", "Korea", "2019", "Nota"].map { "table-cell: \($0)" }
    )
  }

  @Test func `knows headings by size and number, and items of lists by their signs`() async throws {
    let page =
      [TinyPDF.Words(60, 100, "1 Pendahuluan", size: 14)]
      + TinyPDF.column(
        ["Kalimat pembuka yang cukup panjang untuk menjadi isi, lalu selesai di sini:"],
        y: 130
      )
      + TinyPDF.column(
        ["1. butir pertama", "2. butir kedua yang sedikit lebih panjang", "3. butir ketiga"],
        y: 142
      )
    let passages = try await ReadPDF(TinyPDF([page])).passages
    #expect(passages.first == "heading1: 1 Pendahuluan")
    #expect(passages.dropFirst(2).allSatisfy { $0.hasPrefix("list-item1: ") })
    #expect(passages.count == 5)
  }

  @Test func `keeps words that stand on end apart from the others`() async throws {
    let page = TinyPDF.column(left) + [TinyPDF.Words(30, 400, "Tulisan di tepi", isOnEnd: true)]
    let passages = try await ReadPDF(TinyPDF([page])).passages
    #expect(passages == [left.joined(separator: " "), "Tulisan di tepi"])
  }

  @Test func `names pages without words, and refuses a file of them`() async throws {
    let read = try await ReadPDF(TinyPDF([TinyPDF.column(["Ada kata di sini."]), [], []]))
    #expect(
      read.collected.diagnostics.map(\.words) == [
        "no text; needs OCR unless blank: pages 2-3 of the file"
      ]
    )
    #expect(read.labels.count == 3)
    await #expect(throws: CollectError.needsRecognition(pageCount: 2)) {
      _ = try await ReadPDF(TinyPDF([[], []]))
    }
  }

  @Test func `keeps a text whose pages are alike but for their numbers`() async throws {
    let read = try await ReadPDF(
      TinyPDF(
        (1...3).map { page in
          TinyPDF.column([
            "Lembar \(page) dimulai dengan kalimat yang selesai di baris yang sama.",
            "Pada hari \(page) jembatan itu dibuka oleh enam belas orang.",
          ]) + [TinyPDF.Words(300, 770, "\(10 + page)")]
        }
      )
    )
    #expect(read.passages.count { $0.contains("jembatan itu dibuka") } == 3)
    #expect(read.document.furniture.map(\.words) == ["11", "12", "13"])
    #expect(read.labels == ["11 printed", "12 printed", "13 printed"])
  }

  @Test func `refuses a paged source whose pages nobody read`() {
    let bytes = TinyPDF([TinyPDF.column(["Kata."])]).bytes
    #expect(throws: CollectError.pagesNotRead) {
      try Collecting.collect(Source(id: "s", file: "s.pdf"), bytes: bytes) { _ in "" }
    }
  }
}
