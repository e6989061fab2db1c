public import StageRuns
import StudyFolders
import StudyModel

/// What every stage's command does without a verb.
public enum StageCommand {
  /// Runs stages over the whole study, writes their part of `output/`, and says what was noticed.
  ///
  /// - Parameters:
  ///   - stages: Whose files to write.
  ///   - options: The study and how to work on it.
  /// - Returns: How it ended.
  /// - Throws: Where nothing could be written.
  public static func run(_ stages: Set<Stage>, options: StudyOptions) async throws -> Outcome {
    try await options.locked { folder in
      let published = try await publish(stages, folder, options)
      Console.endProgress()
      Console.report(published.diagnostics.filter { $0.severity != .note })
      Console.remark(published.summary)
      if published.written > 0, Console.isWatched {
        Console.remark("the way in: \(folder.absolute(StudyFiles.output))/index.html")
      }
      return Outcome(published.diagnostics)
    }
  }

  private static func publish(
    _ stages: Set<Stage>,
    _ folder: StudyFolder,
    _ options: StudyOptions
  ) async throws -> Published {
    let inputs = InputStamps(of: folder)
    if stages == Set(Stage.allCases), let kept = StageRun.unchanged(since: inputs, in: folder) {
      return kept
    }
    let open = try OpenStudy.read(folder, inputs: inputs)
    return try await options.run(of: open).publish(stages)
  }
}
