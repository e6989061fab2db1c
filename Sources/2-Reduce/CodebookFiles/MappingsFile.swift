public import StudyModel

/// Reads what the elements of XML sources mean, `sources/mappings.yaml`.
public enum MappingsFile {
  /// The most lines of one mapping.
  public static let mostRules = 500

  /// Reads the mappings; a line that cannot be read is left out.
  public static func read(_ text: String, path: String = "sources/mappings.yaml")
    -> (value: [SourceMapping], diagnostics: [Diagnostic])
  {
    var reading = FileReading(text, path: path, known: ["mappings"])
    var mappings: [SourceMapping] = []
    for node in reading.nodes(reading.root["mappings"]) {
      guard
        let record = reading.record(node, "a mapping", known: ["root", "passages", "stated"]),
        let root = reading.required("root", in: record, of: "a mapping")
      else { continue }
      if mappings.contains(where: { $0.root == root }) {
        reading.error(
          "duplicate-id",
          at: reading.place(node),
          "two mappings are for the first element '\(root)'",
          remedy: "put their lines together; the first is read"
        )
        continue
      }
      let nodes = reading.nodes(record["passages"])
      if nodes.count > mostRules {
        reading.error(
          "too-many-rules",
          at: reading.place(nodes[mostRules]),
          "a mapping has more than \(mostRules) lines",
          remedy: "write '*' for elements that mean the same"
        )
      }
      mappings.append(
        SourceMapping(
          root: root,
          rules: nodes.prefix(mostRules).compactMap { rule($0, &reading) },
          statements: reading.nodes(record["stated"]).prefix(mostRules)
            .compactMap { statement($0, &reading) }
        )
      )
    }
    return (mappings, reading.remarks)
  }

  private static func rule(_ node: YAMLNode, _ reading: inout FileReading) -> SourceMapping.Rule? {
    guard
      let record = reading.record(node, "a line", known: ["path", "kind", "level", "part"]),
      let path = pattern(record, &reading)
    else { return nil }
    let meaning = reading.choice(record["kind"], of: SourceMapping.Meaning.self)
    let part = reading.choice(record["part"], of: DocumentPart.Kind.self)
    guard meaning != nil || part != nil else {
      if record["kind"] == nil, record["part"] == nil {
        reading.missing("kind", in: record, of: "a line")
      }
      return nil
    }
    return SourceMapping.Rule(
      path: path,
      meaning: meaning,
      level: min(reading.whole(record["level"]) ?? 0, 9),
      part: part
    )
  }

  private static func statement(
    _ node: YAMLNode,
    _ reading: inout FileReading
  ) -> SourceMapping.Statement? {
    guard
      let record = reading.record(node, "a statement", known: ["path", "field", "attribute"]),
      let path = pattern(record, &reading),
      let field = reading.required("field", in: record, of: "a statement")
    else { return nil }
    guard LibraryFile.isStated(field) else {
      if let node = record["field"] {
        reading.unknownValue(field, node, known: LibraryFile.statedFields)
      }
      return nil
    }
    return SourceMapping.Statement(
      path: path,
      attribute: reading.text(record["attribute"]),
      field: field
    )
  }

  private static func pattern(_ record: FileRecord, _ reading: inout FileReading) -> ElementPattern?
  {
    guard let words = reading.required("path", in: record, of: "a line") else { return nil }
    if let pattern = ElementPattern(words) { return pattern }
    if let node = record["path"] {
      reading.unreadable(
        node,
        "'\(words)' is no path of elements",
        remedy: "write names parted by '/' or '//', such as: body//section[@kind=\"main\"]/p"
      )
    }
    return nil
  }
}

extension LibraryFile {
  /// The fields that a source may state of itself.
  static let statedFields =
    ["title", "author", "issued", "type", "language", "licence"] + variables

  /// Whether a field is one of them.
  static func isStated(_ field: String) -> Bool { statedFields.contains(field) }
}
