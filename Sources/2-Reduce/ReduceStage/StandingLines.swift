import StudyModel

/// The judgements that stand after all undoing, in order of replay.
///
/// A line is undone by its author or by a resolution, by nobody else; an undo is a line too. As a line
/// always comes after what it names, one pass from the end decides all.
struct StandingLines {
  /// The judgements that stand, in order; undoing itself has done its work.
  private(set) var lines: [Judgement] = []
  /// What each line is, undone ones too.
  let byID: [JudgementID: Judgement]
  /// The latest standing resolution of each judgement.
  private(set) var resolutions: [JudgementID: Judgement] = [:]
  /// All lines that were undone.
  private(set) var undone: Set<JudgementID> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ judgements: [Judgement]) {
    let ordered = ReplayOrder.of(judgements)
    byID = Dictionary(ordered.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for judgement in ordered.reversed() where !undone.contains(judgement.id) {
      switch judgement.act {
      case .undo(let target, _): undo(target, by: judgement)
      case .resolve(let target, let choice, _): resolve(target, choice, by: judgement)
      default: break
      }
    }
    lines = ordered.filter { judgement in
      guard !undone.contains(judgement.id) else { return false }
      guard case .undo(let target, _) = judgement.act else { return true }
      // What another person took back is shown as contested.
      return byID[target].map { $0.by != judgement.by && !undone.contains(target) } ?? false
    }
    diagnostics.reverse()
  }

  private mutating func undo(_ target: JudgementID, by judgement: Judgement) {
    guard let line = byID[target] else {
      diagnostics.append(.unknown(target, in: judgement))
      return
    }
    if line.by == judgement.by {
      undone.insert(target)
    } else if !undone.contains(target) {
      diagnostics.append(
        Diagnostic(
          "undo-of-another",
          .warning,
          at: judgement.place,
          words: "'\(judgement.by)' cannot undo '\(target.text)', a judgement of '\(line.by)'",
          remedy: "talk it over, and let '\(line.by)' undo it or record what you resolved"
        )
      )
    }
  }

  private mutating func resolve(
    _ target: JudgementID,
    _ choice: String,
    by judgement: Judgement
  ) {
    guard byID[target] != nil else {
      diagnostics.append(.unknown(target, in: judgement))
      return
    }
    guard resolutions[target] == nil else { return }
    resolutions[target] = judgement
    let chosen = JudgementID(choice).flatMap { byID[$0] }
    if choice == "undo" {
      undone.insert(target)
    } else if case .undo(let taken, _)? = chosen?.act, taken == target {
      undone.insert(target)
    }
  }
}

extension Diagnostic {
  /// A line names another that no journal holds.
  static func unknown(_ target: JudgementID, in judgement: Judgement) -> Diagnostic {
    Diagnostic(
      "judgement-unknown",
      .warning,
      at: judgement.place,
      words: "'\(judgement.id.text)' names '\(target.text)', which no journal holds",
      remedy: "fetch the journal it stands in, or undo this line"
    )
  }
}
