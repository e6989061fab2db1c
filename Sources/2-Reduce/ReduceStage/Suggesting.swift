import StudyModel

/// Makes suggestions of indicator hits: one a code and stretch, never in parts that are no evidence.
struct Suggesting {
  let corpus: Corpus
  let hash: ([UInt8]) -> String

  private struct Key: Hashable {
    let code: String
    let range: TextRange
  }

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
    let bySource = Dictionary(grouping: hits, by: \.source)
    return bySource.keys
      .sorted { (corpus.position(of: $0), $0) < (corpus.position(of: $1), $1) }
      .flatMap { source -> [Proposal] in
        guard let document = corpus.document(source) else { return [] }
        return proposals(bySource[source] ?? [], in: document)
      }
  }

  private func proposals(_ hits: [IndicatorHit], in document: Document) -> [Proposal] {
    var falsePlaces = FalsePlaces(codebook: corpus.study.codebook, document: document)
    var gathered: [Key: [TextRange]] = [:]
    for hit in hits {
      guard document.part(at: hit.proposed.start).isEvidence,
        !falsePlaces.hold(hit.range, of: hit.code)
      else { continue }
      gathered[Key(code: hit.code, range: hit.proposed), default: []].append(hit.range)
    }
    var occurrences = SentenceOccurrences(document: document)
    return gathered.sorted { ($0.key.range, $0.key.code) < ($1.key.range, $1.key.code) }
      .map { key, ranges in
        Proposal(
          id: id(code: key.code, range: key.range, document, occurrences.number(of: key.range)),
          code: key.code,
          source: document.source,
          range: key.range,
          hits: Set(ranges).sorted(),
          part: document.part(at: key.range.start)
        )
      }
  }

  /// `s-` and 12 hex digits over code, source, the words, and which of their occurrences it is.
  private func id(
    code: String,
    range: TextRange,
    _ document: Document,
    _ occurrence: Int
  ) -> String {
    var bytes = Array(code.utf8) + [0] + Array(document.source.utf8) + [0]
    bytes += document.text.bytes(range)
    bytes += [0] + Array(String(occurrence).utf8)
    return "s-" + hash(bytes).prefix(12)
  }
}

/// Numbers the occurrences of a sentence's words, so that a shift of the text keeps the number.
struct SentenceOccurrences {
  private let document: Document
  private let sentences: [TextRange]
  private var numbers: [TextRange: Int] = [:]

  init(document: Document) {
    self.document = document
    sentences = document.passages.flatMap(\.sentences)
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for sentence in sentences {
      counts[document.text.bytes(sentence), default: 0] += 1
      numbers[sentence] = counts[document.text.bytes(sentence)]
    }
  }

  /// The number of a stretch among those of the same words that begin where a sentence begins.
  mutating func number(of range: TextRange) -> Int {
    if let known = numbers[range] { return known }
    let words = document.text.bytes(range)
    let earlier = sentences.filter { sentence in
      sentence.start < range.start
        && document.text.utf8[document.text.byteOffset(of: sentence.start)...]
          .starts(with: words)
    }
    numbers[range] = earlier.count + 1
    return earlier.count + 1
  }
}

/// Where a document holds the words of hits that a person found to be false.
private struct FalsePlaces {
  let codebook: Codebook
  let document: Document
  private var byCode: [String: [TextRange]] = [:]

  init(codebook: Codebook, document: Document) {
    self.codebook = codebook
    self.document = document
  }

  /// Whether a hit lies within words that are known to be no hit of the code.
  mutating func hold(_ hit: TextRange, of code: String) -> Bool {
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
