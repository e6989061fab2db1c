public import CoderAgreement
import StudyModel

extension CoderComparison {
  /// From so many documents on, resampling draws documents, else passages.
  static let enoughDocuments = 30

  /// The text as continua of characters, a stretch each, with the persons' excerpts on them.
  public var continua: [Continuum] {
    let drawsDocuments = text.sources.count >= Self.enoughDocuments
    return text.stretches.map { stretch in
      let start = stretch.range.start.scalars
      var spans: [[Continuum.Span]?] = stretch.workedOn.map { $0 ? [] : nil }
      for span in self.spans[stretch.source] ?? [] where span.range.overlaps(stretch.range) {
        spans[span.coder]?.append(
          Continuum.Span(
            start: span.range.start.scalars - start,
            end: span.range.end.scalars - start,
            code: span.code
          )
        )
      }
      let cuts =
        drawsDocuments
        ? []
        : documents[stretch.source]?.passages(in: stretch.range).map {
          $0.range.end.scalars - start
        } ?? []
      return Continuum(length: stretch.range.count, spans: spans, cuts: cuts)
    }
  }
}
