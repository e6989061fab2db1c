import StudyModel

extension LibraryFile {
  private static let nameVariables: Set<String> = [
    "chair", "collection-editor", "compiler", "composer", "container-author", "contributor",
    "curator", "director", "editor", "editorial-director", "illustrator", "interviewer",
    "original-author", "recipient", "reviewed-author", "series-creator", "translator",
  ]

  private static let notVariables: Set<String> = [
    "id", "file", "type", "class", "language", "title", "author", "issued", "group", "cases",
    "attributes", "origin", "parts", "pages", "tables", "privacy", "rights", "sha256", "earlier",
    "comment",
  ]

  /// The bibliographic part of a record.
  static func bibliography(
    _ record: FileRecord,
    language: String?,
    _ reading: inout FileReading
  ) -> BibliographicRecord {
    var fields: [String: String] = [:]
    for field in record.fields where !notVariables.contains(field.name) && !field.value.isAbsent {
      if nameVariables.contains(field.name) {
        fields[field.name] = names(field.value, &reading)
          .map { $0.given.isEmpty ? $0.family : "\($0.family), \($0.given)" }
          .joined(separator: "; ")
      } else {
        fields[field.name] = plain(field.value, language: language, &reading)
      }
    }
    return BibliographicRecord(
      type: reading.text(record["type"]) ?? "",
      authors: names(record["author"], &reading),
      title: record["title"].flatMap { reading.words($0) }?.words(in: language ?? "") ?? "",
      issued: record["issued"].flatMap { plain($0, language: language, &reading) } ?? "",
      fields: fields
    )
  }

  /// A text, a list of texts, words by language, or a date as reference managers export it.
  private static func plain(
    _ node: YAMLNode,
    language: String?,
    _ reading: inout FileReading
  ) -> String? {
    switch node.content {
    case .text: return reading.text(node)
    case .list: return reading.texts(node).joined(separator: "; ")
    case .fields:
      for name in ["raw", "literal"] {
        if let words = node[name] { return reading.text(words) }
      }
      if let parts = node["date-parts"] {
        let days = reading.nodes(parts).map { day in
          reading.texts(day).map { $0.utf8.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
        }
        return days.joined(separator: "/")
      }
      return reading.words(node)?.words(in: language ?? "")
    }
  }

  private static func names(_ node: YAMLNode?, _ reading: inout FileReading)
    -> [BibliographicRecord.Name]
  {
    var names: [BibliographicRecord.Name] = []
    for element in reading.nodes(node) {
      guard case .fields = element.content else {
        if let words = reading.text(element) { names.append(.init(family: words)) }
        continue
      }
      guard
        let record = reading.record(
          element,
          "a name",
          known: [
            "family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle",
            "comma-suffix", "static-ordering", "parse-names",
          ]
        )
      else { continue }
      let particle = reading.text(record["non-dropping-particle"]).map { $0 + " " } ?? ""
      if let family = reading.text(record["family"]) ?? reading.text(record["literal"]) {
        names.append(.init(family: particle + family, given: reading.text(record["given"]) ?? ""))
      } else if let given = reading.text(record["given"]) {
        names.append(.init(family: given))
      }
    }
    return names
  }

  /// Notes what a citation of the source would lack.
  static func reportGaps(
    of record: BibliographicRecord,
    id: String,
    at place: FilePlace,
    _ reading: inout FileReading
  ) {
    let gaps = record.gaps.map { $0 == .year ? "issued" : $0.rawValue }
    guard !gaps.isEmpty else { return }
    reading.diagnostics.append(
      Diagnostic(
        "record-gap",
        .note,
        at: place,
        source: id,
        words: "source '\(id)' has no \(gaps.joined(separator: ", ")) for its citation",
        remedy: "add it to the record, or leave it: a citation then says so"
      )
    )
  }

  // MARK: - Parts and pages

  /// The parts that a person declared.
  static func parts(_ node: YAMLNode?, _ reading: inout FileReading) -> [Source.DeclaredPart] {
    var parts: [Source.DeclaredPart] = []
    for element in reading.nodes(node) {
      guard let record = reading.record(element, "a part", known: ["kind", "from", "to"]) else {
        continue
      }
      guard record["kind"] != nil else {
        reading.missing("kind", in: record, of: "a part")
        continue
      }
      guard let kind = reading.choice(record["kind"], of: DocumentPart.Kind.self) else { continue }
      parts.append(
        Source.DeclaredPart(
          kind: kind,
          firstLine: line(record["from"], &reading),
          lastLine: line(record["to"], &reading)
        )
      )
    }
    return parts
  }

  private static func line(_ node: YAMLNode?, _ reading: inout FileReading) -> Int? {
    guard let node, let words = reading.text(node) else { return nil }
    let digits = words.hasScalarPrefix("L") ? words.dropping(scalars: 1) : words
    if let number = Int(digits), number > 0 { return number }
    reading.unreadable(node, "'\(words)' is not a line", remedy: "write 'L12' for line 12")
    return nil
  }

  /// The page labels that a person declared.
  static func pages(_ node: YAMLNode?, _ reading: inout FileReading) -> Source.DeclaredPages? {
    guard let node,
      let record = reading.record(node, "'pages'", known: ["first", "map"])
    else { return nil }
    if let first = reading.whole(record["first"]) { return .first(first) }
    guard let map = record["map"] else { return nil }
    var labels: [Int: String] = [:]
    for element in reading.nodes(map) {
      let pair = reading.texts(element)
      guard pair.count == 2, let page = Int(pair[0]), page > 0 else {
        reading.unreadable(
          element,
          "a page and its label are expected",
          remedy: "write: map: [[1, \"i\"], [5, \"1\"]]"
        )
        continue
      }
      labels[page] = pair[1]
    }
    return labels.isEmpty ? nil : .map(labels)
  }
}
