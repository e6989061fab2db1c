public import StudyModel
import TerminalScreen

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Where a command speaks: results on standard output, everything else on standard error.
public enum Console {
  /// Writes results as they are; a reader that has gone away is no error.
  public static func result(_ text: String) {
    write(text, to: 1)
  }

  /// Writes a line of results.
  public static func line(_ text: String = "") {
    result(text + "\n")
  }

  /// Writes words of a source as results: as they are, or so that a terminal obeys none of them.
  public static func words(_ text: String) {
    result(isTerminal ? harmless(text) : text)
  }

  /// Writes a line to standard error; a name in it that comes from elsewhere moves no terminal.
  public static func remark(_ text: String) {
    write(harmless(text) + "\n", to: 2)
  }

  /// A text whose lines a terminal shows as they are, and obeys nowhere.
  private static func harmless(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { HarmlessText.of(String($0)) }.joined(separator: "\n")
  }

  /// Writes what was noticed, errors first, each with its remedy.
  public static func report(_ diagnostics: [Diagnostic]) {
    for severity in Diagnostic.Severity.allCases {
      for diagnostic in diagnostics where diagnostic.severity == severity {
        remark(diagnostic.message)
      }
    }
  }

  /// Asks on standard error and reads a line of the answer; nothing where nobody can answer.
  public static func ask(_ question: String) -> String? {
    guard isatty(0) == 1, isatty(2) == 1 else { return nil }
    write(harmless(question) + " ", to: 2)
    return readLine()
  }

  /// Whether a person watches standard error, so that progress is worth showing.
  public static var isWatched: Bool { isatty(2) == 1 }

  /// Shows how far long work is, over itself, where a person watches.
  public static func progress(_ text: String) {
    guard isWatched else { return }
    write("\r\u{1B}[K" + text, to: 2)
  }

  /// Takes the line of progress away.
  public static func endProgress() {
    guard isWatched else { return }
    write("\r\u{1B}[K", to: 2)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        // The reader has gone: what is left to say has no one to hear it.
        if descriptor == 1 && errno == EPIPE { exit(0) }
        return
      }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// The system's `write`, which a function of the same name would hide.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
