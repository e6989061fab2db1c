public import StudyModel

/// The judgements that no one took back, for whatever reads the journal by itself.
public enum StandingJudgements {
  /// What stands of judgements after all undoing, in the order of replay.
  ///
  /// An undo by another than the author stands too: it is shown as contested.
  public static func of(_ judgements: [Judgement]) -> [Judgement] {
    StandingLines(judgements).lines
  }

  /// The judgements of some kind that no one took back, without looking at all others.
  ///
  /// - Parameters:
  ///   - judgements: All judgements.
  ///   - isAsked: Whether an act is of the kind; undoing and resolving are none.
  /// - Returns: What stands of that kind, in the order of replay.
  public static func of(_ judgements: [Judgement], where isAsked: (Act) -> Bool) -> [Judgement] {
    guard judgements.contains(where: { isAsked($0.act) }) else { return [] }
    let concerned = judgements.filter { judgement in
      switch judgement.act {
      case .undo, .resolve: true
      default: isAsked(judgement.act)
      }
    }
    return of(concerned).filter { isAsked($0.act) }
  }

  /// The judgements that decide what stands coded in one source, in the order given.
  ///
  /// These are the lines with words of that source, the corrections of its passages, the lines that
  /// name one of them, and those that they name.
  ///
  /// - Parameters:
  ///   - judgements: All judgements, each after those that it names.
  ///   - source: The source's id.
  /// - Returns: The judgements; replayed alone they give the source's codings and marks.
  public static func of(_ judgements: [Judgement], concerning source: String) -> [Judgement] {
    var kept: Set<JudgementID> = []
    for judgement in judgements
    where judgement.act.source == source || judgement.act.changesCodes {
      kept.insert(judgement.id)
    }
    var count = -1
    while count != kept.count {
      count = kept.count
      for judgement in judgements {
        guard case let named = judgement.act.namedForCodings, !named.isEmpty else { continue }
        if kept.contains(judgement.id) {
          kept.formUnion(named.map(\.line))
        } else if named.contains(where: { kept.contains($0.line) }) {
          kept.insert(judgement.id)
        }
      }
    }
    return judgements.filter { kept.contains($0.id) }
  }
}

extension Act {
  /// The source whose words or passages the act speaks about by itself.
  fileprivate var source: String? {
    switch self {
    case .code(let choice), .edit(_, let choice), .accept(_, let choice): choice.anchor.source
    case .reject(let rejection): rejection.anchor.source
    case .none(let anchor), .reanchor(_, let anchor?, _): anchor.source
    case .event(let event): event.anchor?.source
    case .parts(let source, _), .passages(let source, _): source
    default: nil
    }
  }

  /// Whether the act changes the codebook; what it moves is looked up line by line.
  fileprivate var changesCodes: Bool {
    switch self {
    case .codebook: true
    case .record(let change): change.code != nil
    default: false
    }
  }

  /// The lines that the act names, as far as it decides what stands coded.
  fileprivate var namedForCodings: [JudgementID] {
    switch self {
    case .edit, .undo, .reanchor, .resolve: named
    default: []
    }
  }
}
