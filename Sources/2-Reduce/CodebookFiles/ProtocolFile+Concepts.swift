import StudyModel

// What the protocol says of attributes, and of terms with several senses.
extension ProtocolFile {
  static func attributes(_ node: YAMLNode?, _ reading: inout FileReading) -> [AttributeDefinition] {
    reading.items(node, "attribute", id: \AttributeDefinition.id) { reading, node in
      // A list of names is enough to begin with.
      if case .text = node.content {
        return reading.text(node).map {
          AttributeDefinition(id: $0, declaredAt: reading.place(node))
        }
      }
      guard
        let record = reading.record(
          node,
          "an attribute",
          known: ["id", "type", "of", "values", "definition"]
        ), let id = reading.required("id", in: record, of: "an attribute")
      else { return nil }
      let values = reading.texts(record["values"])
      let kind =
        reading.choice(record["type"], of: AttributeDefinition.Kind.self)
        ?? (values.isEmpty ? .text : .choice)
      if kind == .choice, values.isEmpty {
        reading.missing("values", in: record, of: "an attribute of type 'choice'")
        return nil
      }
      return AttributeDefinition(
        id: id,
        kind: kind,
        subject: reading.choice(record["of"], of: AttributeDefinition.Subject.self),
        values: values,
        definition: reading.words(record["definition"]) ?? LocalizedText(""),
        declaredAt: reading.place(node)
      )
    }
  }

  static func drift(_ node: YAMLNode?, _ reading: inout FileReading) -> [ConceptDrift] {
    var found: [ConceptDrift] = []
    for element in reading.nodes(node) {
      guard
        let record = reading.record(
          element,
          "a term",
          known: ["term", "codes", "why", "by", "date"]
        ), let term = reading.required("term", in: record, of: "a term of 'drift'")
      else { continue }
      found.append(
        ConceptDrift(
          term: term,
          codes: reading.texts(record["codes"]),
          why: reading.words(record["why"]) ?? LocalizedText(""),
          declaredAt: reading.place(element)
        )
      )
    }
    return found
  }
}
