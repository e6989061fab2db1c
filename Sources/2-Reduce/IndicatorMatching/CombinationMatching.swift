import StudyModel

/// Finds combinations in a stretch of a text from the places of their parts.
struct CombinationMatching {
  /// What `sentence`, `paragraph` and `section` are in the stretch, in order.
  struct Units {
    let sentences: [Span]
    let paragraphs: [Span]
    let sections: [Span]
  }

  let units: Units
  /// The places of every part, in order.
  let parts: [[Span]]

  /// The hits of a rule, in order.
  func hits(of rule: IndicatorPlan.Rule) -> [Span] {
    switch rule {
    case .part(let part): parts[part]
    case .combination(let all, let any, let not, let window):
      combined(all: all, any: any, not: not, within: window)
    }
  }

  /// One hit a unit: from the first to the last of the parts asked for that stand wholly in it.
  private func combined(
    all: [IndicatorPlan.Rule],
    any: [IndicatorPlan.Rule],
    not: [IndicatorPlan.Rule],
    within window: Indicator.Window
  ) -> [Span] {
    let all = all.map(hits)
    let any = any.map(hits)
    guard all.allSatisfy({ !$0.isEmpty }), any.isEmpty || any.contains(where: { !$0.isEmpty })
    else { return [] }
    let not = not.map(hits)
    func hit(in unit: Span) -> Span? {
      let inAll = all.map { Self.places($0, within: unit) }
      let inAny = any.map { Self.places($0, within: unit) }
      guard inAll.allSatisfy({ !$0.isEmpty }),
        any.isEmpty || inAny.contains(where: { !$0.isEmpty }),
        not.allSatisfy({ Self.places($0, within: unit).isEmpty })
      else { return nil }
      let found = (inAll + inAny).joined()
      guard let start = found.map(\.start).min(), let end = found.map(\.end).max() else {
        return nil
      }
      return Span(start: start, end: end)
    }
    switch window {
    case .sentence: return units.sentences.compactMap(hit)
    case .paragraph: return units.paragraphs.compactMap(hit)
    case .section:
      // Of sections within one another the innermost counts: it comes after those around it.
      var found: [(unit: Span, hit: Span)] = []
      for unit in units.sections.reversed() where !found.contains(where: { unit.contains($0.unit) })
      {
        if let hit = hit(in: unit) { found.append((unit, hit)) }
      }
      return found.reversed().map(\.hit)
    }
  }

  /// Those of places in order that lie wholly in a unit.
  private static func places(_ places: [Span], within unit: Span) -> [Span] {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].start < unit.start { low = middle + 1 } else { high = middle }
    }
    return places[low...].prefix { $0.start < unit.end }.filter { $0.end <= unit.end }
  }
}

extension IndicatorPlan.Rule {
  /// Whether a part of the rule may stand in another passage than the rest.
  var reachesAcrossPassages: Bool {
    guard case .combination(let all, let any, let not, let window) = self else { return false }
    return window == .section || (all + any + not).contains(where: \.reachesAcrossPassages)
  }

  /// Every part of the rule.
  var parts: [Int] {
    switch self {
    case .part(let part): [part]
    case .combination(let all, let any, let not, _): (all + any + not).flatMap(\.parts)
    }
  }

  /// Whether the rule may be fulfilled, where only some parts were found.
  func mayHold(_ isFound: (Int) -> Bool) -> Bool {
    switch self {
    case .part(let part): isFound(part)
    case .combination(let all, let any, _, _):
      all.allSatisfy { $0.mayHold(isFound) }
        && (any.isEmpty || any.contains { $0.mayHold(isFound) })
    }
  }
}
