import StudyModel

/// A kind of display that the program can make.
public enum DisplayKind: String, Sendable, CaseIterable {
  case conceptuallyClusteredMatrix = "conceptually-clustered-matrix"
  case effectsMatrix = "effects-matrix"
  case eventListing = "event-listing"
  case codeByCaseCounts = "code-by-case-counts"
  case codeBySourceCounts = "code-by-source-counts"
  case counts
  case codeCoOccurrenceNetwork = "code-co-occurrence-network"
  case frameworkMatrix = "framework-matrix"
  case roleOrderedMatrix = "role-ordered-matrix"
  case timeOrderedMatrix = "time-ordered-matrix"
  case matrix

  /// The kinds of networks that a researcher draws, in `networks.yaml`.
  public static let drawn = [
    "causal-network", "event-state-network", "cognitive-map", "context-chart",
    "conceptual-framework", "network",
  ]

  /// What the rows stand for where the specification does not say.
  func rows(in study: Study) -> DisplaySpecification.Axis {
    switch self {
    case .effectsMatrix: .codes(Self.effects(of: study))
    case .codeByCaseCounts, .codeBySourceCounts, .counts, .timeOrderedMatrix: .codes(["*"])
    case .roleOrderedMatrix: .actor
    default: study.studyProtocol.cases.isEmpty ? .source : .case
    }
  }

  /// What the columns stand for where the specification does not say.
  func columns(in study: Study) -> DisplaySpecification.Axis {
    switch self {
    case .effectsMatrix: .claim
    case .codeByCaseCounts, .counts: .case
    case .codeBySourceCounts: .source
    case .timeOrderedMatrix: .period
    default: .codes(["*"])
    }
  }

  /// What a cell shows, where the kind leaves no choice.
  var cell: DisplaySpecification.CellContent? {
    switch self {
    case .codeByCaseCounts, .codeBySourceCounts, .counts: .count
    default: nil
    }
  }

  /// Codes whose codings must say how far an effect has come.
  private static func effects(of study: Study) -> [String] {
    let effects = study.codebook.applied.filter { $0.needs.contains(.claim) }.map(\.id)
    return effects.isEmpty ? ["*"] : effects
  }
}
