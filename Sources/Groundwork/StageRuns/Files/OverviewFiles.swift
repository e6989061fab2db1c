import StudyModel

/// The lists of growth and fit in `output/2-reduce`, once anything is coded.
enum OverviewFiles {
  static func files(_ state: StudyState) -> [OutputFile] {
    guard state.reduction.codings.contains(where: \.counts) else { return [] }
    var files = [
      OutputFile("2-reduce/saturation.csv", OverviewTables.saturation(state).csv),
      OutputFile("2-reduce/coverage.csv", OverviewTables.coverage(state).csv),
      OutputFile("2-reduce/units.csv", OverviewTables.units(state).csv),
    ]
    let cases = CaseTables.cases(state).table
    if !cases.rows.isEmpty { files.append(OutputFile("2-reduce/cases.csv", cases.csv)) }
    return files
  }
}
