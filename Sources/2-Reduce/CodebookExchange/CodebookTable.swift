import PlainFormats
public import StudyModel

/// A codebook as a table, a line a code, for spreadsheets.
public enum CodebookTable {
  private static let columns = [
    "id", "parent", "name", "label", "definition", "include", "exclude", "type", "method", "status",
    "applied", "from", "concepts", "questions", "needs", "typical", "borderline", "counter",
    "members", "became", "guid", "color",
  ]

  /// The table of a codebook.
  ///
  /// - Parameters:
  ///   - codebook: The codes.
  ///   - language: The language of names and definitions. Where words have several, each has columns
  ///     of its own besides, such as `name_en`.
  /// - Returns: The text of a CSV file.
  public static func text(of codebook: Codebook, language: String) -> String {
    let tags = Set(
      codebook.codes.flatMap { code in
        [code.name, code.label, code.definition, code.include].flatMap(\.byLanguage.keys)
      }
    ).subtracting([""])
    // Alone, the study's language needs no column of its own; beside another its words need their tag.
    let others = tags == [language] ? [] : tags.sorted()
    let named = ["name", "label", "definition", "include"]
    var table = CSVTable(
      columns: columns + others.flatMap { tag in named.map { "\($0)_\(tag)" } }
    )
    for code in codebook.codes {
      func examples(_ role: Code.Example.Role) -> String {
        code.examples.filter { $0.role == role }.map { "\($0.source): \($0.quote)" }
          .joined(separator: "\n")
      }
      let exclude = code.exclude.map { exclusion in
        let when = exclusion.when.words(in: language)
        return exclusion.use.isEmpty
          ? when : "\(when) -> \(exclusion.use.joined(separator: ", "))"
      }
      let words = [code.name, code.label, code.definition, code.include]
      let fields = [
        code.id, code.parent ?? "", words[0].words(in: language), words[1].words(in: language),
        words[2].words(in: language), words[3].words(in: language),
        exclude.joined(separator: "\n"), code.kind?.rawValue ?? "", code.method,
        code.status.rawValue, code.isApplied ? "yes" : "no", code.origin,
        code.concepts.joined(separator: ", "), code.questions.joined(separator: ", "),
        code.needs.map(\.rawValue).joined(separator: ", "), examples(.typical),
        examples(.borderline), examples(.counter), code.members.joined(separator: ", "),
        code.became.joined(separator: ", "), code.guid ?? "", code.color ?? "",
      ]
      let rest = others.flatMap { tag in words.map { $0.byLanguage[tag] ?? "" } }
      table.append((fields + rest).map { .free($0) })
    }
    return table.text
  }

  /// The codes of a table that a study does not have yet.
  ///
  /// Only `name` or `id` is needed; columns that nobody knows are left.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: The file's name, for messages.
  ///   - codebook: The study's codes.
  /// - Returns: The new codes, which are known, and rows that could not be taken as they are.
  public static func codes(
    of bytes: [UInt8],
    at path: String,
    into codebook: Codebook
  ) -> CodebookImport.Result {
    let table = CSVRecords(parsing: bytes)
    var taken = Set(codebook.codes.map(\.id))
    var known: [String] = []
    var drafts: [CodeDraft] = []
    var diagnostics: [Diagnostic] = []
    var lines: [String: Int] = [:]
    func notice(
      _ line: Int,
      _ code: String,
      _ severity: Diagnostic.Severity,
      _ words: String,
      _ remedy: String
    ) {
      diagnostics.append(
        Diagnostic(
          code,
          severity,
          at: FilePlace(path: path, line: line),
          words: words,
          remedy: remedy
        )
      )
    }
    for record in table.records {
      var fields: [String: String] = [:]
      for (name, value) in zip(table.columns, record.fields) where !value.isEmpty {
        fields[name.lowercased()] = CSVRecords.undefused(value)
      }
      let id = CSVRecords.trimmed(fields["id"] ?? "")
      guard !id.isEmpty || fields["name"] != nil else {
        notice(
          record.line,
          "row-without-code",
          .error,
          "the row has neither an id nor a name and is left out",
          "name its columns 'id' and 'name', and fill one of them"
        )
        continue
      }
      if codebook[id] != nil {
        known.append(id)
        continue
      }
      let draft = draft(id, fields, &taken)
      lines[draft.id] = record.line
      drafts.append(draft)
    }
    for place in drafts.indices {
      guard let parent = drafts[place].parent, !taken.contains(parent) else { continue }
      notice(
        lines[drafts[place].id] ?? 1,
        "parent-unknown",
        .warning,
        "the parent of '\(drafts[place].id)' is no code, so it stands at the top",
        "add the parent, then: jejak codebook move \(drafts[place].id) --under PARENT"
      )
      drafts[place].parent = nil
    }
    return CodebookImport.Result(
      codes: drafts.map(\.code),
      known: known,
      diagnostics: diagnostics
    )
  }

  private static func draft(
    _ id: String,
    _ fields: [String: String],
    _ taken: inout Set<String>
  ) -> CodeDraft {
    var names: [String: String] = [:]
    var definitions: [String: String] = [:]
    var draft = CodeDraft(name: fields["name"] ?? id, description: nil, language: "")
    for (column, value) in fields.sorted(by: { $0.key < $1.key }) {
      let pieces = column.split(separator: "_", maxSplits: 1).map(String.init)
      let tag = pieces.count > 1 ? pieces[1] : ""
      // The column without a tag repeats the words of one language for who reads the table.
      if tag.isEmpty,
        fields.contains(where: { $0.key.hasPrefix(column + "_") && $0.value == value })
      {
        continue
      }
      switch pieces.first {
      case "name": names[tag] = value
      case "definition": definitions[tag] = value
      case "exclude":
        for line in lines(value) {
          let arrow = line.range(ofText: " -> ")
          draft.take("exclude", tag, arrow.map { String(line[..<$0.lowerBound]) } ?? line)
          if let arrow { draft.take("use", "", String(line[arrow.upperBound...])) }
        }
      case "typical", "borderline", "counter":
        for line in lines(value) { draft.take(column, "", line) }
      case "parent": draft.parent = CSVRecords.trimmed(value)
      case "applied": draft.isApplied = !["no", "false", "0"].contains(value.lowercased())
      case "guid": draft.guid = value
      case "color": draft.color = value
      case "id": draft.id = CSVRecords.trimmed(value)
      default: draft.take(pieces.first ?? "", tag, value)
      }
    }
    if !names.isEmpty { draft.name = LocalizedText(byLanguage: names) }
    if !definitions.isEmpty { draft.definition = LocalizedText(byLanguage: definitions) }
    draft.claim(&taken, slug: CodebookImport.slug(fields["name"] ?? id))
    return draft
  }

  /// The lines of a cell that are not empty.
  private static func lines(_ words: String) -> [String] {
    words.utf8.split { $0 == 0x0A || $0 == 0x0D }.map { String(decoding: $0, as: UTF8.self) }
  }
}
