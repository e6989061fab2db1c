import Fingerprints
import ReduceStage
import StudyModel
import TerminalPages

extension QueueDesk {
  /// Whether what waits of a kind is told by its source alone.
  func isLocal(_ kind: QueueKind) -> Bool {
    switch kind {
    case .contradiction, .disagreement, .staleCell: false
    default: true
    }
  }

  /// The whole study with the judgements of this session, reduced again.
  func current() -> StudyState {
    var state = whole
    state.reduction = Reducing.reduce(
      study: whole.study,
      documents: whole.documents,
      hits: whole.reduction.hits,
      hash: { Fingerprints.fingerprint(of: $0) }
    )
    return state
  }

  /// Takes lines that concern several sources, and finds out anew what waits; places are kept.
  ///
  /// - Returns: What no longer waits.
  mutating func takeAll(_ lines: [Judgement]) -> [Removed] {
    whole.study.judgements += lines
    whole = current()
    sources = [:]
    var now: [String: WaitingItem] = [:]
    var new: [QueueItem] = []
    for item in run.waiting(whole) {
      guard let light = item.light else { continue }
      now[light.id] = item
      if waiting[light.id] == nil { new.append(light) }
    }
    var removed: [Removed] = []
    for (place, light) in items.enumerated() {
      guard now[light.id] == nil, let item = waiting[light.id] else { continue }
      // Where it was when those before it had gone.
      removed.append(Removed(place: place - removed.count, item: item))
    }
    items = new + items.filter { now[$0.id] != nil }
    waiting = now
    return removed
  }

  /// Puts what was decided back to where it was, the last to go first.
  mutating func restore(_ removed: [Removed]) {
    for gone in removed.reversed() {
      guard let light = gone.item.light, waiting[light.id] == nil else { continue }
      waiting[light.id] = gone.item
      items.insert(light, at: min(gone.place, items.count))
    }
  }

  /// The unit of a sample that an item is about.
  func unit(of item: QueueItem) -> (sample: String, unit: SampleComparison.Unit)? {
    for comparison in SampleComparison.all(in: whole.reduction) {
      for unit in comparison.units where "\(comparison.sample.id)#\(unit.number)" == item.name {
        return (comparison.sample.id, unit)
      }
    }
    return nil
  }
}
