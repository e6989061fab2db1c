import StudyModel

extension Choosing {
  /// What the study shows beside the words of a stretch: suggestions for it, codings of others on it.
  ///
  /// Whose judgement it will be is not known here, so every coding counts as another's but for those
  /// of a study's only coder.
  func visible(
    at range: TextRange,
    in source: String,
    isSuggestion: Bool = false
  ) -> [Visible] {
    let isSuggested =
      isSuggestion
      || reduction.suggestions.contains { $0.source == source && $0.range.overlaps(range) }
    let isCoded =
      corpus.study.studyProtocol.coders.count != 1
      && reduction.codings.contains { $0.source == source && $0.range?.overlaps(range) == true }
    return (isSuggested ? [.suggestion] : []) + (isCoded ? [.coder] : [])
  }
}
