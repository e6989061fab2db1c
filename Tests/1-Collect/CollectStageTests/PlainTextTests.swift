import StudyModel
import Testing

@testable import CollectStage

@Suite struct PlainTextTests {
  @Test func `paragraphs stand between blank lines and their lines are joined`() throws {
    let collected = try CollectedText("Satu baris\ndan lanjutan.\n\n\nDua.\n")
    #expect(collected.passages == ["Satu baris dan lanjutan.", "Dua."])
    #expect(collected.document.text.string == "Satu baris dan lanjutan.\nDua.")
    #expect(collected.document.pages.isEmpty)
    #expect(!collected.document.passages.contains { $0.isInferred })
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{0085}", "\u{2028}", "\u{000B}"])
  func `every kind of line end is one joint, also without the last`(end: String) throws {
    let text = ["Satu baris", "dan lanjutan.", "", "Dua."].joined(separator: end)
    let collected = try CollectedText(text)
    #expect(collected.passages == ["Satu baris dan lanjutan.", "Dua."])
  }

  @Test func `a paragraph separator parts paragraphs`() throws {
    #expect(
      try CollectedText("Satu baris\u{2029}dua baris").passages == ["Satu baris", "dua baris"]
    )
  }

  @Test func `physical lines count LF, CR LF and CR only, as editors do`() throws {
    let document = try CollectedText("satu\r\ndua\u{2028}tiga\rempat\nlima").document
    #expect(document.origin.runs.map(\.line) == [1, 2, 2, 3, 4])
  }

  @Test func `white space within a line stays, around it goes`() throws {
    let collected = try CollectedText("\t Satu  dua\ttiga \u{00A0}\n   empat")
    #expect(collected.passages == ["Satu  dua\ttiga empat"])
  }

  @Test func `characters are not changed`() throws {
    // e and a combining acute accent, a ligature, a full-width letter.
    let words = "re\u{0301}sume\u{0301} ﬁn Ａ"
    let collected = try CollectedText(words)
    #expect(collected.document.text.utf8 == Array(words.utf8))
  }

  @Test(arguments: [
    ("masalah-\nmasalah", "masalah-masalah"), ("e-\nGovernment", "e-Government"),
    ("non\u{2010}\ntradisional", "non\u{2010}tradisional"), ("kata -\nkata", "kata - kata"),
    ("tahun 2006-\n2010", "tahun 2006-2010"), ("kata-\n(lain)", "kata- (lain)"),
    ("pen\u{00AD}\ndek", "pendek"), ("kata –\nlain", "kata – lain"),
  ])
  func `COL-04: a hyphen at a line end stays, a soft one goes`(text: String, words: String) throws {
    #expect(try CollectedText(text).passages == [words])
  }

  @Test func `one paragraph a line is read as such`() throws {
    let long = Array(repeating: "kata", count: 50).joined(separator: " ")
    let collected = try CollectedText("\(long) satu.\n\(long) dua.\n\(long) tiga.\n")
    #expect(collected.passages.count == 3)
    #expect(collected.document.passages.allSatisfy { $0.rule == "line" && $0.isInferred })
    let short = try CollectedText("Satu.\nDua kata.\nTiga kata lagi.\n")
    #expect(short.passages.count == 3)
  }

  @Test func `a line with much room to spare after a sentence ends a paragraph`() throws {
    let text = """
      Kalimat pertama dari paragraf yang pertama ini cukup
      panjang untuk dua baris lebih.
      Kalimat pertama dari paragraf yang kedua mulai di sini
      dan terus sampai akhir baris ini lalu selesai.
      """
    #expect(try CollectedText(text).passages.count == 2)
  }

  @Test func `a first line set in begins a paragraph`() throws {
    let text = """
          Paragraf pertama mulai dengan baris yang masuk ke dalam
      dan berlanjut sampai akhir baris yang penuh sekali ini ya.
          Paragraf kedua mulai dengan baris yang masuk ke dalam
      dan selesai.
      """
    #expect(try CollectedText(text).passages.count == 2)
  }

  @Test func `verse is kept by stanza`() throws {
    let text = """
      Angin datang
      Daun pulang
      Malam panjang
      Bulan terang

      Laut tenang
      Perahu hilang
      """
    let collected = try CollectedText(text)
    #expect(collected.kinds == [.verse, .verse])
    #expect(collected.passages[1] == "Laut tenang Perahu hilang")
    #expect(collected.document.origin.runs.map(\.line) == [1, 2, 3, 4, 6, 7])
  }

  @Test func `the speakers of a transcript begin passages`() throws {
    let text = """
      Peneliti: Sejak kapan kerja sama itu ada?
      Informan 1: Sejak tahun lalu, kalau tidak salah ingat,
      dan masih berjalan.
      Peneliti: Siapa yang memulai?
      Informan 1: Lembaga kami.
      """
    let collected = try CollectedText(text)
    #expect(collected.kinds == [.speech, .speech, .speech, .speech])
    #expect(collected.passages[1].hasSuffix("dan masih berjalan."))
  }

  @Test func `items of a list are passages`() throws {
    let text = """
      Ada tiga hal:
      1. yang pertama, yang berlanjut
         di baris berikut
      2. yang kedua
      3. yang ketiga

      - satu
      - dua

      a) satu huruf
      b) dua huruf
      """
    let collected = try CollectedText(text)
    #expect(collected.kinds == [.paragraph] + Array(repeating: .listItem, count: 7))
    #expect(collected.passages[1] == "1. yang pertama, yang berlanjut di baris berikut")
  }

  @Test func `a number that begins a line within a sentence begins no item`() throws {
    let text = "Peristiwa itu terjadi pada bulan Mei tanggal\n5. dan sesudahnya tidak ada lagi."
    #expect(try CollectedText(text).passages.count == 1)
  }

  @Test func `headings have levels`() throws {
    let text = """
      BAB I

      PENDAHULUAN

      A. Latar Belakang

      Paragraf pertama berdiri di sini, dengan satu kalimat.

      2.1 Sejarah singkat

      Paragraf kedua berdiri di sini, dengan satu kalimat.

      Bentuk kerja sama

      Paragraf ketiga berdiri di sini, dengan satu kalimat.
      """
    let collected = try CollectedText(text)
    let headings = collected.document.passages.filter { $0.kind == .heading }
    #expect(headings.map(\.level) == [1, 1, 2, 2, 2])
    #expect(headings.map(\.number) == [1, 2, 3, 5, 7])
  }

  @Test func `captions are told apart`() throws {
    let text = "Paragraf biasa ada di sini.\n\nGambar 2. Jaringan lembaga\n\nParagraf lain di sini."
    #expect(try CollectedText(text).kinds == [.paragraph, .caption, .paragraph])
  }

  @Test func `one paragraph between blank lines is no double-spaced dump`() throws {
    let lines = (1...20).map { "Paragraf yang ke-\($0) berdiri sendiri di baris ini." }
    let collected = try CollectedText(lines.joined(separator: "\n\n"))
    #expect(collected.passages.count == 20)
    #expect(!collected.noticed.contains("passages-inferred"))
  }

  @Test func `five million bytes on one line are read`() throws {
    let words = Array(repeating: "Kata ini berulang. ", count: 265_000).joined()
    let collected = try CollectedText(words)
    #expect(collected.passages.count == 1)
    #expect(collected.document.passages[0].sentences.count == 265_000)
  }

  @Test func `sentences are places of the whole text`() throws {
    let document = try CollectedText("Élan satu. Dua.\n\nTiga é. Empat.").document
    let sentences = document.passages.flatMap(\.sentences).map { document.text[$0] }
    #expect(sentences == ["Élan satu.", "Dua.", "Tiga é.", "Empat."])
  }
}
