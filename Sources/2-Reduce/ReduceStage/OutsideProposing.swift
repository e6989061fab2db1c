import StudyModel
import TextAnchoring

/// Makes suggestions of what programs from outside propose, found again in the documents of today.
///
/// They stand on whole sentences as those of indicators do, and under the same rules for parts and
/// false hits do not: a program from outside is asked for passages, not for words.
struct OutsideProposing {
  let corpus: Corpus
  let hash: ([UInt8]) -> String

  private struct Key: Hashable {
    let suggester: String
    let code: String
    let source: String
    let range: TextRange
  }

  /// The suggestions by source, place, code and suggester, and what is no longer found.
  func proposals() -> (proposals: [Suggesting.Proposal], diagnostics: [Diagnostic]) {
    var gathered: [Key: OutsideSuggestion] = [:]
    var hits: [Key: [TextRange]] = [:]
    var lost: [String: Int] = [:]
    var searches = AnchorSearches(in: corpus.document)
    for proposed in corpus.study.outsideSuggestions {
      let code = corpus.study.codebook[proposed.code]
      // As with indicators: nothing is proposed for what was retired, and nothing is lost by it.
      if code?.status == .retired { continue }
      guard let document = corpus.document(proposed.anchor.source),
        let range = searches.match(proposed.anchor).range,
        code?.isInUse == true
      else {
        lost[proposed.mark.id, default: 0] += 1
        continue
      }
      let key = Key(
        suggester: proposed.mark.id,
        code: proposed.code,
        source: document.source,
        range: document.sentences(around: range)
      )
      // The latest run of a suggester says how it proposes it today.
      gathered[key] = proposed
      hits[key, default: []].append(range)
    }
    let keys = gathered.keys.sorted { left, right in
      let places = ((left.source, left.range), (right.source, right.range))
      if corpus.isBefore(places.0, places.1) { return true }
      if corpus.isBefore(places.1, places.0) { return false }
      return (left.code, left.suggester) < (right.code, right.suggester)
    }
    let numbers = occurrences(of: keys)
    let proposals = keys.compactMap { key -> Suggesting.Proposal? in
      guard let document = corpus.document(key.source), let proposed = gathered[key],
        let number = numbers[key.source]?[key.range]
      else { return nil }
      return Suggesting.Proposal(
        id: id(key, document, number),
        code: key.code,
        source: key.source,
        range: key.range,
        hits: Set(hits[key] ?? []).sorted(),
        part: document.part(at: key.range.start),
        suggester: proposed.mark,
        why: proposed.why,
        score: proposed.score
      )
    }
    return (proposals, lost.sorted { $0.key < $1.key }.map(Self.notice))
  }

  /// For every source, which occurrence of its words each stretch is.
  private func occurrences(of keys: [Key]) -> [String: [TextRange: Int]] {
    Dictionary(grouping: keys, by: \.source).reduce(into: [:]) { numbers, keys in
      guard let document = corpus.document(keys.key) else { return }
      let ranges = Set(keys.value.map(\.range)).sorted()
      let own = SentenceOccurrences(of: ranges, in: document).numbers
      numbers[keys.key] = Dictionary(zip(ranges, own), uniquingKeysWith: { first, _ in first })
    }
  }

  /// As the id of any suggestion, with the suggester before it, so that two never share one.
  private func id(_ key: Key, _ document: Document, _ occurrence: Int) -> String {
    var bytes = Array(key.suggester.utf8) + [0] + Array(key.code.utf8) + [0]
    bytes += Array(key.source.utf8) + [0] + document.text.bytes(key.range)
    bytes += [0] + Array(String(occurrence).utf8)
    return "s-" + hash(bytes).prefix(12)
  }

  private static func notice(_ suggester: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      "suggestions-stranded",
      .warning,
      words: "\(count) suggestions of '\(suggester)' have lost their words, source or code",
      remedy: "let it read the sources again: jejak suggest --with \(suggester)"
    )
  }
}

extension Document {
  /// The whole sentences that share words with a stretch; the stretch itself where there are none.
  func sentences(around range: TextRange) -> TextRange {
    let touched = passages(in: range).flatMap(\.sentences).filter { $0.overlaps(range) }
    guard let first = touched.first, let last = touched.last else { return range }
    return first.union(last)
  }
}
