#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A program that takes this very terminal while it runs, such as a pager or a browser's opener.
public struct TerminalProgram: Equatable, Sendable {
  /// The name it is found by on the search path, or its path.
  public let name: String
  /// What follows the name; no shell sees any of it.
  public let arguments: [String]

  /// Creates the description of a program; nothing is looked up yet.
  public init(name: String, arguments: [String] = []) {
    self.name = name
    self.arguments = arguments
  }

  /// Reads a command as `PAGER` and the like hold it: words between spaces, no quotes, no shell.
  public init?(command: String) {
    let words = command.split(separator: " ").map(String.init)
    guard let name = words.first else { return nil }
    self.init(name: name, arguments: Array(words.dropFirst()))
  }

  /// Runs it with a text as its standard input, and waits until it ends.
  ///
  /// A person may leave a pager before the end of the text; that is no failure. While it runs,
  /// Ctrl-C is its own affair.
  ///
  /// - Parameter text: The bytes it reads; nothing for the terminal's own input.
  /// - Returns: Whether it could be started.
  public func run(showing text: [UInt8]? = nil) -> Bool {
    var ends: [Int32] = [-1, -1]
    if text != nil {
      guard pipe(&ends) == 0 else { return false }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if text != nil { posix_spawn_file_actions_adddup2(&actions, ends[0], 0) }
    var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    let before = [SIGINT, SIGQUIT, SIGPIPE].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, kept) in before { signal(number, kept) } }
    var process = pid_t()
    let status = posix_spawnp(&process, name, &actions, nil, words, environ)
    if text != nil { close(ends[0]) }
    guard status == 0 else {
      if text != nil { close(ends[1]) }
      return false
    }
    if let text {
      var rest = text[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        rest = rest.dropFirst(count)
      }
      close(ends[1])
    }
    var ending: Int32 = 0
    while waitpid(process, &ending, 0) < 0, errno == EINTR {}
    // 127 is what a shell, and some systems' spawn, say of a program that is not there.
    return (ending >> 8) & 0xFF != 127
  }
}
