import StudyModel

/// Writes BibTeX that classic styles and biblatex can both use.
enum BibTeXWriter {
  static func write(_ references: [Reference]) -> String {
    var keys: Set<String> = []
    return references.map { reference in
      var key = Self.key(reference.id)
      var number = 2
      while !keys.insert(key.lowercased()).inserted {
        key = "\(Self.key(reference.id))-\(number)"
        number += 1
      }
      return entry(reference.record, key: key)
    }.joined(separator: "\n")
  }

  private static func entry(_ record: BibliographicRecord, key: String) -> String {
    let type = WorkType.of(csl: record.type)
    var lines: [(name: String, value: String)] = []
    func add(_ name: String, _ value: String) {
      if !value.isEmpty { lines.append((name, value)) }
    }
    // What BibTeX has no type for keeps its name among the fields.
    let subtype = type.map(\.subtype) ?? (record.type == "document" ? "" : record.type)
    add("entrysubtype", subtype)
    add("author", BibTeXNames.written(record.authors))
    let title = LaTeXText.written(record.title)
    add("title", title.isEmpty ? "" : "{\(title)}")
    add(container(of: record.type), LaTeXText.written(record.fields["container-title"] ?? ""))
    lines += date(record.issued)
    add("pages", pages(record.fields["page"] ?? ""))
    for row in FieldTable.rows {
      guard let words = record.fields[row.csl], !words.isEmpty,
        let name = name(of: row, in: record.type)
      else { continue }
      switch row.kind {
      case .words: add(name, LaTeXText.written(words))
      case .verbatim, .date: add(name, balanced(Bytes.tidied(words)))
      case .names:
        add(name, BibTeXNames.written(FieldTable.separated(words).compactMap(PersonName.read)))
      case .keywords:
        add(name, LaTeXText.written(FieldTable.keywords(words).joined(separator: ", ")))
      case .language:
        if let babel = LanguageName.babel(words) {
          add("langid", babel)
        } else {
          add("language", LaTeXText.written(words))
        }
      }
    }
    var out = "@\(type?.bibTeX ?? "misc"){\(key),\n"
    for line in lines {
      let isMacro = line.name == "month"
      out += "  \(line.name) = " + (isMacro ? line.value : "{\(line.value)}") + ",\n"
    }
    return out + "}\n"
  }

  private static func name(of row: FieldTable.Row, in type: String) -> String? {
    switch (row.csl, type) {
    case ("publisher", "thesis"): "school"
    case ("publisher", "report"): "institution"
    case ("issue", _) where type.hasPrefix("article"): "number"
    case ("number", _) where type.hasPrefix("article"): "eid"
    default: row.bibTeX.first
    }
  }

  private static func container(of type: String) -> String {
    type.hasPrefix("article") || type == "review" ? "journal" : "booktitle"
  }

  /// The year and month for classic styles, the whole date for biblatex.
  private static func date(_ words: String) -> [(String, String)] {
    guard let date = PartialDate(words) else {
      if words.isEmpty { return [] }
      return DateWords.isDate(words)
        ? [("date", words), ("year", String(words.prefix(4)))]
        : [("year", LaTeXText.written(words))]
    }
    let year = ("year", String(date.text.prefix(4)))
    guard let month = date.month, let macro = DateWords.macro(month) else { return [year] }
    return date.day == nil ? [year, ("month", macro)] : [("date", date.text), year]
  }

  private static func pages(_ words: String) -> String {
    LaTeXText.written(words.replacing("-", with: "\u{1}")).replacing("\u{1}", with: "--")
  }

  /// An address within braces may hold no brace that is not closed.
  private static func balanced(_ words: String) -> String {
    words.replacing("{", with: "%7B").replacing("}", with: "%7D").replacing("\\", with: "%5C")
  }

  private static func key(_ id: String) -> String {
    var key = ""
    for scalar in id.unicodeScalars {
      let isAllowed = scalar.value > 0x20 && !"{}(),=#%\"'\\~@".unicodeScalars.contains(scalar)
      key.unicodeScalars.append(isAllowed ? scalar : "-")
    }
    return key.isEmpty ? "work" : key
  }
}
