import StudyModel
import Testing

@testable import CollectStage

@Suite struct PartTests {
  private static let thesis = """
    Judul Karya Ini

    Nama Penulis

    ABSTRAK

    Isi abstrak yang singkat ada di sini.

    Kata Kunci: satu, dua

    KATA PENGANTAR

    Terima kasih untuk semua orang.

    DAFTAR ISI

    BAB I PENDAHULUAN ........ 1

    DAFTAR PUSTAKA ........ 9

    BAB I PENDAHULUAN

    A. Latar Belakang

    Isi bab pertama ada di sini.

    BAB V PENUTUP

    A. Kesimpulan

    Isi kesimpulan ada di sini.

    B. Saran

    Isi saran ada di sini.

    DAFTAR PUSTAKA

    Penulis Satu

    Penulis, Dua. 2019. Judul buku. Kota: Penerbit.

    LAMPIRAN 1 Wawancara

    Isi wawancara ada di sini.
    """

  @Test func `headings of a thesis give its parts`() throws {
    let collected = try CollectedText(Self.thesis)
    let expected: [DocumentPart.Kind] =
      Array(repeating: .front, count: 2) + Array(repeating: .abstract, count: 3)
      + Array(repeating: .front, count: 5) + Array(repeating: .body, count: 3)
      + Array(repeating: .conclusion, count: 5) + Array(repeating: .references, count: 3)
      + Array(repeating: .appendix, count: 2)
    #expect(collected.parts == expected)
  }

  @Test(arguments: [
    ("ABSTRACT", DocumentPart.Kind.abstract), ("1. Conclusion", .conclusion),
    ("BAB V KESIMPULAN DAN SARAN", .conclusion), ("VI. Simpulan", .conclusion),
    ("References:", .references), ("Daftar  Pustaka", .references), ("Appendix A", .appendix),
    ("Lampiran 2: Pedoman", .appendix), ("Table of Contents", .front),
  ])
  func `a heading names its part`(words: String, kind: DocumentPart.Kind) {
    #expect(PartHeadings.kind(of: words) == kind)
  }

  @Test(arguments: [
    "Kesimpulan sementara", "Pendahuluan", "DAFTAR PUSTAKA ........ 45", "Abstract thinking", "5",
    "",
  ])
  func `other headings name none`(words: String) {
    #expect(PartHeadings.kind(of: words) == nil)
  }

  @Test func `an abstract that nothing ends is one paragraph`() throws {
    let paragraphs = (1...6).map { "Paragraf ke-\($0) ada di sini." }.joined(separator: "\n\n")
    let collected = try CollectedText("ABSTRACT\n\n\(paragraphs)")
    #expect(collected.parts == [.abstract, .abstract] + Array(repeating: .body, count: 5))
  }

  @Test func `an abstract with its heading in the line is known`() throws {
    let collected = try CollectedText(
      "Abstract: Isi abstrak ada di sini.\n\nKeywords: a, b\n\nIsi teks ada di sini."
    )
    #expect(collected.parts == [.abstract, .abstract, .body])
  }

  @Test func `the person's lines come before headings, the later before the earlier`() throws {
    let declared = [
      Source.DeclaredPart(kind: .front, firstLine: nil, lastLine: 10),
      Source.DeclaredPart(kind: .abstract, firstLine: 9, lastLine: 9),
    ]
    let collected = try CollectedText(Self.thesis, parts: declared, changes: ["body L7-9"])
    #expect(collected.parts.prefix(5) == [.front, .front, .front, .body, .body])
    #expect(collected.document.parts.first?.basis == .declared)
  }

  @Test func `parts are in order and do not overlap`() throws {
    let parts = try CollectedText(Self.thesis).document.parts
    for (first, second) in zip(parts, parts.dropFirst()) {
      #expect(first.range.end <= second.range.start)
    }
  }
}
