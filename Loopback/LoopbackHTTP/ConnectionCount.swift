import NIOConcurrencyHelpers
import NIOCore

/// How many connections are open, of how many that may be.
final class ConnectionCount: Sendable {
  private let limit: Int
  private let count = NIOLockedValueBox(0)

  init(limit: Int) {
    self.limit = limit
  }

  /// Whether none is open.
  var isEmpty: Bool { count.withLockedValue { $0 == 0 } }

  /// Counts a connection until it ends; false where there are too many.
  func takes(_ channel: any Channel) -> Bool {
    let isTaken = count.withLockedValue { open in
      guard open < limit else { return false }
      open += 1
      return true
    }
    guard isTaken else { return false }
    channel.closeFuture.whenComplete { [count] _ in count.withLockedValue { $0 -= 1 } }
    return true
  }
}
