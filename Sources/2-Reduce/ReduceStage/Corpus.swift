import StudyModel

/// A study's sources with the documents of today, for finding places.
struct Corpus {
  let study: Study
  private let documents: [String: Document]
  private let sources: [String: Source]
  private let positions: [String: Int]
  private let cases: Set<String>

  init(study: Study, documents: [Document]) {
    self.study = study
    self.documents = Dictionary(
      documents.map { ($0.source, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    cases = Set(study.studyProtocol.cases.map(\.id))
    sources = Dictionary(study.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    positions = Dictionary(
      study.sources.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func document(_ source: String) -> Document? { documents[source] }

  func hasCase(_ id: String) -> Bool { cases.contains(id) }

  func source(_ id: String) -> Source? { sources[id] }

  /// The source's place in the register; those that are not in it come last.
  func position(of source: String) -> Int { positions[source] ?? Int.max }

  /// The default cases of a source.
  func cases(of source: String) -> [String] { sources[source]?.cases ?? [] }

  /// Items by their places in the corpus; those of one place by a rule of their own.
  ///
  /// The place of each item is asked for once, and what is in order already stays as it is.
  func sorted<Item>(
    _ items: [Item],
    at place: (Item) -> (String, TextRange),
    then isBefore: (Item, Item) -> Bool
  ) -> [Item] {
    var known: (source: String, position: Int)?
    let places = items.map { item in
      let (source, range) = place(item)
      if known?.source != source { known = (source, position(of: source)) }
      return (position: known?.position ?? Int.max, source: source, range: range)
    }
    func precedes(_ left: Int, _ right: Int) -> Bool {
      let (one, other) = (places[left], places[right])
      if one.position != other.position { return one.position < other.position }
      if one.source != other.source { return one.source < other.source }
      if one.range != other.range { return one.range < other.range }
      return isBefore(items[left], items[right])
    }
    let isSorted = zip(items.indices, items.indices.dropFirst()).allSatisfy { !precedes($1, $0) }
    return isSorted ? items : items.indices.sorted(by: precedes).map { items[$0] }
  }

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
