import StudyModel

/// Finds `near` and combinations in one passage from the places of their parts.
struct CombinationMatching {
  let text: ByteText
  /// The sentences of the passage in bytes; the passage itself where it has none.
  let sentences: [Span]
  /// The places of every part, in order.
  let parts: [[Span]]

  /// The hits of a rule in the passage, in order.
  func hits(of rule: IndicatorPlan.Rule) -> [Span] {
    switch rule {
    case .part(let part): parts[part]
    case .near(let needed, let words): windows(of: needed, words: words)
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
    let not = not.map(hits)
    guard all.allSatisfy({ !$0.isEmpty }), any.isEmpty || any.contains(where: { !$0.isEmpty })
    else { return [] }
    let units =
      window == .sentence ? sentences : [Span(start: text.start, end: text.end)]
    return units.compactMap { unit in
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

  /// The shortest stretches that hold every part once, apart from one another, with the last
  /// beginning at most so many words after the first ends (neighbours are one word apart).
  private func windows(of needed: [Int], words: Int) -> [Span] {
    guard needed.allSatisfy({ !parts[$0].isEmpty }) else { return [] }
    let allWords = text.words
    let places = needed.enumerated()
      .flatMap { offset, part in
        parts[part].map { span in
          (
            item: offset, span: span, first: number(ofWordAt: span.start, in: allWords),
            last: number(ofWordAt: span.end - 1, in: allWords)
          )
        }
      }
      .sorted { ($0.span.start, $0.span.end, $0.item) < ($1.span.start, $1.span.end, $1.item) }
    var found: [Span] = []
    for (position, first) in places.enumerated() {
      var missing = Set(needed.indices)
      missing.remove(first.item)
      var last = first.span
      for next in places[(position + 1)...] {
        if missing.isEmpty || next.first - first.last > words { break }
        guard missing.contains(next.item), next.span.start >= last.end else { continue }
        missing.remove(next.item)
        last = next.span
      }
      if missing.isEmpty { found.append(Span(start: first.span.start, end: last.end)) }
    }
    var shortest: [Span] = []
    for window in found.sorted(by: { ($0.start, $1.end) > ($1.start, $0.end) })
    where shortest.last.map({ window.end < $0.end }) ?? true {
      shortest.append(window)
    }
    return shortest.reversed()
  }

  /// How many words end before or with a byte.
  private func number(ofWordAt byte: Int, in words: [Span]) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].end <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
