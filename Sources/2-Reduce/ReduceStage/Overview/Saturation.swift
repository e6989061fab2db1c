public import StudyModel

/// How the set of codes in use grows from source to source, in the order of coding.
///
/// It shows; it stops nobody: that no new code came in the last source says nothing of the next.
public struct Saturation: Hashable, Sendable {
  /// What one source added.
  public struct Step: Hashable, Sendable {
    /// The source's id.
    public let source: String
    /// When it was first coded, as in the journal.
    public let begun: String
    /// Its codings that count.
    public let codings: Int
    /// The codes that they use.
    public let codes: Int
    /// The codes that no source before had, in order of their first coding.
    public let new: [String]
    /// The codes in use up to here.
    public let total: Int
  }

  /// The sources in the order of their first coding; those of one moment in the register's order.
  public let steps: [Step]

  /// Follows the codings that count.
  ///
  /// - Parameters:
  ///   - codings: The codings.
  ///   - sources: The register.
  public init(_ codings: [Coding], sources: [Source]) {
    let positions = Dictionary(
      sources.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var bySource: [String: [Coding]] = [:]
    for coding in codings where coding.counts {
      bySource[coding.source, default: []].append(coding)
    }
    let ordered = bySource.mapValues { codings in
      codings.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }.sorted { left, right in
      let times = (left.value.first?.at ?? "", right.value.first?.at ?? "")
      guard times.0 == times.1 else { return times.0 < times.1 }
      let places = (positions[left.key] ?? Int.max, positions[right.key] ?? Int.max)
      return places.0 == places.1 ? left.key < right.key : places.0 < places.1
    }
    var known: Set<String> = []
    steps = ordered.map { source, codings in
      let new = codings.map(\.code).filter { known.insert($0).inserted }
      return Step(
        source: source,
        begun: codings.first?.at ?? "",
        codings: codings.count,
        codes: Set(codings.map(\.code)).count,
        new: new,
        total: known.count
      )
    }
  }
}
