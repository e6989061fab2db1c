import GraphLayout
import StudyFolders

/// What the program needs on a machine.
public struct MachineCheck: Sendable {
  /// What was looked for.
  public let name: String
  /// Whether it is there.
  public let isWell: Bool
  /// Whether the program cannot do without it.
  public let isNeeded: Bool
  /// What was found, or what to do.
  public let words: String
}

/// The checks of a machine, as `jejak doctor` prints them.
public enum MachineChecks {
  /// Looks for every outside program and says what is missing.
  public static func all() async -> [MachineCheck] {
    var checks = [
      MachineCheck(
        name: "jejak",
        isWell: true,
        isNeeded: true,
        words: "version \(ProgramVersion.text)"
      )
    ]
    do {
      let version = try await GraphvizLayout().version()
      checks.append(
        MachineCheck(name: "graphviz", isWell: true, isNeeded: false, words: "version \(version)")
      )
    } catch {
      checks.append(
        MachineCheck(
          name: "graphviz",
          isWell: false,
          isNeeded: false,
          words: "networks are laid out plainly without it; apt-get install graphviz, or brew"
        )
      )
    }
    return checks
  }
}
