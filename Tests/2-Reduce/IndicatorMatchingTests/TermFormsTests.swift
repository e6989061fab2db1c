import IndicatorMatching
import Testing

@Suite struct TermFormsTests {
  @Test(arguments: [
    ("kerja sama", [TermForm.spelling], ["kerja sama", "kerja-sama", "kerjasama"]),
    ("non-tradisional", [.spelling], ["non-tradisional", "non tradisional", "nontradisional"]),
    ("siber", [.spelling], ["siber"]),
    (
      "country", [.inflection],
      ["country", "countried", "countries", "country's", "countrying", "country\u{2019}s"]
    ),
    ("😀", [.spelling, .affixes], ["😀", "😀-😀"]),
  ])
  func `RED-13: the forms of a term are a list that begins with the term`(
    term: String,
    kinds: [TermForm],
    expected: [String]
  ) {
    let forms = TermVariants.forms(of: term, Set(kinds))
    #expect(forms.first == expected.first)
    #expect(Set(expected).isSubset(of: forms))
    if !kinds.contains(.affixes) { #expect(forms == expected) }
    #expect(Set(forms).count == forms.count)
  }

  /// Words of the method's own list, and others that a grammar names for each rule.
  @Test(arguments: [
    (
      "kerja sama",
      ["bekerja sama", "kerja samanya", "kerjasamanya", "dikerjasamakan", "sekerja sama"]
    ),
    ("latih", ["melatih", "pelatih", "pelatihan", "dilatih", "terlatih", "latihan", "latihannya"]),
    ("negara", ["negara-negara", "negara-negaranya", "senegara", "bernegara", "kenegaraan"]),
    ("tulis", ["menulis", "penulis", "tulisan", "tertulis", "menuliskan"]),
    ("pakai", ["memakai", "pemakaian", "dipakai"]), ("kirim", ["mengirim", "pengiriman"]),
    ("sapu", ["menyapu", "penyapu"]), ("ajar", ["mengajar", "pengajaran", "diajari"]),
    ("bom", ["mengebom", "pengeboman"]), ("rencana", ["berencana", "merencanakan", "perencanaan"]),
    ("kerja", ["bekerja", "pekerja", "pekerjaan", "mengerjakan"]),
  ])
  func `affixes of Indonesian are put on by rule`(term: String, expected: [String]) {
    let forms = TermVariants.forms(of: term, [.spelling, .affixes])
    #expect(Set(expected).subtracting(forms) == [])
  }

  @Test(arguments: [
    ("attack", ["attacks", "attacked", "attacking", "attack's"]),
    ("plan", ["plans", "planned", "planning"]), ("state", ["states", "stated", "stating"]),
    ("process", ["processes", "process'"]), ("policy", ["policies"]), ("see", ["seeing"]),
    ("cyber attack", ["cyber attacks", "cyberattacks", "cyber-attacked"]),
  ])
  func `endings of English are put on by rule`(term: String, expected: [String]) {
    let forms = TermVariants.forms(of: term, [.spelling, .inflection])
    #expect(Set(expected).subtracting(forms) == [])
  }

  @Test func `what is excepted is left out, whatever its case`() {
    let all = TermVariants.forms(of: "kerja sama", [.spelling, .affixes])
    let some = TermVariants.forms(
      of: "kerja sama",
      [.spelling, .affixes],
      except: ["Pekerja  SAMA"]
    )
    #expect(all.contains("pekerja sama"))
    #expect(Set(all).subtracting(some) == ["pekerja sama"])
  }

  @Test func `without forms a term is itself only`() {
    #expect(TermVariants.forms(of: " kerja  sama ", []) == ["kerja sama"])
    #expect(TermVariants.forms(of: "", [.affixes]) == [])
  }
}
