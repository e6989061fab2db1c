public import StudyModel

/// Finds all indicators of a codebook in a document in one pass.
///
/// The indicators of a code are alternatives: of their places the leftmost counts, of those that
/// begin together the longest, and none overlaps the one before. Codes are independent of one
/// another. Case is ignored by simple case folding; words are made of letters, marks, decimal
/// digits, connectors and join controls. Nothing reaches across passages.
///
/// - `phrase`: whole words; one space stands for any run of white space.
/// - `word`: one whole word; `*` is any number of word characters and `?` one.
/// - `pattern`: a PCRE2 expression, run passage by passage; empty finds are none.
/// - `near`: every word or phrase once, none overlapping another, where the one that stands last
///   begins at most `words` words after the end of the one that stands first; neighbours are 1
///   apart. Of stretches within one another the shortest counts.
/// - `all`, `any`, `not`: one hit for every sentence or paragraph that holds each of `all`, at least
///   one of `any` if there are any, and none of `not`; it reaches from the first to the last of the
///   places found for `all` and `any`.
public struct IndicatorMatcher: Sendable {
  /// What is wrong with indicators of the codebook; such an indicator finds nothing.
  public let diagnostics: [Diagnostic]

  private let codes: [String]
  private let automaton: WordAutomaton
  private let slots: [[IndicatorPlan.Slot]]
  private let expressions: [IndicatorPlan.Expression]
  private let rules: [(code: Int, rule: IndicatorPlan.Rule)]
  private let partCount: Int

  /// After so many passages that reach a limit an expression is given up for the document.
  private static let mostLimits = 3

  /// Makes the indicators of a codebook ready.
  public init(codebook: Codebook) {
    self.init(codes: codebook.codes)
  }

  init(codes: [Code]) {
    let plan = IndicatorPlan(codes)
    diagnostics = plan.diagnostics
    self.codes = plan.codes
    automaton = WordAutomaton(terms: plan.terms)
    slots = plan.slots
    expressions = plan.expressions
    rules = plan.rules
    partCount = plan.partCount
  }

  /// The hits in a document, by place, then in the codebook's order; and where a limit was reached.
  public func hits(in document: Document) -> (hits: [IndicatorHit], diagnostics: [Diagnostic]) {
    guard !codes.isEmpty, !document.text.utf8.isEmpty else { return ([], []) }
    guard String(validating: document.text.utf8, as: UTF8.self) != nil,
      let workspace = CompiledPattern.Workspace()
    else {
      return (
        [],
        [
          Diagnostic(
            "text-unreadable",
            .error,
            source: document.source,
            words: "the reading text is no valid UTF-8, or memory is at an end",
            remedy: "collect the source again"
          )
        ]
      )
    }
    var found: [(hit: IndicatorHit, code: Int)] = []
    var limits = Array(repeating: [Int](), count: expressions.count)
    document.text.utf8.withUnsafeBufferPointer { bytes in
      for passage in document.passages where !passage.range.isEmpty {
        let text = ByteText(
          bytes: bytes,
          start: document.text.byteOffset(of: passage.range.start),
          end: document.text.byteOffset(of: passage.range.end)
        )
        let places = places(in: text, passage: passage.number, with: workspace, &limits)
        collect(places, in: text, passage, document, into: &found)
      }
    }
    let hits = found.sorted { ($0.hit.range, $0.code) < ($1.hit.range, $1.code) }.map(\.hit)
    return (hits, diagnostics(of: limits, in: document))
  }

  private typealias Place = (slot: IndicatorPlan.Slot, span: Span)

  private func places(
    in text: ByteText,
    passage: Int,
    with workspace: CompiledPattern.Workspace,
    _ limits: inout [[Int]]
  ) -> [Place] {
    var places: [Place] = []
    automaton.scan(text) { term, span in
      for slot in slots[term] { places.append((slot, span)) }
    }
    for (number, expression) in expressions.enumerated()
    where limits[number].count < Self.mostLimits {
      let isComplete = expression.pattern.run(in: text, with: workspace) { span in
        places.append((expression.slot, span))
      }
      if !isComplete { limits[number].append(passage) }
    }
    return places
  }

  private func collect(
    _ places: [Place],
    in text: ByteText,
    _ passage: Passage,
    _ document: Document,
    into found: inout [(hit: IndicatorHit, code: Int)]
  ) {
    guard !places.isEmpty else { return }
    var candidates: [(code: Int, span: Span)] = []
    for case (.code(let code), let span) in places { candidates.append((code, span)) }
    if !rules.isEmpty {
      var parts = Array(repeating: [Span](), count: partCount)
      for case (.part(let part), let span) in places { parts[part].append(span) }
      if parts.contains(where: { !$0.isEmpty }) {
        let matching = CombinationMatching(
          text: text,
          sentences: sentences(of: passage, in: document).map { sentence in
            Span(
              start: document.text.byteOffset(of: sentence.start),
              end: document.text.byteOffset(of: sentence.end)
            )
          },
          parts: parts.map { $0.sorted { ($0.start, $0.end) < ($1.start, $1.end) } }
        )
        for (code, rule) in rules {
          candidates += matching.hits(of: rule).map { (code, $0) }
        }
      }
    }
    candidates.sort { left, right in
      (left.code, left.span.start, right.span.end) < (right.code, right.span.start, left.span.end)
    }
    var last: (code: Int, end: Int) = (-1, 0)
    for (code, span) in candidates where code != last.code || span.start >= last.end {
      last = (code, span.end)
      let range = TextRange(
        document.text.textOffset(ofByte: span.start),
        document.text.textOffset(ofByte: span.end)
      )
      found.append(
        (
          IndicatorHit(
            code: codes[code],
            source: document.source,
            range: range,
            proposed: proposed(for: range, in: sentences(of: passage, in: document))
          ), code
        )
      )
    }
  }

  private func sentences(of passage: Passage, in document: Document) -> [TextRange] {
    passage.sentences.isEmpty ? [passage.range] : passage.sentences
  }

  /// The sentences that a hit touches, as one stretch.
  private func proposed(for range: TextRange, in sentences: [TextRange]) -> TextRange {
    var low = 0
    var high = sentences.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].end <= range.start { low = middle + 1 } else { high = middle }
    }
    let first = sentences[low]
    let last = sentences[low...].prefix { $0.start < range.end }.last ?? first
    return first.union(last)
  }

  private func diagnostics(of limits: [[Int]], in document: Document) -> [Diagnostic] {
    zip(expressions, limits).compactMap { expression, passages in
      guard let first = passages.first else { return nil }
      let rest =
        passages.count < Self.mostLimits
        ? "in \(passages.count) of its passages, first in passage \(first)"
        : "again and again and was given up in passage \(passages[passages.count - 1])"
      return Diagnostic(
        "pattern-limit",
        .error,
        source: document.source,
        words: "a pattern of code '\(codes[expression.code])' reached its limit \(rest)",
        remedy: "write it without a repetition inside a repetition"
      )
    }
  }
}
