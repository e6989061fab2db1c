import StudyModel

extension Demands {
  static let ofCodings: [DemandRow] = [
    DemandRow(
      "RED-01",
      .thesis,
      title: (
        "Setiap sumber yang dikode punya lembar ringkasan",
        "Each coded source has its summary form"
      ),
      asks: (
        "Apa isi naskah ini secara keseluruhan, sebelum dipotong menjadi kutipan?",
        "What does this text say as a whole, before it was cut into excerpts?"
      ),
      look: forms
    ),
    DemandRow(
      "RED-05",
      .full,
      title: ("Panjang kutipan masuk akal", "Excerpts of a sensible length"),
      asks: (
        "Apa satuan pengodean Anda, dan mengapa kutipan ini di luar ukuran itu?",
        "What is your unit of coding, and why is this excerpt of another size?"
      ),
      look: units
    ),
    DemandRow(
      "RED-16",
      .thesis,
      title: (
        "Memo punya jenis, tanggal, dan tautan",
        "Memos have a type, a date and a link"
      ),
      asks: (
        "Tentang apa catatan ini, dan kapan Anda memikirkannya?",
        "What is this note about, and when did you think it?"
      ),
      look: memos
    ),
    DemandRow(
      "RED-17",
      .sketch,
      title: (
        "Kutipan menyebut seberapa nyata pernyataannya",
        "Excerpts say how real their source makes it"
      ),
      asks: (
        "Apakah ini sudah terjadi, direncanakan, atau baru diharapkan?",
        "Has this happened, is it planned, or only hoped for?"
      ),
      look: claims
    ),
    DemandRow(
      "RED-18",
      .thesis,
      title: (
        "Bukti yang diberikan sumber dicatat",
        "The evidence that a source gives is noted"
      ),
      asks: (
        "Atas dasar apa sumber itu mengatakannya?",
        "On what grounds does the source say so?"
      ),
      look: evidence
    ),
    DemandRow(
      "RED-26",
      .thesis,
      title: ("Kasus punya definisi dan batas", "Cases have a definition and an end"),
      asks: (
        "Kasus apa ini, dan di mana batasnya?", "What is this a case of, and where does it end?"
      ),
      look: cases
    ),
    DemandRow(
      "RED-28",
      .thesis,
      title: ("Pernyataan yang bertentangan diputuskan", "Contradicting statements are settled"),
      asks: (
        "Dua sumber berkata lain; yang mana yang Anda pakai, dan mengapa?",
        "Two sources disagree; which one do you follow, and why?"
      ),
      look: contradictions
    ),
  ]

  @Sendable private static func forms(_ ground: DemandGround) -> DemandState {
    let coded = Set(ground.codings.map(\.source))
    let sources = ground.study.sources.map(\.id).filter(coded.contains)
    guard !sources.isEmpty else { return .notApplicable }
    var missing: [String] = []
    var undated: [String] = []
    var late: [String] = []
    for source in sources {
      let forms = ground.study.forms.filter { $0.id == source || $0.links.contains(source) }
        .filter { $0.body.unicodeScalars.contains { !$0.properties.isWhitespace } }
      let dated = forms.filter { PartialDate($0.date) != nil }
      let days = ground.codings.filter { $0.source == source }.map { DemandGround.day($0.at) }
      if forms.isEmpty {
        missing.append(source)
      } else if dated.isEmpty {
        undated.append(source)
      } else if let last = days.max(),
        !dated.contains(where: { DemandGround.isDate($0.date, onOrBefore: last) })
      {
        late.append(source)
      }
    }
    return DemandGap.state([
      DemandGap("tanpa lembar ringkasan", "without a summary form", of: missing),
      DemandGap("lembar ringkasan tanpa tanggal", "summary form without a date", of: undated),
      DemandGap(
        "lembar ringkasan ditulis sesudah pengodean selesai",
        "summary form written after the coding was done",
        of: late
      ),
    ])
  }

  @Sendable private static func units(_ ground: DemandGround) -> DemandState {
    let codings = ground.codings
    guard !codings.isEmpty else { return .notApplicable }
    let unexplained = codings.filter { ($0.choice.why ?? "").isEmpty }
    func odd(_ oddity: UnitLength.Oddity) -> [String] {
      unexplained.filter { UnitLength(of: $0.quote).oddity == oddity }.map(\.id.text)
    }
    return DemandGap.state([
      DemandGap(
        "lebih pendek dari klausa, tanpa alasan",
        "shorter than a clause, without a reason",
        of: odd(.shorterThanClause)
      ),
      DemandGap(
        "lebih panjang dari halaman, tanpa alasan",
        "longer than a page, without a reason",
        of: odd(.longerThanPage)
      ),
    ])
  }

  @Sendable private static func memos(_ ground: DemandGround) -> DemandState {
    let memos = ground.study.memos
    guard !memos.isEmpty else { return .notApplicable }
    return DemandGap.state([
      DemandGap("tanpa tautan", "without a link", of: memos.filter(\.links.isEmpty).map(\.id)),
      DemandGap("tanpa jenis", "without a type", of: memos.filter(\.type.isEmpty).map(\.id)),
      DemandGap(
        "tanpa tanggal",
        "without a date",
        of: memos.filter { PartialDate($0.date) == nil }.map(\.id)
      ),
    ])
  }

  @Sendable private static func claims(_ ground: DemandGround) -> DemandState {
    let needing = Set(ground.study.codebook.codes.filter { $0.needs.contains(.claim) }.map(\.id))
    let codings = ground.reduction.codings.filter { needing.contains($0.code) }
    guard !codings.isEmpty else { return .notApplicable }
    return DemandGap.state([
      DemandGap(
        "tanpa status klaim",
        "without a claim status",
        of: codings.filter { $0.choice.claim == nil }.map(\.id.text)
      )
    ])
  }

  @Sendable private static func evidence(_ ground: DemandGround) -> DemandState {
    let used = Set(ground.assessments.flatMap(\.evidence))
    let codings = ground.codings.filter { used.contains($0.id) }
    guard !codings.isEmpty else { return .notApplicable }
    return DemandGap.state([
      // A reason answers for an excerpt whose source simply asserts.
      DemandGap(
        "menopang temuan tanpa tanda bukti dan tanpa alasan",
        "bear a finding with neither a mark of evidence nor a reason",
        of: codings.filter { $0.choice.evidence.isEmpty && ($0.choice.why ?? "").isEmpty }
          .map(\.id.text)
      )
    ])
  }

  @Sendable private static func cases(_ ground: DemandGround) -> DemandState {
    let declared = ground.plan.cases
    let used = Set(ground.codings.flatMap(\.cases) + ground.study.sources.flatMap(\.cases))
    guard !declared.isEmpty || !used.isEmpty else { return .notApplicable }
    return DemandGap.state([
      DemandGap(
        "kasus tanpa definisi",
        "cases without a definition",
        of: declared.filter(\.definition.isEmpty).map(\.id)
      ),
      DemandGap(
        "kasus yang tidak ada dalam rencana",
        "cases that the plan does not know",
        of: used.subtracting(declared.map(\.id)).sorted()
      ),
      DemandGap(
        "nilai atribut tanpa dasar",
        "values of attributes that rest on nothing",
        of: Demands.asksForBases(ground.plan.profile) ? ground.unfounded : []
      ),
    ])
  }

  @Sendable private static func contradictions(_ ground: DemandGround) -> DemandState {
    let recorded = ground.reduction.contradictions
    let noticed = ground.reduction.noticed
    guard !recorded.isEmpty || !noticed.isEmpty else { return .notApplicable }
    return DemandGap.state([
      DemandGap("belum diputuskan", "still open", of: recorded.filter(\.isOpen).map(\.about)),
      DemandGap(
        "terlihat bertentangan dan belum dicatat",
        "seem to disagree and are not recorded",
        of: noticed.map(\.about)
      ),
    ])
  }
}
