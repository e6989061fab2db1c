import StudyModel
import TextAnchoring

/// A study's sources with the documents of today, for finding places.
struct Corpus {
  let study: Study
  private let documents: [String: Document]
  private let sources: [String: Source]
  private let positions: [String: Int]

  init(study: Study, documents: [Document]) {
    self.study = study
    self.documents = Dictionary(
      documents.map { ($0.source, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    sources = Dictionary(study.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    positions = Dictionary(
      study.sources.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func document(_ source: String) -> Document? { documents[source] }

  func source(_ id: String) -> Source? { sources[id] }

  /// The source's place in the register; those that are not in it come last.
  func position(of source: String) -> Int { positions[source] ?? Int.max }

  /// Where an anchor stands today; without a document of its source it is lost.
  func match(_ anchor: Anchor) -> AnchorMatch {
    documents[anchor.source].map { Anchoring.match(anchor, in: $0) } ?? .lost
  }

  /// The default cases of a source.
  func cases(of source: String) -> [String] { sources[source]?.cases ?? [] }

  /// Whether one place of the corpus comes before another.
  func isBefore(_ left: (String, TextRange), _ right: (String, TextRange)) -> Bool {
    let (first, second) = (position(of: left.0), position(of: right.0))
    guard first == second else { return first < second }
    return left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
  }
}

extension Judgement {
  /// The line of the journal, for messages.
  var place: FilePlace { id.place }
}

extension JudgementID {
  /// The line of the journal, for messages.
  var place: FilePlace { FilePlace(path: "codebook/journal/\(chain).jsonl", line: number) }
}
