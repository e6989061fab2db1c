import StudyModel

extension PassageDraft.Margin {
  /// The same about no words, at the start of a passage to come.
  var asPlace: Self {
    var place = self
    place.pieces = 0..<0
    return place
  }

  /// Whether the same hand went on where this ends.
  func isContinued(by next: Self) -> Bool {
    kind == next.kind && by == next.by && date == next.date
      && (pieces.upperBound == next.pieces.lowerBound
        || pieces.upperBound + 1 == next.pieces.lowerBound && !pieces.isEmpty)
  }
}
