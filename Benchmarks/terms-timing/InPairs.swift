import Dispatch
import IndicatorMatching
import StudyModel
import Synchronization

/// Searches documents on two cores; the hits come in the documents' order.
enum InPairs {
  static func hits(of matcher: IndicatorMatcher, in documents: [Document]) -> [[IndicatorHit]] {
    // The longest first, each to the core that has less.
    var shares: [[Int]] = [[], []]
    var loads = [0, 0]
    let sizes = documents.map(\.text.utf8.count)
    for index in documents.indices.sorted(by: { sizes[$0] > sizes[$1] }) {
      let share = loads[0] <= loads[1] ? 0 : 1
      shares[share].append(index)
      loads[share] += sizes[index]
    }
    let fixed = shares
    let found = Mutex<[[IndicatorHit]]>(Array(repeating: [], count: documents.count))
    DispatchQueue.concurrentPerform(iterations: 2) { core in
      let part = fixed[core].map { ($0, matcher.hits(in: documents[$0]).hits) }
      found.withLock { all in
        for (index, hits) in part { all[index] = hits }
      }
    }
    return found.withLock { $0 }
  }
}
