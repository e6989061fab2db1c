import StudyModel

extension Demands {
  static let ofFindings: [DemandRow] = [
    DemandRow(
      "CON-01",
      .thesis,
      title: (
        "Temuan lengkap: pertanyaan, dasar, uji, pencarian yang membantah, putusan",
        "Findings are whole: question, grounds, tests, search against, verdict"
      ),
      asks: (
        "Temuan ini menjawab apa, dan dapat gugur oleh apa?",
        "What does this finding answer, and what could overthrow it?"
      ),
      look: wholeness
    ),
    DemandRow(
      "CON-02",
      .thesis,
      title: (
        "Setiap pertanyaan dijawab, atau dinyatakan tidak terjawab",
        "Each question is answered, or declared unanswered"
      ),
      asks: (
        "Apa jawaban Anda atas pertanyaan ini?",
        "What is your answer to this question?"
      ),
      look: answers
    ),
    DemandRow(
      "CON-03",
      .sketch,
      title: (
        "Temuan tidak lebih kuat daripada kutipannya",
        "No finding is worded more strongly than its excerpts"
      ),
      asks: (
        "Kutipan mana yang mengatakan bahwa ini sudah terjadi?",
        "Which excerpt says that this has happened?"
      ),
      look: overstatements
    ),
    DemandRow(
      "CON-04",
      .thesis,
      title: (
        "Simpulan penulis sumber dicatat terpisah dan dibandingkan",
        "What authors conclude is kept apart and compared"
      ),
      asks: (
        "Apakah ini temuan Anda, atau simpulan penulis yang Anda kutip?",
        "Is this your finding, or the conclusion of the author you cite?"
      ),
      look: authorClaims
    ),
    DemandRow(
      "TST-08",
      .thesis,
      title: (
        "Bukti yang membantah dicari sesudah temuan dirumuskan",
        "Negative evidence is searched for after the finding is worded"
      ),
      asks: (
        "Apa yang Anda cari untuk membuktikan bahwa Anda salah?",
        "What did you look for to prove yourself wrong?"
      ),
      look: negativeSearches
    ),
    DemandRow(
      "TST-12",
      .full,
      wokenBy: .explanation,
      title: (
        "Temuan yang menjelaskan menyebut penjelasan tandingan",
        "Findings that explain name a rival explanation"
      ),
      asks: (
        "Penjelasan lain apa yang mungkin, dan mengapa bukan itu?",
        "What else could explain it, and why not that?"
      ),
      look: rivals
    ),
    DemandRow(
      "REP-07",
      .sketch,
      title: (
        "Yang tidak terdukung dilaporkan apa adanya",
        "What could not be supported is told as such"
      ),
      asks: (
        "Apa yang tidak dapat Anda buktikan?",
        "What could you not show?"
      ),
      look: unsupported
    ),
  ]

  @Sendable private static func wholeness(_ ground: DemandGround) -> DemandState {
    let findings = ground.study.findings
    guard !findings.isEmpty else { return .notApplicable }
    let judged = Set(ground.assessments.filter { !$0.judged.isEmpty }.map(\.finding.id))
    func lacking(_ indonesian: String, _ english: String, where isLacking: (Finding) -> Bool)
      -> DemandGap?
    {
      DemandGap(
        "tanpa \(indonesian)",
        "without \(english)",
        of: findings.filter(isLacking).map(\.id)
      )
    }
    return DemandGap.state([
      lacking("rumusan", "words", where: \.text.isEmpty),
      lacking("pertanyaan", "a question") { $0.question == nil },
      lacking("dasar pada tampilan", "a display to rest on", where: \.restsOn.isEmpty),
      lacking("uji", "tests", where: \.expects.isEmpty),
      lacking("pencarian yang membantah", "a search against them", where: \.against.isEmpty),
      lacking("putusan seseorang", "a person's verdict") { !judged.contains($0.id) },
    ])
  }

  @Sendable private static func answers(_ ground: DemandGround) -> DemandState {
    let questions = ground.plan.questions.map(\.id)
    guard !questions.isEmpty else { return .notApplicable }
    let answered = Set(ground.study.findings.compactMap(\.question))
    let declared = Set(ground.plan.unanswered.filter { !$0.why.isEmpty }.map(\.question))
    return DemandGap.state([
      DemandGap(
        "tanpa temuan dan tanpa pernyataan tidak terjawab",
        "with neither a finding nor a word on why there is none",
        of: questions.filter { !answered.contains($0) && !declared.contains($0) }
      )
    ])
  }

  @Sendable private static func overstatements(_ ground: DemandGround) -> DemandState {
    guard !ground.assessments.isEmpty else { return .notApplicable }
    // A person who gave the same verdict says so in the report; the sentence stands as a warning.
    let untold = ground.assessments.filter { assessment in
      assessment.computed == .overstated
        && !assessment.judged.contains { $0.verdict == .overstated }
    }
    return DemandGap.state([
      DemandGap(
        "dirumuskan lebih kuat daripada kutipannya",
        "worded more strongly than their excerpts",
        of: untold.map(\.finding.id)
      )
    ])
  }

  @Sendable private static func authorClaims(_ ground: DemandGround) -> DemandState {
    let claims = ground.study.claims
    let claiming = Set(claims.map(\.source))
    let coded = Set(ground.codings.map(\.source))
    let silent = ground.study.sources.map(\.id).filter { source in
      coded.contains(source) && !claiming.contains(source)
        && ground.documents[source].map { document in
          document.parts.contains { $0.kind == .abstract || $0.kind == .conclusion }
        } ?? false
    }
    guard !claims.isEmpty || !silent.isEmpty else { return .notApplicable }
    let compared = Set(ground.study.findings.flatMap(\.compares))
    return DemandGap.state([
      DemandGap(
        "belum dibandingkan dengan temuan",
        "compared with no finding",
        of: claims.map(\.id).filter { !compared.contains($0) }
      ),
      DemandGap(
        "sumber dengan abstrak atau simpulan, tanpa klaim penulis yang dicatat",
        "sources with an abstract or conclusion, without an author claim on record",
        of: silent
      ),
    ])
  }

  @Sendable private static func negativeSearches(_ ground: DemandGround) -> DemandState {
    let findings = ground.study.findings
    guard !findings.isEmpty else { return .notApplicable }
    var worded: [String: String] = [:]
    for judgement in ground.study.judgements {
      guard case .record(let change) = judgement.act, change.file == "codebook/findings.yaml"
      else { continue }
      worded[change.itemID] = worded[change.itemID] ?? DemandGround.day(judgement.at)
    }
    var unsearched: [String] = []
    var early: [String] = []
    for finding in findings {
      let dates = finding.against.compactMap { PartialDate($0.date) }
      if dates.isEmpty {
        unsearched.append(finding.id)
      } else if let day = worded[finding.id], !dates.contains(where: { $0.isOnOrAfter(day) }) {
        early.append(finding.id)
      }
    }
    return DemandGap.state([
      DemandGap(
        "tanpa pencarian bertanggal yang membantah",
        "without a dated search against them",
        of: unsearched
      ),
      DemandGap(
        "dicari hanya sebelum temuan dirumuskan",
        "searched only before they were worded",
        of: early
      ),
    ])
  }

  @Sendable private static func rivals(_ ground: DemandGround) -> DemandState {
    let explaining = ground.study.findings.filter { $0.level == .explain }
    guard !explaining.isEmpty else { return .notApplicable }
    return DemandGap.state([
      DemandGap(
        "tanpa penjelasan tandingan",
        "without a rival explanation",
        of: explaining.filter(\.rivals.isEmpty).map(\.id)
      ),
      DemandGap(
        "penjelasan tandingan tanpa jawaban",
        "with a rival that is not answered",
        of: explaining.filter { $0.rivals.contains(where: \.answer.isEmpty) }.map(\.id)
      ),
    ])
  }

  @Sendable private static func unsupported(_ ground: DemandGround) -> DemandState {
    let bearing: Set<Verdict> = [.supported, .partlySupported]
    let fallen = ground.assessments.filter { !bearing.contains($0.computed) }
    let unanswered = ground.plan.unanswered
    guard !fallen.isEmpty || !unanswered.isEmpty else { return .notApplicable }
    let questions = Set(ground.plan.questions.map(\.id))
    return DemandGap.state([
      DemandGap(
        "dinyatakan terdukung oleh seseorang, padahal ujinya berkata lain",
        "called supported by a person against what the tests say",
        of: fallen.filter { $0.judged.contains { bearing.contains($0.verdict) } }
          .map(\.finding.id)
      ),
      DemandGap(
        "dinyatakan tidak terjawab tanpa alasan",
        "declared unanswered without a reason",
        of: unanswered.filter(\.why.isEmpty).map(\.question)
      ),
      DemandGap(
        "dinyatakan tidak terjawab, tetapi bukan pertanyaan penelitian",
        "declared unanswered, and no question of the study",
        of: unanswered.map(\.question).filter { !questions.contains($0) }
      ),
    ])
  }
}

extension PartialDate {
  /// Whether a date is a day or later, so far as its precision tells.
  fileprivate func isOnOrAfter(_ day: String) -> Bool {
    text >= String(day.prefix(text.unicodeScalars.count))
  }
}
