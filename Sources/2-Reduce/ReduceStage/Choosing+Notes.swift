public import StudyModel
import TextAnchoring

// What a person notes beside codings: remarks, actors, links, translations.
extension Choosing {
  /// What a person says of a link, in words as typed.
  public struct LinkWords: Sendable {
    let network: String
    let from: String
    let to: String
    let kind: String
    let sign: String?
    let strength: String?
    let basis: String?
    let excerpts: [String]
    let against: [String]

    /// Creates the words of a link; the ids of codings as typed.
    public init(
      network: String,
      from: String,
      to: String,
      kind: String,
      sign: String? = nil,
      strength: String? = nil,
      basis: String? = nil,
      excerpts: [String] = [],
      against: [String] = []
    ) {
      self.network = network
      self.from = from
      self.to = to
      self.kind = kind
      self.sign = sign
      self.strength = strength
      self.basis = basis
      self.excerpts = excerpts
      self.against = against
    }
  }

  /// Leaves a short remark at a stretch of a source.
  public func jot(
    _ range: TextRange,
    in source: String,
    words: String
  ) throws(ChoiceError) -> Choice {
    guard Self.hasWords(words) else { throw .wordsNeeded("the remark") }
    return Choice(acts: [.jot(try anchor(range, in: source), words: words)], diagnostics: [])
  }

  /// Records an actor with all names it goes by; a later record of the person replaces the earlier.
  public func actor(_ id: String, names: [String]) throws(ChoiceError) -> Choice {
    let names = names.filter(Self.hasWords)
    guard Self.hasWords(id), !names.isEmpty else { throw .wordsNeeded("the actor's name") }
    let rivals = reduction.actors.filter { actor in
      actor.id != id && actor.names.contains { names.contains($0) }
    }
    let diagnostics = rivals.map { rival in
      Diagnostic(
        "actor-shares-name",
        .warning,
        at: rival.judgement.place,
        words: "the actor '\(rival.id)' has one of these names too",
        remedy: "give the name to one of them, or record both names under one id"
      )
    }
    return Choice(acts: [.actor(id: id, names: names)], diagnostics: diagnostics)
  }

  /// Draws a link between two nodes of a network; a sign needs a reason.
  ///
  /// - Parameters:
  ///   - words: What is said of the link.
  ///   - why: The reason.
  /// - Returns: The link.
  /// - Throws: ``ChoiceError``.
  public func link(_ words: LinkWords, why: String?) throws(ChoiceError) -> Choice {
    let networks = corpus.study.networks
    guard let network = networks.first(where: { $0.id == words.network }) else {
      throw .unknown(words.network, of: "network", among: networks.map(\.id))
    }
    let nodes = network.nodes.map(\.id)
    for node in [words.from, words.to] where !nodes.contains(node) {
      throw .unknown(node, of: "node", among: nodes)
    }
    let sign: Sign? = try CodingWords.read(words.sign, of: "sign")
    if sign != nil, !Self.hasWords(why ?? "") { throw .reasonNeeded("the sign of a link") }
    let basis: NetworkSpecification.Basis? = try CodingWords.read(words.basis, of: "basis")
    let excerpts = try ids(of: words.excerpts)
    let link = NetworkSpecification.Link(
      from: words.from,
      to: words.to,
      kind: words.kind,
      sign: sign,
      strength: try CodingWords.read(words.strength, of: "strength"),
      basis: basis,
      excerpts: excerpts,
      against: try ids(of: words.against),
      why: why
    )
    let isBare = basis == .attested && excerpts.isEmpty
    let remark = Diagnostic(
      "link-without-excerpt",
      .warning,
      words: "the link '\(words.network)/\(words.from)>\(words.to)' is attested by no excerpt",
      remedy: "name the codings that attest it with --for"
    )
    return Choice(
      acts: [.link(LinkChoice(network: words.network, link: link))],
      diagnostics: isBare ? [remark] : []
    )
  }

  /// Translates the words of a coding; the original stays the quote.
  public func translate(
    _ id: String,
    to language: String,
    words: String,
    translator: String
  ) throws(ChoiceError) -> Choice {
    guard let coding = JudgementID(id).flatMap(coding) else { throw .unknownCoding(id) }
    guard Self.hasWords(words) else { throw .wordsNeeded("the translation") }
    guard corpus.source(coding.source)?.language != language else { throw .sameLanguage(language) }
    let translation = Act.Translation(
      of: coding.id,
      language: language,
      words: words,
      translator: translator
    )
    return Choice(acts: [.translate(translation)], diagnostics: [])
  }

  /// Keeps the words of codings out of what leaves the study.
  public func withhold(_ ids: [String], why: String?) throws(ChoiceError) -> Choice {
    Choice(acts: try self.ids(of: ids).map { .withhold(of: $0, why: why) }, diagnostics: [])
  }

  private func ids(of words: [String]) throws(ChoiceError) -> [JudgementID] {
    var ids: [JudgementID] = []
    for text in words {
      guard let coding = JudgementID(text).flatMap(coding) else { throw .unknownCoding(text) }
      if !ids.contains(coding.id) { ids.append(coding.id) }
    }
    return ids
  }

  static func hasWords(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.properties.isWhitespace }
  }
}

extension ChoiceError {
  fileprivate static func unknown(_ word: String, of field: String, among known: [String])
    -> ChoiceError
  {
    .unknownWord(word, of: field, known: known, nearest: NearestWord.of(word, among: known))
  }
}
