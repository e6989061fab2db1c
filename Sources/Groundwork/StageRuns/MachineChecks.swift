import GraphLayout
import PageReading
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
    for tool in PageReader.Tool.allCases {
      let version = await PageReader.version(of: tool)
      checks.append(
        MachineCheck(
          name: tool.rawValue,
          isWell: version != nil,
          isNeeded: false,
          words: version.map { "version \($0)" } ?? Self.advice(on: tool)
        )
      )
    }
    return checks
  }

  private static func advice(on tool: PageReader.Tool) -> String {
    switch tool {
    case .poppler:
      "no PDF is read without it; apt-get install poppler-utils, or brew install poppler"
    case .qpdf:
      "page labels and marks of PDFs are not read without it; apt-get install qpdf, or brew"
    }
  }
}
