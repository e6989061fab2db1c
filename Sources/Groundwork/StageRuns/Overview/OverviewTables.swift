import ReduceStage
import StudyModel

/// The lists of growth and fit, as commands print them and as `output/2-reduce` holds them.
enum OverviewTables {
  /// What each source added to the codes in use, in the order of coding.
  static func saturation(_ state: StudyState) -> StudyTable {
    var table = StudyTable(
      columns: ["order", "source", "begun", "codings", "codes", "new", "total", "new_codes"]
    )
    let growth = Saturation(state.reduction.codings, sources: state.study.sources)
    for (place, step) in growth.steps.enumerated() {
      table.append([
        String(place + 1), step.source, String(step.begun.prefix(10)), String(step.codings),
        String(step.codes), String(step.new.count), String(step.total),
        step.new.joined(separator: " "),
      ])
    }
    return table
  }

  /// How much of each source is coded, read and unread.
  static func coverage(_ state: StudyState) -> StudyTable {
    var table = StudyTable(columns: [
      "source", "passages", "coded", "read", "unread", "characters", "characters_coded",
      "characters_read", "characters_unread", "coded_share",
    ])
    for row in SourceCoverage.of(state.documents, in: state.reduction) {
      let (passages, characters) = (row.passages, row.characters)
      table.append([
        row.source, String(passages.total), String(passages.coded), String(passages.read),
        String(passages.unread), String(characters.total), String(characters.coded),
        String(characters.read), String(characters.unread),
        share(characters.coded, of: characters.total),
      ])
    }
    return table
  }

  /// The spread of the lengths of excerpts, then those of unusual size.
  static func units(_ state: StudyState) -> StudyTable {
    var table = StudyTable(
      columns: [
        "what", "words", "characters", "excerpts", "share", "coding", "source", "locator", "why",
      ]
    )
    let spread = UnitSpread(state.reduction.codings)
    for band in spread.bands {
      let words = band.most.map { "\(band.fewest)–\($0)" } ?? "\(band.fewest)–"
      table.append([
        "length", words, "", String(band.count), share(band.count, of: spread.count), "", "", "",
        "",
      ])
    }
    if let median = spread.median {
      table.append(["median", String(median), "", String(spread.count), "", "", "", "", ""])
    }
    for outlier in spread.outliers {
      table.append([
        outlier.oddity.rawValue, String(outlier.length.words), String(outlier.length.scalars), "",
        "", outlier.coding.id.text, outlier.coding.source, outlier.coding.locator,
        outlier.coding.choice.why ?? "",
      ])
    }
    return table
  }

  /// The terms with several senses, a row for each code and source.
  static func terms(_ state: StudyState, language: String) -> StudyTable {
    var table = StudyTable(
      columns: ["term", "basis", "code", "name", "source", "codings", "hits", "where", "why"]
    )
    struct Place: Hashable {
      let code: String
      let source: String
    }
    let hits = state.reduction.hits.reduce(into: [Place: Int]()) {
      $0[Place(code: $1.code, source: $1.source), default: 0] += 1
    }
    for term in TermSenses(study: state.study, codings: state.reduction.codings).terms {
      for sense in term.senses {
        let name = state.study.codebook[sense.code]?.name.words(in: language) ?? ""
        let used = state.study.sources.map(\.id).filter { source in
          sense.codings.contains { $0.source == source }
            || hits[Place(code: sense.code, source: source)] != nil
        }
        for source in used.isEmpty ? [""] : used {
          let codings = sense.codings.filter { $0.source == source }
          table.append([
            term.term, term.isRecorded ? "recorded" : "proposed", sense.code, name, source,
            String(codings.count),
            String(hits[Place(code: sense.code, source: source)] ?? 0),
            codings.map(\.locator).joined(separator: "; "), term.why.words(in: language),
          ])
        }
      }
    }
    return table
  }

  /// What evidence sources give, a row a kind.
  static func evidence(_ count: EvidenceCount) -> StudyTable {
    var table = StudyTable(columns: ["evidence", "codings", "sources", "groups"])
    for row in count.rows {
      table.append([
        row.mark?.rawValue ?? "none, with a reason", String(row.codings), String(row.sources),
        String(row.groups),
      ])
    }
    table.append(["unrated", String(count.unrated.count), "", ""])
    return table
  }

  /// A share as `0.69`.
  private static func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "" }
    let value = (part * 200 + whole) / (whole * 2)
    let decimals = value % 100
    return "\(value / 100).\(decimals < 10 ? "0" : "")\(decimals)"
  }
}
