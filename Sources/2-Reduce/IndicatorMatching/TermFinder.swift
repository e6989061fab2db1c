public import StudyModel

/// What a person looks for in the texts, without a code.
public enum SearchTerm: Hashable, Sendable {
  /// Whole words; one space matches any white space within a passage.
  case phrase(String)
  /// A whole word with `*` and `?`.
  case word(String)
  /// A PCRE2 expression.
  case pattern(String)
}

/// One place of a term, with the breaks of the original that it crosses.
public struct FoundHit: Hashable, Sendable {
  /// The words that were found.
  public let range: TextRange
  /// Whether it goes on from one line of the original to another.
  public let crossesLineBreak: Bool
  /// Whether it goes on from one page to another.
  public let crossesPageBreak: Bool

  /// Creates a hit.
  public init(range: TextRange, crossesLineBreak: Bool, crossesPageBreak: Bool) {
    self.range = range
    self.crossesLineBreak = crossesLineBreak
    self.crossesPageBreak = crossesPageBreak
  }
}

/// Why a term cannot be looked for.
public enum SearchTermError: Error, Hashable, Sendable {
  /// It is empty, or PCRE2 refuses it; what is wrong, in words.
  case unreadable(String)
}

extension SearchTermError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unreadable(let words): "the term \(words)"
    }
  }
}

/// Finds one term by the very rules of indicators.
public struct TermFinder: Sendable {
  private let matcher: IndicatorMatcher

  /// Makes a term ready, unless it is empty or its expression cannot be read.
  public init(_ term: SearchTerm) throws(SearchTermError) {
    let form: Indicator.Form =
      switch term {
      case .phrase(let words): .phrase(words)
      case .word(let glob): .word(glob)
      case .pattern(let expression): .pattern(expression)
      }
    matcher = IndicatorMatcher(codes: [Code(id: "find", indicators: [Indicator(form)])])
    if let diagnostic = matcher.diagnostics.first {
      let subject = IndicatorPlan.subject(code: "find")
      throw .unreadable(String(diagnostic.words.dropFirst(subject.count)))
    }
  }

  /// The hits in a document, in order; and where a limit was reached.
  public func find(in document: Document) -> (hits: [FoundHit], diagnostics: [Diagnostic]) {
    let (hits, diagnostics) = matcher.hits(in: document)
    let found = hits.map { hit in
      FoundHit(
        range: hit.range,
        crossesLineBreak: document.origin.lines(of: hit.range).map { $0.count > 1 } ?? false,
        crossesPageBreak: document.pages.contains {
          hit.range.start < $0.start && $0.start < hit.range.end
        }
      )
    }
    return (found, diagnostics)
  }
}

extension IndicatorMatcher {
  /// The hits of one term in a document; for several documents keep a finder.
  public static func find(
    _ term: SearchTerm,
    in document: Document
  ) throws(SearchTermError) -> (hits: [FoundHit], diagnostics: [Diagnostic]) {
    try TermFinder(term).find(in: document)
  }
}
