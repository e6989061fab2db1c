import StudyModel

/// One thing that is missing, and where: by the ids of what lacks it.
struct DemandGap {
  /// How many ids are named before the rest is only counted.
  static let namedCount = 5

  let indonesian: String
  let english: String
  let ids: [String]

  /// A gap of the study as a whole.
  init(_ indonesian: String, _ english: String) {
    self.indonesian = indonesian
    self.english = english
    ids = []
  }

  /// A gap of the things with these ids; none where there are no ids.
  init?(_ indonesian: String, _ english: String, of ids: [String]) {
    guard !ids.isEmpty else { return nil }
    self.indonesian = indonesian
    self.english = english
    var seen: Set<String> = []
    self.ids = ids.filter { seen.insert($0).inserted }
  }

  private func words(_ words: String, more: String) -> String {
    guard !ids.isEmpty else { return words }
    let named = ids.prefix(Self.namedCount).map { "'\($0)'" }.joined(separator: ", ")
    let rest = ids.count - Self.namedCount
    return "\(words): \(named)" + (rest > 0 ? " (+\(rest) \(more))" : "")
  }

  /// Met without a gap, and otherwise unmet with the words of all.
  static func state(_ gaps: [DemandGap?]) -> DemandState {
    let gaps = gaps.compactMap { $0 }
    guard !gaps.isEmpty else { return .met }
    return .unmet(
      LocalizedText(byLanguage: [
        "id": gaps.map { $0.words($0.indonesian, more: "lagi") }.joined(separator: "; "),
        "en": gaps.map { $0.words($0.english, more: "more") }.joined(separator: "; "),
      ])
    )
  }
}

/// A demand with the look at a study that answers it.
struct DemandRow: Sendable {
  let demand: Demand
  let look: @Sendable (DemandGround) -> DemandState

  init(
    _ id: String,
    _ profile: Profile.Name,
    wokenBy: Demand.Waking? = nil,
    title: (id: String, en: String),
    asks: (id: String, en: String),
    look: @escaping @Sendable (DemandGround) -> DemandState
  ) {
    demand = Demand(
      id: id,
      profile: profile,
      wokenBy: wokenBy,
      title: LocalizedText(byLanguage: ["id": title.id, "en": title.en]),
      examinerAsks: LocalizedText(byLanguage: ["id": asks.id, "en": asks.en])
    )
    self.look = look
  }
}
