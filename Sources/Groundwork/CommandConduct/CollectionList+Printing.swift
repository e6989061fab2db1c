public import StageRuns
import StudyModel

extension CollectionList {
  /// Prints the list on standard output and what to look at on standard error.
  ///
  /// - Parameter format: The form of the list.
  /// - Returns: Failed where a remark is an error, else done.
  public func print(as format: ListFormat) -> Outcome {
    var rows = PrintedList(columns: table.columns)
    for row in table.rows { rows.append(row) }
    rows.print(as: format)
    Console.report(remarks)
    return remarks.contains { $0.severity == .error } ? .failed : .done
  }
}
