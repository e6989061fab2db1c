import CommandConduct
import StageRuns
import StudyFolders
import StudyModel

/// One run of all stages, and what it gives as values.
struct StudyRefresh: Sendable {
  let folder: StudyFolder
  let jobs: Int

  /// Runs the stages while no other command writes in the study.
  ///
  /// - Returns: The state for the pages, and what was noticed.
  /// - Throws: `FolderError` where another command does not end or nothing can be written.
  @concurrent
  func run() async throws -> (StudyState, [Diagnostic]) {
    let lock = try FolderLock.taken(on: folder) {
      Console.remark("waiting for another command on this study to end")
    }
    defer { withExtendedLifetime(lock) {} }
    let inputs = InputStamps(of: folder)
    let run = StageRun(of: try OpenStudy.read(folder, inputs: inputs), jobs: jobs)
    let kept = StageRun.unchanged(since: inputs, in: folder)
    let published = if let kept { kept } else { try await run.publish(Set(Stage.allCases)) }
    return (await run.state(), published.diagnostics)
  }
}
