import ChildProcess

/// The browser of the person who sits before this machine.
enum Browser {
  /// Opens a file; false where nothing could be started.
  static func open(_ path: String) -> Bool {
    #if canImport(Darwin)
    let names = ["open"]
    #else
    let names = ["xdg-open", "wslview"]
    #endif
    return names.contains { TerminalProgram(name: $0, arguments: [path]).run() }
  }
}
