import StudyModel

/// Takes values out of the nodes of a file and notes what does not fit.
struct FileReading {
  let path: String
  let lines: TextLines
  var diagnostics: [Diagnostic]
  let root: FileRecord

  /// Fields that every file and item may have, and that nothing reads.
  static let free = ["note", "comment"]

  /// Reads a file and reports fields it should not have.
  init(_ text: String, path: String, known: [String]) {
    let file = StudyFile(text, path: path)
    self.path = path
    lines = file.lines
    diagnostics = file.diagnostics
    root = FileRecord(fields: file.fields, line: 1, column: 1)
    reportUnknownLists(known: known + ["version"])
  }

  /// The diagnostics in order of the file.
  var remarks: [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      let (first, second) = (left.element.place, right.element.place)
      return (first?.line ?? 0, first?.column ?? 0, left.offset)
        < (second?.line ?? 0, second?.column ?? 0, right.offset)
    }.map(\.element)
  }

  /// Where a node stands.
  func place(_ node: YAMLNode) -> FilePlace {
    FilePlace(path: path, line: node.line, column: node.column)
  }

  mutating func error(_ code: String, at place: FilePlace, _ words: String, remedy: String? = nil) {
    diagnostics.append(Diagnostic(code, .error, at: place, words: words, remedy: remedy))
  }

  mutating func warn(_ code: String, at place: FilePlace, _ words: String, remedy: String? = nil) {
    diagnostics.append(Diagnostic(code, .warning, at: place, words: words, remedy: remedy))
  }

  // MARK: - Records

  /// A mapping as a record with known fields; anything else is reported.
  mutating func record(_ node: YAMLNode, _ noun: String, known: [String]) -> FileRecord? {
    guard case .fields(let fields) = node.content else {
      wrongShape(node, "\(noun) needs named fields", remedy: "write '- id: …' and its fields below")
      return nil
    }
    let record = FileRecord(fields: fields, line: node.line, column: node.column)
    reportUnknown(in: record, known: known, of: noun)
    return record
  }

  /// Reports top-level fields that nothing reads; a misspelt one loses a whole list, an error.
  private mutating func reportUnknownLists(known: [String]) {
    for field in root.fields where !known.contains(field.name) && !Self.free.contains(field.name) {
      let place = FilePlace(path: path, line: field.line, column: field.column)
      let words = "the file has no field '\(field.name)'"
      if let nearest = NearestWord.of(field.name, among: known) {
        error("unknown-field", at: place, words, remedy: "did you mean '\(nearest)'?")
      } else {
        let names = known.joined(separator: ", ")
        warn("unknown-field", at: place, words, remedy: "it is not read; known: \(names)")
      }
    }
  }

  private mutating func reportUnknown(in record: FileRecord, known: [String], of noun: String) {
    for field in record.fields where !known.contains(field.name) && !Self.free.contains(field.name)
    {
      let nearest = NearestWord.of(field.name, among: known)
      warn(
        "unknown-field",
        at: FilePlace(path: path, line: field.line, column: field.column),
        "\(noun) has no field '\(field.name)'",
        remedy: nearest.map { "did you mean '\($0)'?" }
          ?? "it is not read; for remarks there is 'note'"
      )
    }
  }

  /// The words of a field that must be there.
  mutating func required(_ name: String, in record: FileRecord, of noun: String) -> String? {
    guard let node = record[name] else {
      missing(name, in: record, of: noun)
      return nil
    }
    return text(node)
  }

  mutating func missing(_ name: String, in record: FileRecord, of noun: String) {
    let named = record.words(of: "id").map { "\(noun) '\($0)'" } ?? noun
    error(
      "missing-field",
      at: FilePlace(path: path, line: record.line, column: record.column),
      "\(named) has no '\(name)'",
      remedy: "add a line '\(name): …'; without it the item is left out"
    )
  }

  /// The items of a list, each once by its id; a second one of the same id is left out.
  mutating func items<Item>(
    _ node: YAMLNode?,
    _ noun: String,
    id: (Item) -> String,
    read: (inout FileReading, YAMLNode) -> Item?
  ) -> [Item] {
    var firstLines: [String: Int] = [:]
    var items: [Item] = []
    for element in nodes(node) {
      guard let item = read(&self, element) else { continue }
      let name = id(item)
      let place = element["id"].map(place) ?? place(element)
      guard firstLines[name] == nil else {
        error(
          "duplicate-id",
          at: place,
          "two \(noun)s have the id '\(name)'",
          remedy: "rename one; the first, in line \(firstLines[name] ?? 0), is kept"
        )
        continue
      }
      firstLines[name] = place.line
      items.append(item)
    }
    return items
  }
}

/// A mapping of a file, and where it begins.
struct FileRecord {
  let fields: [YAMLNode.Field]
  let line: Int
  let column: Int

  /// The value of a field that was written.
  subscript(name: String) -> YAMLNode? {
    guard let value = fields.first(where: { $0.name == name })?.value, !value.isAbsent else {
      return nil
    }
    return value
  }

  /// The words of a scalar field, without any remark.
  func words(of name: String) -> String? {
    guard case .text(let words)? = self[name]?.content else { return nil }
    return words
  }
}
