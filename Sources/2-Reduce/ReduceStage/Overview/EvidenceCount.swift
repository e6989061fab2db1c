public import StudyModel

/// What evidence the sources themselves give in some excerpts, counted by kind.
public struct EvidenceCount: Hashable, Sendable {
  /// The codings that carry a mark.
  public struct Row: Hashable, Sendable {
    /// The mark; nothing for codings whose source simply asserts, as a reason says.
    public let mark: EvidenceMark?
    /// How many codings carry it.
    public let codings: Int
    /// From how many sources.
    public let sources: Int
    /// From how many independent groups.
    public let groups: Int
  }

  /// The kinds in their order, then the codings without a mark and with a reason.
  public let rows: [Row]
  /// The codings that nobody rated: neither a mark nor a reason.
  public let unrated: [Coding]

  /// Counts; a coding with several marks counts in each.
  public init(_ codings: [Coding], sources: [Source]) {
    let groups = Dictionary(
      sources.map { ($0.id, $0.group) },
      uniquingKeysWith: { first, _ in first }
    )
    func row(_ mark: EvidenceMark?, _ found: [Coding]) -> Row {
      let sources = Set(found.map(\.source))
      return Row(
        mark: mark,
        codings: found.count,
        sources: sources.count,
        groups: Set(sources.map { groups[$0] ?? $0 }).count
      )
    }
    func isAnswered(_ coding: Coding) -> Bool {
      (coding.choice.why ?? "").unicodeScalars.contains { !$0.properties.isWhitespace }
    }
    let bare = codings.filter(\.choice.evidence.isEmpty)
    rows =
      EvidenceMark.allCases.map { mark in
        row(mark, codings.filter { $0.choice.evidence.contains(mark) })
      } + [row(nil, bare.filter(isAnswered))]
    unrated = bare.filter { !isAnswered($0) }
  }
}
