import Fingerprints
import IndicatorMatching
import ReduceStage
import StudyModel

/// Hits, suggestions and the bytes of both tables, as a run makes them.
struct WholeTables {
  let hits: [IndicatorHit]
  let suggestions: Int
  let bytes: Int

  init(matcher: IndicatorMatcher, codebook: Codebook, documents: [Document]) {
    let study = Study(
      studyProtocol: StudyProtocol(),
      sources: documents.map { Source(id: $0.source, file: "\($0.source).txt") },
      codebook: codebook
    )
    let reduction = Reducing.reduce(
      study: study,
      documents: documents,
      hits: documents.flatMap { matcher.hits(in: $0).hits },
      hash: fingerprint(of:)
    )
    let first = SuggestionTables.hits(
      reduction.hits,
      suggestions: reduction.suggestions,
      documents: documents
    )
    let second = SuggestionTables.suggestions(reduction.suggestions, documents: documents)
    hits = reduction.hits
    suggestions = reduction.suggestions.count
    bytes = first.count + second.count
  }
}
