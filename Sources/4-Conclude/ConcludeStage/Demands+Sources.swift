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
      title: ("Peristiwa di luar batas ditandai", "Events outside the boundary are answered for"),
      asks: (
        "Mengapa peristiwa di luar kurun penelitian dipakai?",
        "Why is an event outside the period of the study used?"
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
    let unsigned = sources.filter { source in
      // A work without an author goes under its editor, body or container.
      source.record.authors.isEmpty
        && ["editor", "publisher", "container-title"].allSatisfy {
          (source.record.fields[$0] ?? "").isEmpty
        }
    }
    return DemandGap.state([
      DemandGap("tanpa penulis", "without an author", of: unsigned.map(\.id)),
      DemandGap(
        "tanpa judul",
        "without a title",
        of: sources.filter(\.record.title.isEmpty).map(\.id)
      ),
      DemandGap(
        "tanpa tahun",
        "without a year",
        of: sources.filter { $0.record.year == nil }.map(\.id)
      ),
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
    var astray: [String] = []
    var used: Set<String> = []
    for source in sources {
      guard case .search(let id) = source.origin else { continue }
      if logged.contains(id) { used.insert(id) } else { astray.append(source.id) }
    }
    let bare = searches.filter { search in
      used.contains(search.id)
        && ["where", "date", "query", "hits"].contains { (search.fields[$0] ?? "").isEmpty }
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
        of: astray
      ),
      DemandGap(
        "pencarian tanpa tempat, tanggal, kata kunci, atau jumlah hasil",
        "searches without place, date, query or number of hits",
        of: bare.map(\.id)
      ),
    ])
  }

  @Sendable private static func outsiders(_ ground: DemandGround) -> DemandState {
    let boundary = ground.plan.boundary
    let dated = ground.reduction.events.filter { $0.date != nil }
    guard boundary.from != nil || boundary.to != nil, !dated.isEmpty else {
      return .notApplicable
    }
    let outside = dated.filter { event in
      guard let date = event.date else { return false }
      return boundary.excludes(date) && !ground.isAnswered(event.id)
    }
    return DemandGap.state([
      DemandGap(
        "peristiwa di luar batas waktu, tanpa memo yang membahasnya",
        "events outside the boundary that no memo speaks about",
        of: outside.map(\.id)
      )
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

extension StudyProtocol.Boundary {
  /// Whether a date lies outside for certain, so far as its precision tells.
  fileprivate func excludes(_ date: PartialDate) -> Bool {
    if let from, Self.compared(date, from) < 0 { return true }
    if let to, Self.compared(date, to) > 0 { return true }
    return false
  }

  /// Compares two dates by the parts that both know.
  private static func compared(_ left: PartialDate, _ right: PartialDate) -> Int {
    if left.year != right.year { return left.year < right.year ? -1 : 1 }
    guard let leftMonth = left.month, let rightMonth = right.month else { return 0 }
    if leftMonth != rightMonth { return leftMonth < rightMonth ? -1 : 1 }
    guard let leftDay = left.day, let rightDay = right.day, leftDay != rightDay else { return 0 }
    return leftDay < rightDay ? -1 : 1
  }
}
