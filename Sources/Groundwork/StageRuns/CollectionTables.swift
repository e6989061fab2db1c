import Provenance
import StudyModel

/// The lists of how sources were found and judged.
enum CollectionTables {
  /// The searches as the appendix of a report has them.
  static func searches(_ study: Study) -> StudyTable {
    let fields = [
      "kind", "where", "interface", "date", "query", "limits", "language", "hits", "kept", "by",
    ]
    var table = StudyTable(columns: ["id"] + fields + ["sources", "lacks"])
    for search in study.searches.searches {
      table.append(
        [search.id] + fields.map { search.fields[$0] ?? "" } + [
          String(study.sources.count { $0.origin == .search(search.id) }),
          search.gaps.joined(separator: " "),
        ]
      )
    }
    return table
  }

  /// The boxes of the flow, a column each way and one for all together.
  static func flow(_ flow: ScreeningFlow) -> StudyTable {
    let ways = flow.tracks
    var table = StudyTable(columns: ["box"] + ways.map(\.way.name) + ["all"])
    let all = ways.reduce(ScreeningFlow.Counts()) { $0 + $1.counts }
    func row(_ box: String, _ value: (ScreeningFlow.Counts) -> Int) {
      table.append([box] + (ways.map(\.counts) + [all]).map { String(value($0)) })
    }
    row("identified", \.identified)
    row("removed: duplicates") { $0.left(at: .duplicate) }
    row("removed: by automation") { $0.left(at: .automation) }
    row("removed: for other reasons") { $0.left(at: .before) }
    row("screened", \.screened)
    row("excluded") { $0.left(at: .title) }
    row("sought", \.sought)
    row("not retrieved") { $0.left(at: .retrieval) }
    row("assessed", \.assessed)
    row("excluded after reading") { $0.left(at: .fullText) }
    row("pending") { $0.pending.values.reduce(0, +) }
    row("included", \.included)
    row("not accounted for", \.unaccounted)
    return table
  }

  /// The appraisals as a grid: an answer a question, `?` for an open one, `n/a` for one not asked.
  static func appraisals(_ study: Study) -> StudyTable {
    let questions = Appraisal.Question.allCases
    var table = StudyTable(
      columns: ["source", "type"] + questions.map(\.rawValue) + ["by", "day", "open"]
    )
    for source in study.sources {
      let asked = source.appraisalQuestions
      table.append(
        [source.id, source.record.type]
          + questions.map { question in
            guard asked.contains(question) else { return "n/a" }
            return source.appraisal?.replies[question]?.answer.rawValue ?? "?"
          } + [
            source.appraisal?.by ?? "", source.appraisal?.day ?? "",
            String(source.openAppraisalQuestions.count),
          ]
      )
    }
    return table
  }

  /// The answers with their reasons, a row a question.
  static func answers(_ sources: [Source]) -> StudyTable {
    var table = StudyTable(columns: ["source", "question", "answer", "why", "by", "day"])
    for source in sources {
      for question in source.appraisalQuestions {
        let reply = source.appraisal?.replies[question]
        table.append([
          source.id, question.rawValue, reply?.answer.rawValue ?? "?", reply?.why ?? "",
          source.appraisal?.by ?? "", source.appraisal?.day ?? "",
        ])
      }
    }
    return table
  }

  /// The independence groups with their sources.
  static func groups(_ study: Study) -> StudyTable {
    var table = StudyTable(columns: ["group", "sources", "ids"])
    var seen: Set<String> = []
    for group in study.sources.map(\.group) where seen.insert(group).inserted {
      let members = study.sources.filter { $0.group == group }.map(\.id)
      table.append([group, String(members.count), members.joined(separator: " ")])
    }
    return table
  }

  /// What may leave the study.
  static func rights(_ study: Study) -> StudyTable {
    var table = StudyTable(columns: ["source", "share", "licence", "holder", "why", "text"])
    for source in study.sources {
      let share = source.rights.share.map { $0 ? "yes" : "no" } ?? "unknown"
      table.append([
        source.id, share, source.rights.licence, source.rights.holder, source.rights.why,
        source.isShareable
          ? "may leave the study"
          : source.isQuotable ? "stays: quotations only" : "stays, and no words are quoted",
      ])
    }
    return table
  }
}
