import StudyModel

// The values of the model, as readers see them.
extension Wording {
  static func of(_ verdict: Verdict) -> Wording {
    switch verdict {
    case .supported: Wording(id: "didukung", en: "supported")
    case .partlySupported: Wording(id: "didukung sebagian", en: "partly supported")
    case .assertedOnly: Wording(id: "hanya dinyatakan", en: "asserted only")
    case .overstated: Wording(id: "dilebih-lebihkan", en: "overstated")
    case .contradicted: Wording(id: "bertentangan", en: "contradicted")
    case .notSupported: Wording(id: "tidak didukung", en: "not supported")
    case .notTestable: Wording(id: "tidak dapat diuji", en: "not testable")
    }
  }

  /// The sign of a verdict, so that none is told by its colour.
  static func sign(of verdict: Verdict) -> String {
    switch verdict {
    case .supported: "✓"
    case .partlySupported: "◐"
    case .assertedOnly: "“"
    case .overstated: "↑"
    case .contradicted: "≠"
    case .notSupported: "✗"
    case .notTestable: "–"
    }
  }

  static func of(_ claim: ClaimStatus) -> Wording {
    switch claim {
    case .absent: Wording(id: "tidak ada", en: "absent")
    case .theory: Wording(id: "teori", en: "theory")
    case .possible: Wording(id: "mungkin", en: "possible")
    case .hoped: Wording(id: "diharapkan", en: "hoped")
    case .obliged: Wording(id: "diwajibkan", en: "obliged")
    case .planned: Wording(id: "direncanakan", en: "planned")
    case .ongoing: Wording(id: "berlangsung", en: "ongoing")
    case .done: Wording(id: "terlaksana", en: "done")
    }
  }

  static func of(_ kind: DocumentPart.Kind) -> Wording {
    switch kind {
    case .front: Wording(id: "halaman depan", en: "front matter")
    case .abstract: Wording(id: "abstrak", en: "abstract")
    case .body: Wording(id: "isi", en: "body")
    case .conclusion: Wording(id: "simpulan", en: "conclusion")
    case .references: Wording(id: "daftar pustaka", en: "references")
    case .appendix: Wording(id: "lampiran", en: "appendix")
    case .translation: Wording(id: "terjemahan", en: "translation")
    }
  }

  static func of(_ mark: Matrix.EmptyMark) -> Wording {
    switch mark {
    case .notLookedFor: Wording(id: "belum dicari", en: "not looked for")
    case .absent: Wording(id: "dicari dan tidak ada", en: "looked for and absent")
    case .unclear: Wording(id: "tidak jelas atau bertentangan", en: "unclear or contradictory")
    case .notApplicable: Wording(id: "tidak berlaku", en: "not applicable")
    case .noDataPossible:
      Wording(id: "data tidak mungkin ada di sumber ini", en: "no data could exist in this source")
    }
  }

  static func of(_ level: DisplaySpecification.Level) -> Wording {
    switch level {
    case .excerpts: Wording(id: "kutipan", en: "excerpts")
    case .sources: Wording(id: "sumber", en: "sources")
    case .groups: Wording(id: "kelompok independen", en: "independent groups")
    case .cases: Wording(id: "kasus", en: "cases")
    }
  }

  /// A number of them, with its unit.
  static func amount(_ level: DisplaySpecification.Level) -> Wording {
    switch level {
    case .excerpts: Wording(id: "%1 kutipan", en: "%1 {1:excerpt|excerpts}")
    case .sources: Wording(id: "%1 sumber", en: "%1 {1:source|sources}")
    case .groups: Wording(id: "%1 kelompok independen", en: "%1 independent {1:group|groups}")
    case .cases: Wording(id: "%1 kasus", en: "%1 {1:case|cases}")
    }
  }

  /// A number out of all of them, with their unit.
  static func share(_ level: DisplaySpecification.Level) -> Wording {
    switch level {
    case .excerpts: Wording(id: "%1 dari %2 kutipan", en: "%1 of %2 {2:excerpt|excerpts}")
    case .sources: Wording(id: "%1 dari %2 sumber", en: "%1 of %2 {2:source|sources}")
    case .groups:
      Wording(
        id: "%1 dari %2 kelompok independen",
        en: "%1 of %2 independent {2:group|groups}"
      )
    case .cases: Wording(id: "%1 dari %2 kasus", en: "%1 of %2 {2:case|cases}")
    }
  }

  /// The domain that evidence speaks of; one that a study names itself stays as it is.
  static func domain(_ domain: String) -> Wording {
    switch domain {
    case "cyber": Wording(id: "siber", en: domain)
    case "defence": Wording(id: "pertahanan", en: domain)
    case "other": Wording(id: "lain", en: domain)
    case "unclear": Wording(id: "tidak jelas", en: domain)
    default: Wording(id: domain, en: domain)
    }
  }

  static func of(_ window: Indicator.Window) -> Wording {
    switch window {
    case .sentence: Wording(id: "kalimat", en: "sentence")
    case .paragraph: Wording(id: "paragraf", en: "paragraph")
    case .section: Wording(id: "bagian", en: "section")
    }
  }

  static func of(_ level: Finding.Level) -> Wording {
    switch level {
    case .describe: Wording(id: "memerikan", en: "describes")
    case .explain: Wording(id: "menjelaskan", en: "explains")
    case .predict: Wording(id: "meramalkan", en: "predicts")
    }
  }

  static func of(_ sourceClass: Source.Class) -> Wording {
    switch sourceClass {
    case .primary: Wording(id: "primer", en: "primary")
    case .secondary: Wording(id: "sekunder", en: "secondary")
    case .tertiary: Wording(id: "tersier", en: "tertiary")
    case .own: Wording(id: "milik peneliti", en: "own")
    }
  }

  static func of(_ sign: Sign) -> Wording {
    switch sign {
    case .plus: Wording(id: "+ menguatkan", en: "+ raises")
    case .minus: Wording(id: "− melemahkan", en: "− lowers")
    case .depends: Wording(id: "± bergantung", en: "± depends")
    }
  }

  static func of(_ strength: Strength) -> Wording {
    switch strength {
    case .weak: Wording(id: "lemah", en: "weak")
    case .moderate: Wording(id: "sedang", en: "moderate")
    case .strong: Wording(id: "kuat", en: "strong")
    }
  }

  static func of(_ basis: NetworkSpecification.Basis) -> Wording {
    switch basis {
    case .attested: Wording(id: "dinyatakan sumber", en: "attested")
    case .inferred: Wording(id: "disimpulkan", en: "inferred")
    case .theory: Wording(id: "dari teori", en: "from theory")
    }
  }

  static func of(_ role: Code.Example.Role) -> Wording {
    switch role {
    case .typical: Wording(id: "khas", en: "typical")
    case .borderline: Wording(id: "batas", en: "borderline")
    case .counter: Wording(id: "bukan contoh", en: "counter-example")
    }
  }

  static func of(_ kind: Code.Kind) -> Wording {
    switch kind {
    case .descriptive: Wording(id: "deskriptif", en: "descriptive")
    case .interpretive: Wording(id: "interpretatif", en: "interpretive")
    case .pattern: Wording(id: "pola", en: "pattern")
    }
  }

  static func of(_ need: Code.Need) -> Wording {
    switch need {
    case .case: Wording(id: "kasus", en: "case")
    case .claim: Wording(id: "status klaim", en: "claim status")
    case .sign: Wording(id: "tanda", en: "sign")
    case .strength: Wording(id: "kekuatan", en: "strength")
    case .voice: Wording(id: "suara", en: "voice")
    case .evidence: Wording(id: "tanda bukti", en: "evidence marks")
    case .domain: Wording(id: "ranah", en: "domain")
    case .bearer: Wording(id: "penanggung", en: "bearer")
    case .certainty: Wording(id: "keyakinan", en: "certainty")
    }
  }

  static func of(_ voice: Voice) -> Wording {
    switch voice {
    case .author: Wording(id: "suara penulis", en: "author's voice")
    case .actor: Wording(id: "suara pelaku", en: "an actor's voice")
    case .cited: Wording(id: "suara yang dikutip", en: "a cited voice")
    case .law: Wording(id: "suara hukum", en: "the law's voice")
    }
  }

  static func of(_ mark: EvidenceMark) -> Wording {
    switch mark {
    case .citation: Wording(id: "rujukan", en: "citation")
    case .number: Wording(id: "angka", en: "number")
    case .actor: Wording(id: "pelaku", en: "actor")
    case .date: Wording(id: "tanggal", en: "date")
    case .document: Wording(id: "dokumen", en: "document")
    }
  }

  static func of(_ status: Coding.Status) -> Wording {
    switch status {
    case .accepted: Wording(id: "berlaku", en: "accepted")
    case .unfinished: Wording(id: "belum selesai", en: "unfinished")
    case .contested: Wording(id: "diperdebatkan", en: "contested")
    case .retired: Wording(id: "kode tidak dipakai lagi", en: "code retired")
    }
  }

  static func of(_ severity: Diagnostic.Severity) -> Wording {
    switch severity {
    case .error: Wording(id: "✗ kesalahan", en: "✗ error")
    case .warning: Wording(id: "! peringatan", en: "! warning")
    case .note: Wording(id: "· catatan", en: "· note")
    }
  }

  static func of(_ state: Anchor.State) -> Wording {
    switch state {
    case .exact: Wording(id: "tepat", en: "exact")
    case .carried: Wording(id: "terbawa", en: "carried")
    case .proposed: Wording(id: "tempat baru diusulkan", en: "new place proposed")
    case .lost: Wording(id: "tidak ditemukan lagi", en: "not found again")
    }
  }

  /// The kind of a display in words; an unknown one as it is written.
  static func kind(_ kind: String) -> Wording {
    switch kind {
    case "conceptually-clustered-matrix":
      Wording(id: "matriks berkelompok konsep", en: "conceptually clustered matrix")
    case "effects-matrix": Wording(id: "matriks dampak", en: "effects matrix")
    case "event-listing": Wording(id: "daftar peristiwa", en: "event listing")
    case "code-by-case-counts": Wording(id: "kode menurut kasus", en: "codes by case")
    case "code-by-source-counts": Wording(id: "kode menurut sumber", en: "codes by source")
    case "code-co-occurrence-network":
      Wording(id: "jaringan kode yang muncul bersama", en: "code co-occurrence network")
    case "causal-network": Wording(id: "jaringan sebab-akibat", en: "causal network")
    default: Wording(id: kind, en: kind)
    }
  }

  /// Why the program gave its verdict; an unknown reason as it is named.
  static func reason(_ reason: String) -> Wording {
    switch reason {
    case "no-evidence":
      Wording(
        id: "tidak ada kutipan yang berlaku dalam isi atau lampiran",
        en: "no accepted excerpt stands in a body or appendix"
      )
    case "claim-too-strong":
      Wording(
        id: "rumusannya lebih kuat daripada status bukti mana pun",
        en: "it is worded more strongly than any of its evidence"
      )
    case "evidence-against", "excerpts-against":
      Wording(
        id: "sebuah uji gagal karena kutipan yang menentang",
        en: "a test fails on excerpts against it"
      )
    case "contradiction-open", "open-contradiction":
      Wording(id: "sebuah pertentangan masih terbuka", en: "a contradiction is still open")
    case "claims-only":
      Wording(
        id: "hanya abstrak atau simpulan sumber yang menyatakannya",
        en: "only abstracts or conclusions of the sources say so"
      )
    case "no-claim-status":
      Wording(
        id: "tidak satu pun buktinya memuat status klaim",
        en: "none of its evidence carries a claim status"
      )
    case "no-evidence-mark", "no-marks":
      Wording(
        id: "tidak satu pun kutipannya memuat rujukan, angka, pelaku, tanggal atau dokumen",
        en: "none of its excerpts carries a citation, number, actor, date or document"
      )
    case "test-failed", "tests-fail":
      Wording(id: "sebuah uji gagal", en: "a test fails")
    case "too-few-groups":
      Wording(
        id: "terlalu sedikit kelompok independen",
        en: "too few independent groups speak for it"
      )
    case "no-tests": Wording(id: "temuan ini tidak menyebut uji", en: "it names no test")
    case "tests-passed", "all-tests-pass":
      Wording(id: "semua uji lulus", en: "all its tests pass")
    default: Wording(id: reason, en: reason)
    }
  }
}
