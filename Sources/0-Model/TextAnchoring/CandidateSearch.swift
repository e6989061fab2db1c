import StudyModel

/// Looks for places that may be an anchor's excerpt, and scores them.
///
/// The weights are those of Hypothesis: quote 50, prefix 20, suffix 20, position 2.
struct CandidateSearch {
  /// The most candidates that are proposed.
  static let most = 256
  /// The least score with which a place is proposed.
  static let leastScore = 40

  private let anchor: Anchor
  private let text: ReadingText
  private let quote: [Unicode.Scalar]
  private let prefix: [Unicode.Scalar]
  private let suffix: [Unicode.Scalar]

  init(anchor: Anchor, text: ReadingText) {
    self.anchor = anchor
    self.text = text
    quote = Array(anchor.quote.unicodeScalars)
    prefix = Array(anchor.prefix.unicodeScalars)
    suffix = Array(anchor.suffix.unicodeScalars)
  }

  /// The exact occurrences, or without any the places that resemble the quote; best first.
  func candidates(at occurrences: [Int]) -> [AnchorMatch.Candidate] {
    let found =
      occurrences.isEmpty
      ? similar()
      : nearest(occurrences).map { byte in
        let start = text.textOffset(ofByte: byte)
        return scored(TextRange(start, start.advanced(by: quote.count)), errors: 0)
      }
    let worthwhile = occurrences.isEmpty ? found.filter { $0.score >= Self.leastScore } : found
    return Array(
      worthwhile.sorted { ($1.score, $0.range) < ($0.score, $1.range) }.prefix(Self.most)
    )
  }

  /// All occurrences, or of very many those with the most of the context beside them.
  private func nearest(_ occurrences: [Int]) -> [Int] {
    guard occurrences.count > Self.most else { return occurrences }
    let before = Array(anchor.prefix.utf8)
    let after = Array(anchor.suffix.utf8)
    let length = anchor.quote.utf8.count
    let expected = text.byteOffset(of: anchor.range.start)
    let ranked = occurrences.map { byte in
      let ahead = text.utf8[..<byte].reversed()
      let behind = text.utf8[(byte + length)...]
      let agreeing =
        zip(ahead, before.reversed()).prefix { $0 == $1 }.count
        + zip(behind, after).prefix { $0 == $1 }.count
      return (byte: byte, agreeing: agreeing, distance: abs(byte - expected))
    }
    return
      ranked.sorted { ($1.agreeing, $0.distance, $0.byte) < ($0.agreeing, $1.distance, $1.byte) }
      .prefix(Self.most).map(\.byte)
  }

  /// The places within min(256, half the quote) errors; of overlapping ones the best.
  private func similar() -> [AnchorMatch.Candidate] {
    let limit = min(256, quote.count / 2)
    guard limit > 0, text.scalarCount > 0 else { return [] }
    let scalars = Array(text.string.unicodeScalars)
    let ends = ApproximateSearch(pattern: quote, limit: limit).ends(in: scalars)
    let backwards = ApproximateSearch(pattern: quote.reversed(), limit: limit)
    var kept: [TextRange] = []
    var candidates: [AnchorMatch.Candidate] = []
    for end in lowest(of: ends)
    where !kept.contains(where: { $0.contains(TextOffset(end.end - 1)) }) {
      let length = min(end.end, quote.count + end.errors)
      let window = scalars[(end.end - length)..<end.end]
      let starts = backwards.ends(in: window.reversed()).filter { $0.errors == end.errors }
      let nearest = starts.min {
        (abs($0.end - quote.count), $0.end) < (abs($1.end - quote.count), $1.end)
      }
      guard let nearest else { continue }
      let range = TextRange(end.end - nearest.end, end.end)
      guard !range.isEmpty, !kept.contains(where: range.overlaps) else { continue }
      kept.append(range)
      candidates.append(scored(range, errors: end.errors))
      if candidates.count == Self.most { break }
    }
    return candidates
  }

  /// The ends with the fewest errors first; of a run of neighbouring ends only the best.
  private func lowest(of ends: [ApproximateSearch.End]) -> [ApproximateSearch.End] {
    var best: [ApproximateSearch.End] = []
    var previous = Int.min
    for end in ends {
      if let last = best.last, end.end == previous + 1, end.end - last.end < quote.count {
        if end.errors < last.errors { best[best.count - 1] = end }
      } else {
        best.append(end)
      }
      previous = end.end
    }
    return best.sorted { ($0.errors, $0.end) < ($1.errors, $1.end) }
  }

  private func scored(_ range: TextRange, errors: Int) -> AnchorMatch.Candidate {
    let start = range.start.scalars
    let end = range.end.scalars
    let before = Array(text[TextRange(start - min(start, prefix.count), start)].unicodeScalars)
    let after = Array(text[TextRange(end, end + suffix.count)].unicodeScalars)
    let quoteShare = 1 - Double(errors) / Double(max(1, quote.count))
    let distance = Double(abs(start - anchor.range.start.scalars))
    let positionShare = max(0, 1 - distance / Double(max(1, text.scalarCount)))
    let total =
      50 * quoteShare + 20 * likeness(before, prefix) + 20 * likeness(after, suffix)
      + 2 * positionShare
    return AnchorMatch.Candidate(
      range: range,
      score: Int((total / 92 * 100).rounded()),
      errors: errors
    )
  }

  /// How alike two short contexts are: 1 for the same, 0 where every scalar must change.
  private func likeness(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Double {
    let longer = max(left.count, right.count)
    guard longer > 0 else { return 1 }
    var row = Array(0...right.count)
    for (leftIndex, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = leftIndex + 1
      for (rightIndex, other) in right.enumerated() {
        let kept = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[rightIndex + 1]
        row[rightIndex + 1] = min(kept, row[rightIndex] + 1, diagonal + 1)
      }
    }
    return 1 - Double(row[right.count]) / Double(longer)
  }
}
