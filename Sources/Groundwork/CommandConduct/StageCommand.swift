public import StageRuns

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
    let open = try options.open()
    let run = options.run(of: open)
    let published = try await run.publish(stages) {
      Console.remark("waiting for another command on this study to end")
    }
    Console.endProgress()
    Console.report(published.diagnostics)
    Console.remark(published.summary)
    return Outcome(published.diagnostics)
  }
}
