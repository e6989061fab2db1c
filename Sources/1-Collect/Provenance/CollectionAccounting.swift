public import StudyModel

/// Gathers all that can be said of how the sources came to be there.
public enum CollectionAccounting {
  /// The account of a study.
  ///
  /// - Parameters:
  ///   - study: What people wrote.
  ///   - documents: The reading texts.
  ///   - reduction: What stands of codings and events.
  /// - Returns: The account.
  public static func account(
    of study: Study,
    documents: [Document],
    reduction: Reduction
  ) -> CollectionAccount {
    CollectionAccount(
      flow: Screening.flow(of: study),
      data: DeclaredData.counts(of: study),
      undeclared: DeclaredData.undeclared(in: study),
      mentions: DataMentions.mentions(in: documents),
      outsiders: Scope.outsiders(of: study, reduction: reduction),
      accounting: DataAccounting.log(of: study, documents: documents, reduction: reduction),
      frame: Sampling.frame(of: study, reduction: reduction)
    )
  }
}
