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
  mutating func takeAll(_ lines: [Judgement]) {
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
    items = new + items.filter { now[$0.id] != nil }
    waiting = now
  }

  mutating func remove(_ id: String) {
    waiting[id] = nil
    items.removeAll { $0.id == id }
  }

  /// What waited before and does not now, with its place in the order.
  func removed(
    since before: (items: [QueueItem], waiting: [String: WaitingItem])
  ) -> [(place: Int, item: WaitingItem)] {
    before.items.enumerated().compactMap { place, light in
      guard waiting[light.id] == nil, let item = before.waiting[light.id] else { return nil }
      return (place, item)
    }
  }

  /// Puts what was decided back to where it was.
  mutating func restore(_ removed: [(place: Int, item: WaitingItem)]) {
    for (place, item) in removed {
      guard let light = item.light, waiting[light.id] == nil else { continue }
      waiting[light.id] = item
      items.insert(light, at: min(place, items.count))
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
