import PlainFormats
import StudyModel

/// What `output/1-collect` holds.
enum CollectFiles {
  /// The tables over all sources.
  static func tables(_ state: StudyState) -> [OutputFile] {
    [
      OutputFile("1-collect/sources.csv", sources(state)),
      OutputFile("1-collect/problems.csv", problems(state.collectDiagnostics)),
    ]
  }

  /// All files of the stage.
  static func files(_ state: StudyState) -> [OutputFile] {
    tables(state)
      + state.collected.flatMap { planned($0, key: nil) }
      .map { OutputFile($0.path, $0.bytes()) }
  }

  /// The files of one document, under the key of what it was made from.
  static func planned(_ collected: CollectedSource, key: String?) -> [PlannedFile] {
    let id = collected.document.source
    return [
      PlannedFile("1-collect/documents/\(id).txt", key: key) { collected.document.text.utf8 },
      PlannedFile("1-collect/documents/\(id).json", key: key) { Array(json(collected).page.utf8) },
    ]
  }

  private static func sources(_ state: StudyState) -> String {
    var table = CSVTable(columns: [
      "id", "file", "media type", "sha256", "title", "type", "class", "language", "group",
      "passages", "pages", "diagnostics",
    ])
    let bySource = Dictionary(
      state.collected.map { ($0.document.source, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let noticedBySource = Dictionary(
      grouping: state.collectDiagnostics.filter { $0.severity != .note },
      by: \.source
    )
    for source in state.study.sources {
      let collected = bySource[source.id]
      let noticed = noticedBySource[source.id] ?? []
      table.append([
        .word(source.id), .free(source.file), .word(collected?.document.mediaType ?? ""),
        .word(collected?.sha256 ?? ""), .free(source.record.title), .free(source.record.type),
        .word(source.sourceClass?.rawValue ?? ""), .free(source.language ?? ""),
        .free(source.group), collected.map { .number($0.document.passages.count) } ?? .empty,
        collected.map { .number($0.document.pages.count) } ?? .empty, .number(noticed.count),
      ])
    }
    return table.text
  }

  private static func problems(_ diagnostics: [Diagnostic]) -> String {
    var table = CSVTable(columns: ["source", "severity", "code", "place", "words", "remedy"])
    for diagnostic in diagnostics where diagnostic.severity != .note {
      table.append([
        .word(diagnostic.source ?? ""), .word(diagnostic.severity.rawValue),
        .word(diagnostic.code), .free(diagnostic.place?.text ?? ""), .free(diagnostic.words),
        .free(diagnostic.remedy ?? ""),
      ])
    }
    return table.text
  }

  private static func json(_ collected: CollectedSource) -> JSONValue {
    let document = collected.document
    return .members([
      ("version", .number(1)),
      ("source", .string(document.source)),
      ("document", .string(document.fingerprint)),
      ("made-from", .string(collected.sha256)),
      ("media-type", .string(document.mediaType)),
      ("scalars", .number(document.text.scalarCount)),
      (
        "stated",
        collected.stated.isEmpty
          ? nil
          : .members(
            collected.stated.sorted { $0.key < $1.key }.map { field in
              (
                field.key,
                .members([
                  ("value", .string(field.value.value)), ("from", .string(field.value.origin)),
                ])
              )
            }
          )
      ),
      (
        "parts",
        .array(
          document.parts.map { part in
            .members([
              ("kind", .string(part.kind.rawValue)), ("basis", .string(part.basis.rawValue)),
              ("start", .number(part.range.start.scalars)),
              ("end", .number(part.range.end.scalars)),
            ])
          }
        )
      ),
      (
        "pages",
        .array(
          document.pages.map { page in
            .members([
              ("label", .string(page.label)), ("method", .string(page.method.rawValue)),
              ("start", .number(page.start.scalars)), ("line", page.line.map { .number($0) }),
            ])
          }
        )
      ),
      ("passages", .array(document.passages.map { passage($0, in: document) })),
      ("links", .array(document.links.map(link))),
      (
        "set-aside",
        .array(
          document.furniture.map { piece in
            .members([
              ("kind", .string(piece.kind)), ("line", .number(piece.line)),
              ("words", .string(piece.words)),
            ])
          }
        )
      ),
    ])
  }

  private static func link(_ link: DocumentLink) -> JSONValue {
    .members([
      ("start", .number(link.range.start.scalars)), ("end", .number(link.range.end.scalars)),
      ("target", .string(link.target)), ("kind", .string(link.kind.rawValue)),
      ("destination", link.destination.map { .number($0.scalars) }),
    ])
  }

  private static func passage(_ passage: Passage, in document: Document) -> JSONValue {
    let page = document.page(at: passage.range.start)
    let lines = document.origin.lines(of: passage.range)
    return .members([
      ("number", .number(passage.number)),
      ("kind", .string(passage.kind.rawValue)),
      ("level", passage.level > 0 ? .number(passage.level) : nil),
      ("start", .number(passage.range.start.scalars)),
      ("end", .number(passage.range.end.scalars)),
      ("part", .string(document.part(at: passage.range.start).rawValue)),
      (
        "page",
        page.map {
          .members([("label", .string($0.label)), ("method", .string($0.method.rawValue))])
        }
      ),
      ("path", passage.path.map { .string($0) }),
      ("lines", lines.map { .array([.number($0.lowerBound), .number($0.upperBound)]) }),
      (
        "cell",
        passage.cell.map { cell in
          .members([
            ("table", .number(cell.table)), ("row", .number(cell.row)),
            ("column", .number(cell.column)), ("header", .bool(cell.isHeader)),
          ])
        }
      ),
      ("language", passage.language.map { .string($0) }),
      ("inferred", passage.isInferred ? .bool(true) : nil),
      ("rule", passage.rule.map { .string($0) }),
      (
        "sentences",
        .array(
          passage.sentences.map {
            .array([.number($0.start.scalars), .number($0.end.scalars)])
          }
        )
      ),
    ])
  }
}
