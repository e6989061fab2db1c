public import StudyModel
public import TextAnchoring

/// How the excerpts of codings fare in the documents of today, for a person to decide.
public struct CarriedOver: Hashable, Sendable {
  /// A coding whose excerpt a person must decide about.
  public struct Doubt: Hashable, Sendable {
    /// The coding.
    public let coding: Coding
    /// The places that may be meant, best first; none for a lost excerpt.
    public let candidates: [AnchorMatch.Candidate]
  }

  /// How many excerpts stand at the very place.
  public let exact: Int
  /// How many were found again beyond doubt in a changed document.
  public let carried: Int
  /// The codings found only with differences or in several places, in the order of the reduction.
  public let proposed: [Doubt]
  /// The codings whose excerpts nothing resembles, in the order of the reduction.
  public let lost: [Doubt]

  /// Looks for all excerpts again.
  ///
  /// - Parameters:
  ///   - codings: The codings, with their anchors as described.
  ///   - documents: The documents to look in, which need not be those of the reduction: with the
  ///     documents of another program version it says how many excerpts would move.
  public init(_ codings: [Coding], in documents: [Document]) {
    let bySource = Dictionary(
      documents.map { ($0.source, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var counts: [Anchor.State: Int] = [:]
    var doubts: [Anchor.State: [Doubt]] = [:]
    for coding in codings {
      let match = bySource[coding.source].map { Anchoring.match(coding.choice.anchor, in: $0) }
      let state = match?.state ?? .lost
      counts[state, default: 0] += 1
      if case .proposed(let candidates)? = match {
        doubts[state, default: []].append(Doubt(coding: coding, candidates: candidates))
      } else if state == .lost {
        doubts[state, default: []].append(Doubt(coding: coding, candidates: []))
      }
    }
    exact = counts[.exact] ?? 0
    carried = counts[.carried] ?? 0
    proposed = doubts[.proposed] ?? []
    lost = doubts[.lost] ?? []
  }
}
