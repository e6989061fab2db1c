import Subprocess
import Synchronization

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The standard input of a child that may stop reading before its end.
struct ChildInput: InputProtocol {
  let bytes: [UInt8]

  func write(with writer: StandardInputWriter) async throws {
    do {
      _ = try await writer.write(bytes)
    } catch  where error.code == .failedToWriteToSubprocess {
      // The child closed its input because it knew enough, or it has ended; how, its status says.
    }
  }
}

/// The time in which a write to a child that has ended must not end this process.
///
/// swift-subprocess 1.0.2 leaves the signal of a broken pipe at its default, which is death, so it is
/// ignored while any child runs. Children start with default signals whatever is set here.
enum BrokenPipes {
  private struct State {
    var runningChildren = 0
    var before = sigaction()
  }

  private static let state = Mutex(State())

  static func ignore() {
    state.withLock { state in
      if state.runningChildren == 0 {
        var ignoring = sigaction()
        #if canImport(Darwin)
        ignoring.__sigaction_u.__sa_handler = SIG_IGN
        #else
        ignoring.__sigaction_handler.sa_handler = SIG_IGN
        #endif
        sigaction(SIGPIPE, &ignoring, &state.before)
      }
      state.runningChildren += 1
    }
  }

  static func restore() {
    state.withLock { state in
      state.runningChildren -= 1
      if state.runningChildren == 0 { sigaction(SIGPIPE, &state.before, nil) }
    }
  }
}
