import PlainFormats
import ReduceStage
import StudyModel

/// The tables of `output/2-reduce`.
enum ReduceFiles {
  static func files(_ state: StudyState) -> [OutputFile] {
    [
      OutputFile(
        "2-reduce/hits.csv",
        SuggestionTables.hits(
          state.reduction.hits,
          suggestions: state.reduction.suggestions,
          documents: state.documents
        )
      ),
      OutputFile(
        "2-reduce/suggestions.csv",
        SuggestionTables.suggestions(state.reduction.suggestions, documents: state.documents)
      ),
      OutputFile("2-reduce/codings.csv", codings(state)),
      OutputFile("2-reduce/codebook.csv", codebook(state)),
    ] + CheckFiles.files(state)
  }

  private static func codings(_ state: StudyState) -> [UInt8] {
    var table = CSVTable(columns: [
      "id", "code", "source", "document", "cases", "start", "end", "line_start", "line_end",
      "quote", "claim", "sign", "strength", "voice", "evidence", "domain", "bearer", "certainty",
      "suggestion", "origin", "status", "by", "at", "locator", "anchor",
      "former", "review",
    ])
    for coding in state.reduction.codings {
      let choice = coding.choice
      table.append([
        .word(coding.id.text), .word(coding.code), .word(coding.source),
        .word(state.document(coding.source)?.fingerprint ?? choice.anchor.document),
        .free(coding.cases.joined(separator: ";")),
        coding.range.map { .number($0.start.scalars) } ?? .empty,
        coding.range.map { .number($0.end.scalars) } ?? .empty,
        coding.lines.map { .number($0.lowerBound) } ?? .empty,
        coding.lines.map { .number($0.upperBound) } ?? .empty,
        .free(coding.quote), .word(choice.claim?.rawValue ?? ""),
        .word(choice.sign?.rawValue ?? ""), .word(choice.strength?.rawValue ?? ""),
        .word(choice.voice?.rawValue ?? ""),
        .free(choice.evidence.map(\.rawValue).joined(separator: ";")),
        .free(choice.domain ?? ""), .free(choice.bearer ?? ""),
        .word(choice.certainty?.rawValue ?? ""), .word(coding.suggestion ?? ""),
        .word(origin(of: coding)),
        .word(coding.status.rawValue), .word(coding.by), .word(coding.at),
        .free(coding.locator), .word(coding.anchorState.rawValue),
        .word(coding.former.joined(separator: ";")), .word(coding.review?.text ?? ""),
      ])
    }
    return table.bytes
  }

  /// Who first had the idea; a program from outside is named for ever, with its version.
  private static func origin(of coding: Coding) -> String {
    if let suggester = coding.choice.suggester { return "suggestion of \(suggester.name)" }
    return coding.suggestion == nil ? "person" : "suggestion"
  }

  private static func codebook(_ state: StudyState) -> [UInt8] {
    let languages = state.study.studyProtocol.languages
    var table = CSVTable(
      columns: ["id", "parent", "applied", "type", "questions", "needs"]
        + languages.flatMap { ["name_\($0)", "definition_\($0)"] }
        + ["hits", "suggestions", "codings", "sources", "groups"]
    )
    let hits = state.reduction.hits.reduce(into: [String: Int]()) { $0[$1.code, default: 0] += 1 }
    let open = state.reduction.suggestions.filter { $0.status == .suggested }
      .reduce(into: [String: Int]()) { $0[$1.code, default: 0] += 1 }
    let groups = Dictionary(
      state.study.sources.map { ($0.id, $0.group) },
      uniquingKeysWith: { first, _ in first }
    )
    let codings = Dictionary(grouping: state.reduction.codings.lazy.filter(\.counts), by: \.code)
    for code in state.study.codebook.codes {
      let counted = codings[code.id] ?? []
      let sources = Set(counted.map(\.source))
      table.append(
        [
          .word(code.id), .word(code.parent ?? ""), .word(code.isApplied ? "yes" : "no"),
          .word(code.kind?.rawValue ?? ""), .free(code.questions.joined(separator: ";")),
          .word(code.needs.map(\.rawValue).joined(separator: ";")),
        ]
          + languages.flatMap { language in
            [
              CSVTable.Field.free(code.name.words(in: language)),
              .free(code.definition.words(in: language)),
            ]
          }
          + [
            .number(hits[code.id] ?? 0), .number(open[code.id] ?? 0), .number(counted.count),
            .number(sources.count), .number(Set(sources.compactMap { groups[$0] }).count),
          ]
      )
    }
    return table.bytes
  }
}
