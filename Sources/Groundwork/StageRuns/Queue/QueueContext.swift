import StudyModel
import TerminalPages

/// The sentences of a stretch and those around it, for a card.
struct QueueContext {
  /// So many sentences before and behind, and so many scalars of them at most.
  static let around = (sentences: 6, scalars: 1500)

  let document: Document
  let judged: TextRange
  let hits: [TextRange]

  private struct Place {
    let range: TextRange
    let passage: Int?
  }

  /// The sentences in the order of the text.
  var sentences: [QueueCard.Sentence] {
    let passages = document.passages(in: judged)
    let first = max(0, passages.startIndex - 3)
    let last = min(document.passages.count, passages.endIndex + 3)
    guard first < last else { return [] }
    let places = document.passages[first..<last].flatMap { passage -> [Place] in
      let own = passage.sentences.isEmpty ? [passage.range] : passage.sentences
      return own.enumerated().map { Place(range: $1, passage: $0 == 0 ? passage.number : nil) }
    }
    guard let begin = places.firstIndex(where: { $0.range.overlaps(judged) }),
      let end = places.lastIndex(where: { $0.range.overlaps(judged) })
    else { return [] }
    let before = Self.near(places[..<begin].reversed()).reversed()
    let after = Self.near(places[(end + 1)...])
    return (before + places[begin...end] + after).map { place in
      QueueCard.Sentence(
        passage: place.passage,
        pieces: pieces(of: place.range),
        isJudged: place.range.overlaps(judged)
      )
    }
  }

  private static func near(_ places: some Sequence<Place>) -> [Place] {
    var kept: [Place] = []
    var scalars = 0
    for place in places.prefix(around.sentences) {
      scalars += place.range.count
      if scalars > around.scalars, !kept.isEmpty { break }
      kept.append(place)
    }
    return kept
  }

  /// The words of a sentence, the hits in it apart; hits that overlap count as one.
  private func pieces(of sentence: TextRange) -> [QueueCard.Piece] {
    var pieces: [QueueCard.Piece] = []
    var here = sentence.start
    func add(_ range: TextRange, isHit: Bool) {
      if !range.isEmpty { pieces.append(QueueCard.Piece(document.text[range], isHit: isHit)) }
    }
    for hit in hits.sorted() where hit.overlaps(sentence) {
      let start = max(here, hit.start)
      let end = min(hit.end, sentence.end)
      guard start < end else { continue }
      add(TextRange(here, start), isHit: false)
      add(TextRange(start, end), isHit: true)
      here = end
    }
    add(TextRange(here, sentence.end), isHit: false)
    return pieces
  }
}
