/// The tables of agreement in `output/2-reduce`, once there is a second coding.
enum AgreementFiles {
  static func files(_ state: StudyState) -> [OutputFile] {
    guard state.hasSecondCoder,
      // What the protocol names wrongly was told, and left out, when it was read.
      let reports = try? state.agreements(),
      let beside = try? state.agreementWithProgram(AgreementRequest(), isComplete: false)
    else { return [] }
    var persons = StudyTable(columns: AgreementSheet.columns)
    for report in reports { AgreementSheet(report).table.rows.forEach { persons.append($0) } }
    var program = StudyTable(columns: AgreementSheet.columns)
    for sheet in beside { sheet.table.rows.forEach { program.append($0) } }
    return [
      OutputFile("2-reduce/agreement.csv", persons.csv),
      OutputFile("2-reduce/agreement-with-program.csv", program.csv),
    ]
  }
}
