import IndicatorMatching
import ReferenceFormats
public import StudyModel
import TextAnchoring

/// How a search term is read.
public enum SearchKind: Sendable {
  /// Whole words; a space is any white space.
  case phrase
  /// A whole word with `*` and `?`.
  case word
  /// A PCRE2 expression.
  case pattern
  /// Words in their spellings and affixed forms.
  case variants
}

/// What a search in all sources gave.
public struct SearchResult: Sendable {
  /// A place where the term was found.
  public struct Hit: Sendable {
    /// The source's id.
    public let source: String
    /// The place in the reading text.
    public let range: TextRange
    /// The physical lines.
    public let lines: ClosedRange<Int>?
    /// The part.
    public let part: DocumentPart.Kind
    /// Where it stands.
    public let locator: String
    /// The words found.
    public let words: String
    /// The breaks it crosses: `line`, `page`, both or none.
    public let crosses: String
    /// The sentences it stands in and their citation in the study's first language, where asked for.
    public let cited: (sentence: String, citation: String)?
    /// The hit between the words around it, where asked for.
    public let context: PlacedContext?
  }

  /// The hits, by source in the register's order and by place.
  public let hits: [Hit]
  /// How many hits each source has, and how many of them cross a break.
  public let counts: [(source: String, counts: (hits: Int, crossing: Int))]
  /// What was noticed.
  public let diagnostics: [Diagnostic]

  /// The forms in which the term stands, in small letters, the most frequent first.
  public var forms: [(form: String, count: Int)] {
    Dictionary(grouping: hits) { hit in
      hit.words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    .map { (form: $0.key, count: $0.value.count) }
    .sorted { ($1.count, $0.form) < ($0.count, $1.form) }
  }
}

/// A place where a quotation stands.
public struct LocatedQuote: Sendable {
  /// The source's id.
  public let source: String
  /// The place as a hand can type it.
  public let place: String
  /// The page's label.
  public let page: String
  /// The physical lines.
  public let lines: String
  /// The part.
  public let part: String
  /// Where it stands.
  public let locator: String
  /// The place in the reading text.
  public let range: TextRange
}

extension StageRun {
  /// The document of a source.
  ///
  /// - Parameter id: The source's id.
  /// - Returns: The document.
  /// - Throws: ``StudyQuestionError`` where there is no such source or it was left out.
  public func document(_ id: String) async throws -> Document {
    guard open.study.source(id) != nil else {
      throw StudyQuestionError.unknownSource(id, known: open.study.sources.map(\.id))
    }
    let state = await state(through: .collect)
    guard let document = state.document(id) else {
      throw StudyQuestionError.leftOut(
        id,
        reasons: state.diagnostics.filter { $0.source == id && $0.severity == .error }
      )
    }
    return document
  }

  /// Searches the sources by the rules of the indicators.
  ///
  /// - Parameters:
  ///   - term: What to find.
  ///   - kind: How the term is read.
  ///   - source: The one source to look into, by its id; all where nothing is said.
  ///   - isCiting: Whether each hit comes with its sentence and citation.
  ///   - context: How many words on each side each hit comes with, where it shall.
  /// - Returns: The hits with their counts.
  /// - Throws: Why the term cannot be looked for, or ``StudyQuestionError``.
  public func find(
    _ term: String,
    as kind: SearchKind,
    in source: String? = nil,
    isCiting: Bool = false,
    context: Int? = nil
  ) async throws -> SearchResult {
    let documents = try await documents(of: source)
    let searched: SearchTerm =
      switch kind {
      case .phrase: .phrase(term)
      case .word: .word(term)
      case .pattern: .pattern(term)
      case .variants: TermVariants.pattern(of: term).map { .pattern($0) } ?? .phrase(term)
      }
    let finder = try TermFinder(searched)
    let style = isCiting ? APAStyle(open.study.sources.map { ($0.id, $0.record) }) : nil
    let language = open.study.studyProtocol.languages.first ?? "en"
    var hits: [SearchResult.Hit] = []
    var diagnostics = documents.diagnostics
    var counts: [(source: String, counts: (hits: Int, crossing: Int))] = []
    for document in documents.found {
      let (found, problems) = finder.find(in: document)
      diagnostics += problems
      for hit in found {
        hits.append(
          SearchResult.Hit(
            source: document.source,
            range: hit.range,
            lines: document.origin.lines(of: hit.range),
            part: document.part(at: hit.range.start),
            locator: document.locator(of: hit.range),
            words: document.text[hit.range],
            crosses: Self.crossed(by: hit),
            cited: style.map { style in
              (
                sentence: document.text[document.sentences(touching: hit.range)],
                citation: style.citation(
                  of: document.source,
                  in: language,
                  at: APAStyle.Locator(of: hit.range, in: document)
                )
              )
            },
            context: context.map { Self.context(of: hit.range, in: document, words: $0) }
          )
        )
      }
      counts.append((document.source, (found.count, found.count { !Self.crossed(by: $0).isEmpty })))
    }
    return SearchResult(hits: hits, counts: counts, diagnostics: diagnostics)
  }

  /// Finds where a quotation stands.
  public func locate(_ quote: String, in source: String? = nil) async throws -> [LocatedQuote] {
    try await documents(of: source).found.flatMap { document in
      QuoteSearch.find(quote, in: document).map { located($0, in: document) }
    }
  }

  /// A place of a document as people type and read it.
  func located(_ range: TextRange, in document: Document) -> LocatedQuote {
    LocatedQuote(
      source: document.source,
      place: Self.place(of: range, in: document).description,
      page: document.page(at: range.start)?.label ?? "",
      lines: Self.lines(of: range, in: document),
      part: document.part(at: range.start).rawValue,
      locator: document.locator(of: range),
      range: range
    )
  }

  /// The narrowest place that a hand would type for a stretch.
  static func place(of range: TextRange, in document: Document) -> StudyPlace {
    guard let passage = document.passages(in: range).first,
      let first = passage.sentences.firstIndex(where: { $0.end > range.start })
    else { return StudyPlace(source: document.source, spot: .scalars(range)) }
    let last = passage.sentences.lastIndex { $0.start < range.end } ?? first
    return StudyPlace(
      source: document.source,
      spot: .sentences(first + 1...max(first, last) + 1, ofPassage: passage.number)
    )
  }

  private static func crossed(by hit: FoundHit) -> String {
    [hit.crossesLineBreak ? "line" : "", hit.crossesPageBreak ? "page" : ""]
      .filter { !$0.isEmpty }.joined(separator: "+")
  }

  private func documents(
    of source: String?
  ) async throws -> (found: [Document], diagnostics: [Diagnostic]) {
    if let source { return ([try await document(source)], []) }
    let state = await state(through: .collect)
    return (state.documents, state.diagnostics.filter { $0.severity == .error })
  }
}
