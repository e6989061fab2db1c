import IndicatorMatching
import StudyModel
import TestKit
import Testing

@Suite struct TermVariantsTests {
  @Test(arguments: [
    (
      "kerja sama",
      ["kerja sama", "kerjasama", "kerja-sama", "bekerja sama", "Kerja samanya", "dikerjasamakan"],
      ["kerja", "sama", "kerja keras", "kerja bersama"]
    ),
    (
      "latih",
      ["latih", "melatih", "pelatihan", "dilatih", "latihan", "melatihkan", "latih-latih"],
      ["latar", "latihat"]
    ),
    ("tulis", ["menulis", "penulis", "tulisan", "ditulis", "tertulis"], ["menuliskannyalah"]),
    ("kirim", ["mengirim", "pengiriman", "dikirimkan"], ["mengkilap"]),
    ("sapu", ["menyapu", "penyapu", "sapunya"], ["sampu"]),
    ("pakai", ["memakai", "pemakaian", "dipakai"], ["pemaknaan"]),
    ("train", ["trains", "Training", "trained", "trainers"], ["trail", "brain"]),
    (
      "cyber security", ["cyber security", "cybersecurity", "cyber-security"],
      ["cyber", "security"]
    ),
  ])
  func `a term is found in its spellings and forms, and nothing else is`(
    term: String,
    forms: [String],
    others: [String]
  ) throws {
    let pattern = try #require(TermVariants.pattern(of: term))
    let finder = try TermFinder(.pattern(pattern))
    for form in forms {
      let text = document("x \(form) y")
      #expect(finder.find(in: text).hits.map { text.text[$0.range] } == [form])
    }
    for other in others {
      #expect(finder.find(in: document("x \(other) y")).hits.isEmpty, "\(other)")
    }
  }

  @Test(arguments: ["", "  ", "-", "..."])
  func `without a letter there is nothing to vary`(term: String) {
    #expect(TermVariants.pattern(of: term) == nil)
  }

  @Test(arguments: ["a+b", "(x", "c*", "naïve", "ꦗꦮ", "10%"])
  func `signs of expressions are no signs here`(term: String) throws {
    let pattern = try #require(TermVariants.pattern(of: term))
    #expect(throws: Never.self) { try TermFinder(.pattern(pattern)) }
  }
}
