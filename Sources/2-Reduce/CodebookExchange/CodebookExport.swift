public import StudyModel

/// Codes as other programs take them in.
public enum CodebookExport {
  /// A codebook in the terms of REFI-QDA.
  ///
  /// A code becomes a code, with what is above it; what the format has no field for stands in its
  /// description. The members of a pattern code and the codes of a concept become sets, and so does a
  /// container of the type `pattern` with nothing below it.
  ///
  /// - Parameters:
  ///   - codebook: The codes.
  ///   - concepts: The concepts of the protocol, by id, with their names.
  ///   - origin: The program's name.
  ///   - names: How codes and sets are identified.
  /// - Returns: The codebook.
  public static func exchanged(
    _ codebook: Codebook,
    concepts: [(id: String, name: String)],
    origin: String,
    names: ExchangeNames
  ) -> ExchangedCodebook {
    let guids = Dictionary(
      codebook.codes.map { ($0.id, $0.guid ?? names.code($0.id)) },
      uniquingKeysWith: { first, _ in first }
    )
    let below = Dictionary(grouping: codebook.codes) { $0.parent ?? "" }
    func isSet(_ code: Code) -> Bool {
      !code.isApplied && code.kind == .pattern && code.parent == nil && below[code.id] == nil
    }
    func tree(_ parent: String) -> [ExchangedCodebook.Code] {
      (below[parent] ?? []).filter { !isSet($0) }.map { code in
        ExchangedCodebook.Code(
          guid: guids[code.id] ?? names.code(code.id),
          name: code.name.words(in: names.language),
          isCodable: code.isApplied,
          color: code.color,
          description: description(of: code, names.language),
          codes: tree(code.id)
        )
      }
    }
    func members(_ code: Code) -> [String] {
      code.members.flatMap { codebook.ids(matching: $0) }.compactMap { guids[$0] }
    }
    var sets: [ExchangedCodebook.Grouping] = []
    for code in codebook.codes where isSet(code) || !code.members.isEmpty {
      sets.append(
        ExchangedCodebook.Grouping(
          guid: isSet(code) ? guids[code.id] ?? names.code(code.id) : names.members(code.id),
          name: code.name.words(in: names.language),
          description: isSet(code) ? description(of: code, names.language) : nil,
          members: members(code)
        )
      )
    }
    for concept in concepts {
      let of = codebook.codes.filter { $0.concepts.contains(concept.id) && !isSet($0) }
      guard !of.isEmpty else { continue }
      sets.append(
        ExchangedCodebook.Grouping(
          guid: names.concept(concept.id),
          name: concept.name,
          members: of.compactMap { guids[$0.id] }
        )
      )
    }
    return ExchangedCodebook(origin: origin, codes: tree(""), sets: sets)
  }

  /// How many codes have fields that no exchanged file holds.
  public static func losses(_ codebook: Codebook) -> [(what: String, count: Int)] {
    [
      ("indicators", codebook.codes.count { !$0.indicators.isEmpty }),
      ("false hits", codebook.codes.count { !$0.falseHits.isEmpty }),
    ].filter { $0.count > 0 }
  }

  /// The description of a code; none where it says nothing beyond its name and id came from the name.
  static func description(of code: Code, _ language: String) -> String? {
    var fields: [(name: String, value: String)] = []
    func add(_ name: String, _ value: String) {
      if !value.isEmpty { fields.append((name, value)) }
    }
    func others(_ name: String, _ words: LocalizedText) {
      for (tag, text) in words.byLanguage.sorted(by: { $0.key < $1.key })
      where tag != "" && tag != language && !text.isEmpty {
        fields.append(("\(name) \(tag)", text))
      }
    }
    func all(_ name: String, _ words: LocalizedText) {
      for (tag, text) in words.byLanguage.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
        fields.append((tag.isEmpty ? name : "\(name) \(tag)", text))
      }
    }
    // A code that came from another program with nothing but a text goes back as it came.
    let slug = CodebookImport.slug(code.name.words(in: language))
    if code.guid == nil || (code.id != slug && !code.id.hasPrefix(slug + "-")) {
      add("id", code.id)
    }
    let isNamed =
      code.name.byLanguage[language] != nil || code.definition.byLanguage[language] != nil
    if isNamed { add("language", language) }
    others("name", code.name)
    others("definition", code.definition)
    all("label", code.label)
    all("include", code.include)
    for exclusion in code.exclude {
      let words = exclusion.when.byLanguage.sorted { $0.key < $1.key }
      for (index, (tag, text)) in words.enumerated() {
        let name = index == 0 ? "exclude" : "or"
        fields.append((tag.isEmpty ? name : "\(name) \(tag)", text))
      }
      add("use", exclusion.use.joined(separator: ", "))
    }
    for example in code.examples {
      fields.append((example.role.rawValue, "\(example.source): \(example.quote)"))
      add("because", example.why)
    }
    let isSet = !code.isApplied && code.kind == .pattern
    if !isSet { add("type", code.kind?.rawValue ?? "") }
    add("method", code.method)
    if code.status != .active { add("status", code.status.rawValue) }
    add("became", code.became.joined(separator: ", "))
    add("from", code.origin)
    add("questions", code.questions.joined(separator: ", "))
    add("needs", code.needs.map(\.rawValue).joined(separator: ", "))
    let definition = code.definition.words(in: language)
    let text = CodeDescription(definition: definition, fields: fields).text
    return text.isEmpty ? nil : text
  }
}
