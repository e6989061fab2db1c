import ReportPages
import StudyModel

/// What `output/1-collect` holds of how the sources were found, judged and worked through.
enum ProvenanceFiles {
  static func files(_ state: StudyState, _ account: CollectionAccount) -> [OutputFile] {
    let study = state.study
    let languages = study.studyProtocol.languages
    var files: [OutputFile] = []
    func add(_ name: String, _ table: StudyTable) {
      if !table.rows.isEmpty { files.append(OutputFile("1-collect/\(name).csv", table.csv)) }
    }
    add("searches", CollectionTables.searches(study))
    add("appraisal", CollectionTables.answers(study.sources))
    add("scope", CollectionTables.scope(account))
    add("data", CollectionTables.data(account, study))
    add("frame", CollectionTables.frame(account.frame))
    add(
      "accounting",
      CollectionTables.steps(account.accounting, language: languages.first ?? "en")
    )
    // Without a log there is a register only, and nothing to draw.
    guard let flow = account.flow, !study.searches.isEmpty else { return files }
    add("flow", CollectionTables.flow(flow))
    for language in languages {
      let tag = language == languages.first ? "" : ".\(language)"
      files.append(
        OutputFile("1-collect/flow\(tag).svg", FlowDrawing.svg(of: flow, language: language))
      )
    }
    return files
  }
}
