public import StudyModel

/// Finds all indicators of a codebook in a document in one pass.
///
/// The indicators of a code are alternatives: of their places the leftmost counts, of those that
/// begin together the longest, and none overlaps the one before. Codes are independent of one
/// another. Case is ignored by simple case folding; words are made of letters, marks, decimal
/// digits, connectors and join controls. Nothing but `within: section` reaches across passages.
///
/// - `phrase`: whole words; one space stands for any run of white space.
/// - `word`: one whole word; `*` is any number of word characters and `?` one.
/// - `pattern`: a PCRE2 expression, run passage by passage; empty finds are none.
/// - `near`: every word or phrase once, none overlapping another, where the one that stands last
///   begins at most `words` words after the end of the one that stands first; neighbours are 1
///   apart. Of stretches within one another the shortest counts.
/// - `all`, `any`, `not`: one hit for every sentence, paragraph or section that holds each of `all`,
///   at least one of `any` if there are any, and none of `not`; it reaches from the first to the last
///   of the places found for `all` and `any`. A section goes from a heading to the next of the same
///   or a higher level; of sections within one another the innermost with a hit counts.
public struct IndicatorMatcher: Sendable {
  /// What is wrong with indicators of the codebook; such an indicator finds nothing.
  public let diagnostics: [Diagnostic]

  let codes: [String]
  let terms: TermIndex
  /// For every term, where the slots begin that it counts for; one more for the end.
  let slotStarts: [Int]
  let slots: [IndicatorPlan.Slot]
  let expressions: [IndicatorPlan.Expression]
  let literals: LiteralFilter
  let nearnesses: [IndicatorPlan.Nearness]
  /// The rules whose parts stand in one passage, and those that reach further.
  let rules: [(code: Int, rule: IndicatorPlan.Rule)]
  let wideRules: [(code: Int, rule: IndicatorPlan.Rule)]
  let partCount: Int
  /// Which parts a rule that reaches further needs, and which codes have such a rule.
  let isWidePart: [Bool]
  let isWideCode: [Bool]

  /// Makes the indicators of a codebook ready.
  public init(codebook: Codebook) {
    self.init(codes: codebook.codes)
  }

  /// Makes some indicators of one code ready, whatever else its codebook has.
  public init(indicators: [Indicator], of code: String) {
    self.init(codes: [Code(id: code, indicators: indicators)])
  }

  init(codes: [Code]) {
    let plan = IndicatorPlan(codes)
    diagnostics = plan.diagnostics
    self.codes = plan.codes
    terms = TermIndex(terms: plan.terms)
    slotStarts = plan.slots.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    slots = plan.slots.flatMap { $0 }
    expressions = plan.expressions
    literals = LiteralFilter(plan.expressions.map(\.required))
    nearnesses = plan.nearnesses
    rules = plan.rules.filter { !$0.rule.reachesAcrossPassages }
    wideRules = plan.rules.filter { $0.rule.reachesAcrossPassages }
    partCount = plan.partCount
    let wideParts = Set(wideRules.flatMap(\.rule.parts))
    isWidePart = (0..<plan.partCount).map(wideParts.contains)
    let wideCodes = Set(wideRules.map(\.code))
    isWideCode = plan.codes.indices.map(wideCodes.contains)
  }

  /// The hits in a document, by place, then in the codebook's order; and where a limit was reached.
  public func hits(in document: Document) -> (hits: [IndicatorHit], diagnostics: [Diagnostic]) {
    guard !codes.isEmpty, !document.text.utf8.isEmpty else { return ([], []) }
    return document.text.utf8.withUnsafeBufferPointer { bytes in
      let kind = UTF8Kind(bytes)
      let workspace = expressions.isEmpty ? nil : CompiledPattern.Workspace()
      guard kind != .invalid, expressions.isEmpty || workspace != nil else {
        let unreadable = Diagnostic(
          "text-unreadable",
          .error,
          source: document.source,
          words: "the reading text is no valid UTF-8, or memory is at an end",
          remedy: "collect the source again"
        )
        return ([], [unreadable])
      }
      var search = DocumentSearch(
        matcher: self,
        document: document,
        bytes: bytes,
        isASCII: kind == .ascii,
        workspace: workspace
      )
      search.run()
      return (search.hits, search.diagnostics)
    }
  }
}
