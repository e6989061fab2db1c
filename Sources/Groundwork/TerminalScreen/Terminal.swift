import Synchronization

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The terminal that this process speaks with: its keys one by one, its whole screen.
///
/// Whatever ends the session, the terminal is what it was before: by ``end()``, by a signal, or
/// when the value goes away. Only a kill that no process can see leaves it as it is; `reset` mends
/// that.
public final class Terminal {
  /// What happened since the last time.
  public enum Event: Equatable, Sendable {
    /// Keys were pressed.
    case keys([TerminalKey])
    /// The window has another size.
    case resized
    /// A signal asks the program to end.
    case ended(signal: Int32)
    /// Nobody is there any more.
    case closed
  }

  private var before: termios
  private var isOpen = false
  private var reading = KeyReading()
  private var shown: ScreenPage?
  private let inColour: Bool
  private let signals: (read: Int32, write: Int32)

  /// Whether a terminal of this type, as `TERM` says, knows of cursors.
  public static func isCapable(_ type: String?) -> Bool { type != nil && type != "dumb" }

  /// Takes the terminal, where standard input and output are one.
  ///
  /// - Parameter inColour: Whether colours are wanted.
  public init?(inColour: Bool) {
    guard isatty(0) == 1, isatty(1) == 1 else { return nil }
    var state = termios()
    guard tcgetattr(0, &state) == 0 else { return nil }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    before = state
    self.inColour = inColour
    signals = (ends[0], ends[1])
    caughtSignals.store(ends[1], ordering: .releasing)
    for number in [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT] {
      signal(number) { number in
        let kept = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(caughtSignals.load(ordering: .acquiring), &byte, 1)
        errno = kept
      }
    }
    begin()
  }

  deinit {
    end()
    caughtSignals.store(-1, ordering: .releasing)
    for number in [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT] { signal(number, SIG_DFL) }
    close(signals.read)
    close(signals.write)
  }

  /// How many cells and lines there are; 80 and 24 where the terminal does not say.
  public var size: (columns: Int, rows: Int) {
    var window = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return (80, 24)
    }
    return (Int(window.ws_col), Int(window.ws_row))
  }

  /// Shows a page; what stands there already is not written again.
  public func show(_ page: ScreenPage) {
    send(page.bytes(over: shown, inColour: inColour))
    shown = page
  }

  /// Forgets what stands there, so that the next page is written whole.
  public func forget() { shown = nil }

  /// Waits until something happens.
  public func next() -> Event {
    while true {
      var ends = [
        pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.read, events: Int16(POLLIN), revents: 0),
      ]
      // A lone ESC is a key when nothing follows it soon.
      let count = poll(&ends, 2, reading.isWaiting ? 40 : -1)
      if count < 0, errno != EINTR { return .closed }
      if let event = signalled() { return event }
      if count == 0 {
        let keys = reading.keysAtRest()
        if !keys.isEmpty { return .keys(keys) }
        continue
      }
      guard count > 0, ends[0].revents != 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let read = read(0, &bytes, bytes.count)
      if read < 0, errno == EINTR || errno == EAGAIN { continue }
      guard read > 0 else { return .closed }
      let keys = reading.keys(of: Array(bytes.prefix(read)))
      if !keys.isEmpty { return .keys(keys) }
    }
  }

  /// Gives the terminal back and stops the process, as Ctrl-Z does; returns when it goes on.
  public func suspend() {
    end()
    kill(getpid(), SIGSTOP)
    begin()
  }

  /// Gives the terminal back as it was; a second time does nothing.
  public func end() {
    guard isOpen else { return }
    isOpen = false
    send(Array("\u{1B}[0m\u{1B}[?2004l\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l".utf8))
    tcsetattr(0, TCSAFLUSH, &before)
  }

  private func begin() {
    var raw = before
    cfmakeraw(&raw)
    tcsetattr(0, TCSAFLUSH, &raw)
    isOpen = true
    shown = nil
    // A screen of our own, no cursor, no line broken by the terminal, pasted words told from keys.
    send(Array("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l\u{1B}[?2004h".utf8))
  }

  private func signalled() -> Event? {
    var byte: UInt8 = 0
    var isResized = false
    while read(signals.read, &byte, 1) == 1 {
      guard Int32(byte) == SIGWINCH else { return .ended(signal: Int32(byte)) }
      isResized = true
    }
    return isResized ? .resized : nil
  }

  private func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      // A terminal that went away is noticed when its keys are read.
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

/// Where the signals that were caught are told; a handler can reach nothing else.
private let caughtSignals = Atomic<Int32>(-1)
