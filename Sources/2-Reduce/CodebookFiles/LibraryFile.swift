public import StudyModel

/// Reads the register of sources, `sources/library.yaml`.
public enum LibraryFile {
  /// What a record may say besides the variables of CSL.
  private static let own = [
    "id", "file", "type", "class", "language", "title", "author", "issued", "group", "cases",
    "attributes", "origin", "parts", "pages", "tables", "privacy", "rights", "sha256", "earlier",
    "appraisal",
  ]

  /// The variables of CSL-JSON, kept by their names.
  static let variables = [
    "DOI", "ISBN", "ISSN", "PMID", "PMCID", "URL", "abstract", "accessed", "annote", "archive",
    "archive-place", "archive_location", "authority", "available-date", "call-number",
    "chapter-number", "chair", "citation-key", "citation-number", "collection-editor",
    "collection-number", "collection-title", "compiler", "composer", "container-author",
    "container-title", "container-title-short", "contributor", "curator", "dimensions", "director",
    "division", "edition", "editor", "editorial-director", "event", "event-date", "event-place",
    "event-title", "genre", "illustrator", "interviewer", "issue", "jurisdiction", "keyword",
    "medium", "note", "number", "number-of-pages", "number-of-volumes", "original-author",
    "original-date", "original-publisher", "original-publisher-place", "original-title", "page",
    "page-first", "part", "part-number", "part-title", "publisher", "publisher-place", "recipient",
    "references", "reviewed-author", "reviewed-title", "scale", "section", "series-creator",
    "shortTitle", "source", "status", "submitted", "supplement", "title-short", "translator",
    "version", "volume", "volume-title", "volume-title-short", "year-suffix",
  ]

  /// The bibliographic fields that a record may have besides type, title, author and date.
  public static let bibliographicFields = Set(variables)

  /// Reads the register; a record without id or file, or with one that cannot be used, is left out.
  public static func read(_ text: String, path: String = "sources/library.yaml")
    -> (value: [Source], diagnostics: [Diagnostic])
  {
    var reading = FileReading(text, path: path, known: ["sources"])
    let sources = reading.items(reading.root["sources"], "source", id: \.id) {
      source(&$0, $1)
    }
    return (sources, reading.remarks)
  }

  private static func source(_ reading: inout FileReading, _ node: YAMLNode) -> Source? {
    guard let record = reading.record(node, "a source", known: own + variables),
      let id = reading.required("id", in: record, of: "a source"),
      let file = reading.required("file", in: record, of: "source"),
      isUsable(id: id, record, &reading), isUsable(file: file, record, &reading)
    else { return nil }
    let language = reading.text(record["language"])
    let bibliography = bibliography(record, language: language, &reading)
    let attributes = reading.attributes(record["attributes"])
    reportGaps(of: bibliography, id: id, at: reading.place(node), &reading)
    return Source(
      id: id,
      file: file,
      record: bibliography,
      sourceClass: reading.choice(record["class"], of: Source.Class.self),
      language: language,
      group: reading.text(record["group"]),
      cases: reading.texts(record["cases"]),
      attributes: attributes.values,
      bases: attributes.bases,
      origin: origin(record["origin"], &reading),
      parts: parts(record["parts"], &reading),
      pages: pages(record["pages"], &reading),
      tables: tables(record["tables"], &reading),
      allowedIdentifiers: allowedIdentifiers(record["privacy"], &reading),
      rights: rights(record["rights"], &reading),
      sha256: sha256(record["sha256"], &reading),
      earlier: earlier(record["earlier"], &reading),
      appraisal: appraisal(record["appraisal"], &reading),
      declaredAt: reading.place(node)
    )
  }

  // MARK: - Id and file

  private static func isUsable(id: String, _ record: FileRecord, _ reading: inout FileReading)
    -> Bool
  {
    guard !isSourceID(id), let node = record["id"] else { return true }
    let corrected = String(
      decoding: id.lowercased().utf8.map { isSourceID(byte: $0) ? $0 : UInt8(ascii: "-") },
      as: UTF8.self
    )
    reading.error(
      "unusable-id",
      at: reading.place(node),
      "the id '\(id)' holds something else than a-z, 0-9 and hyphens",
      remedy: isSourceID(corrected)
        ? "write: id: \(corrected)" : "begin with a letter or digit: id: nota-2018"
    )
    return false
  }

  private static func isSourceID(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.first != UInt8(ascii: "-") && id.utf8.allSatisfy(isSourceID(byte:))
  }

  private static func isSourceID(byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
  }

  private static func isUsable(file: String, _ record: FileRecord, _ reading: inout FileReading)
    -> Bool
  {
    let steps = file.split(separator: "/", omittingEmptySubsequences: false)
    let isInside =
      steps.allSatisfy { $0 != ".." && $0 != "." && !$0.isEmpty }
      && !file.unicodeScalars.contains { $0.value < 0x20 }
    guard !isInside, let node = record["file"] else { return true }
    reading.error(
      "unusable-file",
      at: reading.place(node),
      "the file '\(file)' does not lie below 'sources/library/'",
      remedy: "copy it there, and write its path from there"
    )
    return false
  }

  // MARK: - Where it came from, and what may be done with it

  private static func origin(_ node: YAMLNode?, _ reading: inout FileReading) -> Source.Origin? {
    guard let node else { return nil }
    guard case .fields = node.content else {
      return reading.text(node).map { $0 == "hand" ? .hand : .other($0) }
    }
    guard
      let record = reading.record(
        node,
        "an origin",
        known: ["search", "by", "cited-in", "date", "other"]
      )
    else { return nil }
    if let search = reading.text(record["search"]) { return .search(search) }
    if let source = reading.text(record["cited-in"]) { return .citedIn(source) }
    if let by = reading.text(record["by"]) { return by == "hand" ? .hand : .other(by) }
    return reading.text(record["other"]).map { .other($0) }
  }

  private static func sha256(_ node: YAMLNode?, _ reading: inout FileReading) -> String? {
    guard let node, let words = reading.text(node) else { return nil }
    let hash = words.lowercased()
    let isHash =
      hash.utf8.count == 64
      && hash.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    if !isHash {
      reading.unreadable(
        node,
        "the fingerprint is not 64 hexadecimal digits",
        remedy: "copy the output of 'sha256sum FILE', or take the line out and add the source anew"
      )
    }
    // An unreadable one is kept: it matches no file, so the source cannot pass as checked.
    return hash
  }

  private static func earlier(_ node: YAMLNode?, _ reading: inout FileReading)
    -> [Source.EarlierVersion]
  {
    var versions: [Source.EarlierVersion] = []
    for element in reading.nodes(node) {
      guard
        let record = reading.record(
          element,
          "an earlier version",
          known: ["file", "sha256", "until", "why"]
        ), let file = reading.required("file", in: record, of: "an earlier version"),
        isUsable(file: file, record, &reading)
      else { continue }
      versions.append(
        Source.EarlierVersion(
          file: file,
          sha256: sha256(record["sha256"], &reading),
          until: reading.text(record["until"])
        )
      )
    }
    return versions
  }
}
