import TestKit
import Testing

@testable import CollectStage

@Suite struct SentenceCutTests {
  /// Passages with a bar where one sentence ends and the next begins.
  private static let cases = [
    // The plain rule.
    "Satu kalimat",
    "Satu kalimat.",
    "Satu. |Dua. |Tiga",
    "Benarkah? |Ya! |Tentu.",
    "Entah… |Mungkin besok.",
    "Entah... |Mungkin besok.",
    "entah... mungkin besok",
    "Apa?! |Tidak mungkin.",
    "Satu.  |Dua.",
    "Satu.\u{00A0}|Dua.",
    "  Satu. |Dua.  ",
    "Satu.Dua tanpa spasi.",
    "versi 2.0 dan 3.1 terbit. |Lalu 4.0 menyusul.",
    "Nilainya 3,5. |Angka 7 menyusul.",
    "Pada tahun 2005. |Sejak itu berubah.",
    "Pada tahun 2005. |17 negara ikut.",
    "huruf kecil. sesudah titik tetap satu",
    "iPhone dijual. iPad tidak.",
    // Abbreviations of Indonesian.
    "Menurut Azizah dkk. (2020) hal itu benar. |Lalu selesai.",
    "Lihat hlm. 12 dan hlm. Bab 3.",
    "Peraturan No. 53 Tahun 2017 berlaku. |Lalu No. 133 terbit.",
    "Dosennya Dr. Ayu dan Prof. Budi. |Keduanya hadir.",
    "Muhammad Badu, S.Sos., M.Hum., Ph.D. selaku dosen.",
    "Muhammad Badu, S.Sos. Agus juga hadir.",
    "Jl. Merdeka No. 5 ditutup.",
    "PT. Nusantara dan CV. Makmur bekerja.",
    "Pada tgl. 5 Agt. 2020 ia datang.",
    "Kab. Bandung dan Kec. Lembang bersatu. |Prov. Jawa Barat setuju.",
    "Buku, pena, dll. |Semua ada.",
    "Buku, pena, dll. ada di sini.",
    "Kementerian dsb. |Begitulah.",
    "Ada beberapa hal. |Pertama, ini.",
    "Lihat hal. 5 di atas.",
    "Ia berkata a.n. Direktur.",
    "Muh. Faiq menulis. |Moh. Hatta membaca.",
    // Abbreviations of English.
    "Buzan et al. The text was read.",
    "Mr. Smith met Mrs. Jones. |They spoke.",
    "See e.g. Smith, i.e. John, and Fig. 3. |Then stop.",
    "He said no. |Then he left.",
    "Vol. 3, no. 5, pp. 7 and p. 9. |Next.",
    "The U.S. Government agreed.",
    "Smith (eds.) New essays.",
    "Acme Inc. and Foo Ltd. Bar agreed.",
    "He stood up. |Then he sat.",
    "Cats, dogs, etc. |Birds too.",
    "Jan. 5 and Dec. 24 were free. |May 1 was not.",
    // Initials and list numbers.
    "K.J. Holsti menulis. |R. A. Kartini membaca.",
    "Agussalim B. S. IP hadir.",
    "1. Bagaimana bentuknya?",
    "a. Yang pertama. b. Yang kedua.",
    "IV. Penutup. |Selesai.",
    "2.1. Latar Belakang",
    "Ada dua: 1. Satu. |2. Dua.",
    "(1) Satu. |(2) Dua.",
    "Ia kalah 3. |Lawannya menang.",
    // Quotations and brackets.
    "\"Apa kabar?\" |Dia bertanya.",
    "\"Apa kabar?\" tanya dia. |\"Baik.\"",
    "Ia berkata “aman.” |Lalu pergi.",
    "Ia berkata ‘aman.’ |‘Benar,’ kata lain.",
    "«Sudah.» |«Belum.»",
    "Sudah (lihat bawah). |Belum.",
    "Sudah. |(Lihat bawah.) |Belum.",
    "Kutipan [...] Dia diam. |Lalu pergi.",
    "Kutipan (…) Dia diam.",
    "aman. |(Jelita, 2020). |Kerja",
    "Kata.[1] |Kata lain.[2][3] |Selesai.",
    "Kata.¹ |Kata lain.",
    "vital).., dan lainnya",
    "bebas...tentang ancaman. |Mereka",
    "Apa? |(Tidak.) |Ya!",
    "“Dr. Ayu hadir.” |“Prof. Budi tidak.”",
    // Marks of other scripts.
    "هل هذا صحيح؟ |نعم هو صحيح.",
    "نعم. |لا.",
    "یہ ایک جملہ ہے۔ |یہ دوسرا ہے۔",
    "ꦲꦏ꧀ꦱꦫ꧉ |ꦗꦮ",
    "ꦲꦏ꧀ꦱꦫ꧉|ꦗꦮ꧉",
    "一。|二！|三？|四",
    "यह वाक्य है। |यह दूसरा है।",
    "Élan vital. |Équipe deux. |Über drei.",
    "¿Qué? |¡No! |Sí.",
    "Ends with dots . . . |Then more.",
  ]

  @Test(arguments: cases)
  func `ends where the bar stands`(marked: String) {
    let expected = marked.split(separator: "|").map { trimmed(String($0)) }
    let bytes = Array(marked.utf8.filter { $0 != UInt8(ascii: "|") })
    let sentences = SentenceCut.sentences(of: bytes)
    #expect(sentences.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }

  @Test func `the table is as long as was promised`() {
    #expect(Self.cases.count >= 60)
  }

  @Test func `a passage of white space has no sentence`() {
    #expect(SentenceCut.sentences(of: []).isEmpty)
    #expect(SentenceCut.sentences(of: Array(" \t\u{00A0}".utf8)).isEmpty)
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func `sentences are in order and hold all words`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet: [Unicode.Scalar] = [
      "a", "B", "1", ".", ".", "!", "?", "…", " ", " ", "\u{A0}", ")", "(", "\"", "[", "]", "”",
      "é", "꧉", "。", "ꦗ", "😀", ":", "-",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      text.append(alphabet.randomElement(using: &random) ?? "a")
    }
    let bytes = Array(String(text).utf8)
    let sentences = SentenceCut.sentences(of: bytes)
    var end = 0
    var outside: [UInt8] = []
    for sentence in sentences {
      #expect(sentence.lowerBound >= end)
      #expect(!sentence.isEmpty)
      outside += bytes[end..<sentence.lowerBound]
      #expect(
        trimmed(String(decoding: bytes[sentence], as: UTF8.self)).utf8.count == sentence.count
      )
      end = sentence.upperBound
    }
    outside += bytes[end...]
    let isWhite = String(decoding: outside, as: UTF8.self).unicodeScalars
      .allSatisfy { $0.properties.isWhitespace }
    #expect(isWhite)
  }

  private func trimmed(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)[...]
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
