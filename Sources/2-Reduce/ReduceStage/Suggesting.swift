import StudyModel

/// Makes suggestions of indicator hits: one a code and stretch, never in parts that are no evidence.
struct Suggesting {
  let corpus: Corpus
  let hash: ([UInt8]) -> String

  /// A suggestion before anybody judged it.
  struct Proposal {
    let id: String
    let code: String
    let source: String
    let range: TextRange
    let hits: [TextRange]
    let part: DocumentPart.Kind
    var suggester: SuggesterMark?
    var why = ""
    var score = ""
  }

  /// The suggestions of all documents, by source, place and code.
  func proposals(_ hits: [IndicatorHit]) -> [Proposal] {
    hits.withUnsafeBufferPointer { hits in
      var bySource: [String: [Int]] = [:]
      var next = 0
      // Hits of a source come together as a rule, so that the source is looked up once for them.
      while next < hits.count {
        let first = next
        let source = hits[first].source
        while next < hits.count, hits[next].source == source { next += 1 }
        bySource[source, default: []] += first..<next
      }
      return bySource.keys
        .sorted { (corpus.position(of: $0), $0) < (corpus.position(of: $1), $1) }
        .flatMap { source -> [Proposal] in
          guard let document = corpus.document(source) else { return [] }
          return proposals(hits, at: bySource[source] ?? [], in: document)
        }
    }
  }

  private func proposals(
    _ hits: UnsafeBufferPointer<IndicatorHit>,
    at places: [Int],
    in document: Document
  ) -> [Proposal] {
    var falsePlaces = FalsePlaces(codebook: corpus.study.codebook, document: document)
    let retired = Set(corpus.study.codebook.codes.filter { $0.status == .retired }.map(\.id))
    // Places of hits, since moving them costs more than comparing them.
    let kept = places.filter { place in
      document.part(at: hits[place].proposed.start).isEvidence
        && !retired.contains(hits[place].code)
        && !falsePlaces.hold(hits[place].range, of: hits[place].code)
    }
    .sorted { left, right in
      if hits[left].proposed != hits[right].proposed {
        return hits[left].proposed < hits[right].proposed
      }
      return hits[left].code == hits[right].code
        ? hits[left].range < hits[right].range : hits[left].code < hits[right].code
    }
    var stretches: [TextRange] = []
    for place in kept where stretches.last != hits[place].proposed {
      stretches.append(hits[place].proposed)
    }
    let occurrences = SentenceOccurrences(of: stretches, in: document).numbers
    var proposals: [Proposal] = []
    var next = 0
    var stretch = 0
    while next < kept.count {
      let (code, range) = (hits[kept[next]].code, hits[kept[next]].proposed)
      if stretches[stretch] != range { stretch += 1 }
      var ranges: [TextRange] = []
      while next < kept.count, hits[kept[next]].proposed == range, hits[kept[next]].code == code {
        let found = hits[kept[next]].range
        if ranges.last != found { ranges.append(found) }
        next += 1
      }
      proposals.append(
        Proposal(
          id: id(code: code, range: range, document, occurrences[stretch]),
          code: code,
          source: document.source,
          range: range,
          hits: ranges,
          part: document.part(at: range.start)
        )
      )
    }
    return proposals
  }

  /// `s-` and 12 hex digits over code, source, the words, and which of their occurrences it is.
  private func id(
    code: String,
    range: TextRange,
    _ document: Document,
    _ occurrence: Int
  ) -> String {
    let words = document.text.bytes(range)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(code.utf8.count + document.source.utf8.count + words.count + 16)
    bytes += code.utf8
    bytes.append(0)
    bytes += document.source.utf8
    bytes.append(0)
    bytes += words
    bytes.append(0)
    bytes += String(occurrence).utf8
    return "s-" + hash(bytes).prefix(12)
  }
}

/// Where a document holds the words of hits that a person found to be false.
private struct FalsePlaces {
  let codebook: Codebook
  let document: Document
  /// The codes with words that are none of theirs in the document.
  private let codes: Set<String>
  private var byCode: [String: [TextRange]] = [:]

  init(codebook: Codebook, document: Document) {
    self.codebook = codebook
    self.document = document
    codes = Set(
      codebook.codes.filter { $0.falseHits.contains { $0.source == document.source } }.map(\.id)
    )
  }

  /// Whether a hit lies within words that are known to be no hit of the code.
  mutating func hold(_ hit: TextRange, of code: String) -> Bool {
    guard !codes.isEmpty, codes.contains(code) else { return false }
    let places: [TextRange]
    if let known = byCode[code] {
      places = known
    } else {
      places = (codebook[code]?.falseHits ?? [])
        .filter { $0.source == document.source && !$0.quote.isEmpty }
        .flatMap { occurrences(of: Array($0.quote.utf8)) }
      byCode[code] = places
    }
    return places.contains { $0.contains(hit) }
  }

  private func occurrences(of quote: [UInt8]) -> [TextRange] {
    let bytes = document.text.utf8
    guard quote.count <= bytes.count else { return [] }
    return (0...(bytes.count - quote.count)).compactMap { start in
      guard bytes[start] == quote[0],
        bytes[start..<(start + quote.count)].elementsEqual(quote)
      else { return nil }
      return TextRange(
        document.text.textOffset(ofByte: start),
        document.text.textOffset(ofByte: start + quote.count)
      )
    }
  }
}
