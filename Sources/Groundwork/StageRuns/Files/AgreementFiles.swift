/// The tables of agreement in `output/2-reduce`, once two persons coded.
enum AgreementFiles {
  static func files(_ state: StudyState) -> [OutputFile] {
    guard state.hasSecondCoder,
      // What the protocol names wrongly is told where agreement is asked for.
      let report = try? state.agreement(AgreementRequest(), isComplete: true),
      let beside = try? state.agreementWithProgram(AgreementRequest(), isComplete: false)
    else { return [] }
    var program = StudyTable(columns: AgreementSheet.columns)
    for sheet in beside { sheet.table.rows.forEach { program.append($0) } }
    return [
      OutputFile("2-reduce/agreement.csv", AgreementSheet(report).table.csv),
      OutputFile("2-reduce/agreement-with-program.csv", program.csv),
    ]
  }
}
