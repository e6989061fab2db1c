import StudyModel

// What the protocol says of attributes and of terms with several senses.
extension KnownNames {
  /// Reports values that are not of their attribute's type, and attributes of the wrong subject.
  mutating func checkAttributes(_ study: Study) {
    let definitions = study.studyProtocol.attributes
    for unit in study.studyProtocol.cases {
      check(unit.attributes, of: .case, unit.id, definitions, at: unit.declaredAt)
    }
    for source in study.sources {
      check(source.attributes, of: .source, source.id, definitions, at: source.declaredAt)
    }
    for drift in study.studyProtocol.drift {
      for code in drift.codes { expect(code, in: codes, "code", at: drift.declaredAt, .warning) }
      guard drift.codes.count < 2 else { continue }
      warn(
        "drift-without-senses",
        at: drift.declaredAt,
        "a term of 'drift' names fewer than two codes",
        "write a code for each sense: codes: [A, B]"
      )
    }
  }

  private mutating func check(
    _ values: [String: String],
    of subject: AttributeDefinition.Subject,
    _ id: String,
    _ definitions: [AttributeDefinition],
    at place: FilePlace?
  ) {
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      let named = definitions.filter { $0.id == name }
      guard let definition = named.first(where: { $0.isOf(subject) }) else {
        guard !named.isEmpty else { continue }
        warn(
          "attribute-of-another",
          at: place,
          "\(subject.rawValue) '\(id)' has the attribute '\(name)', which is none of a \(subject.rawValue)",
          "change 'of' in the protocol's 'attributes', or take the value out"
        )
        continue
      }
      let parts = value.split(separator: ";").map { String($0).trimmed }
      guard !parts.allSatisfy({ definition.accepts($0) }) else { continue }
      warn(
        "attribute-value",
        at: place,
        "'\(name)' of \(subject.rawValue) '\(id)' is not \(definition.kind.rawValue)",
        "write \(definition.expected)"
      )
    }
  }
}
