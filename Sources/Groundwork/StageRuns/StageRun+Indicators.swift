import CodebookFiles
import IndicatorMatching
public import ReduceStage
public import StudyModel
import TextAnchoring

/// A member of an indicator with how often it stands in the sources.
public struct TermCount: Sendable {
  /// The id of the code.
  public let code: String
  /// The term or set that it is a form of; empty for a phrase as written.
  public let set: String
  /// The words that are looked for.
  public let term: String
  /// How many hits of the code are these words, letters' case and white space aside.
  public let hits: Int
}

/// A hit with the words around it and the place as a hand can type it.
public struct PlacedContext: Sendable {
  /// The hit and the words around it.
  public let context: Concordance
  /// Its place.
  public let place: String

  /// Source, place, the words before, the hit, the words after and the part.
  public var fields: [String] {
    [context.source, place, context.left, context.hit, context.right, context.part.rawValue]
  }
}

extension StageRun {
  /// The phrases of the indicators, each counted for itself.
  ///
  /// - Parameter code: The one code to list; all where nothing is said.
  /// - Returns: A row a phrase, in the codebook's order.
  /// - Throws: ``StudyQuestionError`` for an unknown code.
  public func indicatorTerms(of code: String? = nil) async throws -> [TermCount] {
    let codes = try codes(code)
    let state = await state(through: .reduce)
    var counts: [String: [String: Int]] = [:]
    let documents = Dictionary(
      state.documents.map { ($0.source, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let wanted = Set(codes.map(\.id))
    for hit in state.reduction.hits where wanted.contains(hit.code) {
      guard let document = documents[hit.source] else { continue }
      let words = TermVariants.folded(document.text[hit.range])
      counts[hit.code, default: [:]][words, default: 0] += 1
    }
    return codes.flatMap { code in
      code.indicators.compactMap { indicator in
        guard case .phrase(let words) = indicator.form else { return nil }
        return TermCount(
          code: code.id,
          set: indicator.memberOf ?? "",
          term: words,
          hits: counts[code.id]?[TermVariants.folded(words)] ?? 0
        )
      }
    }
  }

  /// What became of suggestions, by code and by indicator.
  public func indicatorPrecision(of code: String? = nil) async throws -> [IndicatorPrecision] {
    let codes = try codes(code)
    let state = await state(through: .reduce)
    return codes.flatMap { code in
      IndicatorPrecision.rows(
        of: code,
        suggestions: state.reduction.suggestions,
        find: { Self.hits(of: $0.indicators, for: code.id, in: state.documents) },
        isFound: { indicator, quote in
          let text = ReadingText(quote)
          let document = Document(
            source: "",
            fingerprint: "",
            mediaType: "text/plain",
            text: text,
            passages: [Passage(number: 1, kind: .paragraph, range: text.range, sentences: [])]
          )
          return !Self.hits(of: indicator.indicators, for: code.id, in: [document]).isEmpty
        }
      )
    }
  }

  /// The hits of a code in their context.
  ///
  /// - Parameters:
  ///   - code: The id of the code.
  ///   - words: At most so many words on each side.
  /// - Returns: A row a hit with the place it stands in.
  /// - Throws: ``StudyQuestionError`` for an unknown code.
  public func concordance(
    of code: String,
    words: Int
  ) async throws -> [PlacedContext] {
    _ = try codes(code)
    let state = await state(through: .reduce)
    return state.reduction.hits.filter { $0.code == code }.compactMap { hit in
      state.document(hit.source).map { Self.context(of: hit.range, in: $0, words: words) }
    }
  }

  /// What other indicators of a code would find, beside what it finds as it stands; nothing is written.
  ///
  /// - Parameters:
  ///   - code: The id of the code; one that is not in the codebook finds nothing so far.
  ///   - added: Indicators that are tried beside those of the code.
  ///   - path: The path of a codebook whose code of that id is tried in its stead.
  ///   - words: At most so many words of context on each side.
  /// - Returns: The comparison and, for each of its places, the hit in its context.
  /// - Throws: ``StudyQuestionError`` where the file has no such code; why it cannot be read.
  public func trial(
    of code: String,
    adding added: [Indicator],
    file path: String?,
    words: Int
  ) async throws -> (
    trial: IndicatorTrial, rows: [PlacedContext], diagnostics: [Diagnostic]
  ) {
    let state = await state(through: .collect)
    let now = state.study.codebook[code]?.indicators ?? []
    var tried = now + added
    var diagnostics: [Diagnostic] = []
    if let path {
      let bytes = try SourceAdding.file(at: path).bytes
      let read = CodesFile.read(String(decoding: bytes, as: UTF8.self), path: path)
      diagnostics = read.diagnostics.filter { $0.severity == .error }
      guard let other = read.value[code] else {
        throw StudyQuestionError.unknownID(code, known: read.value.codes.map(\.id))
      }
      tried = other.indicators + added
    }
    diagnostics += IndicatorMatcher(indicators: tried, of: code).diagnostics
    let trial = IndicatorTrial(
      before: Self.hits(of: now, for: code, in: state.documents),
      after: Self.hits(of: tried, for: code, in: state.documents)
    )
    let rows = trial.places.compactMap { place in
      state.document(place.hit.source).map {
        Self.context(of: place.hit.range, in: $0, words: words)
      }
    }
    return (trial, rows, diagnostics)
  }

  /// A stretch in its context, with its place as a hand can type it.
  static func context(
    of range: TextRange,
    in document: Document,
    words: Int
  ) -> PlacedContext {
    PlacedContext(
      context: Concordance(of: range, in: document, words: words),
      place: place(of: range, in: document).description
    )
  }

  private static func hits(
    of indicators: [Indicator],
    for code: String,
    in documents: [Document]
  ) -> [IndicatorHit] {
    let matcher = IndicatorMatcher(indicators: indicators, of: code)
    return documents.flatMap { matcher.hits(in: $0).hits }
  }

  private func codes(_ id: String?) throws -> [Code] {
    let codebook = open.study.codebook
    guard let id else { return codebook.codes.filter { !$0.indicators.isEmpty } }
    guard let code = codebook[id] else {
      throw StudyQuestionError.unknownID(id, known: codebook.codes.map(\.id))
    }
    return [code]
  }
}
