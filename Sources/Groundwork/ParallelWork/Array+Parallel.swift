import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What a function makes of each element, in the order of the elements, by several threads at once.
  ///
  /// For work that is pure: how many threads there are changes no result.
  ///
  /// - Parameters:
  ///   - jobs: How many threads take part.
  ///   - make: The function.
  /// - Returns: What it made.
  public func parallelMap<Made: Sendable>(
    jobs: Int = 2,
    _ make: @Sendable (Element) -> Made
  ) -> [Made] {
    guard jobs > 1, count > 1 else { return map(make) }
    let next = Atomic(0)
    return [Made](unsafeUninitializedCapacity: count) { buffer, filled in
      // Each place is written once, by the thread that drew its number, and read by none meanwhile.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: Swift.min(jobs, count)) { _ in
        while true {
          let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard place < count else { return }
          places.initializeElement(at: place, to: make(self[place]))
        }
      }
      filled = count
    }
  }
}
