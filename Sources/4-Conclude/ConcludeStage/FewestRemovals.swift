import StudyModel

/// Looks for the fewest sources without which a verdict would be another one.
///
/// Sets of one, two and three sources are all tried, the weightiest sources first, as long as a size
/// has no more than 500 sets. If none changes the verdict, sources are taken away one after the
/// other until it changes, and put back where that is possible: then the answer is a set that cannot
/// be made smaller by putting one back, though another of fewer sources may exist.
struct FewestRemovals {
  static let mostSets = 500

  /// The sources that can matter, the weightiest first.
  let sources: [String]
  let verdict: Verdict
  let verdictWithout: (Set<String>) -> Verdict

  /// The sources in order of their weight; none where nothing changes the verdict.
  func find() -> [String] {
    // Taking away can neither make a finding testable nor support one that nothing supports.
    guard verdict != .notTestable, verdict != .notSupported else { return [] }
    for size in 1...3
    where size <= sources.count && Self.sets(of: size, from: sources.count) <= Self.mostSets {
      if let found = firstSet(of: size, from: 0, chosen: []) { return found }
    }
    return greedy()
  }

  private func firstSet(of size: Int, from start: Int, chosen: [String]) -> [String]? {
    if size == 0 { return changes(chosen) ? chosen : nil }
    guard start + size <= sources.count else { return nil }
    for index in start...(sources.count - size) {
      let next = chosen + [sources[index]]
      if let found = firstSet(of: size - 1, from: index + 1, chosen: next) { return found }
    }
    return nil
  }

  private func greedy() -> [String] {
    var removed: [String] = []
    for source in sources {
      removed.append(source)
      if changes(removed) { break }
    }
    guard changes(removed) else { return [] }
    for source in removed {
      let fewer = removed.filter { $0 != source }
      if changes(fewer) { removed = fewer }
    }
    return removed
  }

  private func changes(_ removed: [String]) -> Bool {
    !removed.isEmpty && verdictWithout(Set(removed)) != verdict
  }

  /// How many sets of a size there are; large numbers stay large without overflow.
  private static func sets(of size: Int, from count: Int) -> Int {
    var number = 1
    for factor in 0..<size { number = number * max(0, min(count, 100_000) - factor) / (factor + 1) }
    return number
  }
}
