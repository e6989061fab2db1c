import StudyModel

extension Demands {
  static let ofCollecting: [DemandRow] = [
    DemandRow(
      "COL-10",
      .thesis,
      title: (
        "Sumber yang menopang temuan sudah dinilai",
        "Sources that findings rest on are appraised"
      ),
      asks: (
        "Mengapa sumber ini dapat dipercaya, dan mewakili apa?",
        "Why can this source be believed, and what does it stand for?"
      ),
      look: appraisals
    ),
    DemandRow(
      "COL-12",
      .thesis,
      title: ("Alur penyaringan berjumlah tepat", "The flow of screening adds up"),
      asks: (
        "Apa yang terjadi dengan hasil pencarian lainnya?",
        "What became of the other records that the search found?"
      ),
      look: flow
    ),
    DemandRow(
      "COL-20",
      .thesis,
      title: (
        "Jenis data yang dinyatakan memang ada",
        "The kinds of data that the plan declares are there"
      ),
      asks: (
        "Di mana wawancara, atau data lain, yang Anda janjikan?",
        "Where are the interviews, or the other data, that you promised?"
      ),
      look: data
    ),
    DemandRow(
      "COL-21",
      .thesis,
      title: (
        "Setiap sumber diperoleh, dibaca, diringkas, dikode, dan diperiksa",
        "Each source is retrieved, read, summarised, coded and checked"
      ),
      asks: (
        "Sumber mana yang tidak Anda baca sampai selesai, dan mengapa?",
        "Which sources did you not work through, and why?"
      ),
      look: accounting
    ),
  ]

  @Sendable private static func appraisals(_ ground: DemandGround) -> DemandState {
    let ids = Set(ground.assessments.flatMap(\.evidence))
    let used = Set(ground.reduction.codings.filter { ids.contains($0.id) }.map(\.source))
    let leant = ground.study.sources.filter { used.contains($0.id) }
    guard !leant.isEmpty else { return .notApplicable }
    return DemandGap.state([
      DemandGap(
        "belum dinilai",
        "not appraised",
        of: leant.filter { $0.appraisal == nil }.map(\.id)
      ),
      DemandGap(
        "dinilai sebagian, atau tanpa alasan",
        "appraised in part, or without a reason",
        of: leant.filter { $0.appraisal != nil && !$0.openAppraisalQuestions.isEmpty }.map(\.id)
      ),
    ])
  }

  @Sendable private static func flow(_ ground: DemandGround) -> DemandState {
    guard let flow = ground.account.flow, !ground.study.searches.isEmpty else {
      return .notApplicable
    }
    return DemandGap.state([
      DemandGap(
        "jumlahnya tidak tepat",
        "do not add up",
        of: flow.broken.map(\.way.name)
      ),
      DemandGap(
        "dikeluarkan tanpa alasan, menurut urutan catatan",
        "left out without a reason, by number in the log",
        of: flow.unreasoned.map(String.init)
      ),
    ])
  }

  @Sendable private static func data(_ ground: DemandGround) -> DemandState {
    guard !ground.account.data.isEmpty else { return .notApplicable }
    let short = ground.account.data.filter { $0.isShort && $0.kind.why.isEmpty }
    return DemandGap.state([
      DemandGap(
        "tanpa sumber",
        "without a source",
        of: short.filter(\.sources.isEmpty).map(\.kind.kind)
      ),
      DemandGap(
        "lebih sedikit daripada yang direncanakan",
        "fewer than planned",
        of: short.filter { !$0.sources.isEmpty }.map(\.kind.kind)
      ),
    ])
  }

  @Sendable private static func accounting(_ ground: DemandGround) -> DemandState {
    let accounts = ground.account.accounting
    guard !accounts.isEmpty else { return .notApplicable }
    let words: [SourceAccount.Step: (id: String, en: String)] = [
      .retrieved: ("tidak diperoleh", "not retrieved"),
      .read: ("tidak dibaca seluruhnya", "not read whole"),
      .summarised: ("tidak diringkas", "not summarised"),
      .coded: ("tidak dikode", "not coded"),
      .checked: ("tidak diperiksa orang kedua", "not checked by a second person"),
    ]
    return DemandGap.state(
      SourceAccount.Step.allCases.map { step in
        words[step].flatMap { said in
          DemandGap(
            said.id,
            said.en,
            of: accounts.filter { $0.open.contains(step) }.map(\.source)
          )
        }
      }
    )
  }
}
