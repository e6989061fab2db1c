public import StudyModel

/// The judgements that no one took back, for whatever reads the journal by itself.
public enum StandingJudgements {
  /// What stands of judgements after all undoing, in the order of replay.
  ///
  /// An undo by another than the author stands too: it is shown as contested.
  public static func of(_ judgements: [Judgement]) -> [Judgement] {
    StandingLines(judgements).lines
  }
}
