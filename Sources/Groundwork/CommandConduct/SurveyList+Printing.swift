public import StageRuns

extension SurveyList {
  /// Prints the list on standard output.
  ///
  /// - Parameter format: The form of the list.
  /// - Returns: Done.
  @discardableResult
  public func print(as format: ListFormat) -> Outcome {
    Console.endProgress()
    var printed = PrintedList(columns: columns)
    for row in rows { printed.append(row) }
    printed.print(as: format)
    return .done
  }
}
