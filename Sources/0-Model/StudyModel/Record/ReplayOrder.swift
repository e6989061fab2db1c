/// The order in which judgements are replayed: by time, chain and number, yet a line that names
/// another always after it.
public enum ReplayOrder {
  /// The judgements in order of replay; the order in which they are given makes no difference.
  ///
  /// Lines that name one another in a circle, which no command writes, stand at the end.
  public static func of(_ judgements: [Judgement]) -> [Judgement] {
    let sorted = byTime(judgements)
    let waits = sorted.enumerated().filter { !$1.act.named.isEmpty }
    guard !waits.isEmpty else { return sorted }
    let named = Set(waits.flatMap { $1.act.named.map(\.line) })
    var positions: [JudgementID: Int] = [:]
    for (position, judgement) in sorted.enumerated() where named.contains(judgement.id) {
      positions[judgement.id] = position
    }
    var waitingFor = [Int](repeating: 0, count: sorted.count)
    var followers: [Int: [Int]] = [:]
    var isInOrder = true
    for (position, judgement) in waits {
      for named in Set(judgement.act.named.compactMap { positions[$0.line] })
      where named != position {
        waitingFor[position] += 1
        followers[named, default: []].append(position)
        isInOrder = isInOrder && named < position
      }
    }
    guard !isInOrder else { return sorted }
    var placed: [Judgement] = []
    placed.reserveCapacity(sorted.count)
    var isPlaced = [Bool](repeating: false, count: sorted.count)
    for position in sorted.indices where waitingFor[position] == 0 && !isPlaced[position] {
      // What waited for this line is earlier than all lines still to come, so it follows at once.
      var ready = [position]
      while let next = ready.min() {
        ready.removeAll { $0 == next }
        placed.append(sorted[next])
        isPlaced[next] = true
        for follower in followers[next] ?? [] {
          waitingFor[follower] -= 1
          if waitingFor[follower] == 0, follower < position { ready.append(follower) }
        }
      }
    }
    return placed + sorted.indices.filter { !isPlaced[$0] }.map { sorted[$0] }
  }
}

extension ReplayOrder {
  /// By time, chain and number; what is in that order already is not sorted again.
  private static func byTime(_ judgements: [Judgement]) -> [Judgement] {
    func isBefore(_ left: Judgement, _ right: Judgement) -> Bool {
      left.at == right.at ? left.id < right.id : left.at < right.at
    }
    let isSorted = zip(judgements, judgements.dropFirst()).allSatisfy { !isBefore($1, $0) }
    guard !isSorted else { return judgements }
    // Judgements are large: their places are sorted, and each is moved once.
    return judgements.indices.sorted { left, right in
      isBefore(judgements[left], judgements[right])
    }.map { judgements[$0] }
  }
}

extension Act {
  /// The judgements that the act names, and that must therefore stand before it.
  public var named: [JudgementID] {
    switch self {
    case .edit(let id, _), .undo(let id, _), .reanchor(let id, _, _): [id]
    case .resolve(let id, let choice, _): [id] + [JudgementID(choice)].compactMap { $0 }
    case .contradiction(let ids, _): ids
    case .event(let event): event.codings
    case .link(let choice): choice.link.excerpts + choice.link.against
    case .codebook(let change): change.moves.keys.sorted()
    case .settle(let settlement): settlement.of
    case .withhold(let id, _): [id]
    case .translate(let translation): [translation.of]
    case .code, .accept, .reject, .none, .noneInSample, .wrote, .actor, .cell, .rate, .verdict,
      .record, .parts,
      .passages, .jot, .delimit, .attribute, .decision, .sample, .further:
      []
    }
  }
}
