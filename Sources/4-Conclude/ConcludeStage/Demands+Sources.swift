import StudyModel

extension Demands {
  static let ofSources: [DemandRow] = [
    DemandRow(
      "COL-08",
      .thesis,
      title: ("Catatan pustaka lengkap", "Bibliographic records without gaps"),
      asks: (
        "Siapa yang menulis ini, kapan, dan di mana saya dapat menemukannya?",
        "Who wrote this, when, and where can I find it?"
      ),
      look: bibliography
    ),
    DemandRow(
      "COL-09",
      .thesis,
      title: ("Setiap sumber punya jenis dan kelas", "Each source has a type and a class"),
      asks: (
        "Apakah ini data primer, sekunder, atau tersier?",
        "Is this primary, secondary or tertiary material?"
      ),
      look: types
    ),
    DemandRow(
      "COL-11",
      .thesis,
      title: ("Asal setiap sumber diketahui", "The way to each source is known"),
      asks: (
        "Bagaimana sumber ini ditemukan, dan dengan kata kunci apa?",
        "How was this source found, and with which words?"
      ),
      look: origins
    ),
    DemandRow(
      "COL-13",
      .thesis,
      title: (
        "Sumber dan peristiwa di luar batas dijelaskan",
        "Sources and events outside the boundary are answered for"
      ),
      asks: (
        "Mengapa sumber atau peristiwa di luar kurun penelitian dipakai?",
        "Why is a source or an event outside the period of the study used?"
      ),
      look: outsiders
    ),
    DemandRow(
      "COL-14",
      .thesis,
      title: (
        "Sumber web punya tanggal akses dan salinan",
        "Web sources have the day of access and a copy"
      ),
      asks: (
        "Apa isi halaman itu pada hari Anda membacanya?",
        "What did that page say on the day you read it?"
      ),
      look: web
    ),
    DemandRow(
      "COL-15",
      .thesis,
      title: (
        "Sumber yang mengulang asal yang sama menjadi satu kelompok",
        "Sources that repeat one origin form one group"
      ),
      asks: (
        "Apakah kedua saksi ini sungguh saling bebas?",
        "Are these two witnesses really independent of one another?"
      ),
      look: repeaters
    ),
  ]

  @Sendable private static func bibliography(_ ground: DemandGround) -> DemandState {
    let sources = ground.study.sources
    guard !sources.isEmpty else { return .notApplicable }
    func without(_ gap: BibliographicRecord.Gap) -> [String] {
      sources.filter { $0.record.gaps.contains(gap) }.map(\.id)
    }
    return DemandGap.state([
      DemandGap("tanpa penulis", "without an author", of: without(.author)),
      DemandGap("tanpa judul", "without a title", of: without(.title)),
      DemandGap("tanpa tahun", "without a year", of: without(.year)),
    ])
  }

  @Sendable private static func types(_ ground: DemandGround) -> DemandState {
    let sources = ground.study.sources
    guard !sources.isEmpty else { return .notApplicable }
    return DemandGap.state([
      DemandGap(
        "tanpa jenis",
        "without a type",
        of: sources.filter(\.record.type.isEmpty).map(\.id)
      ),
      DemandGap(
        "tanpa kelas",
        "without a class",
        of: sources.filter { $0.sourceClass == nil }.map(\.id)
      ),
    ])
  }

  @Sendable private static func origins(_ ground: DemandGround) -> DemandState {
    let sources = ground.study.sources
    guard !sources.isEmpty else { return .notApplicable }
    let searches = ground.study.searches.searches
    let logged = Set(searches.map(\.id))
    let astray = sources.filter { source in
      guard case .search(let id) = source.origin else { return false }
      return !logged.contains(id)
    }
    return DemandGap.state([
      DemandGap(
        "tanpa asal",
        "without an origin",
        of: sources.filter { $0.origin == nil }.map(\.id)
      ),
      DemandGap(
        "berasal dari pencarian yang tidak tercatat",
        "come from a search that is not logged",
        of: astray.map(\.id)
      ),
      DemandGap(
        "pencarian tanpa tempat, tanggal, kata kunci, jumlah hasil, atau pelaku",
        "searches without place, date, query, number of hits or person",
        of: searches.filter { !$0.gaps.isEmpty }.map(\.id)
      ),
    ])
  }

  @Sendable private static func outsiders(_ ground: DemandGround) -> DemandState {
    let boundary = ground.plan.boundary
    let sources = ground.study.sources.compactMap { source in
      PartialDate(String(source.record.issued.prefix(10))).map { (source.id, $0) }
    }
    let events = ground.reduction.events.compactMap { event in event.date.map { (event.id, $0) } }
    guard boundary.from != nil || boundary.to != nil, !(sources + events).isEmpty else {
      return .notApplicable
    }
    func outside(_ dated: [(String, PartialDate)]) -> [String] {
      dated.filter { boundary.isBefore($1) || boundary.isAfter($1) }.map(\.0)
        .filter { !ground.isAnswered($0) }
    }
    return DemandGap.state([
      DemandGap(
        "peristiwa di luar batas waktu, tanpa memo yang membahasnya",
        "events outside the boundary that no memo speaks about",
        of: outside(events)
      ),
      DemandGap(
        "sumber di luar batas waktu, tanpa memo yang membahasnya",
        "sources outside the boundary that no memo speaks about",
        of: outside(sources)
      ),
    ])
  }

  @Sendable private static func web(_ ground: DemandGround) -> DemandState {
    let pages = ground.study.sources.filter { source in
      ["webpage", "post", "post-weblog"].contains(source.record.type)
    }
    guard !pages.isEmpty else { return .notApplicable }
    return DemandGap.state([
      DemandGap(
        "tanpa tanggal akses",
        "without the day of access",
        of: pages.filter { ($0.record.fields["accessed"] ?? "").isEmpty }.map(\.id)
      ),
      DemandGap(
        "tanpa salinan yang terbaca",
        "without a copy that can be read",
        of: pages.filter { ground.documents[$0.id] == nil }.map(\.id)
      ),
    ])
  }

  /// How long a passage must be before its being in two sources is no accident.
  private static let longPassage = 200

  @Sendable private static func repeaters(_ ground: DemandGround) -> DemandState {
    let sources = ground.study.sources
    guard sources.count > 1 else { return .notApplicable }
    var firstWith: [[UInt8]: Source] = [:]
    var pairs: [String] = []
    for source in sources {
      guard let document = ground.documents[source.id] else { continue }
      for passage in document.passages where passage.range.count >= longPassage {
        guard document.part(at: passage.range.start).isEvidence else { continue }
        let words = Array(document.text.bytes(passage.range))
        guard let first = firstWith[words] else {
          firstWith[words] = source
          continue
        }
        if first.group != source.group { pairs.append("\(first.id) = \(source.id)") }
      }
    }
    return DemandGap.state([
      DemandGap(
        "berbagi paragraf kata demi kata, tetapi dihitung sebagai kelompok yang berbeda",
        "share a passage word for word and count as different groups",
        of: pairs
      )
    ])
  }
}
