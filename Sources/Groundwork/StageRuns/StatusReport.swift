public import StudyFolders
import StudyStore

/// How a study stands, as a command tells it.
public struct StatusReport: Hashable, Sendable {
  /// The status in words.
  public let text: String
  /// What does not match, a row an artefact: its name, its state, and the causes.
  public let rows: [[String]]
  /// Whether nothing is stale, unrecorded, unfinished, proposed or lost.
  public let isFinal: Bool
}

extension StageRun {
  /// How a study stands; where nothing changed since it was last told, as it was told then.
  ///
  /// - Parameters:
  ///   - folder: The study's folder.
  ///   - run: A run of the study, where it must be read.
  /// - Returns: The status.
  /// - Throws: `FolderError` where the study cannot be read.
  public static func status(
    of folder: StudyFolder,
    _ run: (OpenStudy) -> StageRun
  ) async throws -> StatusReport {
    let inputs = InputStamps(of: folder)
    if let told = toldStatus(inputs, in: folder) { return told }
    let status = try await run(try OpenStudy.read(folder, inputs: inputs)).status()
    let report = StatusReport(
      text: status.text,
      rows: status.staleness.map { [$0.artefact, $0.state, $0.because.joined(separator: "; ")] },
      isFinal: status.isFinal
    )
    // Only a study whose output is as its last run left it has its status in its inputs alone.
    if let key = inputs.key, unchanged(since: inputs, in: folder) != nil {
      // Without it the next status is worked out again.
      let words = [report.text, report.isFinal ? "final" : "open"]
      try? index(of: folder)?.store([words] + report.rows, as: "status", of: key)
    }
    return report
  }

  private static func toldStatus(_ inputs: InputStamps, in folder: StudyFolder) -> StatusReport? {
    guard let key = inputs.key, unchanged(since: inputs, in: folder) != nil,
      let rows = try? index(of: folder)?.told("status", of: key), let words = rows.first,
      words.count == 2
    else { return nil }
    return StatusReport(
      text: words[0],
      rows: Array(rows.dropFirst()),
      isFinal: words[1] == "final"
    )
  }
}
