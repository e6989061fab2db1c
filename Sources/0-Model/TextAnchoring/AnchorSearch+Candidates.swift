import StudyModel

extension AnchorSearch {
  /// The most places that are proposed.
  static let most = 256
  /// The score of the very words in other company.
  private static let withoutCompany = 56
  /// The score of the very words in so much of their company that nothing else is looked for.
  private static let sureScore = 80
  /// The least score with which a place is proposed.
  static let leastScore = 40
  /// The most rows of letters of one hash that are followed.
  private static let mostOfRow = 512
  /// How many scalars of its company show where a stretch ends, from sure to less sure.
  private static let hints = [10, 6]
  /// The most places of resembling words that are looked at closely.
  private static let mostSeeds = 24
  /// How much of a short text may be searched from end to end: scalars times blocks of 64 rows.
  private static let wholeSearch = 1 << 16

  /// The places that may be meant, best first.
  ///
  /// Those where the very words stand; and unless one of them has kept its company, those where
  /// rows of letters of the words or of their company stand in about the right order.
  func candidates(for sought: SoughtQuote, at occurrences: [Int]) -> [AnchorMatch.Candidate] {
    var found = nearest(occurrences, sought).map { place in
      exactCandidate(range(ofByte: place, count: sought.utf8.count), sought, place)
    }
    if sought.isCommon {
      // Words that stood elsewhere as well still stand there: in other company they are those.
      found.removeAll { $0.score <= Self.withoutCompany }
    }
    // The place itself may be misprinted where its repeats are not.
    if sought.anchor.distinction != .quote || (found.map(\.score).max() ?? 0) < Self.sureScore {
      var seen: Set<Range<Int>> = []
      found += (seeds(of: sought) + wholeText(sought)).compactMap { window in
        place(of: sought, in: window).flatMap { stretch in
          seen.insert(stretch).inserted ? candidate(stretch, for: sought) : nil
        }
      }
    }
    return Self.apart(found.sorted { ($1.score, $0.range) < ($0.score, $1.range) })
  }

  /// Of overlapping places the best; they are in that order.
  private static func apart(_ candidates: [AnchorMatch.Candidate]) -> [AnchorMatch.Candidate] {
    var kept: [AnchorMatch.Candidate] = []
    for candidate in candidates where candidate.errors == 0 || kept.count < 16 {
      // The very words may overlap themselves; what only resembles them gives way.
      let isSeen =
        candidate.errors > 0
        && candidates.contains { other in
          other.range.overlaps(candidate.range) && (other.errors == 0 || kept.contains(other))
        }
      if !isSeen { kept.append(candidate) }
    }
    return kept
  }

  /// All occurrences, or of very many those with the most of their company beside them.
  private func nearest(_ occurrences: [Int], _ sought: SoughtQuote) -> [Int] {
    guard occurrences.count > Self.most else { return occurrences }
    let text = document.text.utf8
    let before = Array(sought.anchor.prefix.utf8)
    let after = Array(sought.anchor.suffix.utf8)
    let expected = document.text.byteOffset(of: sought.anchor.range.start)
    let ranked = occurrences.map { byte in
      let agreeing =
        zip(text[..<byte].reversed(), before.reversed()).prefix { $0 == $1 }.count
        + zip(text[(byte + sought.utf8.count)...], after).prefix { $0 == $1 }.count
      return (byte: byte, agreeing: agreeing, distance: abs(byte - expected))
    }
    return
      ranked.sorted { ($1.agreeing, $0.distance, $0.byte) < ($0.agreeing, $1.distance, $1.byte) }
      .prefix(Self.most).map(\.byte)
  }

  /// Stretches of the plain text in which the words may stand, the likeliest first.
  ///
  /// Every row of letters of the words and their company that stands in the text speaks for the
  /// place where the words would then begin; where many agree is a window.
  private func seeds(of sought: SoughtQuote) -> [Range<Int>] {
    let before = LetterGrams(Array(sought.anchor.prefix.utf8), isIndexed: false).letters
    let after = LetterGrams(Array(sought.anchor.suffix.utf8), isIndexed: false).letters
    let letters = before + sought.grams.letters + after
    guard letters.count >= LetterGrams.length else { return [] }
    var votes: [Int] = []
    for index in 0...(letters.count - LetterGrams.length) {
      let row = grams.candidates(letters, at: index)
      guard row.count <= Self.mostOfRow else { continue }
      for place in grams.places(of: letters, at: index) {
        votes.append(place - index + before.count)
      }
    }
    votes.sort()
    let count = sought.grams.letters.count
    let drift = 6 + count / 8
    var windows: [(votes: Int, first: Int, last: Int)] = []
    var first = 0
    while first < votes.count {
      var last = first
      while last + 1 < votes.count, votes[last + 1] - votes[last] <= 4,
        votes[last + 1] - votes[first] <= drift
      {
        last += 1
      }
      windows.append((last - first + 1, votes[first], votes[last]))
      first = last + 1
    }
    let likeliest = windows.sorted { ($1.votes, $0.first) < ($0.votes, $1.first) }
    let least = max(2, (likeliest.first?.votes ?? 0) / 6)
    return likeliest.prefix(Self.mostSeeds).filter { $0.votes >= least }.compactMap { window in
      self.window(from: window.first - drift, to: window.last + count + drift, sought)
    }
  }

  /// The stretch of the plain text between two letters, a little wider.
  private func window(from first: Int, to last: Int, _ sought: SoughtQuote) -> Range<Int>? {
    guard !grams.bytes.isEmpty else { return nil }
    let low = plain.index(ofByte: Int(grams.bytes[min(max(0, first), grams.bytes.count - 1)]))
    let high = plain.index(ofByte: Int(grams.bytes[min(max(0, last), grams.bytes.count - 1)]))
    let slack = 8 + sought.quote.count / 8
    let start = max(0, low - slack)
    let end = min(plain.scalars.count, high + slack)
    return start < end ? start..<end : nil
  }

  /// The best places of a text that is short enough to be searched from end to end.
  private func wholeText(_ sought: SoughtQuote) -> [Range<Int>] {
    let quote = sought.quote
    let limit = quote.count * 2 / 5
    guard limit > 0, plain.scalars.count * (quote.count / 64 + 1) <= Self.wholeSearch else {
      return []
    }
    let ends = ApproximateSearch(pattern: quote, limit: limit).ends(in: plain.scalars)
    var kept: [ApproximateSearch.End] = []
    for end in ends.sorted(by: { ($0.errors, $0.end) < ($1.errors, $1.end) }) {
      guard kept.count < Self.mostSeeds else { break }
      if !kept.contains(where: { abs($0.end - end.end) < quote.count }) { kept.append(end) }
    }
    return kept.map { max(0, $0.end - quote.count - $0.errors)..<$0.end }
  }

  /// The stretch of a window with the fewest errors, as its company and its words bound it.
  private func place(of sought: SoughtQuote, in window: Range<Int>) -> Range<Int>? {
    let quote = sought.quote
    let limit = max(1, quote.count * 3 / 4)
    let ends = ApproximateSearch(pattern: quote, limit: limit).ends(in: plain.scalars[window])
    guard let best = ends.min(by: { ($0.errors, $0.end) < ($1.errors, $1.end) }) else {
      return nil
    }
    let end = window.lowerBound + best.end
    let first = max(window.lowerBound, end - quote.count - best.errors)
    let starts = ApproximateSearch(pattern: quote.reversed(), limit: best.errors)
      .ends(in: plain.scalars[first..<end].reversed())
    let nearest = starts.min {
      ($0.errors, abs($0.end - quote.count)) < ($1.errors, abs($1.end - quote.count))
    }
    guard let nearest, nearest.end > 0 else { return nil }
    return bounded((end - nearest.end)..<end, sought, reach: 4 + 2 * best.errors)
  }

  /// Moves the ends to where the words before end and the words after begin, else to ends of words.
  private func bounded(_ stretch: Range<Int>, _ sought: SoughtQuote, reach: Int) -> Range<Int> {
    let reach = min(reach, 40)
    var start = stretch.lowerBound
    var end = stretch.upperBound
    if let after = Self.hints.lazy.compactMap({ length in
      neighbour(Array(sought.prefix.suffix(length)), endsNear: start, reach: reach)
    }).first {
      start = after
    } else if let first = sought.quote.first, Self.isWord(first),
      !(sought.prefix.last.map(Self.isWord) ?? false)
    {
      while start > 0, start < plain.scalars.count, Self.isWord(plain.scalars[start]),
        Self.isWord(plain.scalars[start - 1]), stretch.lowerBound - start < 24
      {
        start -= 1
      }
    }
    if let before = Self.hints.lazy.compactMap({ length in
      let head = Array(sought.suffix.prefix(length))
      return neighbour(head, endsNear: end + head.count, reach: reach).map { $0 - head.count }
    }).first {
      end = before
    } else if let last = sought.quote.last, Self.isWord(last),
      !(sought.suffix.first.map(Self.isWord) ?? false)
    {
      while end > 0, end < plain.scalars.count, Self.isWord(plain.scalars[end]),
        Self.isWord(plain.scalars[end - 1]), end - stretch.upperBound < 24
      {
        end += 1
      }
    }
    guard start < end else { return stretch }
    // White space at an end belongs to the words only if they have it themselves.
    while start + 1 < end, plain.scalars[start] == " ", sought.quote.first != " " { start += 1 }
    while end - 1 > start, plain.scalars[end - 1] == " ", sought.quote.last != " " { end -= 1 }
    return start..<end
  }

  /// Where words that stand near a place end, the nearest of them.
  private func neighbour(_ words: [Unicode.Scalar], endsNear place: Int, reach: Int) -> Int? {
    guard words.count >= 6 else { return nil }
    let low = max(0, place - reach - words.count)
    let high = min(plain.scalars.count, place + reach)
    guard low < high else { return nil }
    let ends = Occurrences.of(words, in: Array(plain.scalars[low..<high])).map {
      low + $0 + words.count
    }
    return ends.min { (abs($0 - place), $0) < (abs($1 - place), $1) }
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? LetterFolding.letter(ofASCII: UInt8(scalar.value)) != nil
      : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
  }
}
