import CommandConduct
import ReduceStage
import StageRuns
import StudyModel

extension JudgementOptions {
  /// Writes what was chosen to the journal, and says the new ids and what to know of them.
  func write(_ chosen: Choosing.Choice, in open: OpenStudy) throws {
    Console.endProgress()
    let ids = try record(chosen.acts, in: open)
    Console.report(chosen.diagnostics)
    ids.forEach { Console.line($0.text) }
  }
}

extension CollectionList {
  /// Prints the list and its remarks; an error among them means that something is left out.
  func show(as format: ListFormat) -> Outcome {
    Console.endProgress()
    _ = print(as: format)
    return Outcome(remarks)
  }
}
