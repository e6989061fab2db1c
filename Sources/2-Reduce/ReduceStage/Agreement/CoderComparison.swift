public import StudyModel
import TextAnchoring

/// Persons side by side: what each coded in the text that they all, or some of them, worked on.
///
/// Codings accepted from suggestions are their person's codings. Unfinished codings count nowhere, so
/// not here; contested ones do, as their own author made them: an objection is no change of what was
/// coded. Whoever wants what was coded before disagreements were talked over gives a reduction
/// without the lines that settled them.
public struct CoderComparison: Sendable {
  /// What a person did with a stretch: gave it a code.
  struct CodedSpan: Sendable {
    let coder: Int
    let code: Int
    let range: TextRange
  }

  /// The persons compared, sorted: those who worked on some of the text.
  public let coders: [String]
  /// The codes compared, in the codebook's order: those asked for, or those that somebody gave here.
  public let codes: [String]
  /// Which text is compared, and why just that.
  public let text: ComparedText
  /// When the first of the codings compared was made, as in the journal.
  public let firstCodingAt: String?

  let documents: [String: Document]
  /// By source, the codings compared, by place.
  let spans: [String: [CodedSpan]]

  /// Gathers what persons coded.
  ///
  /// - Parameters:
  ///   - documents: The documents, in the register's order.
  ///   - reduction: What stands of the codings and of the marks that nothing is to be coded.
  ///   - codebook: The codes; those not applied are not compared.
  ///   - coders: Who is compared; nothing for everybody who coded or marked something.
  ///   - codes: The codes compared; nothing for the sample's, or for all that somebody gave.
  ///   - sample: The sample whose units are compared; nothing for whole documents.
  public init(
    documents: [Document],
    reduction: Reduction,
    codebook: Codebook,
    coders: [String]? = nil,
    codes: [String]? = nil,
    sample: SampleChoice? = nil
  ) {
    let work = PersonsWork(reduction, of: coders.map(Set.init))
    let stretches =
      sample.map { work.stretches(of: $0, in: documents) } ?? work.stretches(in: documents)
    let compared = work.persons.indices.filter { person in
      stretches.found.contains { $0.workedOn[person] }
    }
    let inside = Places(stretches.found.map { ($0.source, $0.range) })
    let applied = codebook.applied.map(\.id)
    let ofCode = Dictionary(applied.enumerated().map { ($1, $0) }) { first, _ in first }
    let ofPerson = Dictionary(compared.enumerated().map { (work.persons[$1], $0) }) { first, _ in
      first
    }
    let wanted = (codes ?? (sample?.codes.isEmpty ?? true ? nil : sample?.codes)).map(Set.init)
    var spans: [String: [CodedSpan]] = [:]
    var isGiven = [Bool](repeating: false, count: applied.count)
    var outside = [Int](repeating: 0, count: applied.count)
    var first: String?
    // By position: a coding is large, and there may be a hundred thousand.
    for position in reduction.codings.indices {
      guard let coder = ofPerson[reduction.codings[position].by],
        reduction.codings[position].status != .unfinished,
        let code = ofCode[reduction.codings[position].code],
        let range = reduction.codings[position].range
      else { continue }
      let source = reduction.codings[position].source
      guard inside.touches(source, range) else {
        outside[code] += 1
        continue
      }
      isGiven[code] = true
      first = min(first ?? reduction.codings[position].at, reduction.codings[position].at)
      spans[source, default: []].append(CodedSpan(coder: coder, code: code, range: range))
    }
    let places = applied.indices.filter { wanted?.contains(applied[$0]) ?? isGiven[$0] }
    var placeOf: [Int?] = .init(repeating: nil, count: applied.count)
    for (place, code) in places.enumerated() { placeOf[code] = place }
    self.coders = compared.map { work.persons[$0] }
    self.codes = places.map { applied[$0] }
    self.documents = Dictionary(documents.map { ($0.source, $0) }) { first, _ in first }
    self.spans = spans.mapValues { spans in
      spans.compactMap { span in
        placeOf[span.code].map { CodedSpan(coder: span.coder, code: $0, range: span.range) }
      }.sorted { $0.range < $1.range }
    }
    text = ComparedText(
      sample: sample?.id,
      stretches: stretches.found.map { stretch in
        ComparedText.Stretch(
          source: stretch.source,
          range: stretch.range,
          workedOn: compared.map { stretch.workedOn[$0] }
        )
      },
      outside: places.reduce(0) { $0 + outside[$1] },
      lost: stretches.lost
    )
    firstCodingAt = first
  }
}

/// Who worked on what.
private struct PersonsWork {
  let persons: [String]
  private var worked: [String: [Bool]] = [:]
  private var ranges: [String: [(person: Int, range: TextRange)]] = [:]

  init(_ reduction: Reduction, of asked: Set<String>?) {
    var names: Set<String> = []
    for position in reduction.codings.indices { names.insert(reduction.codings[position].by) }
    for mark in reduction.nothingHere { names.insert(mark.by) }
    let persons = names.filter { asked?.contains($0) ?? true }.sorted()
    self.persons = persons
    let places = Dictionary(persons.enumerated().map { ($1, $0) }) { first, _ in first }
    for position in reduction.codings.indices {
      add(
        places[reduction.codings[position].by],
        reduction.codings[position].source,
        reduction.codings[position].range
      )
    }
    for mark in reduction.nothingHere {
      add(places[mark.by], mark.anchor.source, mark.range)
    }
  }

  private mutating func add(_ person: Int?, _ source: String, _ range: TextRange?) {
    guard let person, let range else { return }
    worked[source, default: .init(repeating: false, count: persons.count)][person] = true
    ranges[source, default: []].append((person, range))
  }

  /// The evidence of every document that at least two persons worked on.
  func stretches(in documents: [Document]) -> (found: [ComparedText.Stretch], lost: Int) {
    let found = documents.flatMap { document -> [ComparedText.Stretch] in
      guard let worked = worked[document.source], worked.count(where: { $0 }) > 1 else { return [] }
      return document.evidence.map {
        ComparedText.Stretch(source: document.source, range: $0, workedOn: worked)
      }
    }
    return (found, 0)
  }

  /// The units of a sample.
  func stretches(
    of sample: SampleChoice,
    in documents: [Document]
  ) -> (found: [ComparedText.Stretch], lost: Int) {
    let byID = Dictionary(documents.map { ($0.source, $0) }) { first, _ in first }
    let order = Dictionary(documents.enumerated().map { ($1.source, $0) }) { first, _ in first }
    let places = sample.drawn.map { anchor in
      byID[anchor.source].flatMap { Anchoring.match(anchor, in: $0).range }
        .map { (source: anchor.source, range: $0) }
    }
    let sorted = places.compactMap { $0 }.sorted {
      (order[$0.source] ?? 0, $0.range) < (order[$1.source] ?? 0, $1.range)
    }
    var apart: [(source: String, range: TextRange)] = []
    for place in sorted {
      if let last = apart.last, last.source == place.source, last.range.overlaps(place.range) {
        continue
      }
      apart.append(place)
    }
    // Who was asked to code the sample has an answer where they gave one; whoever worked on the
    // document before has one for all of it.
    let again = "\(sample.coder) (again)"
    let asked = persons.contains(again) ? again : sample.coder
    let found = apart.map { unit in
      let touching = (ranges[unit.source] ?? []).filter { $0.range.overlaps(unit.range) }
      return ComparedText.Stretch(
        source: unit.source,
        range: unit.range,
        workedOn: persons.indices.map { person in
          touching.contains { $0.person == person }
            || (persons[person] != asked && worked[unit.source]?[person] == true)
        }
      )
    }
    return (found, places.count { $0 == nil })
  }
}

/// Stretches of sources that do not overlap, to ask whether another touches one.
private struct Places {
  private let bySource: [String: [TextRange]]

  init(_ places: [(source: String, range: TextRange)]) {
    bySource = Dictionary(grouping: places, by: \.source).mapValues { $0.map(\.range).sorted() }
  }

  func touches(_ source: String, _ range: TextRange?) -> Bool {
    guard let range, let ranges = bySource[source] else { return false }
    let first = ranges.firstPlace { $0.end > range.start }
    return first < ranges.count && ranges[first].start < range.end
  }
}

extension Array {
  /// The first place from which on a condition holds, where it holds for all that follow.
  func firstPlace(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Document {
  /// The stretches whose part counts as evidence, in order.
  var evidence: [TextRange] {
    var found: [TextRange] = []
    var start = 0
    for part in parts.sorted(by: { $0.range < $1.range }) where !part.kind.isEvidence {
      if part.range.start.scalars > start {
        found.append(TextRange(start, part.range.start.scalars))
      }
      start = Swift.max(start, part.range.end.scalars)
    }
    if start < text.scalarCount { found.append(TextRange(start, text.scalarCount)) }
    return found
  }
}
