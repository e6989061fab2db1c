import StudyModel

extension Demands {
  static let ofPlan: [DemandRow] = [
    DemandRow(
      "MOD-06",
      .full,
      wokenBy: .twoLanguages,
      title: (
        "Nama dan judul ada dalam semua bahasa laporan",
        "Names and headings in every language of the reports"
      ),
      asks: (
        "Apakah pembaca kedua bahasa membaca kategori yang sama?",
        "Do the readers of both languages read the same categories?"
      ),
      look: labels
    ),
    DemandRow(
      "MOD-08",
      .thesis,
      title: (
        "Rencana memuat pertanyaan, batas, kerangka konsep, dan metode",
        "The plan holds questions, boundary, framework and method"
      ),
      asks: (
        "Apa yang ditanyakan sebelum data dibaca, dan di mana kajian ini berakhir?",
        "What did you ask before you read the data, and where does the study end?"
      ),
      look: planParts
    ),
    DemandRow(
      "MOD-09",
      .thesis,
      title: (
        "Kode, tampilan, dan temuan menjawab sebuah pertanyaan",
        "Codes, displays and findings serve a question"
      ),
      asks: (
        "Untuk pertanyaan mana bagian ini dikerjakan?",
        "Which question does this part of the work answer?"
      ),
      look: orphans
    ),
    DemandRow(
      "TST-02",
      .thesis,
      title: (
        "Dugaan peneliti dicatat dan bertanggal sebelum pengodean",
        "What the researcher expected, dated before the coding"
      ),
      asks: (
        "Apa yang Anda duga akan ditemukan, dan apakah itu memengaruhi bacaan Anda?",
        "What did you expect to find, and did it steer your reading?"
      ),
      look: expectations
    ),
  ]

  @Sendable private static func labels(_ ground: DemandGround) -> DemandState {
    let languages = ground.plan.languages
    guard Set(languages).count > 1 else { return .notApplicable }
    let study = ground.study
    var texts: [(String, LocalizedText)] = [("protocol", ground.plan.title)]
    texts += ground.plan.questions.map { ($0.id, $0.text) }
    texts += ground.plan.cases.map { ($0.id, $0.name) }
    for code in study.codebook.codes {
      texts += [(code.id, code.name), (code.id, code.definition)]
    }
    texts += study.displays.map { ($0.id, $0.title) }
    for network in study.networks {
      texts.append((network.id, network.title))
      texts += network.nodes.map { (network.id + "/" + $0.id, $0.name) }
    }
    texts += study.findings.map { ($0.id, $0.text) }
    return DemandGap.state(
      languages.map { language in
        DemandGap(
          "tanpa kata dalam bahasa '\(language)'",
          "without words in the language '\(language)'",
          of: texts.filter { !$0.1.isEmpty && !$0.1.has(language) }.map(\.0)
        )
      }
    )
  }

  @Sendable private static func planParts(_ ground: DemandGround) -> DemandState {
    let boundary = ground.plan.boundary
    let isDated = boundary.from != nil || boundary.to != nil
    return DemandGap.state([
      ground.plan.questions.isEmpty
        ? DemandGap("tanpa pertanyaan penelitian", "no research question") : nil,
      boundary.actors.isEmpty
        ? DemandGap("batas tanpa pelaku", "the boundary names no actors") : nil,
      isDated ? nil : DemandGap("batas tanpa waktu", "the boundary names no time"),
      ground.plan.framework.isEmpty
        ? DemandGap("tanpa kerangka konsep", "no conceptual framework") : nil,
      ground.plan.method.isEmpty ? DemandGap("tanpa metode", "no method") : nil,
    ])
  }

  @Sendable private static func orphans(_ ground: DemandGround) -> DemandState {
    let study = ground.study
    let questions = ground.plan.questions.map(\.id)
    guard !questions.isEmpty else {
      return study.codebook.codes.isEmpty && study.findings.isEmpty
        ? .notApplicable
        : DemandGap.state([DemandGap("tanpa pertanyaan penelitian", "no research question")])
    }
    let known = Set(questions)
    let codes = study.codebook.codes
    let linked =
      ground.specifications.map { ($0.id, $0.question) }
      + study.findings.map { ($0.id, $0.question) }
    let served = Set(
      codes.flatMap(\.questions) + linked.compactMap(\.1)
        + ground.plan.unanswered.map(\.question)
    )
    let astray =
      codes.filter { !known.isSuperset(of: $0.questions) }.map(\.id)
      + linked.filter { $0.1.map { !known.contains($0) } ?? false }.map(\.0)
    return DemandGap.state([
      DemandGap(
        "tanpa pertanyaan",
        "without a question",
        of: linked.filter { $0.1 == nil }.map(\.0)
      ),
      DemandGap("menunjuk pertanyaan yang tidak ada", "name a question that is none", of: astray),
      DemandGap(
        "pertanyaan yang tidak dilayani apa pun",
        "questions that nothing serves",
        of: questions.filter { !served.contains($0) }
      ),
    ])
  }

  @Sendable private static func expectations(_ ground: DemandGround) -> DemandState {
    let dated = ground.plan.expectations.filter { PartialDate($0.date) != nil }
    guard !dated.isEmpty else {
      return DemandGap.state([
        DemandGap("tanpa dugaan bertanggal", "no dated expectation")
      ])
    }
    guard let first = ground.firstCodingDay else { return .met }
    let isBefore = dated.contains { DemandGround.isDate($0.date, onOrBefore: first) }
    return DemandGap.state([
      isBefore
        ? nil
        : DemandGap(
          "semua dugaan bertanggal sesudah pengodean pertama, \(first)",
          "every expectation is dated after the first coding, \(first)"
        )
    ])
  }
}
