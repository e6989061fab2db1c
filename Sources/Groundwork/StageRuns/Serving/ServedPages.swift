import ReportPages
import StudyModel

/// What `output/` holds, made when it is asked for, with pages that know where choices are handed over.
public struct ServedPages {
  /// The paths below `output/`, sorted.
  public let paths: [String]
  private let files: [String: PlannedFile]
  private let study: Study

  /// Takes everything that a run gave; nothing is made yet.
  ///
  /// - Parameters:
  ///   - state: What the stages gave.
  ///   - handover: Where pages send what a person chose.
  public init(of state: StudyState, handover: String) {
    let planned = OutputTree.planned(
      state,
      stages: Set(Stage.allCases),
      handover: handover
    )
    files = Dictionary(planned.map { ($0.path, $0) }) { first, _ in first }
    paths = files.keys.sorted()
    study = state.study
  }

  /// The bytes of a file; nothing where `output/` has no such path.
  public func bytes(of path: String) -> [UInt8]? { files[path]?.bytes() }

  /// The page that a person means by the id of a source, code, display or finding, or by its path.
  ///
  /// - Parameter name: What was typed; a path may begin with `output/`.
  /// - Returns: The path below `output/`, or nothing.
  public func page(named name: String) -> String? {
    let path = name.hasPrefix("output/") ? String(name.dropFirst("output/".count)) : name
    if files[path] != nil { return path }
    let file = Pages.fileName(of: name)
    return ["2-reduce/read", "2-reduce/code", "3-display", "4-conclude/finding", "2-reduce/case"]
      .lazy.map { "\($0)/\(file).html" }.first { files[$0] != nil }
  }

  /// The ids that ``page(named:)`` knows, for what was misspelt.
  public var names: [String] {
    study.sources.map(\.id) + study.codebook.codes.map(\.id) + study.displays.map(\.id)
      + study.findings.map(\.id)
  }
}
