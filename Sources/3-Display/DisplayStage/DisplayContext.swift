public import StudyModel

/// A study with what was coded in it, indexed once for all its displays.
public struct DisplayContext: Sendable {
  /// What people wrote.
  public let study: Study
  /// What reducing gave.
  public let reduction: Reduction
  /// The documents; only co-occurrence looks into them.
  public let documents: [Document]

  /// Codings that stand: accepted or contested, with their words found; by source, place, code, id.
  let standing: [Coding]
  /// The place of every standing coding among them, by its id.
  private let places: [JudgementID: Int]
  /// Codings that an open contradiction speaks of.
  let disputed: Set<JudgementID>
  /// The independence group of every source.
  let groups: [String: String]
  /// The place of every source in the register.
  let positions: [String: Int]
  /// The documents by source.
  let document: [String: Document]
  /// What persons wrote into cells, by the cell's id.
  let words: [String: [CellChoice]]
  /// The events that rest on a coding.
  let events: [JudgementID: [Event]]
  /// Codings found against the findings that rest on a display, by its id.
  let foundAgainst: [String: Set<JudgementID>]
  /// The ids of displays that a finding rests on.
  let displaysOfFindings: Set<String>

  /// Creates the index; the order of the codings makes no difference.
  public init(study: Study, reduction: Reduction, documents: [Document]) {
    self.study = study
    self.reduction = reduction
    self.documents = documents
    groups = Dictionary(study.sources.map { ($0.id, $0.group) }) { first, _ in first }
    positions = Dictionary(study.sources.enumerated().map { ($1.id, $0) }) { first, _ in first }
    document = Dictionary(documents.map { ($0.source, $0) }) { first, _ in first }
    standing = Self.standing(reduction.codings, positions: positions)
    places = Dictionary(standing.enumerated().map { ($1.id, $0) }) { first, _ in first }
    disputed = Self.disputed(in: reduction)
    words = Self.words(study: study, reduction: reduction)
    var events: [JudgementID: [Event]] = [:]
    for event in reduction.events {
      for coding in event.codings { events[coding, default: []].append(event) }
    }
    self.events = events
    var foundAgainst: [String: Set<JudgementID>] = [:]
    for finding in study.findings {
      let found = finding.against.flatMap(\.found)
      for display in Set(finding.restsOn.map(\.display)) {
        foundAgainst[display, default: []].formUnion(found)
      }
    }
    self.foundAgainst = foundAgainst
    displaysOfFindings = Set(foundAgainst.keys)
  }

  /// The standing coding with an id.
  func coding(_ id: JudgementID) -> Coding? { places[id].map { standing[$0] } }

  /// The standing codings with some ids, in their order.
  func standing(among ids: Set<JudgementID>) -> [Coding] {
    ids.compactMap { places[$0] }.sorted().map { standing[$0] }
  }

  /// The name of a case, or its id where the protocol does not have it.
  func caseName(_ id: String) -> LocalizedText {
    study.studyProtocol.cases.first { $0.id == id }?.name ?? LocalizedText(id)
  }

  /// The independence group of a source; an unknown source is its own.
  func group(_ source: String) -> String { groups[source] ?? source }

  private static func standing(_ codings: [Coding], positions: [String: Int]) -> [Coding] {
    codings.filter {
      $0.range != nil && $0.status != .unfinished && $0.status != .retired
    }.sorted { left, right in
      let leftSource = positions[left.source] ?? Int.max
      let rightSource = positions[right.source] ?? Int.max
      if leftSource != rightSource { return leftSource < rightSource }
      if left.source != right.source { return left.source < right.source }
      if let leftRange = left.range, let rightRange = right.range, leftRange != rightRange {
        return leftRange < rightRange
      }
      return (left.code, left.id) < (right.code, right.id)
    }
  }

  private static func disputed(in reduction: Reduction) -> Set<JudgementID> {
    let rests = Dictionary(reduction.events.map { ($0.judgement, $0.codings) }) { $0 + $1 }
    var disputed: Set<JudgementID> = []
    for contradiction in reduction.contradictions where contradiction.isOpen {
      for id in contradiction.of {
        disputed.insert(id)
        disputed.formUnion(rests[id] ?? [])
      }
    }
    return disputed
  }

  private static func words(study: Study, reduction: Reduction) -> [String: [CellChoice]] {
    var words: [String: [CellChoice]] = [:]
    for choice in study.cellTexts { words[choice.cell, default: []].append(choice) }
    let recorded = reduction.cellChoices.sorted { left, right in
      if left.at != right.at { return left.at < right.at }
      if let leftID = left.judgement, let rightID = right.judgement, leftID != rightID {
        return leftID < rightID
      }
      return (left.by, left.kind, left.text) < (right.by, right.kind, right.text)
    }
    for choice in recorded { words[choice.cell, default: []].append(choice) }
    return words
  }
}
