import StudyModel

/// One pass of a codebook's indicators over a document.
struct DocumentSearch {
  /// What was found for a code, before overlapping finds are left out.
  private struct Candidate {
    let span: Span
    let code: Int
  }

  let matcher: IndicatorMatcher
  let document: Document
  private let bytes: UnsafeBufferPointer<UInt8>
  private let workspace: CompiledPattern.Workspace?
  private(set) var hits: [IndicatorHit] = []
  /// For every hit the number of its code.
  private var hitCodes: [Int] = []
  /// For every expression the passages in which it reached a limit.
  private(set) var limits: [[Int]]
  private var scratch: TermIndex.Scratch
  /// The bytes of every passage.
  private var spans: [Span] = []
  /// Turns the places of hits into scalars.
  private var places: ScalarCounting
  private var candidates: [Candidate] = []
  /// The places of every part in the passage, and which parts have some.
  private var parts: [[Span]]
  private var foundParts: [Int] = []
  /// The same in the whole document, for what reaches across passages.
  private var wideParts: [[Span]]
  private var wideCandidates: [Candidate] = []
  /// For every code, where its last hit ends and the passage in which that was.
  private var taken: [(passage: Int, end: Int)]
  private var mayMatch: [Bool]
  private let runsAll: Bool

  /// After so many passages that reach a limit an expression is given up for the document.
  static let mostLimits = 3

  init(
    matcher: IndicatorMatcher,
    document: Document,
    bytes: UnsafeBufferPointer<UInt8>,
    isASCII: Bool,
    workspace: CompiledPattern.Workspace?
  ) {
    self.matcher = matcher
    self.document = document
    self.bytes = bytes
    places = ScalarCounting(bytes)
    self.workspace = workspace
    limits = Array(repeating: [], count: matcher.expressions.count)
    scratch = TermIndex.Scratch(for: matcher.terms)
    parts = Array(repeating: [], count: matcher.partCount)
    wideParts = parts
    taken = Array(repeating: (-1, 0), count: matcher.codes.count)
    mayMatch = Array(repeating: false, count: matcher.expressions.count)
    runsAll = !matcher.literals.isEmpty && !isASCII && LiteralFilter.hasOtherLetters(bytes)
  }

  /// Searches the whole document.
  mutating func run() {
    let isOne = findPassages()
    matcher.terms.scan(bytes, passages: spans, isOne: isOne, into: &scratch)
    let found = scratch.found
    hits.reserveCapacity(found.count)
    if workspace == nil, matcher.partCount == 0 {
      searchWords(found)
    } else {
      var next = 0
      // What has no word character is found after all words, so the order may be another one.
      let isInOrder = zip(found, found.dropFirst()).allSatisfy { $0.passage <= $1.passage }
      let ordered = isInOrder ? found : found.sorted { $0.passage < $1.passage }
      for number in spans.indices {
        let first = next
        while next < ordered.count, ordered[next].passage == number { next += 1 }
        search(number, ordered[first..<next])
      }
    }
    if !matcher.wideRules.isEmpty { searchSections() }
    sortHits()
  }

  /// Finds the bytes of all passages; whether only line feeds lie between them.
  private mutating func findPassages() -> Bool {
    var places = ScalarCounting(bytes)
    var isOne = true
    var last = 0
    spans.reserveCapacity(document.passages.count)
    for passage in document.passages.indices {
      let range = document.passages.withUnsafeBufferPointer { $0[passage].range }
      let start = places.byte(ofScalar: range.start.scalars)
      let end = places.byte(ofScalar: range.end.scalars)
      spans.append(Span(start: start, end: end))
      guard end > start else { continue }
      if last > 0 { isOne = isOne && last < start && hasLineFeeds(from: last, to: start) }
      last = end
    }
    return isOne
  }

  private func hasLineFeeds(from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end, bytes[index] == 10 { index += 1 }
    return index == end
  }

  /// Where there are words only: what was found goes straight to hits.
  private mutating func searchWords(_ found: [FoundTerm]) {
    var next = 0
    while next < found.count {
      let passage = found[next].passage
      while next < found.count, found[next].passage == passage {
        add(found[next])
        next += 1
      }
      if !candidates.isEmpty { keep(in: passage) }
    }
  }

  private mutating func search(_ passage: Int, _ found: ArraySlice<FoundTerm>) {
    for found in found { add(found) }
    let text = ByteText(bytes: bytes, start: spans[passage].start, end: spans[passage].end)
    if let workspace { runExpressions(in: text, passage, with: workspace) }
    if !foundParts.isEmpty { combine(in: text, passage) }
    if !candidates.isEmpty { keep(in: passage) }
  }

  private mutating func add(_ found: FoundTerm) {
    for slot in matcher.slotStarts[found.term]..<matcher.slotStarts[found.term + 1] {
      add(found.span, to: matcher.slots[slot])
    }
  }

  private mutating func add(_ span: Span, to slot: IndicatorPlan.Slot) {
    switch slot {
    case .code(let code):
      let candidate = Candidate(span: span, code: code)
      if matcher.isWideCode[code] {
        wideCandidates.append(candidate)
      } else {
        candidates.append(candidate)
      }
    case .part(let part):
      if parts[part].isEmpty { foundParts.append(part) }
      parts[part].append(span)
    }
  }

  private mutating func runExpressions(
    in text: ByteText,
    _ passage: Int,
    with workspace: CompiledPattern.Workspace
  ) {
    if !runsAll, !matcher.literals.isEmpty {
      for number in mayMatch.indices { mayMatch[number] = false }
      for number in matcher.literals.unfiltered { mayMatch[number] = true }
      matcher.literals.mark(text, in: &mayMatch)
    }
    for number in matcher.expressions.indices
    where (runsAll || matcher.literals.isEmpty || mayMatch[number])
      && limits[number].count < Self.mostLimits
    {
      let expression = matcher.expressions[number]
      var spans: [Span] = []
      let isComplete = expression.pattern.run(in: text, with: workspace) { spans.append($0) }
      for span in spans { add(span, to: expression.slot) }
      if !isComplete { limits[number].append(document.passages[passage].number) }
    }
  }

  /// Finds what is made of parts, and empties the parts for the next passage.
  private mutating func combine(in text: ByteText, _ passage: Int) {
    // Expressions and globs are found after words, so a part's places may be out of order.
    for part in foundParts where parts[part].count > 1 { parts[part].sort(by: Span.isBefore) }
    var near = NearWords(text: text)
    for nearness in matcher.nearnesses
    where nearness.needed.allSatisfy({ !parts[$0].isEmpty }) {
      let places = nearness.needed.map { parts[$0] }
      for span in near.windows(of: places, words: nearness.words) { add(span, to: nearness.slot) }
    }
    let mayHold = matcher.rules.indices.filter { number in
      matcher.rules[number].rule.mayHold { !parts[$0].isEmpty }
    }
    if !mayHold.isEmpty {
      let units = CombinationMatching.Units(
        sentences: sentences(of: passage, from: text),
        paragraphs: [Span(start: text.start, end: text.end)],
        sections: []
      )
      let matching = CombinationMatching(units: units, parts: parts)
      for number in mayHold {
        let (code, rule) = matcher.rules[number]
        for span in matching.hits(of: rule) { add(span, to: .code(code)) }
      }
    }
    for part in foundParts {
      if matcher.isWidePart[part] { wideParts[part] += parts[part] }
      parts[part].removeAll(keepingCapacity: true)
    }
    foundParts.removeAll(keepingCapacity: true)
  }

  /// The sentences of a passage in bytes; the passage itself where it has none.
  private func sentences(of passage: Int, from text: ByteText) -> [Span] {
    let sentences = document.passages[passage].sentences
    guard !sentences.isEmpty else { return [Span(start: text.start, end: text.end)] }
    return sentences.map { span(of: $0) }
  }

  private func span(of range: TextRange) -> Span {
    Span(
      start: document.text.byteOffset(of: range.start),
      end: document.text.byteOffset(of: range.end)
    )
  }

  private mutating func searchSections() {
    for part in wideParts.indices { wideParts[part].sort(by: Span.isBefore) }
    let rules = matcher.wideRules.filter { $0.rule.mayHold { !wideParts[$0].isEmpty } }
    if !rules.isEmpty {
      let passages = document.passages.filter { !$0.range.isEmpty }
      let units = CombinationMatching.Units(
        sentences: passages.flatMap { $0.sentences.isEmpty ? [$0.range] : $0.sentences }
          .map(span(of:)),
        paragraphs: passages.map { span(of: $0.range) },
        sections: document.sections.map(span(of:))
      )
      let matching = CombinationMatching(units: units, parts: wideParts)
      for (code, rule) in rules {
        wideCandidates += matching.hits(of: rule).map { Candidate(span: $0, code: code) }
      }
    }
    candidates = wideCandidates
    // The number after the last passage, so that no end of a passage counts here.
    keep(in: document.passages.count)
  }

  /// Makes hits of the candidates: of each code the leftmost, then the longest, none overlapping.
  private mutating func keep(in passage: Int) {
    if candidates.count > 1 {
      candidates.sort { left, right in
        left.span.start != right.span.start
          ? left.span.start < right.span.start : left.span.end > right.span.end
      }
    }
    for candidate in candidates {
      let last = taken[candidate.code]
      guard last.passage != passage || candidate.span.start >= last.end else { continue }
      taken[candidate.code] = (passage, candidate.span.end)
      let start = places.scalar(ofByte: candidate.span.start)
      // The end on a copy: the next hit may begin before it.
      var onward = places
      let range = TextRange(start, onward.scalar(ofByte: candidate.span.end))
      hits.append(
        IndicatorHit(
          code: matcher.codes[candidate.code],
          source: document.source,
          range: range,
          proposed: proposed(for: range, in: passage)
        )
      )
      hitCodes.append(candidate.code)
    }
    candidates.removeAll(keepingCapacity: true)
  }

  /// The sentences that a hit touches, as one stretch.
  private func proposed(for range: TextRange, in passage: Int) -> TextRange {
    guard passage < document.passages.count else {
      guard let first = document.passage(at: range.start),
        let last = document.passage(at: TextOffset(range.end.scalars - 1))
      else { return range }
      return first.sentences(touching: range).union(last.sentences(touching: range))
    }
    return document.passages.withUnsafeBufferPointer {
      $0[passage].sentences(touching: range)
    }
  }

  /// Puts the hits in order where passages or codes did not give them so.
  private mutating func sortHits() {
    func isBefore(_ left: Int, _ right: Int) -> Bool {
      hits[left].range != hits[right].range
        ? hits[left].range < hits[right].range : hitCodes[left] < hitCodes[right]
    }
    guard hits.indices.dropFirst().contains(where: { isBefore($0, $0 - 1) }) else { return }
    hits = hits.indices.sorted(by: isBefore).map { hits[$0] }
  }
}
