import Journal
import StageRuns
import StudyModel

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What all commands have in common before and after their work.
public enum Conduct {
  /// Prepares the process: a closed pipe must not end it by a signal.
  public static func begin() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// An error as a message with its remedy.
  public static func message(_ error: any Error) -> String {
    if let refusal = error as? Refusal { return refusal.description }
    return Refusal("\(error)", remedy: Advice.remedy(for: error)).description
  }

  /// A variable of the environment, where it is set and not empty.
  public static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// A word as a person would type it into a shell, in quotation marks where it needs them.
  public static func shellWord(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-_./".utf8.contains(byte)
    }
    guard !isPlain || word.isEmpty else { return word }
    let pieces = word.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + pieces.joined(separator: "'\\''") + "'"
  }

  /// Whether a person may have this id in a journal.
  public static func isPerson(_ id: String) -> Bool { PersonID.isValid(id) }

  /// The known word nearest to an unknown one, where one is near enough to be meant.
  public static func nearest(to word: String, among known: [String]) -> String? {
    NearestWord.of(word, among: known.sorted())
  }
}
