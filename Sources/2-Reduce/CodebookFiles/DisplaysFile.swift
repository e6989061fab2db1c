public import StudyModel

/// Reads what to display, `codebook/displays.yaml`.
public enum DisplaysFile {
  private static let axes = [
    "case", "code", "source", "period", "actor", "group", "claim", "bearer",
  ]

  /// Reads the specifications; one without id or kind is left out.
  public static func read(_ text: String, path: String = "codebook/displays.yaml")
    -> (value: [DisplaySpecification], diagnostics: [Diagnostic])
  {
    var reading = FileReading(text, path: path, known: ["displays"])
    let displays = reading.items(
      reading.root["displays"],
      "display",
      id: \DisplaySpecification.id
    ) { display(&$0, $1) }
    return (displays, reading.remarks)
  }

  private static func display(_ reading: inout FileReading, _ node: YAMLNode)
    -> DisplaySpecification?
  {
    guard
      let record = reading.record(
        node,
        "a display",
        known: [
          "id", "kind", "question", "title", "rows", "columns", "cell", "order", "scope", "within",
          "negative", "reading",
        ]
      ), let id = reading.required("id", in: record, of: "a display"),
      isUsable(id, record, &reading),
      let kind = reading.required("kind", in: record, of: "display")
    else { return nil }
    let cell = cell(record["cell"], &reading)
    let order = order(record["order"], &reading)
    return DisplaySpecification(
      id: id,
      kind: kind,
      question: reading.text(record["question"]),
      title: reading.words(record["title"]),
      rows: axis(record["rows"], &reading),
      columns: axis(record["columns"], &reading),
      cell: cell.content,
      level: cell.level,
      rowOrder: order.rows,
      columnOrder: order.columns,
      scope: scope(record["scope"], &reading),
      within: within(record["within"] ?? record["scope"]?["within"], &reading),
      showsNegative: reading.flag(record["negative"]),
      reading: reading.text(record["reading"]),
      declaredAt: reading.place(node)
    )
  }

  /// Whether an id can name a file of the output.
  static func isUsable(_ id: String, _ record: FileRecord, _ reading: inout FileReading) -> Bool {
    let isUsable = id.utf8.allSatisfy {
      (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 0x2D
        || $0 == 0x5F
    }
    guard !isUsable || id.isEmpty, let node = record["id"] else { return true }
    reading.error(
      "unusable-id",
      at: reading.place(node),
      "the id '\(id)' holds something else than letters, digits and hyphens",
      remedy: "files are named after it; write an id such as 'forms-by-case'"
    )
    return false
  }

  // MARK: - Rows and columns

  private static func axis(_ node: YAMLNode?, _ reading: inout FileReading)
    -> DisplaySpecification.Axis?
  {
    guard let node else { return nil }
    if case .text = node.content {
      return reading.text(node).flatMap { axis(named: $0, node, &reading) }
    }
    if case .list = node.content { return .codes(reading.texts(node)) }
    guard
      let record = reading.record(
        node,
        "'\(node.label)'",
        known: ["by", "codes", "code", "attribute"]
      )
    else { return nil }
    for name in ["codes", "code"] where record[name] != nil {
      return .codes(reading.texts(record[name]))
    }
    if let attribute = reading.text(record["attribute"]) { return .attribute(attribute) }
    guard let by = record["by"], let words = reading.text(by) else {
      reading.missing("by", in: record, of: "'\(node.label)'")
      return nil
    }
    return axis(named: words, by, &reading)
  }

  private static func axis(named words: String, _ node: YAMLNode, _ reading: inout FileReading)
    -> DisplaySpecification.Axis?
  {
    switch words {
    case "case": return .case
    case "source": return .source
    case "period": return .period
    case "actor": return .actor
    case "group": return .group
    case "claim": return .claim
    case "bearer": return .bearer
    case "code": return .codes(["*"])
    default:
      let prefix = "attribute:"
      if words.hasScalarPrefix(prefix), words.utf8.count > prefix.utf8.count {
        return .attribute(words.dropping(scalars: prefix.unicodeScalars.count))
      }
      reading.unknownValue(words, node, known: axes + ["attribute:NAME"])
      return nil
    }
  }

  // MARK: - Cells, order, scope

  private static func cell(_ node: YAMLNode?, _ reading: inout FileReading)
    -> (content: DisplaySpecification.CellContent, level: DisplaySpecification.Level)
  {
    guard let node else { return (.excerpts, .excerpts) }
    if case .text = node.content {
      return (reading.choice(node) ?? .excerpts, .excerpts)
    }
    guard let record = reading.record(node, "'cell'", known: ["show", "level"]) else {
      return (.excerpts, .excerpts)
    }
    return (
      reading.choice(record["show"]) ?? .excerpts, reading.choice(record["level"]) ?? .excerpts
    )
  }

  private static func order(_ node: YAMLNode?, _ reading: inout FileReading)
    -> (rows: DisplaySpecification.Order, columns: DisplaySpecification.Order)
  {
    guard let node else { return (.listed, .listed) }
    if case .text = node.content {
      let order: DisplaySpecification.Order = reading.choice(node) ?? .listed
      return (order, order)
    }
    guard let record = reading.record(node, "'order'", known: ["rows", "columns"]) else {
      return (.listed, .listed)
    }
    return (reading.choice(record["rows"]) ?? .listed, reading.choice(record["columns"]) ?? .listed)
  }

  private static func scope(_ node: YAMLNode?, _ reading: inout FileReading)
    -> DisplaySpecification.Scope
  {
    guard let node,
      let record = reading.record(
        node,
        "'scope'",
        known: ["sources", "cases", "claim", "codes", "status", "within"]
      )
    else { return DisplaySpecification.Scope() }
    for status in reading.nodes(record["status"]) {
      if let words = reading.text(status), words != "accepted" {
        reading.unknownValue(words, status, known: ["accepted"])
      }
    }
    return DisplaySpecification.Scope(
      sources: reading.texts(record["sources"]),
      cases: reading.texts(record["cases"]),
      claims: reading.choices(record["claim"], of: ClaimStatus.self),
      codes: reading.texts(record["codes"])
    )
  }

  private static func within(_ node: YAMLNode?, _ reading: inout FileReading) -> String {
    let known = ["excerpt", "sentence", "paragraph", "source"]
    guard let node, let words = reading.text(node) else { return "sentence" }
    if known.contains(words) { return words }
    reading.unknownValue(words, node, known: known)
    return "sentence"
  }
}
