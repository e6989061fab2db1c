public import StudyModel
import TextAnchoring

/// Turns what a person typed into acts for the journal, or says why it cannot be.
///
/// Nothing is written here: the acts are values for the journal to append.
public struct Choosing {
  /// The acts of a command, and what the person should know about them.
  public struct Choice: Hashable, Sendable {
    /// The acts, in order.
    public let acts: [Act]
    /// Remarks that do not stop them.
    public let diagnostics: [Diagnostic]
  }

  /// Which suggestions are meant.
  public enum Selection: Hashable, Sendable {
    /// Those whose ids begin so.
    case ids([String])
    /// The open ones of a code, of a source, or of both.
    case batch(code: String?, source: String?)
  }

  let corpus: Corpus
  let reduction: Reduction

  /// Prepares for choosing.
  ///
  /// - Parameters:
  ///   - study: What persons wrote.
  ///   - reduction: What stands of it.
  ///   - documents: The documents of today.
  public init(study: Study, reduction: Reduction, documents: [Document]) {
    corpus = Corpus(study: study, documents: documents)
    self.reduction = reduction
  }

  /// Gives codes to a stretch of a source.
  ///
  /// - Parameters:
  ///   - range: The stretch of today's document.
  ///   - source: The source's id.
  ///   - codes: The ids of the codes.
  ///   - words: What is said of the codings.
  /// - Returns: One coding a code.
  /// - Throws: ``ChoiceError``.
  public func code(
    _ range: TextRange,
    in source: String,
    codes: [String],
    words: CodingWords = CodingWords()
  ) throws(ChoiceError) -> Choice {
    let anchor = try anchor(range, in: source)
    var acts: [Act] = []
    var diagnostics: [Diagnostic] = []
    for code in codes {
      let choice = try choice(anchor: anchor, code: code, words: words, over: nil)
        .replacing(seen: visible(at: range, in: source))
      acts.append(.code(choice))
      diagnostics += remarks(on: choice)
    }
    return Choice(acts: acts, diagnostics: diagnostics)
  }

  /// Makes codings of suggestions, each of its whole stretch.
  public func accept(
    _ selection: Selection,
    words: CodingWords = CodingWords()
  ) throws(ChoiceError) -> Choice {
    var acts: [Act] = []
    var diagnostics: [Diagnostic] = []
    for suggestion in try suggestions(selection) {
      let anchor = try anchor(suggestion.range, in: suggestion.source)
      let choice = try choice(anchor: anchor, code: suggestion.code, words: words, over: nil)
        .replacing(
          seen: visible(at: suggestion.range, in: suggestion.source, isSuggestion: true),
          suggester: suggestion.suggester
        )
      acts.append(.accept(of: suggestion.id, choice))
      diagnostics += remarks(on: choice)
    }
    return Choice(acts: acts, diagnostics: diagnostics)
  }

  /// Turns suggestions down; a batch needs a reason.
  public func reject(_ selection: Selection, why: String? = nil) throws(ChoiceError) -> Choice {
    let chosen = try suggestions(selection)
    var isBatch = chosen.count > 1
    if case .batch = selection { isBatch = true }
    if isBatch, why?.isEmpty ?? true { throw .reasonNeeded("rejecting a batch") }
    var acts: [Act] = []
    for suggestion in chosen {
      acts.append(
        .reject(
          Act.Rejection(
            of: suggestion.id,
            code: suggestion.code,
            anchor: try anchor(suggestion.range, in: suggestion.source),
            why: why
          )
        )
      )
    }
    return Choice(acts: acts, diagnostics: [])
  }

  /// Changes a coding of the person's own, or accepts a suggestion with changes; what is not said stays.
  ///
  /// - Parameters:
  ///   - id: The coding's id, or the beginning of a suggestion's.
  ///   - person: Who changes it.
  ///   - code: Another code.
  ///   - range: Another stretch of the same source.
  ///   - words: What is said anew.
  /// - Returns: The edit.
  /// - Throws: ``ChoiceError``.
  public func edit(
    _ id: String,
    by person: String,
    code: String? = nil,
    range: TextRange? = nil,
    words: CodingWords = CodingWords()
  ) throws(ChoiceError) -> Choice {
    if let coding = JudgementID(id).flatMap(coding) {
      guard coding.by == person else { throw .notOwn(id, by: coding.by) }
      var anchor = coding.choice.anchor
      if let range { anchor = try self.anchor(range, in: coding.source) }
      let choice = try choice(
        anchor: anchor,
        code: code ?? coding.code,
        words: words,
        over: coding.choice
      )
      return Choice(acts: [.edit(of: coding.id, choice)], diagnostics: remarks(on: choice))
    }
    guard id.utf8.starts(with: "s-".utf8) else { throw .unknownCoding(id) }
    let suggestion = try SuggestionIndex(reduction.suggestions).resolve(id)
    let choice = try choice(
      anchor: anchor(range ?? suggestion.range, in: suggestion.source),
      code: code ?? suggestion.code,
      words: words,
      over: nil
    ).replacing(
      seen: visible(at: suggestion.range, in: suggestion.source, isSuggestion: true),
      suggester: suggestion.suggester
    )
    return Choice(acts: [.accept(of: suggestion.id, choice)], diagnostics: remarks(on: choice))
  }

  /// Marks a stretch as read with nothing to code; codings in it are remarked.
  public func none(_ range: TextRange, in source: String) throws(ChoiceError) -> Choice {
    let anchor = try anchor(range, in: source)
    let coded = reduction.codings.filter {
      $0.source == source && $0.range?.overlaps(range) == true
    }
    let diagnostics = coded.map { coding in
      Diagnostic(
        "none-over-coding",
        .warning,
        at: coding.id.place,
        source: source,
        words: "the stretch holds the coding '\(coding.id.text)', which stands",
        remedy: "undo it if nothing is to be coded here"
      )
    }
    return Choice(acts: [.none(anchor)], diagnostics: diagnostics)
  }

  func anchor(_ range: TextRange, in source: String) throws(ChoiceError) -> Anchor {
    guard let document = corpus.document(source) else {
      let known = corpus.study.sources.map(\.id)
      throw .unknownSource(source, nearest: NearestWord.of(source, among: known))
    }
    let anchor = Anchoring.describe(range, in: document)
    let hasWords = anchor.quote.unicodeScalars.contains { !$0.properties.isWhitespace }
    guard hasWords else { throw .emptyPlace }
    return anchor
  }

  func coding(_ id: JudgementID) -> Coding? {
    reduction.coding(of: id)
  }

  private func suggestions(_ selection: Selection) throws(ChoiceError) -> [Suggestion] {
    switch selection {
    case .ids(let ids):
      let index = SuggestionIndex(reduction.suggestions)
      var chosen: [Suggestion] = []
      for id in ids {
        let suggestion = try index.resolve(id)
        if !chosen.contains(suggestion) { chosen.append(suggestion) }
      }
      return chosen
    case .batch(let code, let source):
      if let code { _ = try known(code) }
      // What a program from outside proposes is judged one by one.
      let chosen = reduction.suggestions.filter {
        $0.suggester == nil && $0.status == .suggested && $0.code == code ?? $0.code
          && $0.source == source ?? $0.source
      }
      guard !chosen.isEmpty else { throw .emptyBatch }
      return chosen
    }
  }

  func choice(
    anchor: Anchor,
    code: String,
    words: CodingWords,
    over earlier: CodingChoice?
  ) throws(ChoiceError) -> CodingChoice {
    let known = try known(code)
    let codebook = corpus.study.codebook
    guard known.isApplied else {
      let below = codebook.family(of: code).filter { codebook[$0]?.isInUse == true }
      throw .containerCode(code, below: below)
    }
    // What a coding has it keeps when something else of it is changed.
    guard known.isInUse || earlier?.code == code else {
      let instead = known.became.filter { codebook[$0]?.isInUse == true }
      throw .retiredCode(code, became: instead)
    }
    return try words.choice(
      anchor: anchor,
      code: code,
      over: earlier,
      cases: corpus.study.studyProtocol.cases
    )
  }

  private func known(_ code: String) throws(ChoiceError) -> Code {
    guard let known = corpus.study.codebook[code] else {
      let ids = corpus.study.codebook.codes.map(\.id)
      throw .unknownCode(code, nearest: NearestWord.of(code, among: ids))
    }
    return known
  }

  func remarks(on choice: CodingChoice) -> [Diagnostic] {
    let source = choice.anchor.source
    let cases = choice.cases.isEmpty ? corpus.cases(of: source) : choice.cases
    let needs = corpus.study.codebook[choice.code]?.needs ?? []
    let lacks = needs.filter { !choice.has($0, cases: cases) }.map(\.rawValue)
    guard !lacks.isEmpty else { return [] }
    return [
      Diagnostic(
        "coding-unfinished",
        .warning,
        source: source,
        words: "the coding lacks what '\(choice.code)' needs: \(lacks.joined(separator: ", "))",
        remedy: "add it with `jejak edit`; until then the coding counts nowhere"
      )
    ]
  }
}
