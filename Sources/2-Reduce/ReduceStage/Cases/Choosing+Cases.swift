import StudyModel

// What a person records of cases and of the attributes of cases and sources.
extension Choosing {
  /// Records what a case is and where it ends; a case that the protocol lacks comes to be.
  ///
  /// - Parameters:
  ///   - id: The case's id.
  ///   - definition: What it is.
  ///   - basis: A coding, a source or `rule:…`; empty for none.
  /// - Returns: The record.
  /// - Throws: ``ChoiceError``.
  public func delimit(
    _ id: String,
    definition: String,
    basis: String
  ) throws(ChoiceError) -> Choice {
    guard Self.hasWords(definition) else { throw .wordsNeeded("the definition") }
    let isUsable =
      Self.hasWords(id)
      && !id.unicodeScalars.contains {
        $0.properties.isWhitespace || "/,;".unicodeScalars.contains($0)
      }
    guard isUsable else { throw .wordsNeeded("the case's id, of letters, digits and hyphens,") }
    try check(basis)
    return Choice(
      acts: [.delimit(CaseChoice(id: id, value: definition, basis: basis))],
      diagnostics: []
    )
  }

  /// Records the value of an attribute of a case or a source.
  ///
  /// - Parameters:
  ///   - subject: The id of the case or source.
  ///   - name: The attribute's name; where the protocol defines it, the value must be of its type.
  ///   - value: The value.
  ///   - basis: A coding, a source or `rule:…`; empty for none, which is remarked.
  /// - Returns: The record.
  /// - Throws: ``ChoiceError``.
  public func attribute(
    of subject: String,
    _ name: String,
    _ value: String,
    basis: String
  ) throws(ChoiceError) -> Choice {
    let cases = corpus.study.studyProtocol.cases.map(\.id)
    let isCase = cases.contains(subject)
    guard isCase || corpus.source(subject) != nil else {
      let known = cases + corpus.study.sources.map(\.id)
      throw .unknownSubject(subject, nearest: NearestWord.of(subject, among: known))
    }
    guard Self.hasWords(name), Self.hasWords(value) else { throw .wordsNeeded("the attribute") }
    let definitions = corpus.study.studyProtocol.attributes
    let definition = definitions.first { $0.id == name && $0.isOf(isCase ? .case : .source) }
    if let definition, !definition.accepts(value) {
      throw .invalidValue(name, expected: definition.expected)
    }
    if definition == nil, !definitions.isEmpty {
      let known = definitions.filter { $0.isOf(isCase ? .case : .source) }.map(\.id)
      throw .unknownWord(
        name,
        of: "attribute",
        known: known,
        nearest: NearestWord.of(name, among: known)
      )
    }
    try check(basis)
    let remark = Diagnostic(
      "attribute-without-basis",
      .warning,
      words: "'\(subject)/\(name)' rests on nothing that a reader could follow",
      remedy: "say --basis with a coding, a source or 'rule:…'"
    )
    return Choice(
      acts: [.attribute(AttributeChoice(id: subject, name: name, value: value, basis: basis))],
      diagnostics: Self.hasWords(basis) ? [] : [remark]
    )
  }

  private func check(_ basis: String) throws(ChoiceError) {
    guard Self.hasWords(basis) else { return }
    let read = AttributeBasis(basis, in: corpus.study) { coding($0) != nil }
    guard read.isGiven else { throw .unknownBasis(basis) }
  }
}
