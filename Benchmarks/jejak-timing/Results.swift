import Synchronization

/// Counts that two threads set, each its own.
final class Results: Sendable {
  private let counts: Mutex<[Int]>

  init(_ counts: [Int]) {
    self.counts = Mutex(counts)
  }

  /// The counts.
  var all: [Int] { counts.withLock { $0 } }

  /// Sets one of them.
  func set(_ index: Int, to count: Int) {
    counts.withLock { $0[index] = count }
  }
}
