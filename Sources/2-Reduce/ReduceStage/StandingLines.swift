import StudyModel

/// The judgements that stand after all undoing, in order of replay.
///
/// A line is undone by its author or by a resolution, by nobody else; an undo is a line too. As a line
/// always comes after what it names, one pass from the end decides all.
struct StandingLines {
  /// The judgements that stand, in order; undoing itself has done its work.
  private(set) var lines: [Judgement] = []
  /// What each line is that another names, undone ones too, or that there is none; few are, of many.
  private let named: [JudgementID: Judgement?]
  /// All lines, in order.
  private let ordered: [Judgement]
  /// The latest standing resolution of each judgement.
  private(set) var resolutions: [JudgementID: Judgement] = [:]
  /// All lines that were undone.
  private(set) var undone: Set<JudgementID> = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The codings that lines about the codebook make.
  private let copies: [JudgementID: [(of: JudgementID, code: String)]]

  init(_ judgements: [Judgement]) {
    let ordered = ReplayOrder.of(judgements)
    self.ordered = ordered
    named = Self.named(in: ordered)
    var copies: [JudgementID: [(of: JudgementID, code: String)]] = [:]
    for judgement in ordered {
      if case .codebook(let change) = judgement.act { copies[judgement.id] = change.copies }
    }
    self.copies = copies
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
      return author(of: target).map { $0 != judgement.by && !undone.contains(target) } ?? false
    }
    diagnostics.reverse()
  }

  /// What a line is, undone or not; nothing where no journal holds it.
  func line(_ id: JudgementID) -> Judgement? {
    named[id] ?? ordered.first { $0.id == id }
  }

  private static func named(in ordered: [Judgement]) -> [JudgementID: Judgement?] {
    var named: [JudgementID: Judgement?] = [:]
    for judgement in ordered {
      for id in judgement.act.named { named.updateValue(nil, forKey: id.line) }
    }
    guard !named.isEmpty else { return named }
    for judgement in ordered.reversed() where named[judgement.id] != nil {
      named.updateValue(judgement, forKey: judgement.id)
    }
    return named
  }

  /// Whose a judgement is; nothing where no journal holds it.
  ///
  /// A coding that a split made of another belongs to who made that other one.
  func author(of id: JudgementID) -> String? {
    var id = id
    // Lines that name one another in a circle, which no command writes, have no author.
    for _ in 0..<64 {
      guard let line = self.line(id.line) else { return nil }
      guard id.part > 0 else { return line.by }
      guard case .codebook(let change) = line.act else { return nil }
      let copies = copies[id.line] ?? change.copies
      guard id.part <= copies.count else { return nil }
      id = copies[id.part - 1].of
    }
    return nil
  }

  private mutating func undo(_ target: JudgementID, by judgement: Judgement) {
    guard let author = author(of: target) else {
      diagnostics.append(.unknown(target, in: judgement))
      return
    }
    if author == judgement.by {
      undone.insert(target)
    } else if !undone.contains(target) {
      diagnostics.append(
        Diagnostic(
          "undo-of-another",
          .warning,
          at: judgement.place,
          words: "'\(judgement.by)' cannot undo '\(target.text)', a judgement of '\(author)'",
          remedy: "talk it over, and let '\(author)' undo it or record what you resolved"
        )
      )
    }
  }

  private mutating func resolve(
    _ target: JudgementID,
    _ choice: String,
    by judgement: Judgement
  ) {
    guard author(of: target) != nil else {
      diagnostics.append(.unknown(target, in: judgement))
      return
    }
    guard resolutions[target] == nil else { return }
    resolutions[target] = judgement
    let chosen = JudgementID(choice).flatMap { line($0) }
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
