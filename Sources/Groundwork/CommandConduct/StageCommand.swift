public import StageRuns
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
    try await options.alone { open in
      let published = try await options.run(of: open).publish(stages)
      Console.endProgress()
      Console.report(published.diagnostics.filter { $0.severity != .note })
      Console.remark(published.summary)
      return Outcome(published.diagnostics)
    }
  }
}
