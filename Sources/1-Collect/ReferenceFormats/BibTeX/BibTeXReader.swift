import StudyModel

/// Reads BibTeX and biblatex.
enum BibTeXReader {
  typealias Fields = [String: [UInt8]]

  static func read(_ bytes: [UInt8], path: String) -> ReferencesRead {
    let scanned = BibTeXScanner(bytes)
    var byKey: [String: (type: String, fields: Fields)] = [:]
    var own: [Fields] = []
    for entry in scanned.entries {
      let fields = Fields(
        entry.fields.map { ($0.name, $0.value) },
        uniquingKeysWith: { one, _ in one }
      )
      own.append(fields)
      if byKey[entry.key.lowercased()] == nil {
        byKey[entry.key.lowercased()] = (entry.type, fields)
      }
    }
    var references: [Reference] = []
    var lines = LineCounter(bytes)
    for (entry, fields) in zip(scanned.entries, own) {
      var fields = fields
      if let parent = fields["crossref"].map({ LaTeXText.verbatim($0[...]).lowercased() }),
        let found = byKey[parent]
      {
        inherit(from: found, to: &fields, as: entry.type)
      }
      let place = lines.position(of: entry.start)
      references.append(
        draft(entry, fields)
          .made(at: FilePlace(path: path, line: place.line, column: place.column))
      )
    }
    lines = LineCounter(bytes)
    let slips = scanned.slips.sorted { $0.byte < $1.byte }.map { slip in
      let place = lines.position(of: slip.byte)
      return Diagnostic(
        "unreadable-reference",
        .error,
        at: FilePlace(path: path, line: place.line, column: place.column),
        words: "\(slip.words); the entry was left out",
        remedy: slip.remedy
      )
    }
    return ReferencesRead(references: references, diagnostics: slips)
  }

  /// What a work takes from the one it is part of: its title as container, and what it lacks itself.
  private static func inherit(
    from parent: (type: String, fields: Fields),
    to fields: inout Fields,
    as type: String
  ) {
    let kept: Set<String> = [
      "title", "subtitle", "shorttitle", "crossref", "ids", "keywords", "abstract", "note", "file",
      "doi", "pages", "pagetotal", "author", "label",
    ]
    if let title = parent.fields["title"], fields["title"] != nil {
      let name = type == "article" ? "journaltitle" : "booktitle"
      if fields[name] == nil { fields[name] = title }
      let further = type == "article" ? "journalsubtitle" : "booksubtitle"
      if fields[further] == nil { fields[further] = parent.fields["subtitle"] }
    }
    for (name, value) in parent.fields where !kept.contains(name) && fields[name] == nil {
      fields[name] = value
    }
  }

  private static func draft(_ entry: BibTeXScanner.Entry, _ fields: Fields) -> DraftReference {
    func words(_ name: String) -> String { fields[name].map { LaTeXText.plain($0[...]) } ?? "" }
    func titled(_ name: String, _ further: String) -> String {
      let parts = [words(name), words(further)].filter { !$0.isEmpty }
      return parts.joined(separator: ": ")
    }
    var draft = DraftReference()
    draft.id = entry.key
    draft.type = WorkType.csl(bibTeX: entry.type, subtype: words("entrysubtype"))
    draft.authors = fields["author"].map(BibTeXNames.read) ?? []
    draft.title = titled("title", "subtitle")
    draft.issued = issued(fields, words)
    for (name, further) in [
      ("journaltitle", "journalsubtitle"), ("journal", ""), ("booktitle", "booksubtitle"),
      ("maintitle", "mainsubtitle"),
    ] {
      draft.add(titled(name, further), to: "container-title")
    }
    draft.add(pages(words("pages")), to: "page")
    if draft.type.hasPrefix("article") {
      draft.add(words("number"), to: "issue")
      draft.add(words("eid"), to: "number")
    }
    for row in FieldTable.rows {
      for name in row.bibTeX {
        guard let value = fields[name] else { continue }
        if name == "number", draft.type.hasPrefix("article") { continue }
        draft.add(self.words(value, row.kind), to: row.csl)
      }
    }
    if entry.type == "phdthesis" { draft.add("PhD thesis", to: "genre") }
    if entry.type == "mastersthesis" { draft.add("Master's thesis", to: "genre") }
    if draft.fields["URL"] == nil, words("howpublished").hasPrefix("http") {
      draft.add(LaTeXText.verbatim(fields["howpublished"]?[...] ?? []), to: "URL")
    }
    draft.files = files(fields["file"] ?? [])
    return draft
  }

  private static func words(_ value: [UInt8], _ kind: FieldTable.Kind) -> String {
    switch kind {
    case .verbatim, .date: LaTeXText.verbatim(value[...])
    case .names:
      BibTeXNames.read(value).map { name in
        name.given.isEmpty ? name.family : "\(name.family), \(name.given)"
      }.joined(separator: "; ")
    case .keywords: FieldTable.keywords(LaTeXText.plain(value[...])).joined(separator: ", ")
    case .language: LanguageName.tag(LaTeXText.plain(value[...]))
    case .words: LaTeXText.plain(value[...])
    }
  }

  private static func issued(_ fields: Fields, _ words: (String) -> String) -> String {
    if let date = fields["date"] {
      let words = LaTeXText.verbatim(date[...])
      if !words.isEmpty { return words }
    }
    return DateWords.date(words("year"), words("month"), words("day")) ?? ""
  }

  private static func pages(_ words: String) -> String {
    words.replacing("–", with: "-").replacing("—", with: "-")
  }

  /// The paths in a `file` field: `files/1/a.pdf`, or `Full Text:files/1/a.pdf:application/pdf`.
  ///
  /// In the longer form `;` parts the files and `:` their three pieces; a stroke before either keeps it.
  private static func files(_ value: [UInt8]) -> [String] {
    var files: [[[UInt8]]] = [[[]]]
    var isKept = false
    for byte in value {
      if isKept {
        files[files.count - 1][files[files.count - 1].count - 1].append(byte)
        isKept = false
      } else if byte == UInt8(ascii: "\\") {
        isKept = true
      } else if byte == UInt8(ascii: ";") {
        files.append([[]])
      } else if byte == UInt8(ascii: ":") {
        files[files.count - 1].append([])
      } else {
        files[files.count - 1][files[files.count - 1].count - 1].append(byte)
      }
    }
    return files.compactMap { pieces in
      let words = pieces.map { Bytes.tidied(String(decoding: $0, as: UTF8.self)) }
      let path = words.count >= 3 ? words[1...(words.count - 2)].joined(separator: ":") : words[0]
      return path.isEmpty ? nil : path
    }
  }
}
