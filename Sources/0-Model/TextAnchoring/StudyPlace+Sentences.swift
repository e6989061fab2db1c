public import StudyModel

extension StudyPlace {
  /// The stretch that is coded where a hand names the place alone: lines and pages, which end in
  /// the middle of a sentence, become the sentences they touch.
  public func resolveToSentences(in document: Document) throws(PlaceError) -> TextRange {
    let range = try resolve(in: document)
    return switch spot {
    case .lines, .page: document.sentences(touching: range)
    case .passage, .sentences, .scalars: range
    }
  }
}

extension Document {
  /// The stretch from the first sentence that shares a scalar with the given one to the last; the
  /// given stretch lies in it.
  public func sentences(touching range: TextRange) -> TextRange {
    passages.filter { $0.range.overlaps(range) }
      .flatMap { $0.sentences.filter { $0.overlaps(range) } }
      .reduce(range) { $0.union($1) }
  }
}
