import CodebookFiles
import StudyModel

/// The register of a package: of each source its citation and what decides its reading text.
///
/// Who judged it, how it was found and what was noted about it stays at home.
enum PackageRegister {
  /// Variables of a citation; notes, keywords and abstracts are none.
  private static let variables = [
    "container-title", "collection-title", "publisher", "publisher-place", "volume", "issue",
    "number", "page", "edition", "DOI", "URL", "ISBN", "ISSN",
  ]

  static func text(of sources: [Source]) -> String {
    let items = sources.flatMap { YAMLText.item(fields(of: $0)) }
    return (["version: 1", "sources:"] + items).map { $0 + "\n" }.joined()
  }

  private static func fields(of source: Source) -> [YAMLField] {
    let record = source.record
    let known: [(String, String?)] = [
      ("id", source.id), ("file", source.file), ("type", record.type),
      ("class", source.sourceClass?.rawValue), ("language", source.language),
      ("title", record.title), ("issued", record.issued),
    ]
    var fields = known.compactMap { name, words in
      words.flatMap { $0.isEmpty ? nil : YAMLField(name, $0) }
    }
    if !record.authors.isEmpty {
      let names = record.authors.map { name -> YAMLValue in
        name.given.isEmpty
          ? .text(name.family)
          : .fields([YAMLField("family", name.family), YAMLField("given", name.given)])
      }
      fields.append(YAMLField("author", .list(names)))
    }
    for name in variables {
      if let words = record.fields[name], !words.isEmpty { fields.append(YAMLField(name, words)) }
    }
    if !source.cases.isEmpty { fields.append(YAMLField("cases", .texts(source.cases))) }
    fields += parts(source) + pages(source) + tables(source)
    if let hash = source.sha256 { fields.append(YAMLField("sha256", hash)) }
    return fields
  }

  private static func parts(_ source: Source) -> [YAMLField] {
    let parts = source.parts.map { part -> YAMLValue in
      var fields = [YAMLField("kind", part.kind.rawValue)]
      if let line = part.firstLine { fields.append(YAMLField("from", "L\(line)")) }
      if let line = part.lastLine { fields.append(YAMLField("to", "L\(line)")) }
      return .fields(fields)
    }
    return parts.isEmpty ? [] : [YAMLField("parts", .list(parts))]
  }

  private static func pages(_ source: Source) -> [YAMLField] {
    switch source.pages {
    case nil: return []
    case .first(let label):
      return [YAMLField("pages", .fields([YAMLField("first", String(label))]))]
    case .map(let labels):
      let pairs = labels.sorted { $0.key < $1.key }.map { page, label in
        YAMLValue.list([.text(String(page)), .text(label)])
      }
      return [YAMLField("pages", .fields([YAMLField("map", .list(pairs))]))]
    }
  }

  private static func tables(_ source: Source) -> [YAMLField] {
    let tables = source.tables.map { table -> YAMLValue in
      let piece = Source.DeclaredTable.Piece(lines: table.lines)
      let rows = table.rows.map { row in
        YAMLValue.list(row.map { .text($0.pieces.map(\.text).joined(separator: " ")) })
      }
      return .fields([
        YAMLField("at", piece.text),
        YAMLField(
          "heads",
          .fields([
            YAMLField("rows", String(table.headRows)),
            YAMLField("columns", String(table.headColumns)),
          ])
        ), YAMLField("cells", .list(rows)),
      ])
    }
    return tables.isEmpty ? [] : [YAMLField("tables", .list(tables))]
  }
}

extension Code {
  /// The code without the line on which it stands.
  var withoutPlace: Code {
    Code(
      id: id,
      name: name,
      label: label,
      parent: parent,
      isApplied: isApplied,
      definition: definition,
      include: include,
      exclude: exclude,
      kind: kind,
      method: method,
      status: status,
      became: became,
      origin: origin,
      concepts: concepts,
      questions: questions,
      needs: needs,
      examples: examples,
      members: members,
      indicators: indicators,
      falseHits: falseHits
    )
  }
}
