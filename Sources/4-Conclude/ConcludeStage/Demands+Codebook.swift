import StudyModel

extension Demands {
  static let ofCodebook: [DemandRow] = [
    DemandRow(
      "RED-06",
      .thesis,
      title: ("Buku kode dapat dikuasai", "A codebook that one can keep in mind"),
      asks: (
        "Bagaimana Anda membedakan sekian banyak, atau sesedikit itu, kode?",
        "How do you keep so many codes apart, or do with so few?"
      ),
      look: size
    ),
    DemandRow(
      "RED-07",
      .thesis,
      title: (
        "Kode punya definisi, batas, contoh, dan penanda",
        "Codes have definition, limits, an example and indicators"
      ),
      asks: (
        "Bagaimana orang lain tahu kapan kode ini dipakai?",
        "How would somebody else know when to use this code?"
      ),
      look: fields
    ),
    DemandRow(
      "RED-08",
      .thesis,
      title: ("Jenis kode dinyatakan", "The kind of each code is declared"),
      asks: (
        "Mana yang menggambarkan, dan mana yang sudah menafsirkan?",
        "Which codes describe, and which already interpret?"
      ),
      look: kinds
    ),
    DemandRow(
      "RED-10",
      .thesis,
      title: (
        "Kode pola menyebut anggotanya dan bertumpu pada dua tempat",
        "Pattern codes name their members and rest on two places"
      ),
      asks: (
        "Di mana saja pola ini terlihat, selain pada satu kutipan?",
        "Where is this pattern seen, besides in one excerpt?"
      ),
      look: patterns
    ),
    DemandRow(
      "RED-12",
      .thesis,
      title: (
        "Pengodean lama ditinjau sesudah definisi berubah",
        "Older codings are reviewed after a new definition"
      ),
      asks: (
        "Apakah kutipan lama masih cocok dengan definisi yang baru?",
        "Do the older excerpts still fit the new definition?"
      ),
      look: reviews
    ),
    DemandRow(
      "RED-15",
      .thesis,
      title: (
        "Kode yang tidak dipakai, dipakai untuk segalanya, atau selalu berpasangan dijelaskan",
        "Codes unused, used for everything, or always used together are explained"
      ),
      asks: (
        "Mengapa kode ini ada bila tidak membedakan apa pun?",
        "Why is this code there if it tells nothing apart?"
      ),
      look: fit
    ),
  ]

  /// How many codes make a list that can be worked with.
  private static let listSize = 12...60

  @Sendable private static func size(_ ground: DemandGround) -> DemandState {
    let codebook = ground.study.codebook
    let count = codebook.applied.count
    guard count > 0 else { return .notApplicable }
    let isFlat = codebook.codes.allSatisfy { $0.parent == nil }
    guard isFlat, !listSize.contains(count) else { return .met }
    return DemandGap.state([
      DemandGap("\(count) kode tanpa pohon", "\(count) codes without a tree")
    ])
  }

  @Sendable private static func fields(_ ground: DemandGround) -> DemandState {
    let codes = ground.study.codebook.applied
    guard !codes.isEmpty else { return .notApplicable }
    func lacking(_ indonesian: String, _ english: String, where isLacking: (Code) -> Bool)
      -> DemandGap?
    {
      DemandGap(
        "tanpa \(indonesian)",
        "without \(english)",
        of: codes.filter(isLacking).map(\.id)
      )
    }
    return DemandGap.state([
      lacking("definisi", "a definition", where: \.definition.isEmpty),
      lacking("'include'", "'include'", where: \.include.isEmpty),
      lacking("'exclude'", "'exclude'", where: \.exclude.isEmpty),
      lacking("contoh yang ditemukan dalam sumbernya", "an example found in its source") { code in
        !code.examples.contains { $0.role == .typical && ground.resolves($0) }
      },
      lacking("penanda", "indicators") { $0.kind == .descriptive && $0.indicators.isEmpty },
    ])
  }

  @Sendable private static func kinds(_ ground: DemandGround) -> DemandState {
    let codes = ground.study.codebook.applied
    guard !codes.isEmpty else { return .notApplicable }
    return DemandGap.state([
      DemandGap("tanpa jenis", "without a kind", of: codes.filter { $0.kind == nil }.map(\.id))
    ])
  }

  @Sendable private static func patterns(_ ground: DemandGround) -> DemandState {
    let codebook = ground.study.codebook
    let patterns = codebook.applied.filter { $0.kind == .pattern }
    guard !patterns.isEmpty else { return .notApplicable }
    var memberless: [String] = []
    var thin: [String] = []
    for pattern in patterns {
      let members = Set(pattern.members.flatMap { codebook.ids(matching: $0) })
        .subtracting([pattern.id])
      if members.isEmpty { memberless.append(pattern.id) }
      let gathered = members.union([pattern.id])
      let places = ground.codings.filter { gathered.contains($0.code) }.compactMap { coding in
        coding.range.map { DemandPlace(source: coding.source, range: $0) }
      }
      if !places.contains(where: { place in places.contains { place.isApart(from: $0) } }) {
        thin.append(pattern.id)
      }
    }
    return DemandGap.state([
      DemandGap("tanpa anggota yang dikenal", "without a known member", of: memberless),
      DemandGap("bertumpu pada kurang dari dua tempat", "rest on fewer than two places", of: thin),
    ])
  }

  @Sendable private static func reviews(_ ground: DemandGround) -> DemandState {
    let isRevised = ground.study.judgements.contains { judgement in
      switch judgement.act {
      case .record(let change): change.sameMeaning == false
      case .codebook(let change): ["redefine", "split", "merge"].contains(change.operation)
      default: false
      }
    }
    let waiting = ground.reduction.codings.filter { $0.review != nil }
    guard isRevised || !waiting.isEmpty else { return .notApplicable }
    return DemandGap.state([
      DemandGap(
        "lebih tua daripada definisi baru kodenya",
        "older than the new definition of their code",
        of: waiting.map(\.id.text)
      )
    ])
  }

  /// From how many codings on the spread over the codes says anything.
  private static let fewestForShare = 30
  /// The share of all codings that one code may have before it stops telling things apart.
  private static let bulkShare = 1.0 / 3
  /// How many excerpts two codes must share, all of theirs, to be twins.
  private static let fewestForTwins = 3

  @Sendable private static func fit(_ ground: DemandGround) -> DemandState {
    let codings = ground.codings
    let codes = ground.study.codebook.applied.map(\.id)
    guard !codings.isEmpty, !codes.isEmpty else { return .notApplicable }
    var places: [String: Set<DemandPlace>] = [:]
    var counts: [String: Int] = [:]
    for coding in codings {
      guard let range = coding.range else { continue }
      places[coding.code, default: []].insert(DemandPlace(source: coding.source, range: range))
      counts[coding.code, default: 0] += 1
    }
    let open = codes.filter { !ground.isAnswered($0) }
    let bulk = open.filter { code in
      codings.count >= fewestForShare
        && Double(counts[code] ?? 0) > bulkShare * Double(codings.count)
    }
    var first: [Set<DemandPlace>: String] = [:]
    var twins: [String] = []
    for code in open {
      guard let its = places[code], its.count >= fewestForTwins else { continue }
      if let twin = first[its] { twins.append("\(twin) = \(code)") } else { first[its] = code }
    }
    return DemandGap.state([
      DemandGap(
        "tidak pernah dipakai, tanpa memo",
        "never used, and no memo says why",
        of: open.filter { counts[$0] == nil }
      ),
      DemandGap("lebih dari sepertiga pengodean", "more than a third of all codings", of: bulk),
      DemandGap("selalu pada kutipan yang sama", "always on the same excerpts", of: twins),
    ])
  }
}

/// A stretch of a source.
struct DemandPlace: Hashable {
  let source: String
  let range: TextRange

  /// Whether the two are in different sources or share nothing.
  func isApart(from other: DemandPlace) -> Bool {
    source != other.source || !range.overlaps(other.range)
  }
}

extension DemandGround {
  /// Whether the words of an example occur in its source.
  func resolves(_ example: Code.Example) -> Bool {
    guard let document = documents[example.source] else { return false }
    let words = Array(example.quote.utf8)
    let text = document.text.utf8
    guard let lead = words.first, words.count <= text.count else { return false }
    return (0...(text.count - words.count)).contains { start in
      text[start] == lead && text[start..<start + words.count].elementsEqual(words)
    }
  }
}
