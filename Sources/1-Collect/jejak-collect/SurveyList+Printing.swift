import CommandConduct
import StageRuns

extension SurveyList {
  /// Prints the list on standard output.
  func print(as format: ListFormat) -> Outcome {
    Console.endProgress()
    var printed = PrintedList(columns: columns)
    for row in rows { printed.append(row) }
    printed.print(as: format)
    return .done
  }
}
