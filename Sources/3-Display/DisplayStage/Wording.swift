import StudyModel

/// What the program says in a display, in the languages it speaks.
enum Wording {
  static func text(_ indonesian: String, _ english: String) -> LocalizedText {
    LocalizedText(byLanguage: ["id": indonesian, "en": english])
  }

  static let unstated = text("tanpa status", "no status")
  static let negativeEvidence = text("bukti negatif", "negative evidence")
  static let negativeEffects = text("kerugian dan bukti negatif", "losses and negative evidence")

  static func claim(_ claim: ClaimStatus) -> LocalizedText {
    switch claim {
    case .absent: text("tidak ada", "absent")
    case .theory: text("teori", "theory")
    case .possible: text("mungkin", "possible")
    case .hoped: text("diharapkan", "hoped")
    case .obliged: text("diwajibkan", "obliged")
    case .planned: text("direncanakan", "planned")
    case .ongoing: text("berlangsung", "ongoing")
    case .done: text("terlaksana", "done")
    }
  }

  static func level(_ level: DisplaySpecification.Level) -> LocalizedText {
    switch level {
    case .excerpts: text("kutipan", "excerpts")
    case .sources: text("sumber", "sources")
    case .groups: text("kelompok independen", "independent groups")
    case .cases: text("kasus", "cases")
    }
  }

  static func mark(_ mark: Matrix.EmptyMark) -> LocalizedText {
    switch mark {
    case .notLookedFor: text("tidak ada yang dikodekan", "nothing coded")
    case .absent: text("dicari dan tidak ada", "looked for and absent")
    case .unclear: text("tidak jelas atau bertentangan", "unclear or contradictory")
    case .notApplicable: text("tidak berlaku", "not applicable")
    case .noDataPossible: text("tidak mungkin ada data", "no data could exist")
    }
  }

  static func sign(_ sign: Sign?) -> LocalizedText {
    switch sign {
    case .plus: text("searah", "same direction")
    case .minus: text("berlawanan arah", "opposite direction")
    case .depends: text("bergantung", "depends")
    case nil: text("tanpa tanda", "no sign")
    }
  }

  static func strength(_ strength: Strength?) -> LocalizedText {
    switch strength {
    case .weak: text("lemah", "weak")
    case .moderate: text("sedang", "moderate")
    case .strong: text("kuat", "strong")
    case nil: text("tanpa kekuatan", "no strength")
    }
  }

  static func basis(_ basis: NetworkSpecification.Basis?) -> LocalizedText {
    switch basis {
    case .attested: text("dinyatakan sumber", "attested by a source")
    case .inferred: text("disimpulkan peneliti", "inferred by the researcher")
    case .theory: text("dari teori", "from theory")
    case nil: text("tanpa dasar", "no basis")
    }
  }

  /// The kind of a link or node; words of the researcher's own stay as they are.
  static func kind(_ kind: String) -> LocalizedText {
    switch kind {
    case "causes": text("menyebabkan", "causes")
    case "contributes": text("menyumbang pada", "contributes to")
    case "precedes": text("mendahului", "precedes")
    case "conditions": text("mensyaratkan", "conditions")
    case "part-of": text("bagian dari", "is part of")
    case "is-a": text("sejenis", "is a kind of")
    case "answers": text("menjawab", "answers")
    case "contradicts": text("bertentangan dengan", "contradicts")
    case "works-with": text("bekerja sama dengan", "works with")
    case "authority": text("berwenang atas", "has authority over")
    case "co-occurs": text("muncul bersama", "occurs with")
    case "variable": text("variabel", "variable")
    case "event": text("peristiwa", "event")
    case "state": text("keadaan", "state")
    case "actor": text("pelaku", "actor")
    case "concept": text("konsep", "concept")
    case "code": text("kode", "code")
    case "antecedent": text("anteseden", "antecedent")
    case "mediating": text("perantara", "mediating")
    case "outcome": text("hasil", "outcome")
    case "moderator": text("moderator", "moderator")
    default: LocalizedText(kind)
    }
  }

  /// `k` of `n` on a level: `2/13 independent groups`.
  static func share(
    _ count: Int,
    of total: Int,
    _ level: DisplaySpecification.Level,
    _ language: String
  )
    -> String
  {
    "\(count)/\(total) \(self.level(level).words(in: language))"
  }

  static func precision(_ precision: PartialDate.Precision) -> LocalizedText {
    switch precision {
    case .year: text("tahun", "year")
    case .month: text("bulan", "month")
    case .day: text("hari", "day")
    }
  }
}
